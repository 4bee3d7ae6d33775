import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { SavingTrouble } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { TagInput } from './tag-input.tsx';
import { withoutTag, withTags } from './tag-list.ts';
import { useKeptValue } from './use-kept-value.ts';

interface Props {
  readonly label: string;
  /** The tags as kept. */
  readonly tags: readonly string[];
  /** Tags to suggest: those the reader has given before. */
  readonly known: readonly string[];
  /** True where nothing can be kept. */
  readonly isOff: boolean;
  /** Resolves to null once kept. */
  readonly onSave: (tags: readonly string[]) => Promise<SavingTrouble>;
}

/** Tags that are added and taken away one by one, each kept at once. Give it a `key` that names what they are of. */
export function TagField({ label, tags, known, isOff, onSave }: Props): JSX.Element {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { shown, trouble, isKept, choose } = useKeptValue(tags, onSave);

  const add = (added: readonly string[]) => {
    const next = withTags(shown, added);
    if (next.length > shown.length) void choose(next);
  };
  const now = useRef(shown);
  now.current = shown;
  const take = (tag: string) => {
    const at = shown.indexOf(tag);
    void choose(withoutTag(shown, tag)).then((refused) => {
      if (refused === null)
        offerUndo(t('undo_tag_removed', tag), () => choose(withTags(now.current.slice(0, at), [tag, ...now.current.slice(at)])));
    });
    // The button that was pressed goes with its tag: the field takes the focus.
    list.current?.querySelector('input')?.focus();
  };

  return (
    <div class="lp-tag-field">
      <label for={id} class="lp-label lp-small">
        {label}
      </label>
      <ul ref={list} class="lp-tags">
        {shown.map((tag) => (
          <li key={tag} class="lp-tag">
            <WithHan text={tag} />
            {!isOff && (
              <button type="button" class="lp-tag-remove" aria-label={t('tags_remove', tag)} onClick={() => take(tag)}>
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
        <li class="lp-tag-new">
          <TagInput
            id={id}
            known={known}
            taken={shown}
            isOff={isOff}
            onAdd={add}
            onTakeLast={() => {
              const last = shown.at(-1);
              if (last !== undefined) take(last);
            }}
          />
        </li>
      </ul>
      <Outcome trouble={trouble} isKept={isKept} />
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { INBOX_STATES, type InboxState } from '../../../core/annotation/annotation.ts';
import type { Records } from '../../../core/annotation/article-work.ts';
import { TagInput } from '../../../kit/highlight/tag-input.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { Outcome } from '../../../kit/state/outcome.tsx';
import { isSavingOff } from '../../../kit/state/saving.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';
import { recordsOf, taggable } from '../work-actions.ts';

interface Props {
  readonly model: LibraryModel;
  /** Takes records out of the library as a file; null where there is no way to. */
  readonly onExport: ((records: Records) => void) | null;
}

/** What can be done with all that is picked. Nothing where nothing is. */
export function BulkBar({ model, onExport }: Props): JSX.Element | null {
  const { list, actions, trouble } = model;
  const id = useId();
  const isTagging = useSignal(false);
  const isSorting = useSignal(false);
  const isKept = useSignal(false);
  const picked = list.picked.value;
  if (picked.length === 0) return null;
  const isOff = isSavingOff(trouble.value);
  const { annotations, articles } = taggable(picked);
  const canTag = annotations.length + articles.length;
  const tag = async (add: readonly string[], remove: readonly string[]) => {
    isKept.value = false;
    isKept.value = (await actions.tag(list.picked.peek(), add, remove)) === null;
  };
  const sort = async (state: InboxState | null) => {
    isKept.value = false;
    isKept.value = (await actions.inbox(list.picked.peek(), state)) === null;
  };
  return (
    <section class="bulk" aria-label={t('library_bulk')}>
      <div class="lp-row">
        <strong role="status">{tCount('library_picked', picked.length)}</strong>
        <button
          type="button"
          class="lp-button"
          aria-expanded={isTagging.value}
          disabled={isOff || canTag === 0}
          onClick={() => (isTagging.value = !isTagging.value)}
        >
          {t('library_bulk_tags')}
        </button>
        <button
          type="button"
          class="lp-button"
          aria-expanded={isSorting.value}
          disabled={isOff || articles.length === 0}
          onClick={() => (isSorting.value = !isSorting.value)}
        >
          {t('inbox')}
        </button>
        {onExport && (
          <button type="button" class="lp-button" onClick={() => onExport(recordsOf(picked))}>
            <Icon name="save" /> {t('library_bulk_export')}
          </button>
        )}
        <button type="button" class="lp-button lp-delete" disabled={isOff} onClick={() => void actions.remove(picked)}>
          <Icon name="close" /> {t('library_bulk_delete')}
        </button>
        <button type="button" class="lp-link-button" onClick={() => list.clearPicks()}>
          {t('library_bulk_clear')}
        </button>
      </div>
      {isSorting.value && articles.length > 0 && (
        <InboxButtons count={articles.length} isOff={isOff} onChoose={(state) => void sort(state)} />
      )}
      {isTagging.value && (
        <div class="lp-stack bulk-tags">
          {canTag < picked.length && <p class="lp-small lp-soft">{t('library_bulk_untaggable')}</p>}
          <label for={id} class="lp-label lp-small">
            {t('library_bulk_add')}
          </label>
          <div class="bulk-tag-new">
            <TagInput
              id={id}
              known={model.allTags.value}
              taken={[]}
              isOff={isOff}
              onAdd={(tags) => void tag(tags, [])}
              onTakeLast={() => {}}
            />
          </div>
          <TagsToTake model={model} onTake={(one) => void tag([], [one])} />
        </div>
      )}
      <Outcome trouble={actions.trouble.value} isKept={isKept.value} />
    </section>
  );
}

interface InboxProps {
  /** How many articles are picked. */
  readonly count: number;
  readonly isOff: boolean;
  readonly onChoose: (state: InboxState | null) => void;
}

/** Where all articles that are picked are to stand in the inbox. */
function InboxButtons({ count, isOff, onChoose }: InboxProps) {
  return (
    <fieldset class="bulk-inbox" disabled={isOff}>
      <legend class="lp-label lp-small">{tCount('inbox_articles', count)}</legend>
      <div class="lp-row">
        {INBOX_STATES.map((state) => (
          <button key={state} type="button" class="lp-button" onClick={() => onChoose(state)}>
            {tCode('inbox', state)}
          </button>
        ))}
        <button type="button" class="lp-link-button" onClick={() => onChoose(null)}>
          {t('inbox_remove')}
        </button>
      </div>
    </fieldset>
  );
}

/** The tags of what is picked, each to be taken from all of it. */
function TagsToTake({ model: { list }, onTake }: { readonly model: LibraryModel; readonly onTake: (tag: string) => void }) {
  const tags = [...new Set(list.picked.value.flatMap((entry) => entry.tags))].sort((a, b) => a.localeCompare(b));
  if (tags.length === 0) return null;
  return (
    <ul class="lp-tags" aria-label={t('library_bulk_remove')}>
      {tags.map((tag) => (
        <li key={tag} class="lp-tag">
          {tag}
          <button type="button" class="lp-tag-remove" aria-label={t('library_bulk_remove_one', tag)} onClick={() => onTake(tag)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

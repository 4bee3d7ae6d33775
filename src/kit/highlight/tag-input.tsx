import { useSignal } from '@preact/signals';
import type { JSX, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { TAG_LIMIT } from '../../core/annotation/tags.ts';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { useOpenField } from '../state/use-open-field.ts';
import { endsTag, suggestedTags, tagsIn } from './tag-list.ts';

interface Props {
  /** Id for the label that stands elsewhere. */
  readonly id: string;
  readonly known: readonly string[];
  readonly taken: readonly string[];
  readonly isOff: boolean;
  readonly onAdd: (tags: readonly string[]) => void;
  /** Backspace in the empty field. */
  readonly onTakeLast: () => void;
}

/** Where a tag is typed, with suggestions. What an input method is still composing belongs to it, its Enter and commas too. */
export function TagInput({ id, known, taken, isOff, onAdd, onTakeLast }: Props): JSX.Element {
  const listId = useId();
  const typed = useSignal('');
  const open = useOpenField(isOff);
  /** Index of the suggestion that Enter takes; -1: what is typed. */
  const active = useSignal(-1);
  const suggested = suggestedTags(typed.value, known, taken);
  const isOpen = suggested.length > 0;

  const add = (text: string) => {
    typed.value = '';
    active.value = -1;
    const tags = tagsIn(text);
    if (tags.length > 0) onAdd(tags);
  };
  // A tag that was typed but not ended is kept when the reader leaves, or the field goes away.
  const addTyped = useRef(() => {});
  addTyped.current = () => add(typed.peek());
  useEffect(() => () => addTyped.current(), []);

  const onInput = (event: TargetedInputEvent<HTMLInputElement>) => {
    typed.value = event.currentTarget.value;
    active.value = -1;
    if (!event.isComposing && endsTag(typed.value)) add(typed.value);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // Safari and old input methods say 229 instead.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') add(suggested[active.value] ?? typed.value);
    else if (event.key === 'ArrowDown' && isOpen) active.value = stepTo(active.value + 1, suggested.length);
    else if (event.key === 'ArrowUp' && isOpen) active.value = stepTo(active.value - 1, suggested.length);
    else if (event.key === 'Escape' && typed.value !== '') typed.value = '';
    else if (event.key === 'Backspace' && typed.value === '' && !event.repeat) onTakeLast();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        id={id}
        class="lp-tag-input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={active.value >= 0 ? `${listId}-${active.value}` : undefined}
        value={typed.value}
        maxLength={TAG_LIMIT}
        disabled={open.isShut}
        placeholder={isOff ? '' : t('tags_add')}
        onInput={onInput}
        onCompositionEnd={(event) => {
          typed.value = event.currentTarget.value;
          if (endsTag(typed.value)) add(typed.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={open.onFocus}
        onBlur={() => {
          open.onBlur();
          addTyped.current();
        }}
      />
      <div id={listId} class="lp-suggested" role="listbox" aria-label={t('tags_suggested')} hidden={!isOpen}>
        {suggested.map((tag, index) => (
          <button
            key={tag}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            aria-selected={index === active.value}
            tabIndex={-1}
            // The field keeps the focus: losing it would add what is typed so far.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <WithHan text={tag} />
          </button>
        ))}
      </div>
    </>
  );
}

/** Around the suggestions, and between the last and the first over what is typed (-1). */
function stepTo(index: number, count: number): number {
  return ((index + 1 + count + 1) % (count + 1)) - 1;
}

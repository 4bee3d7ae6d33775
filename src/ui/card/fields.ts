import { NOTE_LIMIT } from '../../core/annotation/answer.ts';
import { plainLines } from '../../core/annotation/merge-text.ts';

/** What was typed in the fields under `root` and is not kept, one paragraph a field: the note, which is the last, goes first. */
export function unsavedIn(root: ParentNode): string {
  const fields = [...root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-kept]')];
  const typed = fields
    .reverse()
    .flatMap(({ value, dataset }) => (value === plainLines(dataset['kept'] ?? '') ? [] : value.trim()));
  return typed.filter(Boolean).join('\n\n').slice(0, NOTE_LIMIT);
}

/** How much was put at the beginning of a field. */
const put = new WeakMap<Element, number>();

/**
 * Puts what was typed while the card was on its way into the new note that the reader is in, as if she had typed it there: before
 * what she has typed in it since, which may have come sooner.
 */
export function typeAhead(field: Element | null, text: string): void {
  if (!(field instanceof HTMLTextAreaElement) || field.disabled) return;
  const at = put.get(field) ?? 0;
  const caret = field.selectionStart;
  field.setRangeText(text, at, at, 'preserve');
  if (caret === at) field.setSelectionRange(at + text.length, at + text.length);
  put.set(field, at + text.length);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

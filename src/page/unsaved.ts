import { NOTE_LIMIT } from '../core/annotation/answer.ts';

/** What was typed in the fields under `root` and is not kept, one paragraph a field. */
export function unsavedIn(root: ShadowRoot): string {
  const fields = [...root.querySelectorAll<HTMLTextAreaElement>('textarea[data-kept]')];
  const typed = fields.filter(({ value, dataset }) => value !== dataset['kept']).map(({ value }) => value.trim());
  return typed.filter(Boolean).join('\n\n').slice(0, NOTE_LIMIT);
}

/**
 * A note together with what was typed after it was kept last: a text that goes on from the note is all of it, and one that the
 * note goes on from came late.
 */
export function continueNote(note: string, typed: string): string {
  if (note.startsWith(typed)) return note;
  return typed.startsWith(note) ? typed : `${note}\n\n${typed}`;
}

/** A note together with what was typed after it was kept last: a text that goes on from the note is all of it. */
export function continueNote(note: string, typed: string): string {
  return note === '' || typed.startsWith(note) ? typed : `${note}\n\n${typed}`;
}

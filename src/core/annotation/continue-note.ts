import { plainLines } from './merge-text.ts';

/**
 * A note together with what was typed after it was kept last: a text that goes on from the note is all of it, and one that the
 * note goes on from came late. Space around them does not count: it is lost on some ways.
 */
export function continueNote(note: string, typed: string): string {
  const [kept, bare] = [plainLines(note).trim(), plainLines(typed).trim()];
  if (kept.startsWith(bare)) return note;
  return bare.startsWith(kept) ? typed : `${note}\n\n${typed}`;
}

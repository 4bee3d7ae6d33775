import { type ReadonlySignal, signal } from '@preact/signals';

/** Something that was done, in words, and how it is taken back. */
export interface Undoable {
  /** Null where it stands in its place how to take it back: then only the keys are to know. */
  readonly said: string | null;
  readonly undo: () => unknown;
}

/** One for each page of ours: what was done last is what is taken back. */
const last = signal<Undoable | null>(null);

/** What can be taken back, or null. */
export const undoOffered: ReadonlySignal<Undoable | null> = last;

/** Offers the way back from what was done last, in place of what was done before it. */
export function offerUndo(said: string | null, undo: Undoable['undo']): void {
  last.value = { said, undo };
}

/** Takes back what was done last; false where there is nothing. */
export function undoLast(): boolean {
  const done = last.peek();
  last.value = null;
  if (!done) return false;
  void done.undo();
  return true;
}

/** Offers it no more. */
export function forgetUndo(): void {
  last.value = null;
}

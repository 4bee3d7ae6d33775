import { type ReadonlySignal, signal } from '@preact/signals';
import { type NotSavedReason, type TextSaved, troubleIn } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';

/** Something that was done, in words, and how it is taken back. */
export interface Undoable {
  /** Null where it stands in its place how to take it back: then only the keys are to know. */
  readonly said: string | null;
  readonly undo: () => unknown;
  /** What the way back is called where “Undo” does not say it, with the language of it; else left out. */
  readonly back?: BackWords | undefined;
  /** True where the focus goes to the next of a list rather than to the way back. */
  readonly isAside?: boolean;
}

/** Words for a way back, and the BCP 47 tag of their language. */
export interface BackWords {
  readonly words: string;
  readonly language: string;
}

/** Milliseconds for which keys take back what nothing on the page says can be: later the reader means something else by them. */
const SILENT_FOR = 60_000;

/** One for each page of ours: what was done last is what is taken back. */
const last = signal<(Undoable & { readonly at: number }) | null>(null);

/** What can be taken back, or null. */
export const undoOffered: ReadonlySignal<Undoable | null> = last;

/** Offers the way back from what was done last, in place of what was done before it. */
export function offerUndo(said: string | null, undo: Undoable['undo'], how: Omit<Undoable, 'said' | 'undo'> = {}): void {
  last.value = { ...how, said, undo, at: Date.now() };
}

/** Takes back what was done last; false where there is nothing, or only what was done long ago and stands nowhere. */
export function undoLast(): boolean {
  const done = last.peek();
  last.value = null;
  if (!done || (done.said === null && Date.now() - done.at > SILENT_FOR)) return false;
  void takeBack(done);
  return true;
}

/** Says where the way back fails, and offers it still; what was done meanwhile is what is taken back first. */
async function takeBack(done: Undoable): Promise<void> {
  const trouble = await outcomeOf(done);
  if (trouble === null || last.peek()) return;
  last.value = { ...done, said: t('highlight_not_done', tCode('not_saved', trouble)), at: Date.now() };
}

/** Why something was not taken back, or null. */
async function outcomeOf({ undo }: Undoable): Promise<NotSavedReason | null> {
  try {
    const outcome = await undo();
    return typeof outcome === 'object' ? (troubleIn(outcome as TextSaved)?.reason ?? null) : null;
  } catch {
    return 'failed';
  }
}

/** Offers it no more. */
export function forgetUndo(): void {
  last.value = null;
}

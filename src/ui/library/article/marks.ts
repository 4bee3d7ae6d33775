/** The marks of a passage in the text, in order; the first is where the Tab key stops, where that is on top anywhere. */
function marksOf(passageId: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-passage="${CSS.escape(passageId)}"]`)];
}

/** Scrolls as little as brings a passage into view. */
export function showMark(passageId: string): void {
  marksOf(passageId)[0]?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on a passage; on the article's title where it is no longer there. Does nothing while something else has it. */
export function focusMark(passageId: string): void {
  const active = document.activeElement;
  if (active && active !== document.body && active.isConnected) return;
  const [mark] = marksOf(passageId);
  if (mark) mark.focus({ preventScroll: true });
  else focusTitle();
}

/** Puts the focus on the article's title: what had it is gone. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('.article-title')?.focus({ preventScroll: true });
}

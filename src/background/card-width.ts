import { sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';

const KEY = 'card-width';

/** How wide the reader has made a card since the browser was started, in CSS pixels; null where she has not. */
export async function cardWidth(): Promise<number | null> {
  const width = await sessionGet(KEY);
  return typeof width === 'number' ? width : null;
}

/** Keeps it until the browser closes, for the cards of all pages; null forgets it. */
export function keepCardWidth(width: number | null): Promise<void> {
  return width === null ? sessionRemove(KEY) : sessionSet(KEY, width);
}

import type { Annotation } from '../../core/annotation/annotation.ts';

/**
 * Letters of work on one article that an import may come to, its quotes included: as many as a saved text may have. All of it is read
 * with each look at the page, and its highlights go there in one message, of which Chrome takes 64 MB.
 */
const MOST_LETTERS = 5_000_000;

/** How much an annotation is: letters in its passages and in what it says. */
export function lettersIn({ target, body }: Pick<Annotation, 'target' | 'body'>): number {
  return lettersOf(target.selector) + lettersOf(body);
}

function lettersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  let sum = 0;
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) sum += lettersOf(part);
  return sum;
}

/** Those of `coming` for which there is room on their articles beside `here`, letters by article: the shortest first. */
export function withinRoom(coming: readonly Annotation[], here: ReadonlyMap<string, number>): readonly Annotation[] {
  const sizes = new Map(coming.map((one) => [one, lettersIn(one)]));
  const rooms = new Map<string, number>();
  const isTaken = new Set<Annotation>();
  for (const [one, letters] of [...sizes].sort(([, a], [, b]) => a - b)) {
    const room = (rooms.get(one.articleKey) ?? MOST_LETTERS - (here.get(one.articleKey) ?? 0)) - letters;
    if (room >= 0) isTaken.add(one);
    rooms.set(one.articleKey, room);
  }
  return coming.filter((one) => isTaken.has(one));
}

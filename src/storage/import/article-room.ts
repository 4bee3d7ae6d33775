import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ClaimsHere } from './claims-here.ts';

/**
 * Letters of work on one article that an import may come to, its quotes included: as many as a saved text may have. All of it is read
 * with each look at the page, and its highlights go there in one message, of which Chrome takes 64 MB.
 */
const MOST_LETTERS = 5_000_000;

/**
 * Annotations on one claim that an import may come to: a note, a day, a highlight, answers to some thirty questions, and as many notes
 * put aside as a claim ever had beside it. When the reader works on a claim, all of them are read.
 */
const MOST_ON_CLAIM = 300;

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

/** Those of `coming` for which there is room on their claims and articles beside what is here: the shortest first. */
export function withinRoom(coming: readonly Annotation[], { letters, claims }: Here): readonly Annotation[] {
  const sizes = new Map(coming.map((one) => [one, lettersIn(one)]));
  const rooms = new Map<string, number>();
  const places = new Map<string, number>();
  const isTaken = new Set<Annotation>();
  for (const [one, size] of [...sizes].sort(([, a], [, b]) => a - b)) {
    const room = (rooms.get(one.articleKey) ?? MOST_LETTERS - (letters.get(one.articleKey) ?? 0)) - size;
    rooms.set(one.articleKey, room);
    const claim = `${one.articleKey}\n${one.claimId}`;
    const left = one.claimId === null ? 1 : (places.get(claim) ?? MOST_ON_CLAIM - claims.countOf(one));
    places.set(claim, left - 1);
    if (room >= 0 && left > 0) isTaken.add(one);
  }
  return coming.filter((one) => isTaken.has(one));
}

/** How much is here on each article and claim. */
interface Here {
  readonly letters: ReadonlyMap<string, number>;
  readonly claims: ClaimsHere;
}

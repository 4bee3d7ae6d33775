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

/**
 * Those of `coming` for which there is room on their claims and articles beside what is here: the shortest first. Of what is here
 * already, by id in `before`, only what it gains counts, and what gains nothing is always taken.
 */
export function withinRoom(
  coming: readonly Annotation[],
  before: ReadonlyMap<string, Annotation>,
  { letters, claims }: Here,
): readonly Annotation[] {
  const gainOf = (one: Annotation): number => {
    const here = before.get(one.id);
    return here ? lettersOf(one.body) - lettersOf(here.body) : lettersIn(one);
  };
  const gains = coming.map((one) => [one, gainOf(one)] as const);
  const rooms = new Map<string, number>();
  const places = new Map<string, number>();
  const left = new Set<Annotation>();
  for (const [one, gain] of gains.filter(([, letters]) => letters > 0).sort(([, a], [, b]) => a - b)) {
    const room = (rooms.get(one.articleKey) ?? MOST_LETTERS - (letters.get(one.articleKey) ?? 0)) - gain;
    const claim = `${one.articleKey}\n${one.claimId}`;
    const isCounted = one.claimId !== null && !before.has(one.id);
    const place = places.get(claim) ?? MOST_ON_CLAIM - claims.countOf(one);
    if (room < 0 || (isCounted && place <= 0)) left.add(one);
    rooms.set(one.articleKey, room);
    if (isCounted) places.set(claim, place - 1);
  }
  return coming.filter((one) => !left.has(one));
}

/** How much is here on each article, and how many live annotations on each claim. */
interface Here {
  readonly letters: ReadonlyMap<string, number>;
  readonly claims: ClaimsHere;
}

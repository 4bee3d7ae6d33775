import { firstPlaces } from '../text/places-in.ts';
import type { Entry } from './entry.ts';

/** Letters through which passages are looked for while a list is drawn. */
const MOST_SOUGHT = 20_000_000;

/** `passages` in the order in which `text` has them, a whole before a part of it; those that it does not have last, as they were. */
export function inTextOrder(passages: readonly Entry[], text: string): readonly Entry[] {
  const find = firstPlaces(text, MOST_SOUGHT);
  const placed = passages.map((passage) => {
    const [at] = find(passage.quote);
    return { passage, at: at ?? Number.POSITIVE_INFINITY };
  });
  const order = placed.toSorted((a, b) => {
    if (a.at === b.at) return a.at === Number.POSITIVE_INFINITY ? 0 : b.passage.quote.length - a.passage.quote.length;
    return a.at - b.at;
  });
  return order.map(({ passage }) => passage);
}

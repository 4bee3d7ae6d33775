import type { Entry } from './entry.ts';

/** `passages` in the order in which `text` has them, a whole before a part of it; those that it does not have last, as they were. */
export function inTextOrder(passages: readonly Entry[], text: string): readonly Entry[] {
  const placed = passages.map((passage) => {
    const at = passage.quote === '' ? -1 : text.indexOf(passage.quote);
    return { passage, at: at < 0 ? Number.POSITIVE_INFINITY : at };
  });
  const order = placed.toSorted((a, b) => {
    if (a.at === b.at) return a.at === Number.POSITIVE_INFINITY ? 0 : b.passage.quote.length - a.passage.quote.length;
    return a.at - b.at;
  });
  return order.map(({ passage }) => passage);
}

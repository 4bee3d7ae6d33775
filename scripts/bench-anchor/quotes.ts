import { type BenchPage, type Block, blocksOf } from './page.ts';
import type { Chance } from './random.ts';

/** A passage that a reader has highlighted: words that follow each other on the page as it was. */
export interface BenchQuote {
  readonly ids: readonly number[];
}

/** How long highlights are, in words, and what share of them: a few words, a clause, a sentence, several, a paragraph or more. */
const LENGTHS: readonly (readonly [share: number, least: number, most: number])[] = [
  [0.08, 2, 4],
  [0.22, 5, 10],
  [0.45, 11, 28],
  [0.2, 29, 70],
  [0.05, 71, 140],
];

/** Share of highlights that run on into the next paragraph, and of those that run on into the next cell of a table. */
const RUNS_ON = 0.1;
const RUNS_ON_IN_TABLE = 0.5;

/** `count` passages of `page` that do not lie over each other, in order. */
export function chooseQuotes(page: BenchPage, count: number, chance: Chance): readonly BenchQuote[] {
  const blocks = blocksOf(page.parts);
  const words = blocks.flatMap(({ words }) => words.map(({ id }) => id));
  const extents = extentsOf(blocks);
  const taken = new Set<number>();
  const quotes: BenchQuote[] = [];
  while (quotes.length < count) {
    const at = chance.int(0, words.length - 1);
    const length = lengthOf(chance);
    const { start, end, isCell } = extents[at] ?? { start: 0, end: 0, isCell: false };
    const runsOn = chance.is(isCell ? RUNS_ON_IN_TABLE : RUNS_ON);
    // Readers mark what is said in one place: near the end of a paragraph they begin earlier rather than run on.
    const from = runsOn ? at : Math.max(start, Math.min(at, end - length));
    const ids = words.slice(from, runsOn ? from + length : Math.min(end, from + length));
    if (ids.length === 0 || ids.some((id) => taken.has(id))) continue;
    for (const id of ids) taken.add(id);
    quotes.push({ ids });
  }
  return quotes.sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0));
}

/** For each word, from which word to which (excluded) its block goes. */
function extentsOf(
  blocks: readonly Block[],
): readonly { readonly start: number; readonly end: number; readonly isCell: boolean }[] {
  let start = 0;
  return blocks.flatMap(({ tag, words }) => {
    const extent = { start, end: start + words.length, isCell: tag === 'td' || tag === 'th' };
    start = extent.end;
    return words.map(() => extent);
  });
}

function lengthOf(chance: Chance): number {
  let share = chance.next();
  for (const [part, least, most] of LENGTHS) {
    if (share < part) return chance.int(least, most);
    share -= part;
  }
  return 20;
}

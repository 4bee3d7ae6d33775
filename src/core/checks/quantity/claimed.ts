import type { Article, Span } from '../../article/article.ts';
import type { Claim, Measure, Quantity } from '../../claim/claim.ts';
import { readable, sourceOf, WORDS } from './words.ts';

/** How a figure is bounded: "more than 90 %", "less than half", "about 70 %", or as it stands. */
export type Bound = 'more' | 'less' | 'about' | 'exact';

/** A figure of a claim with the words that bound it and the sentence around it. */
export interface Claimed {
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** Percent for a share, tonnes for a mass, else as `quantity` has it. */
  readonly value: number;
  /** The upper end of a range ("60 to 70 percent"), else `value`. */
  readonly upper: number;
  readonly bound: Bound;
  /** The figure with its bounding words, offsets in the article's text. */
  readonly span: Span;
  /** `span` as written. */
  readonly text: string;
  /** The sentence before and after `span`, as `readable` gives it. */
  readonly before: string;
  readonly after: string;
}

const END = '\\s?(?:an?\\s)?(?:the\\s)?$';
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['more', new RegExp(`${sourceOf(WORDS.more)}${END}`, 'u')],
  ['less', new RegExp(`${sourceOf(WORDS.less)}${END}`, 'u')],
  ['about', new RegExp(`${sourceOf(WORDS.about)}${END}`, 'u')],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['more', new RegExp(`^\\s?${sourceOf(WORDS.moreAfter)}`, 'u')],
  ['less', new RegExp(`^\\s?${sourceOf(WORDS.lessAfter)}`, 'u')],
  ['about', new RegExp(`^\\s?${sourceOf(WORDS.about)}`, 'u')],
];
const WITHIN: readonly (readonly [Bound, RegExp])[] = [
  ['more', /(?:以上|多|\+)$|(?:多)\p{Script=Han}$/u],
  ['less', /(?:以下|以内)$/],
  ['about', /(?:左右|上下)$/],
];

const TONNES: Readonly<Record<string, number>> = { t: 1, kt: 1000, kg: 0.001, g: 0.000_001, lb: 0.000_453_592, jin: 0.0005 };

/** The figure in the unit that references are in. */
function inUnits({ value, unit }: Quantity): number {
  const [plain = ''] = unit?.split('/') ?? [];
  if (plain === 'part') return Math.round(value * 1000) / 10;
  return value * (unit && /\/(?:t|kg|g|lb|jin)$/.test(unit) ? 1 : (TONNES[plain] ?? 1));
}

/** How many times its lower end the upper end of a range is; 1 where there is no range. */
function rangeOf(text: string): number {
  const [low, high, ...more] = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([one]) => Number(one.replaceAll(',', '')));
  return low && high && more.length === 0 && high > low && high < 2 * low ? high / low : 1;
}

/** The longest match: "a little under" is rough, and "under" alone bounds. */
function longest(
  patterns: readonly (readonly [Bound, RegExp])[],
  text: string,
): { readonly bound: Bound; readonly length: number } | null {
  let best: { readonly bound: Bound; readonly length: number } | null = null;
  for (const [bound, pattern] of patterns) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { bound, length };
  }
  return best;
}

function claimedOf(quantity: Quantity, measure: Measure, sentence: string, claim: Claim, article: Article): Claimed {
  let start = quantity.start;
  let end = quantity.end;
  let bound: Bound = 'exact';
  const ahead = sentence.slice(0, start - claim.start);
  const behind = sentence.slice(end - claim.start);
  const written = WITHIN.find(([, pattern]) => pattern.test(sentence.slice(start - claim.start, end - claim.start)));
  if (written) bound = written[0];
  const leading = longest(BEFORE, ahead);
  const trailing = leading ? null : longest(AFTER, behind);
  if (leading) {
    bound = leading.bound;
    start -= leading.length;
  } else if (trailing) {
    bound = trailing.bound;
    end += trailing.length;
  }
  return {
    quantity,
    measure,
    value: inUnits(quantity),
    upper: inUnits(quantity) * rangeOf(quantity.text),
    bound,
    span: { start, end },
    text: article.text.slice(start, end),
    before: sentence.slice(0, start - claim.start),
    after: sentence.slice(end - claim.start),
  };
}

/** The figures of a claim whose kind is read, in order. */
export function claimedFigures(claim: Claim, article: Article): readonly Claimed[] {
  const sentence = readable(article.text.slice(claim.start, claim.end));
  return claim.quantities.flatMap((quantity) =>
    quantity.measure ? [claimedOf(quantity, quantity.measure, sentence, claim, article)] : [],
  );
}

import type { FoundQuantity } from '../../text/quantity-at.ts';
import { has, isTelling } from './marks.ts';
import type { Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';

const BOUNDARY = /[，,；;：:。、！？（）()“”「」—]/;
/** So far "占" is looked for before a share, and so many unknown characters may stand before a noun that is known. */
const LONGEST_WAY = 16;
const MOST_UNKNOWN = 4;

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && !has(token, 'is:others') && (isTelling(token) || has(token, 'is:heads'));

const isStop = (token: Token | undefined): boolean => has(token, 'is:others') || has(token, 'is:stops');

const isAdjacent = (token: Token | undefined): token is Token => token !== undefined && !BOUNDARY.test(token.gap);

/** Where the words before the figure that only say "about" begin. */
function beforeAbout(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && has(tokens[i - 1], 'is:about') && !has(tokens[i - 1], 'is:share') && isAdjacent(tokens[i])) i--;
  return i;
}

/** The nouns that end before the token at `to`: "全国磁材产量" before "的千分之二". */
function nounsBefore(tokens: readonly Token[], to: number): Phrase | null {
  let from = to;
  while (
    from > 0 &&
    (isNoun(tokens[from - 1]) || (tokens[from - 1]?.text === '的' && from < to)) &&
    (from === to || isAdjacent(tokens[from]))
  )
    from--;
  while (from < to && tokens[from]?.text === '的') from++;
  return from < to ? { from, to, isKnown: true, isWhole: true } : null;
}

/** "Y的九成" and "占Y九成": the whole stands before its share. */
function wholeBefore(tokens: readonly Token[], at: number): Phrase | null {
  const end = beforeAbout(tokens, at);
  if (!isAdjacent(tokens[end])) return null;
  if (tokens[end - 1]?.text === '的') return nounsBefore(tokens, end - 1);
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_WAY); i--) {
    const token = tokens[i];
    if (!token || token.quantity !== null) return null;
    if (/^占/.test(token.text))
      return i + 1 < end && isNoun(tokens[end - 1]) ? { from: i + 1, to: end, isKnown: true, isWhole: true } : null;
    if (BOUNDARY.test(token.gap)) return null;
  }
  return null;
}

/** "九成的Y", "两成产能", "300吨氧化铽": what follows, up to the end of its first run of known nouns. */
function nounsAfter(tokens: readonly Token[], at: number, isPart: boolean): Phrase | null {
  const isLinked = tokens[at + 1]?.text === '的' && isAdjacent(tokens[at + 1]);
  const start = isLinked ? at + 2 : at + 1;
  let from = start;
  const most = isLinked && isPart ? MOST_UNKNOWN : 0;
  while (from - start < most && isAdjacent(tokens[from]) && !isNoun(tokens[from]) && !isStop(tokens[from])) from++;
  let to = from;
  while (isAdjacent(tokens[to]) && isNoun(tokens[to])) to++;
  const isMaterial = tokens.slice(from, to).some((token) => has(token, 'form') || has(token, 'element') || has(token, 'stage'));
  return to > from && (isPart || isMaterial) ? { from, to, isKnown: !has(tokens[to], 'is:others'), isWhole: isPart } : null;
}

/** The phrase that a Chinese figure is of: a share's whole before it or after it, else the noun that it counts. */
export function chinesePhrase(tokens: readonly Token[], at: number, { unit }: FoundQuantity): Phrase | null {
  const isPart = unit === 'part' || unit === '%';
  const whole = isPart ? wholeBefore(tokens, at) : null;
  const following = nounsAfter(tokens, at, isPart);
  // "占全球不到一半的储量": the whole stands on both sides.
  const isOnBoth = whole && following?.isKnown && tokens[at + 1]?.text === '的';
  return isOnBoth ? { ...whole, to: following.to } : (whole ?? following);
}

import type { FoundQuantity } from '../../text/quantity-at.ts';
import { has, isTelling, type Token } from './tokens.ts';

/** The noun phrase that a figure is of: "the world's rare earths" in "91 percent of the world's rare earths". */
export interface Phrase {
  readonly from: number;
  /** Index after the last token. */
  readonly to: number;
  /** Whether all its nouns are ones that the tables know: of others nothing is read. */
  readonly isKnown: boolean;
  /** Whether the figure is a part of it ("91 percent of it"), and not only said of it ("a 12 percent cut in it"). */
  readonly isWhole: boolean;
}

type Tokens = readonly Token[];

/** So far a phrase is followed, in tokens. */
const LONGEST = 16;
/** Marks that end what belongs together. */
export const HARD = /[;:.!?()—–“”"；：。！？（）]|\s-\s/;
const BOUNDARY = /[，,；;：:。、！？（）()“”「」—]/;
/** Marks that are words of their own. */
export const MARK = /^["“”()|?:？：]$/;

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && !has(token, 'is:others') && (isTelling(token) || has(token, 'is:heads'));

const isMaterial = (token: Token | undefined): boolean => isNoun(token) && !has(token, 'scope');

/** Whether after "and" no noun follows but a figure or a verb: "and exported 46 tonnes", "and refines nearly all". */
function beginsClause([next, object]: Tokens): boolean {
  if (!next || next.quantity !== null || has(next, 'is:stops') || has(next, 'is:about') || /[,;]/.test(next.gap)) return true;
  return has(next, 'verb') && object !== undefined && (object.quantity !== null || has(object, 'is:about'));
}

/** Whether a phrase that began at `from` ends before the token at `at`: at a mark, a stop word, a quantity, or "and" with a verb after it. */
function endsAt(tokens: Tokens, from: number, at: number): boolean {
  const token = tokens[at];
  if (!token || token.quantity !== null || MARK.test(token.text)) return true;
  const isLater = at > from;
  if (isLater && (HARD.test(token.gap) || /[,，、]/.test(token.gap))) return true;
  if (token.text === 'of' || isTelling(token)) return false;
  // "terbium oxide packed in bags"
  if (isLater && !has(token, 'is:heads') && /(?:ed|ing)$/.test(token.text) && isMaterial(tokens[at - 1])) return true;
  if (/^(?:and|or)$/.test(token.text)) return beginsClause(tokens.slice(at + 1, at + 3));
  return has(token, 'is:stops') || (isLater && /^an?$/.test(token.text));
}

/** The English phrase from `from` on, or null where there is none. */
function phraseFrom(tokens: Tokens, from: number, isWhole: boolean): Phrase | null {
  // "91 percent of it": a part of something, of which the sentence says no more here.
  if (/^(?:it|them|that|this|these|those)$/.test(tokens[from]?.text ?? '')) return { from, to: from + 1, isKnown: true, isWhole };
  let to = from;
  while (to < from + LONGEST && !endsAt(tokens, from, to)) to++;
  while (to > from && /^(?:of|and|or|the)$/.test(tokens[to - 1]?.text ?? '')) to--;
  if (to <= from) return null;
  const own = tokens.slice(from, to);
  const isJoint = (token: Token | undefined): boolean => token === undefined || /^(?:of|and|or)$/.test(token.text);
  const isKnown = own.every(
    (token, i) => !has(token, 'is:others') && (!isJoint(own[i + 1]) || isNoun(token) || token.text === 's' || isJoint(token)),
  );
  return { from, to, isKnown, isWhole };
}

/** Words that may stand between a figure and "of": "91 percent or more of", "a 40 percent share of". */
const BEFORE_OF = /^(?:or|more|so|share|market|each)$/;

/** The phrase that an English figure is of: "of Y", "half the Y", "nine in ten Y", "$110/kg for Y". */
function englishPhrase(tokens: Tokens, at: number, { text, unit }: FoundQuantity): Phrase | null {
  let next = at + 1;
  while (next < at + 4 && BEFORE_OF.test(tokens[next]?.text ?? '') && tokens[next]?.gap.trim() === '') next++;
  const link = tokens[next];
  if (link?.gap.trim() !== '') return null;
  if (link.text === 'of') return phraseFrom(tokens, next + 1, unit === 'part' || unit?.startsWith('%') === true);
  const isPart =
    unit === 'part' && (/\s(?:in|out of)\s/i.test(text) ? !has(link, 'is:stops') : /^(?:the|its|their|all)$/.test(link.text));
  if (isPart) return phraseFrom(tokens, next, true);
  return unit?.includes('/') && link.text === 'for' ? phraseFrom(tokens, next + 1, false) : null;
}

const isAdjacent = (token: Token | undefined): token is Token => token !== undefined && !BOUNDARY.test(token.gap);

/** "Y的九成" and "占Y九成": the whole stands before its share. */
function wholeBefore(tokens: Tokens, at: number): Phrase | null {
  let to = at;
  while (to > 0 && has(tokens[to - 1], 'is:about') && !has(tokens[to - 1], 'is:share') && isAdjacent(tokens[to])) to--;
  if (!isAdjacent(tokens[to])) return null;
  if (tokens[to - 1]?.text === '的') {
    to--;
    let from = to;
    const isIn = (token: Token | undefined): boolean => isNoun(token) || (token?.text === '的' && from < to);
    while (from > 0 && isIn(tokens[from - 1]) && (from === to || isAdjacent(tokens[from]))) from--;
    return from < to ? { from, to, isKnown: true, isWhole: true } : null;
  }
  for (let i = to - 1; i >= Math.max(0, to - LONGEST); i--) {
    const token = tokens[i];
    if (!token || token.quantity !== null) return null;
    if (token.text.startsWith('占'))
      return i + 1 < to && isNoun(tokens[to - 1]) ? { from: i + 1, to, isKnown: true, isWhole: true } : null;
    if (BOUNDARY.test(token.gap)) return null;
  }
  return null;
}

/** "九成的Y", "两成产能", "300吨氧化铽": what follows, up to the end of its first run of known nouns. */
function nounsAfter(tokens: Tokens, at: number, isWhole: boolean): Phrase | null {
  const from = tokens[at + 1]?.text === '的' && isAdjacent(tokens[at + 1]) ? at + 2 : at + 1;
  let to = from;
  while (isAdjacent(tokens[to]) && isNoun(tokens[to])) to++;
  return to > from ? { from, to, isKnown: !has(tokens[to], 'is:others'), isWhole } : null;
}

/** The phrase that a figure is of; in Chinese a share's whole before it or after it, else the noun that it counts. */
export function phraseOf(tokens: Tokens, at: number, quantity: FoundQuantity, isChinese: boolean): Phrase | null {
  if (!isChinese) return englishPhrase(tokens, at, quantity);
  const isPart = quantity.unit === 'part' || quantity.unit === '%';
  return (isPart ? wholeBefore(tokens, at) : null) ?? nounsAfter(tokens, at, isPart);
}

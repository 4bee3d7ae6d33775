import { has, isTelling } from './marks.ts';
import type { Token } from './tokens.ts';

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

/** So far a phrase is followed, in tokens. */
const LONGEST_PHRASE = 16;
/** Marks that end what belongs together. */
export const HARD = /[;:.!?()—–“”"；：。！？（）]|\s-\s/;

/** Whether after "and" no noun follows but a figure or a verb: "and exported 46 tonnes", "and refines nearly all". */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const [next, object] = tokens.slice(at, at + 2);
  if (!next || next.quantity !== null || has(next, 'is:stops') || has(next, 'is:about') || /[,;]/.test(next.gap)) return true;
  return has(next, 'verb') && object !== undefined && (object.quantity !== null || has(object, 'is:about'));
}

/** Where the phrase that begins at `from` ends: before a stop mark, a stop word, a quantity, or "and" with a verb after it. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < Math.min(tokens.length, from + LONGEST_PHRASE); at++) {
    const token = tokens[at];
    if (!token || token.quantity !== null) break;
    if (at > from && (HARD.test(token.gap) || /[,，、]/.test(token.gap))) break;
    if (/^["“”()|?:]$/.test(token.text)) break;
    if (token.text === 'of' || isTelling(token)) continue;
    // "of the last published quota"
    if (at <= from + 1 && /^(?:last|this|each)$/.test(token.text)) continue;
    // "terbium oxide packed in bags"
    if (at > from && !has(token, 'is:heads') && /(?:ed|ing)$/.test(token.text) && isMaterial(tokens[at - 1])) break;
    if (token.text === 'and' || token.text === 'or') {
      if (beginsClause(tokens, at + 1)) break;
    } else if (has(token, 'is:stops') || (at > from && /^an?$/.test(token.text))) break;
  }
  return at;
}

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && !has(token, 'is:others') && (isTelling(token) || has(token, 'is:heads') || token.text === 's');

/** "91 percent of it": a part of something, of which the sentence says no more here. */
const PRONOUN = /^(?:it|them|that|this|these|those)$/;

const isMaterial = (token: Token | undefined): boolean => isHead(token) && !has(token, 'scope') && token?.text !== 's';

/** The phrase from `from` on, or null where there is none. */
export function phraseFrom(tokens: readonly Token[], from: number, isWhole: boolean): Phrase | null {
  if (PRONOUN.test(tokens[from]?.text ?? '')) return { from, to: from + 1, isKnown: true, isWhole };
  let to = phraseEnd(tokens, from);
  while (to > from && /^(?:of|and|or|the)$/.test(tokens[to - 1]?.text ?? '')) to--;
  if (to <= from) return null;
  const own = tokens.slice(from, to);
  const isKnown = own.every((token, i) => {
    if (has(token, 'is:others')) return false;
    const next = own[i + 1];
    const isLast = next === undefined || /^(?:of|and|or)$/.test(next.text);
    return !isLast || isHead(token) || /^(?:of|and|or)$/.test(token.text);
  });
  return { from, to, isKnown, isWhole };
}

import { alternation } from '../alternation.ts';
import type { Naming, Piece } from './naming.ts';
import type { Part } from './part-of.ts';

/** What a rule sees of the text around its match. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule makes of a match: a name, a part, or nothing at all, so that no other rule reads these words. */
export type Reading = Pick<Piece, 'naming' | 'part'>;

/** Words that are read as nothing. */
export const NOT_A_DATE: Reading = { naming: null, part: null };
/** A name without a part. */
export const asName = (naming: Naming): Reading => ({ naming, part: null });
/** A part without a name. */
export const asPart = (part: Part): Reading => ({ naming: null, part });

/** A pattern of pieces of dates. */
export interface Rule {
  /** Words (or, in Chinese, characters) with which a match begins, lower case; `#` stands for a digit. */
  readonly opens: readonly string[];
  /** Matched at the opening word, without regard to case. */
  readonly pattern: RegExp;
  /** Null where the match is no date after all and the next rule may try. */
  readonly read: (groups: Groups, around: Around) => Reading | null;
}

/** A sticky pattern of the sources, one after the other, without regard to case. */
export const sticky = (...sources: readonly string[]): RegExp => new RegExp(sources.join(''), 'iuy');

/** A pattern of any of the words, the longest first; a space in a word stands for any white space. */
export const anyOf = (words: readonly string[]): string => alternation(words, '\\s{1,3}');

/** The text right before a place, at most `length` units of it. */
export const before = ({ text, start }: Pick<Around, 'text' | 'start'>, length: number): string =>
  text.slice(Math.max(0, start - length), start);

/** The text right after a place, at most `length` units of it. */
export const after = ({ text, end }: Pick<Around, 'text' | 'end'>, length: number): string => text.slice(end, end + length);

/** Rules by what they open with, in their order. */
export function rulesByOpening(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byOpening = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const opening of new Set(rule.opens)) {
      const list = byOpening.get(opening);
      if (list) list.push(rule);
      else byOpening.set(opening, [rule]);
    }
  return byOpening;
}

/** The piece that the first fitting rule reads at a place, or null. A reading without name or part is a piece of neither. */
export function readAt(rules: readonly Rule[], text: string, at: number): Piece | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    const reading = read(match.groups ?? {}, { text, start: at, end });
    if (reading) return { start: at, end, ...reading };
  }
  return null;
}

/** The text right before a place, back to one of the marks `stops`, at most `length` units of it. */
export function clauseBefore(text: string, start: number, length: number, stops: string): string {
  let from = start;
  while (from > 0 && start - from < length && !stops.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

/** The text right after a place, up to one of the marks `stops`, at most `length` units of it. */
export function clauseAfter(text: string, end: number, length: number, stops: string): string {
  let to = end;
  while (to < text.length && to - end < length && !stops.includes(text.charAt(to))) to++;
  return text.slice(end, to);
}

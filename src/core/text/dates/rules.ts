import type { Span } from '../../article/article.ts';
import { alternation } from '../alternation.ts';
import type { Unit } from './calendar.ts';
import type { Naming, Part } from './naming.ts';

/** What a rule sees of the text around its match. */
export interface Around extends Span {
  readonly text: string;
}

/** A word or group of words that names a date, a part of the one beside it, or either; with neither, words that are to be read as nothing. */
export interface Piece extends Span {
  readonly naming: Naming | null;
  readonly part: Part | null;
}

/** Places in a pattern that write a number. */
type Place =
  | ('day' | 'to' | 'weekday' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'last' | 'decade' | 'plan')
  | ('count' | 'nth' | 'shift' | 'told' | 'stretch');

/** What a match of a pattern says: numbers by their places, the unit, and the words of each place. */
export interface Values extends Readonly<Partial<Record<Place, number>>> {
  readonly unit: Unit;
  readonly words: Readonly<Record<string, string>>;
}

/** Words that a pattern may name: what they look like, with what they begin (`#` is a digit), and the number that they write. */
export interface Words {
  readonly source: string;
  readonly opens: readonly string[];
  readonly valueOf: (written: string) => number;
}

/** How a rule reads its match: as a name, a part, nothing at all (so that no other rule reads it), or null: the next rule may try. */
export type Read = (values: Values, around: Around) => Partial<Pick<Piece, 'naming' | 'part'>> | null;

/** A pattern of pieces of dates, and how it is read. In the pattern, `{name}` stands for the words of a vocabulary, `{name:place}` for them at a second place. */
export type Rule = readonly [pattern: string | readonly string[], read: Read];

/** What there is in a language to write rules with. */
export interface Vocabulary {
  readonly words: Readonly<Record<string, Words>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** What has to stand before and after every match. */
  readonly before: string;
  readonly after: string;
  /** Whether a match may begin inside a word, as in Chinese. */
  readonly isByCharacter: boolean;
}

/** Words with the numbers they stand for; a space in one stands for any white space. */
export const wordsOf = (table: Readonly<Record<string, number>>): Words => ({
  source: anyOf(Object.keys(table)),
  opens: Object.keys(table).map((word) => (/^\d/.test(word) ? '#' : word.replace(/\s[\s\S]*$/, ''))),
  valueOf: (written) => table[written.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '')] ?? Number.NaN,
});

/** Words without a number. */
export const namesOf = (list: readonly string[]): Words => wordsOf(Object.fromEntries(list.map((word) => [word, 0])));

/** A number in digits. */
export const numeral = (source: string): Words => ({ source, opens: ['#'], valueOf: (written) => Number.parseInt(written, 10) });

/** A pattern of any of the words; a space in one stands for any white space. */
export const anyOf = (list: readonly string[]): string => alternation(list, '\\s{1,3}');

/** With what a match of a pattern begins: the words of its first place, the characters of a class, or a word. */
function openingsOf(pattern: string, words: Vocabulary['words']): readonly string[] {
  const own = pattern.replace(/^(?:\(\?<[!=](?:[^()]|\([^()]*\))*\))+/, '');
  const place = /^\{([a-z]+)/.exec(own)?.[1];
  if (place !== undefined) return words[place]?.opens ?? [];
  return /^\[(.+?)\]/.exec(own)?.[1]?.split('') ?? [/^\p{Script=Han}|^\w+/u.exec(own)?.[0].toLowerCase() ?? ''];
}

/** A finder of the pieces of dates in a text, in order and without overlap, by rules that are tried in their order. */
export function pieceFinder(vocabulary: Vocabulary, rules: readonly Rule[]): (text: string) => readonly Piece[] {
  const { words, units, before, after, isByCharacter } = vocabulary;
  const byOpening = new Map<string, ((text: string, at: number) => Piece | null)[]>();
  for (const [patterns, read] of rules)
    for (const written of [patterns].flat()) {
      const nameOf = new Map<string, string>();
      const source = written
        .replaceAll(' ', '\\s{1,3}')
        .replace(/\{([a-z]+)(?::([a-z]+))?\}/g, (_, name: string, place = name) => {
          nameOf.set(place, name);
          return `(?<${place}>${words[name]?.source})`;
        });
      const pattern = new RegExp(`${before}(?:${source})${after}`, 'iuy');
      const readAt = (text: string, at: number): Piece | null => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (!match) return null;
        const said = Object.entries(match.groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
        const values = Object.fromEntries(said.map(([place, own]) => [place, words[nameOf.get(place) ?? '']?.valueOf(own)]));
        const groups = Object.fromEntries(said);
        const unit = units[groups['unit']?.toLowerCase() ?? ''] ?? 'day';
        const end = at + match[0].length;
        const reading = read({ ...values, unit, words: groups }, { text, start: at, end });
        return reading && { naming: null, part: null, ...reading, start: at, end };
      };
      for (const opening of new Set(openingsOf(written, words).map((word) => (isByCharacter ? word.charAt(0) : word))))
        byOpening.set(opening, [...(byOpening.get(opening) ?? []), readAt]);
    }
  const openings = alternation(
    [...byOpening.keys()].filter((word) => word !== '#'),
    ' ',
  );
  // A sieve without the `u` flag, which is twice as fast as to look every word up.
  const start = new RegExp(isByCharacter ? `\\d|${openings}` : `(?<![a-z0-9])(?:\\d|${openings}(?![a-z]))`, 'gi');
  return (text) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { 0: written, index } of text.matchAll(start)) {
      if (index < end) continue;
      for (const readAt of byOpening.get(/^\d/.test(written) ? '#' : written.toLowerCase()) ?? []) {
        const piece = readAt(text, index);
        if (!piece) continue;
        pieces.push(piece);
        end = piece.end;
        break;
      }
    }
    return pieces;
  };
}

/** The text right before a place, at most `length` units of it, back to one of the marks `stops`. */
export function before({ text, start }: Pick<Around, 'text' | 'start'>, length: number, stops = ''): string {
  let from = start;
  while (from > 0 && start - from < length && !stops.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

/** The text right after a place, at most `length` units of it, up to one of the marks `stops`. */
export function after({ text, end }: Pick<Around, 'text' | 'end'>, length: number, stops = ''): string {
  let to = end;
  while (to < text.length && to - end < length && !stops.includes(text.charAt(to))) to++;
  return text.slice(end, to);
}

import { simplified } from '../text/simplified.ts';
import table from './data/elements.json';
import type { Element } from './element.ts';

// A name always means its element. A symbol is also a word, a name or initials ("Er", "Lu", "Pr", "La"), so it counts only
// where chemistry stands beside it: in a formula, before "oxide", or in a list of symbols. "Dy" and "Tb" are nothing else.

/** The seventeen rare earths, in order of atomic number. */
export const ELEMENTS = table as readonly Element[];

const BY_KEY: ReadonlyMap<string, Element> = new Map(
  ELEMENTS.flatMap((element) => [element.symbol, element.name.toLowerCase(), element.chinese].map((key) => [key, element])),
);

/** Traditional characters of elements that the general table leaves as they are. */
const OTHER_CHARACTERS: Readonly<Record<string, string>> = { 鉕: 'Pm', 鎦: 'Lu' };

const NAME = new RegExp(`\\b(?:${ELEMENTS.map(({ name }) => name).join('|')})\\b`, 'gi');
// 鎦金 is gilding.
const CHARACTER = new RegExp(`[${ELEMENTS.map(({ chinese }) => chinese).join('')}鉕]|鎦(?!金)`, 'gu');

const SYMBOL = `(?:${ELEMENTS.map(({ symbol }) => symbol)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
/** What joins the symbols of a row: a stroke, a comma, "and", or nothing ("NdPr"). */
const JOIN = `(?:\\s*[/–、-]\\s*|\\s*[,，]\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+|[和与及])?`;
/** Symbols that stand alone or in a row: "Dy", "Nd/Pr", "Sm, Gd and Tb". Chinese may touch them, Latin letters and digits not. */
const ROW = new RegExp(`(?<![A-Za-z0-9])${SYMBOL}(?:${JOIN}${SYMBOL})*(?![A-Za-z0-9₀-₉])`, 'g');
/** "Dy2O3", "CeO2", "NdFeB", "Nd2Fe14B", "SmCo5". */
const FORMULA = new RegExp(`(?<![A-Za-z0-9])${SYMBOL}[\\d₀-₉]*(?=O[\\d₂₃₇]|Fe|Co(?:[\\d₅₇]|\\b))`, 'g');

/** Symbols that are nothing else, and need no company. */
const ALWAYS: ReadonlySet<string> = new Set(['Tb', 'Dy']);
/** Symbols that are hardly anything else. */
const CLEAR: ReadonlySet<string> = new Set(['Nd', 'Sm', 'Gd', 'Tm', 'Yb']);
const OXIDE_AFTER = /^[\s-]*(?:oxides?\b|氧化物)/;
const MATTER_AFTER = /^[\s-]*(?:oxides?|metals?|alloys?|compounds?|salts?|chlorides?|fluorides?|concentrates?|prices?|content)\b/;
const OXIDE_BEFORE = /(?:\boxides? of\s+|氧化)$/i;

interface Place {
  readonly at: number;
  readonly element: Element | undefined;
}

function placesOf(text: string, pattern: RegExp, keyOf: (match: string) => string): readonly Place[] {
  return Array.from(text.matchAll(pattern), (match) => ({ at: match.index, element: BY_KEY.get(keyOf(match[0])) }));
}

/** Whether a row of symbols is one: by the word beside it, or by its length. */
function isRow(symbols: readonly string[], before: string, after: string): boolean {
  if (OXIDE_AFTER.test(after) || OXIDE_BEFORE.test(before)) return true;
  if (symbols.some((symbol) => ALWAYS.has(symbol))) return true;
  const hasClear = symbols.some((symbol) => CLEAR.has(symbol));
  if (hasClear && (symbols.length > 1 || MATTER_AFTER.test(after))) return true;
  return new Set(symbols).size > 2;
}

function placesInRows(text: string): readonly Place[] {
  return Array.from(text.matchAll(ROW)).flatMap(({ 0: row, index }) => {
    const found = Array.from(row.matchAll(new RegExp(SYMBOL, 'g')), (match) => ({ symbol: match[0], at: index + match.index }));
    const end = index + row.length;
    const symbols = found.map(({ symbol }) => symbol);
    if (!isRow(symbols, text.slice(Math.max(0, index - 12), index), text.slice(end, end + 16))) return [];
    return found.map(({ symbol, at }) => ({ at, element: BY_KEY.get(symbol) }));
  });
}

/**
 * The rare earths that `text` names, in English, in Chinese of either script or by symbol ("NdPr" is two), each once, in order
 * of place.
 */
export function elementsIn(text: string): readonly Element[] {
  const places = [
    ...placesOf(text, NAME, (name) => name.toLowerCase()),
    ...placesOf(simplified(text), CHARACTER, (character) => OTHER_CHARACTERS[character] ?? character),
    ...placesOf(text, FORMULA, (formula) => formula.replace(/(?<![\d₀-₉])[\d₀-₉]+$/, '')),
    ...placesInRows(text),
  ].sort((a, b) => a.at - b.at);
  return [...new Set(places.flatMap(({ element }) => (element ? [element] : [])))];
}

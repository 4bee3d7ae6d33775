import terms from './data/terms.json';

/** A group of terms in `data/terms.json`. */
export type TermGroup = keyof typeof terms;

/** How often the terms of a group stand in a text, and which, in order of first appearance and as written there. */
export interface TermCount {
  readonly total: number;
  readonly words: readonly string[];
}

/** The counts of all groups in one text. */
export type TermCounts = Readonly<Record<TermGroup, TermCount>>;

const GROUPS = Object.keys(terms) as TermGroup[];
/** Scripts that put no space between words: their terms are found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A term in capitals ("REE") is an abbreviation and stands only for itself. */
const ABBREVIATION = /^[A-Z]{2,}s?$/;
const compiled = new Map<TermGroup, readonly RegExp[]>();

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s-]+');

function expressionsOf(group: TermGroup): readonly RegExp[] {
  const known = compiled.get(group);
  if (known) return known;
  const all = [...new Set(Object.values(terms[group]).flat())].sort((a, b) => b.length - a.length);
  const unspaced = all.filter((term) => UNSPACED.test(term));
  const abbreviations = all.filter((term) => ABBREVIATION.test(term));
  const spaced = all.filter((term) => !UNSPACED.test(term) && !ABBREVIATION.test(term));
  const made: RegExp[] = [];
  if (unspaced.length > 0) made.push(new RegExp(unspaced.map(escaped).join('|'), 'gu'));
  if (spaced.length > 0) made.push(new RegExp(`(?<![\\p{L}])(?:${spaced.map(escaped).join('|')})`, 'giu'));
  if (abbreviations.length > 0) made.push(new RegExp(`(?<![\\p{L}])(?:${abbreviations.join('|')})(?![\\p{L}])`, 'gu'));
  compiled.set(group, made);
  return made;
}

/** The word that begins with a found stem, as a reader is shown it: "technological" for "technolog". */
function wholeWord(text: string, start: number, found: string): string {
  if (UNSPACED.test(found)) return found;
  const end = start + found.length;
  return found + (/^\p{L}{0,30}/u.exec(text.slice(end, end + 30))?.[0] ?? '');
}

function countOf(group: TermGroup, text: string): TermCount {
  const words = new Map<string, string>();
  let total = 0;
  for (const expression of expressionsOf(group)) {
    for (const match of text.matchAll(expression)) {
      total++;
      const key = match[0].toLowerCase();
      if (!words.has(key)) words.set(key, wholeWord(text, match.index, match[0]));
    }
  }
  return { total, words: [...words.values()] };
}

/** How often the terms of each group, of all languages, stand in `text`. Words are matched from their beginning. */
export function countTerms(text: string): TermCounts {
  return Object.fromEntries(GROUPS.map((group) => [group, countOf(group, text)])) as unknown as TermCounts;
}

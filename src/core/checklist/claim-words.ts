import { isLight, isPlain } from '../echo/vocabulary.ts';
import { simplified } from '../text/simplified.ts';
import { stemOf } from '../text/stem.ts';
import plain from './data/plain-words.json';
import { searchPhrase, seenText } from './search-phrase.ts';

/** Words of a search beside a quotation: more narrow it to the page they are from. */
const MOST = 9;
/** Words of the title for a claim that names nobody. */
const NAMES_OF_TITLE = 3;
/** A Chinese claim on what was named before it. */
const REFERS = /[该其他她它]|公司|当地|这里|两国|双方|报告/;
/** UTF-16 units of a claim that are looked through: a file may bring one as long as a book. */
const MOST_LOOKED_AT = 4_000;
/** With fewer a claim is not told from others. */
const FEW = 6;
/** A quotation is searched for as one phrase where it is this long, in words or Chinese characters: shorter it is a word, longer nobody's but its page's. */
const QUOTED = { words: [2, 7], characters: [4, 14] } as const;

const QUOTATION = /“([^“”]+)”|"([^"]+)"|「([^「」]+)」|『([^『』]+)』/gu;
const CHINESE = /\p{Script=Han}/u;
const MATTER = /\brare[\s-]earths?\b|稀土/i;
/** A word with what may stand within it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?<!\d)1?\d月/i;

/** Whether a text names a month. */
export const namesMonth = (text: string): boolean => MONTH.test(text);

/** Whether a text is to be searched for among Chinese pages. */
export const isChinese = (text: string): boolean => CHINESE.test(text);

/** What a word of a name weighs, and how many of them leave room for what is said of it. */
const NAME = 3;
const MOST_NAMES = 5;

interface Candidate {
  readonly word: string;
  /** How much it tells this claim from others. */
  readonly weight: number;
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$/, '');

/** A name tells most, a word that many claims have least. */
function weightOf(word: string, isName: boolean): number {
  if (isName) return NAME;
  return isLight(stemOf(bare(word))) ? 1 : 2;
}

function latinWords(text: string): readonly Candidate[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: bare(word),
    weight: weightOf(word, /^\p{Lu}/u.test(word) && /[\p{L},;’'"“(-]\s?$/u.test(text.slice(Math.max(0, index - 3), index))),
  })).filter(({ word }) => word.length > 1 && !isPlain(word) && !isPlain(word.split(/['’]/)[0] ?? ''));
}

const PLAIN_CHINESE: ReadonlySet<string> = new Set(plain.chinese);

const tellsNothing = (word: string): boolean => isPlain(word) || PLAIN_CHINESE.has(word);

let segmenter: Intl.Segmenter | null = null;

/** Words of Chinese text as the browser parts them, in each run of letters by itself: it takes "site:evil.example" for one. */
function chineseWords(text: string): readonly Candidate[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const parted = (run: string): readonly string[] =>
    Array.from(segmenter?.segment(run) ?? [], ({ segment }) => segment.toLowerCase());
  return Array.from(text.matchAll(WORD), ([run]) => (isChinese(run) ? parted(run) : [run.toLowerCase()]))
    .flat()
    .filter((word) => [...word].length > 1 && !tellsNothing(simplified(word)))
    .map((word) => ({ word, weight: 2 }));
}

/** The quotation that a claim gives, as one phrase, and the text without it. */
function quotationIn(text: string): readonly [phrase: string | null, rest: string] {
  for (const match of text.matchAll(QUOTATION)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const [least, most] = isChinese(words) ? QUOTED.characters : QUOTED.words;
    const length = isChinese(words) ? [...words].length : words.trim().split(/\s+/).length;
    if (length >= least && length <= most) return [searchPhrase(words), text.replace(match[0], ' ')];
  }
  return [null, text];
}

/** The most telling of `words`, `most` at most, each once, in the order in which they stand. */
function mostTelling(words: readonly Candidate[], most: number): readonly string[] {
  let names = MOST_NAMES;
  const seen = new Set<string>();
  const once = words.filter(({ word }) => !seen.has(word) && seen.add(word)).filter(({ weight }) => weight < NAME || names-- > 0);
  const least = [...once].sort((a, b) => b.weight - a.weight)[most - 1]?.weight ?? 0;
  let free = most - once.filter(({ weight }) => weight > least).length;
  return once.filter(({ weight }) => weight > least || (weight === least && free-- > 0)).map(({ word }) => word);
}

const candidatesIn = (text: string): readonly Candidate[] => (isChinese(text) ? chineseWords(text) : latinWords(text));

/** Names in a text, as a claim that goes on about them would have them. */
const namesOf = (text: string): readonly Candidate[] => candidatesIn(` a ${seenText(text)}`);

/**
 * What a claim says as words to search for: its quotation as a phrase, then the words that tell it from other claims in the order in
 * which they stand, nine at most; before them who speaks, and where it has few words or no name, those of its page's title. Null where
 * there are none. In small letters and without signs, so that no word of a page is an order to an engine.
 */
export function claimWords(text: string, speaker: string | null, title: string): string | null {
  const [phrase, rest] = quotationIn(seenText(text.slice(0, MOST_LOOKED_AT)));
  const missing = speaker === null || text.includes(speaker) ? [] : namesOf(speaker);
  const said = candidatesIn(rest);
  const own = mostTelling([...missing, ...said], MOST);
  const ofTitle = candidatesIn(seenText(title));
  const hasName = isChinese(text) ? !REFERS.test(text) : [...missing, ...said].some(({ weight }) => weight === NAME);
  const lacking = phrase === null ? Math.max(FEW - own.length, hasName ? 0 : NAMES_OF_TITLE) : 0;
  const more = mostTelling(ofTitle, MOST).filter((word) => !own.includes(word));
  const words = [...(phrase === null ? [] : [phrase]), ...more.slice(0, lacking), ...own].join(' ');
  if (words === '' || MATTER.test(words)) return words || null;
  return `${words} ${isChinese(text) ? '稀土' : 'rare earths'}`;
}

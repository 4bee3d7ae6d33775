import { indexPhrases, type PhraseIndex } from '../text/phrases.ts';
import { stemOf } from '../text/stem.ts';
import common from './data/common-words.json';
import concepts from './data/concepts.json';
import matters from './data/matters.json';
import places from './data/places.json';

/** The tables by which words are known; see `data/`. */
export type ConceptKind = keyof typeof concepts | 'place' | 'matter';

/** What the tables call several words by, in English and Chinese: "suspend", "put on hold" and 暂停 are the act `stop`. */
export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
}

type Table = Readonly<Record<string, readonly string[]>>;

const TABLES: Readonly<Record<ConceptKind, Table>> = {
  ...concepts,
  place: places,
  matter: { ...matters['rare-earths'], ...matters.others },
};

/** Label of phrases that say nothing by themselves, and keep their characters from being read as parts of others. */
export const PLAIN = 'plain';

interface Vocabulary {
  readonly index: PhraseIndex<string>;
  readonly byLabel: ReadonlyMap<string, Concept>;
}

function load(): Vocabulary {
  const phrases: Record<string, readonly string[]> = { [PLAIN]: common.phrases };
  const byLabel = new Map<string, Concept>();
  for (const [kind, table] of Object.entries(TABLES) as [ConceptKind, Table][]) {
    for (const [id, own] of Object.entries(table)) {
      phrases[`${kind} ${id}`] = own;
      byLabel.set(`${kind} ${id}`, { kind, id });
    }
  }
  return { index: indexPhrases(phrases), byLabel };
}

let loaded: Vocabulary | null = null;

/** The index of all phrases of the tables, made on the first call. `conceptOf` reads its labels. */
export function vocabulary(): PhraseIndex<string> {
  loaded ??= load();
  return loaded.index;
}

/** What a label of the index stands for, or null for `PLAIN`. */
export function conceptOf(label: string): Concept | null {
  loaded ??= load();
  return loaded.byLabel.get(label) ?? null;
}

const WORDS: ReadonlySet<string> = new Set([...common.words, ...common.characters, ...common.phrases]);

/** Whether a word, a Chinese character or word says nothing by itself: grammar, speech, time, numbers, units. */
export function isPlain(word: string): boolean {
  return WORDS.has(word) || /^\p{N}/u.test(word);
}

const LIGHT: ReadonlySet<string> = new Set(common.light.map(stemOf));

/** Whether a word, by its stem, says little: many claims have it. */
export function isLight(stem: string): boolean {
  return LIGHT.has(stem);
}

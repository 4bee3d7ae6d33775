import type { PhraseHit, PhraseTables, Word } from '../../text/phrases.ts';
import cues from '../data/cues.json';
import chineseCues from '../data/cues.zh.json';
import gazetteer from '../data/gazetteer.json';
import chineseGazetteer from '../data/gazetteer.zh.json';

/** A table of `data/gazetteer*.json` (names of actors and places) or of `data/cues*.json` (everything else). */
export type Label = keyof typeof gazetteer | keyof typeof cues;

/** What a sentence names, by table. Tables without a hit are missing. */
export type Hits = ReadonlyMap<Label, readonly PhraseHit<Label>[]>;

/** The tables whose names are Chinese by themselves. */
export const CHINESE_TABLES = [
  'chineseState',
  'chineseMinistry',
  'chineseMedia',
  'chineseBody',
  'chineseCompany',
  'chinesePlace',
] as const;

const CHINESE: ReadonlySet<Label> = new Set(CHINESE_TABLES);

/** Tables whose names are dropped where they are part of a longer name: "Congress" in "National People's Congress". */
const YIELDING: readonly Label[] = ['westernState', 'westernCompany', 'feedPlace'];
/** "Outside China", "non-Chinese": what is meant is everything but China. */
const EXCLUDING: ReadonlySet<string> = new Set(['outside', 'beyond', 'non', 'ex', 'except']);

function isPartOfLonger(hit: PhraseHit<Label>, hits: readonly PhraseHit<Label>[]): boolean {
  return (
    YIELDING.includes(hit.label) &&
    hits.some(
      ({ label, start, end }) => CHINESE.has(label) && start <= hit.start && hit.end <= end && end - start > hit.end - hit.start,
    )
  );
}

function isExcluded({ label, word }: PhraseHit<Label>, words: readonly Word[]): boolean {
  const before = words[word - 1]?.text ?? '';
  return CHINESE.has(label) && (EXCLUDING.has(before) || (before === 'of' && words[word - 2]?.text === 'outside'));
}

/** The tables of all languages as one: no phrase of one is a phrase of another. */
export function lexiconTables(): PhraseTables<Label> {
  const english = { ...gazetteer, ...cues };
  const chinese = { ...chineseGazetteer, ...chineseCues };
  const labels = Object.keys(english) as Label[];
  return Object.fromEntries(labels.map((label) => [label, [...english[label], ...chinese[label]]])) as Record<Label, string[]>;
}

/** What `words` name, by table, each table's in order of place: the phrases `found` of the lexicon, less those that do not count. */
export function hitsAmong(found: readonly PhraseHit<Label>[], words: readonly Word[]): Hits {
  const hits = new Map<Label, PhraseHit<Label>[]>();
  for (const hit of found) {
    if (isPartOfLonger(hit, found) || isExcluded(hit, words)) continue;
    const known = hits.get(hit.label);
    if (known) known.push(hit);
    else hits.set(hit.label, [hit]);
  }
  return hits;
}

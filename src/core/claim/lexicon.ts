import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex, type Word } from '../text/phrases.ts';
import cues from './data/cues.json';
import gazetteer from './data/gazetteer.json';

/** A table of `data/gazetteer.json` (names of actors and places) or of `data/cues.json` (everything else). */
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

let index: PhraseIndex<Label> | null = null;

/** All names and cues in `words`, by table, each table's in order of place. */
export function lookUp(words: readonly Word[]): Hits {
  index ??= indexPhrases<Label>({ ...gazetteer, ...cues });
  const hits = new Map<Label, PhraseHit<Label>[]>();
  for (const hit of findPhrases(index, words)) {
    const known = hits.get(hit.label);
    if (known) known.push(hit);
    else hits.set(hit.label, [hit]);
  }
  return hits;
}

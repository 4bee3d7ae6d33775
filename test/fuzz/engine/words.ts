// The words of the engine's own tables: what it looks for is what comes near its branches.
import fc from 'fast-check';
import terms from '../../../src/core/article/data/terms.json';
import groups from '../../../src/core/checks/data/instrument-groups.json';
import misreadings from '../../../src/core/checks/data/misreadings.json';
import planWords from '../../../src/core/checks/data/plan-words.json';
import quantityWords from '../../../src/core/checks/data/quantity-words.json';
import sourcing from '../../../src/core/checks/data/sourcing-words.json';
import statusWords from '../../../src/core/checks/data/status-words.json';
import timingWords from '../../../src/core/checks/data/timing-words.json';
import cues from '../../../src/core/claim/data/cues.json';
import cuesZh from '../../../src/core/claim/data/cues.zh.json';
import gazetteer from '../../../src/core/claim/data/gazetteer.json';
import gazetteerZh from '../../../src/core/claim/data/gazetteer.zh.json';
import measures from '../../../src/core/claim/data/measures.json';
import measuresZh from '../../../src/core/claim/data/measures.zh.json';
import senses from '../../../src/core/claim/data/senses.json';
import sensesZh from '../../../src/core/claim/data/senses.zh.json';
import speech from '../../../src/core/claim/data/speech.json';
import speechZh from '../../../src/core/claim/data/speech.zh.json';
import topics from '../../../src/core/claim/data/topics.json';
import topicsZh from '../../../src/core/claim/data/topics.zh.json';
import turnLabels from '../../../src/core/claim/data/turn-labels.json';
import voices from '../../../src/core/claim/data/voices.json';
import voicesZh from '../../../src/core/claim/data/voices.zh.json';
import { allCards } from '../../../src/core/knowledge/cards.ts';
import { allInstruments } from '../../../src/core/knowledge/instruments.ts';
import dates from '../../../src/core/text/data/dates.json';
import datesZh from '../../../src/core/text/data/dates.zh.json';
import units from '../../../src/core/text/data/units.json';
import unitsZh from '../../../src/core/text/data/units.zh.json';

const LONGEST = 60;
const HAN = /\p{Script=Han}/u;

/** All strings of a table, keys included, with the marks of patterns taken off. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/^=|[*<>^$\\|()[\]?+]/g, '')];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [...(HAN.test(key) ? [key] : []), ...stringsIn(held)]);
}

function wordsOf(...tables: readonly unknown[]): readonly string[] {
  return [...new Set(tables.flatMap(stringsIn))].filter((text) => text !== '' && text.length <= LONGEST);
}

const one = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const inChinese = (...tables: readonly unknown[]) => one(wordsOf(...tables).filter((text) => HAN.test(text)));
const inEnglish = (...tables: readonly unknown[]) => one(wordsOf(...tables).filter((text) => !HAN.test(text)));

/** Names that the knowledge gives to things. */
const named = [
  ...allCards().flatMap(({ title, aliases, weakAliases }) => [title, ...aliases, ...weakAliases]),
  ...allInstruments().map(({ name }) => name),
];

/** A slot of a sentence in English, by its name. */
export const ENGLISH = {
  actor: inEnglish(gazetteer),
  matter: inEnglish(measures, topics, terms.groups),
  act: inEnglish(senses),
  cue: inEnglish(cues, timingWords, statusWords, sourcing),
  speech: inEnglish(speech),
  turn: inEnglish(turnLabels),
  check: inEnglish(misreadings, planWords, quantityWords, groups),
  voice: inEnglish(voices),
  card: inEnglish(named),
  when: inEnglish(dates),
  unit: inEnglish(units),
} as const;

/** The same in Chinese. */
export const CHINESE = {
  actor: inChinese(gazetteerZh),
  matter: inChinese(measuresZh, topicsZh, terms.groups),
  act: inChinese(sensesZh),
  cue: inChinese(cuesZh, timingWords, statusWords, sourcing),
  speech: inChinese(speechZh),
  turn: inChinese(turnLabels),
  check: inChinese(misreadings, planWords, quantityWords, groups),
  voice: inChinese(voicesZh),
  card: inChinese(named),
  when: inChinese(datesZh),
  unit: inChinese(unitsZh),
} as const;

/** A word of any table. */
export const anyWord: fc.Arbitrary<string> = fc.oneof(...Object.values(ENGLISH), ...Object.values(CHINESE));

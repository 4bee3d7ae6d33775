import type { Actor, Evidence, EvidenceKind, Layer } from './claim.ts';
import type { Rules } from './rules/linear.ts';
import { vocabularyOf } from './rules/vocabulary.ts';
import { tellingWords } from './rules/words.ts';
import type { Label } from './sentence/lexicon.ts';
import type { SentenceInContext } from './sentence/read-in-context.ts';
import { namesChina, type ReadSentence } from './sentence/sentence-context.ts';

/** Tables whose hits are shown as a kind of evidence, and how many of them: a reader wants the telling words, not all. */
const SHOWN: readonly { readonly kind: EvidenceKind; readonly tables: readonly Label[]; readonly most: number }[] = [
  {
    kind: 'actor',
    tables: ['chineseMinistry', 'chineseBody', 'chineseCompany', 'chineseMedia', 'chineseState', 'chinesePlace', 'roleActor'],
    most: 2,
  },
  { kind: 'matter', tables: ['rareEarth', 'instrument', 'process', 'product'], most: 3 },
  { kind: 'act', tables: ['act'], most: 2 },
  { kind: 'position', tables: ['position', 'strategy'], most: 2 },
];
const LAYER_TABLES: Readonly<Record<Layer, readonly Label[]>> = {
  official: ['plan'],
  reported: ['sourceNote'],
  interpretation: ['evaluation'],
  forecast: ['future', 'hedge'],
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The number that names an instrument: "Announcement No" goes on ". 70". */
const NUMBERED = /^\.?\s?(?:No\.?\s?)?\d+(?:\sof\s20\d\d)?/;

function withNumber({ text }: ReadSentence, { start, end }: Place): Place {
  if (!/^(?:Announcement|Notice|Order|Decree|Circular)(?: No)?$/i.test(text.slice(start, end))) return { start, end };
  return { start, end: end + (NUMBERED.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Words between an act and what it is done to: "tightened its grip", "lifts all curbs". */
const BETWEEN = /^\s(?:(?:its|their|the|a|an|all|new|more|some|on|of|up|down|any)\s){0,2}$/i;

/** An act with the rule, process or grip that it is done to, where that follows at once: "tightened export controls". */
function withObject({ text, hits }: ReadSentence, { start, end }: Place): Place {
  const object = (['instrument', 'market', 'position'] as const)
    .flatMap((table) => hits.get(table) ?? [])
    .find((hit) => hit.start > end && BETWEEN.test(text.slice(end, hit.start)));
  return { start, end: object ? object.end : end };
}

/** The words at `place` of `sentence` as evidence, with offsets in the article. */
function wordsAt(kind: EvidenceKind, sentence: ReadSentence, { start, end }: Place): Evidence {
  return { kind, text: sentence.text.slice(start, end), start: sentence.start + start, end: sentence.start + end };
}

/** Whether a place shares words with one of others. */
const isAmong = (place: Place, others: readonly Place[]): boolean =>
  others.some(({ start, end }) => place.start < end && start < place.end);

function ofTables(
  kind: EvidenceKind,
  sentence: ReadSentence,
  tables: readonly Label[],
  most: number,
  others: readonly Place[] = [],
): readonly Evidence[] {
  const taken: Place[] = [];
  for (const table of tables) {
    for (const hit of sentence.hits.get(table) ?? []) {
      if (taken.length === most) break;
      const place = table === 'act' ? withObject(sentence, hit) : withNumber(sentence, hit);
      if (!isAmong(place, others) && !isAmong(place, taken)) taken.push(place);
    }
  }
  return taken.sort((a, b) => a.start - b.start).map((place) => wordsAt(kind, sentence, place));
}

const PRONOUN =
  /^(?:it|its|he|him|his|she|her|they|them|their|we|us|our|this|that|these|those|其|它|他|她|他们|它们|她们|我们)$/i;

/**
 * Whose act it tells of, and what else the sentence names, each word under one kind: in "China Rare Earth Group" no matter is named.
 */
function shownOf(sentence: ReadSentence, { words }: Actor): readonly Evidence[] {
  // "Its", "they" tell a reader nothing: who that is stands under the words before.
  const isNamed = words !== null && !PRONOUN.test(words.text);
  const taken = isNamed ? [withNumber(sentence, { start: words.start - sentence.start, end: words.end - sentence.start })] : [];
  const who = taken.map((place) => wordsAt('actor', sentence, place));
  const others = SHOWN.flatMap(({ kind, tables, most }) => {
    const found = ofTables(kind, sentence, tables, kind === 'actor' ? most - who.length : most, taken);
    taken.push(...found.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })));
    return found;
  });
  return [...who, ...others];
}

const MOST_WORDS = 3;

/** The other words that told, in order of place: those that weigh most for the rule and stand under no other kind. */
function wordingOf({ sentence, stems }: SentenceInContext, shown: readonly Evidence[], rules: Rules): readonly Evidence[] {
  const isShown = (word: Place): boolean =>
    shown.some(({ start, end }) => word.start < end - sentence.start && start - sentence.start < word.end);
  return tellingWords(stems, rules.claim.weights, vocabularyOf(rules))
    .filter((word) => !isShown(word))
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.start - b.start)
    .map((word) => wordsAt('wording', sentence, word));
}

/** The words before that say who "it" or "the ministry" is, where the sentence itself does not. */
function contextOf(sentence: ReadSentence, sentences: readonly ReadSentence[]): readonly Evidence[] {
  if (namesChina(sentence)) return [];
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 4); i--) {
    const before = sentences[i];
    if (before && namesChina(before))
      return ofTables('context', before, ['chineseMinistry', 'chineseBody', 'chineseCompany', 'chineseState', 'chinesePlace'], 1);
  }
  return [];
}

/** Whether a word is part of a name: "Survey" of the Geological Survey says nothing of how a sentence is put. */
const isInName = ({ start, text }: Evidence, sentence: ReadSentence): boolean =>
  /^\p{Lu}/u.test(text) &&
  /\p{Lu}\p{Ll}+\s$/u.test(sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start));

/** The words that made a sentence a claim and decided how it is read, in order of kind; offsets in the article's text. */
export function evidenceOf(
  read: SentenceInContext,
  sentences: readonly ReadSentence[],
  actor: Actor,
  layer: Layer,
  rules: Rules,
): readonly Evidence[] {
  const { sentence, attribution } = read;
  const introducer = sentence.leadIn === null ? undefined : sentences[sentence.leadIn];
  const source = attribution.words === null ? undefined : sentences[attribution.sentence];
  const shown = shownOf(sentence, actor);
  return [
    ...shown,
    ...contextOf(sentence, sentences),
    ...(introducer ? [wordsAt('lead-in', introducer, { start: 0, end: introducer.text.length })] : []),
    ...(source && attribution.words ? [wordsAt('attribution', source, attribution.words)] : []),
    ...ofTables('layer', sentence, LAYER_TABLES[layer], 2).filter((piece) => !isInName(piece, sentence)),
    ...wordingOf(read, shown, rules),
  ];
}

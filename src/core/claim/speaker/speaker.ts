import { eachOf, type Steps, type TimeLimit } from '../../steps.ts';
import { type LinearRule, TRAINED_RULES } from '../rules/linear.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Candidate, likeliest } from './candidate.ts';
import { chineseReading } from './chinese/chinese-reading.ts';
import { type Around, inContext, ofArticle } from './context.ts';
import { englishReading } from './english/english-reading.ts';
import { interviewStart } from './interview.ts';
import type { Reading, Speaker } from './reading.ts';
import type { Attribution } from './speech-cues.ts';
import { type Turn, turnsOf } from './turns.ts';
import { signedBy, type Voice } from './voice.ts';

/** The language an article is written in, and whether in traditional Chinese characters. */
export interface Writing {
  readonly language: string;
  readonly isTraditional: boolean;
}

/** By when, as shares of the time for a reading, it is known whom sentences name, and who speaks. */
const SHARES = { named: 0.53, speakers: 0.55 };

/** Who asserts a sentence, and among whom that was told. */
export interface Weighed {
  readonly found: Attribution;
  readonly candidates: readonly Candidate[];
}

/**
 * Who asserts each sentence of an article, in order: of the candidates that its words name and of those that its place offers
 * the one that weighs most. Sentences in a language other than Chinese are read as English. Of the sentences those alone are
 * told that there is time for.
 */
export function* weighSpeakers(
  sentences: readonly ReadSentence[],
  voice: Voice,
  { language, isTraditional }: Writing,
  time: TimeLimit,
  rule: LinearRule = TRAINED_RULES[language === 'zh' ? 'zh' : 'en'].speakers,
): Steps<readonly Weighed[]> {
  const reading = yield* language === 'zh'
    ? chineseReading(sentences, voice, isTraditional, time)
    : englishReading(sentences, time);
  const turns = turnsOf(sentences, language);
  const isTranscript = turns.some(Boolean);
  const around = {
    sentences,
    voice: isTranscript ? 'outlet' : voice,
    signs: isTranscript ? [] : signedBy(sentences, language),
    last: null,
    before: [],
    own: [],
    named: [],
  } satisfies Around;
  const named = yield* eachOf(
    sentences.slice(0, reading.length),
    (sentence, i) => {
      const candidates = reading.namedAt(i).map((candidate) => inHouse(candidate, voice));
      const best = likeliest([...candidates, ...ofArticle(sentence, { ...around, named: candidates })], rule);
      const own = best?.words ? best : null;
      reading.hear(i, own);
      return { candidates, own };
    },
    time,
    SHARES.named,
  );
  const ofTurn = remembered(reading.ofTurn);
  const answers = isTranscript ? () => [] : answersIn(sentences, reading);
  const own = named.map((one) => one.own);
  const before: Attribution[] = [];
  let last: Attribution | null = null;
  const speakerAt = ({ candidates: those }: (typeof named)[number], i: number): readonly Weighed[] => {
    const sentence = sentences[i];
    if (!sentence) return [];
    const turn = turns[i] ?? null;
    const others = turn ? those.filter((candidate) => !isLabelOf(turn, candidate)) : those;
    const context = turn
      ? [inTurn(turn, ofTurn, i)]
      : [...inContext(sentence, { ...around, own, last, before, named: others }), ...answers(i)];
    const candidates = [...others, ...context];
    const found = likeliest(candidates, rule);
    if (!found) return [];
    if (found.words) last = found;
    before.push(found);
    return [{ found, candidates }];
  };
  return (yield* eachOf(named, speakerAt, time, SHARES.speakers)).flat();
}

/** By whom the article's sentences are asserted, in order: see `weighSpeakers`. */
export function* attribute(
  sentences: readonly ReadSentence[],
  voice: Voice,
  writing: Writing,
  time: TimeLimit,
  rule?: LinearRule,
): Steps<readonly Attribution[]> {
  const weighed = yield* weighSpeakers(sentences, voice, writing, time, rule);
  return weighed.map(({ found: { speaker, name, words, sentence } }) => ({ speaker, name, words, sentence }));
}

/**
 * In a company's own release its people are the company's: a Chinese company's are no foreign one's. In a Chinese society's
 * news its engineers and professors speak for it.
 */
function inHouse(own: Candidate, voice: Voice): Candidate {
  if (voice !== 'company' && voice !== 'chinese-industry') return own;
  const isFirms = own.speaker === 'company' || own.speaker === 'chinese-industry';
  const isMembers = voice === 'chinese-industry' && own.speaker === 'analyst' && own.name === null;
  return isFirms || isMembers ? { ...own, speaker: voice } : own;
}

/** Who asserts the answers of an interview without labels: whoever is introduced before the first question, else an analyst. */
function answersIn(sentences: readonly ReadSentence[], reading: Reading): (index: number) => readonly Candidate[] {
  const start = interviewStart(sentences);
  if (start < 0) return () => [];
  const speaker = reading.interviewee(start) ?? 'analyst';
  const words = { start: 0, end: sentences[start]?.text.length ?? 0 };
  return (index) =>
    index > start && sentences[index]?.kind !== 'heading'
      ? [{ speaker, name: null, words, sentence: start, grounds: ['answer'] }]
      : [];
}

/** Whether what a sentence names is but the label of its turn. */
function isLabelOf({ sentence, words }: Turn, own: Attribution): boolean {
  return own.words !== null && own.sentence === sentence && own.words.end <= words.end + 1;
}

/** The same, with each turn's speaker looked for once. */
function remembered(ofTurn: Reading['ofTurn']): Reading['ofTurn'] {
  const known = new Map<number, Speaker>();
  return (turn) => {
    const speaker = known.get(turn.sentence) ?? ofTurn(turn);
    known.set(turn.sentence, speaker);
    return speaker;
  };
}

/** Whoever has the floor; a question is nobody's. */
function inTurn(turn: Turn, ofTurn: Reading['ofTurn'], index: number): Candidate {
  const grounds = ['turn'];
  if (turn.asks) return { speaker: 'unattributed', name: null, words: null, sentence: index, grounds };
  return { ...ofTurn(turn), words: turn.words, sentence: turn.sentence, grounds };
}

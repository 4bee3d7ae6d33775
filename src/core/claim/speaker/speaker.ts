import { eachOf, type Steps, type TimeLimit } from '../../steps.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { chineseReading } from './chinese/chinese-reading.ts';
import { englishReading } from './english-reading.ts';
import { inherited } from './inherited.ts';
import { interviewStart } from './interview.ts';
import { speakerOfPhrase } from './official-phrase.ts';
import { inHouse, speakerOfArticle } from './own-voice.ts';
import type { Reading, Speaker } from './reading.ts';
import type { Attribution } from './speech-cues.ts';
import { type Turn, turnsOf } from './turns.ts';
import type { Voice } from './voice.ts';

/** The language an article is written in, and whether in traditional Chinese characters. */
export interface Writing {
  readonly language: string;
  readonly isTraditional: boolean;
}

/** By when, as a share of the time for a reading, it is known who speaks. */
const SHARE = 0.55;

/**
 * By whom the article's sentences are asserted, in order: whom a sentence names itself, else whoever has the floor in a
 * transcript, else whose list, quotation or answer it stands in, else the article's own voice. Sentences in a language other
 * than Chinese are read as English. Of the sentences those alone are told that there is time for.
 */
export function* attribute(
  sentences: readonly ReadSentence[],
  voice: Voice,
  { language, isTraditional }: Writing,
  time: TimeLimit,
): Steps<readonly Attribution[]> {
  const reading = yield* language === 'zh'
    ? chineseReading(sentences, voice, isTraditional, time)
    : englishReading(sentences, time);
  const turns = turnsOf(sentences, language);
  const isTranscript = turns.some(Boolean);
  const ofTurn = remembered(reading.ofTurn);
  const answers = isTranscript ? () => null : answersIn(sentences, reading);
  const found: Attribution[] = [];
  let last: Attribution | null = null;
  const speakerAt = (own: Attribution | null, i: number): void => {
    const sentence = sentences[i];
    if (!sentence) return;
    const turn = turns[i] ?? null;
    const named = turn && isLabelOf(turn, own) ? null : inHouse(own, voice);
    last = named ?? last;
    const article = {
      speaker: speakerOfArticle(sentence, isTranscript ? 'outlet' : voice),
      name: null,
      words: null,
      sentence: i,
    };
    const around = { own: reading.own, last, before: found, sentences, voice };
    const fromContext = turn ? inTurn(turn, ofTurn, i) : (inherited(sentence, around) ?? answers(i));
    const quoted = voice === 'outlet' ? speakerOfPhrase(sentence) : null;
    found.push(named ?? fromContext ?? quoted ?? article);
  };
  yield* eachOf(reading.own, speakerAt, time, SHARE);
  return found;
}

/** Who asserts the answers of an interview without labels: whoever is introduced before the first question, else an analyst. */
function answersIn(sentences: readonly ReadSentence[], reading: Reading): (index: number) => Attribution | null {
  const start = interviewStart(sentences);
  if (start < 0) return () => null;
  const speaker = reading.interviewee(start) ?? 'analyst';
  const words = { start: 0, end: sentences[start]?.text.length ?? 0 };
  return (index) =>
    index > start && sentences[index]?.kind !== 'heading' ? { speaker, name: null, words, sentence: start } : null;
}

/** Whether what a sentence names is but the label of its turn. */
function isLabelOf({ sentence, words }: Turn, own: Attribution | null): boolean {
  return own?.words !== null && own?.sentence === sentence && own.words.end <= words.end + 1;
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
function inTurn(turn: Turn, ofTurn: Reading['ofTurn'], index: number): Attribution {
  if (turn.asks) return { speaker: 'unattributed', name: null, words: null, sentence: index };
  return { ...ofTurn(turn), words: turn.words, sentence: turn.sentence };
}

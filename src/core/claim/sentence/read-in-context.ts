import type { Article } from '../../article/article.ts';
import { eachOf, type Steps, type TimeLimit, unlimited } from '../../steps.ts';
import { isTraditional } from '../../text/simplified.ts';
import { type Party, partiesIn } from '../actor/parties.ts';
import { whoseAct } from '../rules/actor-features.ts';
import { type ArticleTone, articleFigures, type Features, featuresOf, groundsOf, toneOf } from '../rules/features.ts';
import type { LinearRule, Values } from '../rules/linear.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { pairValues, type Stem, stemsOf, wordValues } from '../rules/words.ts';
import { attribute } from '../speaker/speaker.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import { type Voice, voiceOf } from '../speaker/voice.ts';
import { type ReadSentence, readSentences } from './sentence-context.ts';
import { type SubjectKind, subjectOf } from './subject.ts';

/** A sentence with its grounds for being a claim and with who asserts it. */
export interface SentenceInContext {
  readonly sentence: ReadSentence;
  /** Its named grounds for being a claim, in groups: joining them costs, and most sentences are none. */
  readonly grounds: readonly Features[];
  /** Its grounds for being about China's acts or others', which only the rule for claims weighs, in groups. */
  readonly whose: readonly Features[];
  /** Whom it names or points to. */
  readonly parties: readonly Party[];
  readonly stems: readonly Stem[];
  /** Its words and their fields of meaning, which every rule weighs. */
  readonly wordValues: Values;
  /** Its words two by two, which only the rule for claims weighs. */
  readonly pairValues: Values;
  /** `wordValues` and `pairValues` as records, for whoever fits rules to them. */
  readonly words: Features;
  readonly pairs: Features;
  readonly attribution: Attribution;
}

/** An article read as far as no weighing is needed. */
export interface ArticleInContext {
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  readonly tone: ArticleTone;
  /** What each sentence is about, in order. */
  readonly subjects: readonly SubjectKind[];
  /** One for each sentence, in order. */
  readonly inContext: readonly SentenceInContext[];
}

function inContextOf(
  sentence: ReadSentence,
  grounds: readonly Features[],
  whose: readonly Features[],
  parties: readonly Party[],
  attribution: Attribution,
  vocabulary: Vocabulary | null,
): SentenceInContext {
  const stems = stemsOf(sentence);
  const ofWords = wordValues(sentence, stems, vocabulary);
  const ofPairs = pairValues(stems, vocabulary);
  return {
    sentence,
    grounds,
    whose,
    parties,
    stems,
    attribution,
    wordValues: ofWords,
    pairValues: ofPairs,
    get words() {
      return featuresOf(ofWords);
    },
    get pairs() {
      return featuresOf(ofPairs);
    },
  };
}

/** By when, as shares of the time for a reading, the subjects of sentences and their grounds are known. */
const SHARES = { subjects: 0.6, grounds: 0.7 };

/**
 * The article's sentences in order, each in its context: what is known before claims are told from the rest. A language other
 * than Chinese is read as English. Given a vocabulary, of the words only those in it are among the grounds. Of the sentences those
 * alone are put in context that there is time for.
 */
export function* readInContext(
  article: Article,
  language: string,
  vocabulary: Vocabulary | null = null,
  time: TimeLimit = unlimited(),
  speakers?: LinearRule,
): Steps<ArticleInContext> {
  const sentences = yield* readSentences(article, language, time);
  const tone = toneOf(sentences);
  yield;
  const figures = articleFigures(sentences);
  yield;
  const parties = partiesIn(sentences);
  yield;
  const voice = voiceOf(article, sentences, language);
  yield;
  const writing = { language, isTraditional: language === 'zh' && isTraditional(article.text) };
  const attributions = yield* attribute(sentences, voice, writing, time, speakers);
  const subjectAt = (attribution: Attribution, i: number): SubjectKind => {
    const sentence = sentences[i];
    return sentence ? subjectOf(sentence, attribution) : 'none';
  };
  const subjects = yield* eachOf(attributions, subjectAt, time, SHARES.subjects);
  const contextAt = (_: SubjectKind, i: number): readonly SentenceInContext[] => {
    const [sentence, attribution] = [sentences[i], attributions[i]];
    if (!sentence || !attribution) return [];
    const grounds = groundsOf(sentence, sentences, tone, attribution, subjects);
    const whose = whoseAct(sentence, parties, figures);
    return [inContextOf(sentence, grounds, whose, parties.bySentence[i] ?? [], attribution, vocabulary)];
  };
  const inContext = (yield* eachOf(subjects, contextAt, time, SHARES.grounds)).flat();
  return { sentences, voice, tone, subjects, inContext };
}

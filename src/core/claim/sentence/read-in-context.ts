import type { Article } from '../../article/article.ts';
import { type ArticleTone, type Features, featuresOf, toneOf } from '../rules/features.ts';
import { attribute } from '../speaker/speaker.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import { type Voice, voiceOf } from '../speaker/voice.ts';
import { type ReadSentence, readSentences } from './sentence-context.ts';

/** A sentence with its grounds for being a claim and with who asserts it. */
export interface SentenceInContext {
  readonly sentence: ReadSentence;
  readonly features: Features;
  readonly attribution: Attribution;
}

/** An article read as far as no weighing is needed. */
export interface ArticleInContext {
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  readonly tone: ArticleTone;
  /** One for each sentence, in order. */
  readonly inContext: readonly SentenceInContext[];
}

/** The article's sentences in order, each in its context: what is known before claims are told from the rest. */
export function readInContext(article: Article): ArticleInContext {
  const sentences = readSentences(article);
  const tone = toneOf(sentences);
  const voice = voiceOf(article, sentences);
  const attributions = attribute(sentences, voice);
  const inContext = sentences.flatMap((sentence, i) => {
    const attribution = attributions[i];
    return attribution ? [{ sentence, features: featuresOf(sentence, sentences, tone, attribution), attribution }] : [];
  });
  return { sentences, voice, tone, inContext };
}

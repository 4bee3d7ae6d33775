import { nameAsWritten } from '../../../../src/core/claim/as-written.ts';
import { readSentences } from '../../../../src/core/claim/sentence/sentence-context.ts';
import { attribute } from '../../../../src/core/claim/speaker/speaker.ts';
import type { Attribution } from '../../../../src/core/claim/speaker/speech-cues.ts';
import { voiceOf } from '../../../../src/core/claim/speaker/voice.ts';
import { inOneGo, unlimited } from '../../../../src/core/steps.ts';
import { isTraditional } from '../../../../src/core/text/simplified.ts';
import { textArticle } from '../../article/text-article.ts';

/** A sentence with whoever asserts it. */
export interface Attributed extends Attribution {
  readonly text: string;
}

/** The sentences of an article made of lines, each with whoever asserts it. */
export function attributed(lines: readonly string[], language: string): readonly Attributed[] {
  const article = textArticle(lines);
  const sentences = inOneGo(readSentences(article, language));
  const writing = { language, isTraditional: language === 'zh' && isTraditional(article.text) };
  const found = inOneGo(attribute(sentences, voiceOf(article, sentences, language), writing, unlimited()));
  return sentences.flatMap(({ text }, i) => {
    const attribution = found[i];
    const named = sentences[attribution?.sentence ?? -1];
    if (!attribution || !named) return [];
    return [{ ...attribution, name: nameAsWritten(attribution.name, named, article.text), text }];
  });
}

/** Who asserts the last sentence of an article made of lines. */
export function lastSpeaker(language: string, ...lines: readonly string[]): Attributed | undefined {
  return attributed(lines, language).at(-1);
}

/** Who asserts the sentence of an article that holds `words`. */
export function speakerOf(words: string, lines: readonly string[], language: string): Attributed | undefined {
  return attributed(lines, language).find(({ text }) => text.includes(words));
}

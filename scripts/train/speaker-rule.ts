import { languageIn, type ReadLanguage } from '../../src/core/article/language.ts';
import type { SpeakerClass } from '../../src/core/claim/claim.ts';
import type { LinearRule } from '../../src/core/claim/rules/linear.ts';
import { type ReadSentence, readSentences } from '../../src/core/claim/sentence/sentence-context.ts';
import { type Writing, weighSpeakers } from '../../src/core/claim/speaker/speaker.ts';
import { type Voice, voiceOf } from '../../src/core/claim/speaker/voice.ts';
import { inOneGo, unlimited } from '../../src/core/steps.ts';
import { isTraditional } from '../../src/core/text/simplified.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { type Choice, type ChoicePenalty, fitChoice } from './choice.ts';
import { labelReader } from './examples.ts';

/** Strengths of the penalties, and as how many written documents a real page counts; chosen by cross-validation on real pages, by host. */
const SETTINGS: Readonly<Record<ReadLanguage, ChoicePenalty & { readonly real: number }>> = {
  en: { shrink: 3, least: 6, real: 4 },
  zh: { shrink: 5, least: 6, real: 3 },
};
/** Who goes on speaking is told by who was taken to speak before, by the rule of the round before. */
const ROUNDS = 3;
/**
 * What is weighed before anything was learned: a speaker who is named before nobody, and forms too rare in the corpus to be learned
 * that leave no doubt.
 */
const START: LinearRule = {
  bias: 0,
  weights: {
    named: 100,
    'closed:true': 200,
    'state:before:0': 200,
    'closed:false': -450,
    'carry:lays:chinese-government': 100,
    'words:after': 200,
    'view:before': 250,
    'for:after': 150,
    'relay:after': 200,
    'list:plan': 200,
    'next:under': 200,
    signed: 200,
    turn: 300,
    answer: 200,
    'phrase:aim': 100,
    'society:chinese-industry': 350,
    ...Object.fromEntries(['defend', 'insist', 'accus', 'justif', 'reiterat', 'den'].map((stem) => [`w:${stem}`, 150])),
    'whose:body': 150,
    held: 100,
    relay: 100,
  },
};

interface ReadDocument {
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  readonly writing: Writing;
  /** Who asserts each sentence by its label, or null. */
  readonly labels: readonly (string | null)[];
  readonly times: number;
}

function readDocument(document: LabelledDocument, times: number): ReadDocument {
  const article = articleOf(document);
  const language = languageIn(article);
  const labelOf = labelReader(document);
  const sentences = inOneGo(readSentences(article, language));
  return {
    sentences,
    voice: voiceOf(article, sentences, language),
    writing: { language, isTraditional: language === 'zh' && isTraditional(article.text) },
    labels: sentences.map(({ start, end }) => labelOf(article.text.slice(start, end))?.speaker ?? null),
    times,
  };
}

/** Labellers do not keep the two apart. */
const plain = (speaker: string): string => (speaker === 'unattributed' ? ('outlet' satisfies SpeakerClass) : speaker);

function choicesOf({ sentences, voice, writing, labels, times }: ReadDocument, rule: LinearRule): readonly Choice[] {
  const weighed = inOneGo(weighSpeakers(sentences, voice, writing, unlimited(), rule));
  return weighed.flatMap(({ candidates }, i) => {
    const label = labels[i];
    if (!label) return [];
    const isRight = candidates.map(({ speaker }) => plain(speaker) === plain(label));
    return [{ candidates: candidates.map(({ grounds }) => grounds), isRight, times }];
  });
}

/** The rule for who asserts a sentence that documents of one language teach. */
export function trainSpeakers(
  real: readonly LabelledDocument[],
  written: readonly LabelledDocument[],
  language: ReadLanguage,
): LinearRule {
  const settings = SETTINGS[language];
  const documents = [
    ...real.map((document) => readDocument(document, settings.real)),
    ...written.map((document) => readDocument(document, 1)),
  ];
  let rule = START;
  for (let round = 0; round < ROUNDS; round++)
    rule = fitChoice(
      documents.flatMap((document) => choicesOf(document, rule)),
      settings,
      START,
    );
  return rule;
}

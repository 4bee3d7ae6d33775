import { languageIn } from '../../src/core/article/language.ts';
import { LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import { type Features, joined } from '../../src/core/claim/rules/features.ts';
import { canBeClaim } from '../../src/core/claim/rules/is-claim.ts';
import { layerFeatures } from '../../src/core/claim/rules/layer-features.ts';
import type { LinearRule } from '../../src/core/claim/rules/linear.ts';
import { type TopicGrounds, topicGrounds } from '../../src/core/claim/rules/topic-grounds.ts';
import { readInContext, type SentenceInContext } from '../../src/core/claim/sentence/read-in-context.ts';
import { inOneGo, unlimited } from '../../src/core/steps.ts';
import { articleOf, type LabelledDocument, type LabelledSentence } from '../../test/corpus/article-of.ts';

/** A sentence of the corpus as the rules see it, with what its labeller said. */
export interface Example {
  readonly features: Features;
  readonly layerFeatures: Features;
  readonly words: Features;
  readonly pairs: Features;
  readonly topicGrounds: readonly TopicGrounds[];
  /** Null where no labelled sentence has its words. */
  readonly label: LabelledSentence | null;
  /** Null where the label names none. */
  readonly layer: Layer | null;
  /** Whether the claim rule has a say on it. */
  readonly canBeClaim: boolean;
  /** How many words it has. */
  readonly length: number;
}

/** The sentences of one document, in order. */
export interface DocumentExamples {
  readonly inContext: readonly SentenceInContext[];
  readonly examples: readonly Example[];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The labels of a document by text: the engine splits some labelled sentences further, and their parts keep the label. */
export function labelReader(document: LabelledDocument): (text: string) => LabelledSentence | null {
  const labelled = document.blocks.flatMap(({ sentences }) => sentences);
  const byText = new Map(labelled.map((sentence) => [plain(sentence.text), sentence]));
  return (text) => byText.get(plain(text)) ?? labelled.find((sentence) => plain(sentence.text).includes(plain(text))) ?? null;
}

/** The examples of one document: every sentence, with all that a rule weighs, its speaker told by the rule `speakers`. */
export function examplesOf(document: LabelledDocument, speakers?: LinearRule): DocumentExamples {
  const labelOf = labelReader(document);
  const article = articleOf(document);
  const { voice, tone, inContext } = inOneGo(readInContext(article, languageIn(article), null, unlimited(), speakers));
  const grounds = inOneGo(topicGrounds(inContext));
  const examples = inContext.map(({ sentence, grounds: groups, whose, words, pairs, attribution }, place) => {
    const features = joined(...groups, ...whose);
    const label = labelOf(article.text.slice(sentence.start, sentence.end));
    return {
      features,
      layerFeatures: joined(...layerFeatures(sentence, groups, attribution, voice, tone)),
      words,
      pairs,
      topicGrounds: grounds[place] ?? [],
      label,
      layer: LAYERS.find((known) => known === label?.layer) ?? null,
      canBeClaim: canBeClaim(sentence),
      length: sentence.words.length,
    };
  });
  return { inContext, examples };
}

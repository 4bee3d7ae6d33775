import { isReadLanguage, READ_LANGUAGES, type ReadLanguage } from '../../src/core/article/language.ts';
import { LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import { joined } from '../../src/core/claim/rules/features.ts';
import type { LinearRule, Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { type Example, examplesOf } from './examples.ts';
import { fitRule, type Penalty } from './logistic.ts';
import { fitTopics, type TopicPenalty } from './topic-rule.ts';

/** Strengths of the penalties and the thresholds (hundredths of log-odds), chosen by cross-validation. */
interface Settings {
  readonly claim: Penalty;
  readonly layers: Penalty;
  readonly topics: TopicPenalty;
  /** Below even odds: a claim that is missed costs a reader more than one too many. */
  readonly claimThreshold: number;
  readonly topicThreshold: number;
}

const isWord = (name: string): boolean => name.startsWith('w:');

const SETTINGS: Readonly<Record<ReadLanguage, Settings>> = {
  en: {
    claim: { shrink: 12, drop: 2.2, isDroppable: isWord, words: { isWord, shrink: 8 } },
    layers: { shrink: 6, drop: 2.3, isDroppable: () => true, words: { isWord, shrink: 8 } },
    topics: { shrink: 4, drop: 3.5, shrinkWords: 6 },
    claimThreshold: -30,
    topicThreshold: -60,
  },
  zh: {
    claim: { shrink: 4, drop: 0.9, isDroppable: isWord },
    layers: { shrink: 5, drop: 1.3, isDroppable: () => true, words: { isWord, shrink: 8 } },
    topics: { shrink: 4, drop: 3, shrinkWords: 6 },
    claimThreshold: -30,
    topicThreshold: -70,
  },
};

function layerRule(claims: readonly Example[], layer: Layer, penalty: Penalty): LinearRule {
  return fitRule(
    claims.map(({ layerFeatures, words, pairs }) => joined(layerFeatures, words, pairs)),
    claims.map((example) => example.layer === layer),
    penalty,
  );
}

/** The rules for claims, layers and topics that the documents of one language teach. */
function trainLanguage(documents: readonly LabelledDocument[], settings: Settings): Rules {
  const read = documents.map(examplesOf);
  const examples = read.flatMap((document) => document.examples).filter(({ label }) => label !== null);
  const claims = examples.filter(({ label, layer, canBeClaim }) => label?.isClaim && layer !== null && canBeClaim);
  const open = examples.filter(({ canBeClaim }) => canBeClaim);
  const claim = fitRule(
    open.map(({ features, words, pairs }) => joined(features, words, pairs)),
    open.map(({ label }) => label?.isClaim ?? false),
    settings.claim,
  );
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, layerRule(claims, layer, settings.layers)]));
  return {
    claim: { threshold: settings.claimThreshold, ...claim },
    layers: layers as Record<Layer, LinearRule>,
    topics: { threshold: settings.topicThreshold, ...fitTopics(read, settings.topics) },
  };
}

/** The rules that the documents teach, each language by its own. */
export function trainRules(documents: readonly LabelledDocument[]): Readonly<Record<ReadLanguage, Rules>> {
  const ofLanguage = (language: ReadLanguage): readonly LabelledDocument[] =>
    documents.filter(({ lang }) => isReadLanguage(lang) && lang === language);
  const trained = READ_LANGUAGES.map((language) => [language, trainLanguage(ofLanguage(language), SETTINGS[language])]);
  return Object.fromEntries(trained) as Record<ReadLanguage, Rules>;
}

import { LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import type { LinearRule, Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { type Example, examplesOf } from './examples.ts';
import { fitRule } from './logistic.ts';

/** Strengths of the penalty, chosen by cross-validation. */
const CLAIM_PENALTY = 4;
const LAYER_PENALTY = 5;
const TOPIC_PENALTY = 5;
/** Log-odds from which a sentence is marked. Below even odds: a claim that is missed costs a reader more than one too many. */
const THRESHOLD = -0.3;
/** Log-odds from which a further topic is given: a sentence seldom is about two things at once. */
const TOPIC_THRESHOLD = -0.9;

function layerRule(claims: readonly Example[], layer: Layer): LinearRule {
  const isOne = claims.map((example) => example.layer === layer);
  return fitRule(
    claims.map(({ layerFeatures }) => layerFeatures),
    isOne,
    LAYER_PENALTY,
  );
}

/** The rules for claims, layers and topics that the documents teach. */
export function trainRules(documents: readonly LabelledDocument[]): Rules {
  const examples = documents.flatMap(examplesOf);
  const claims = examples.filter(({ isClaim, layer }) => isClaim && layer !== null);
  const claim = fitRule(
    examples.map(({ features }) => features),
    examples.map(({ isClaim }) => isClaim),
    CLAIM_PENALTY,
  );
  const grounds = claims.flatMap(({ topics }) => topics);
  const topics = fitRule(
    grounds.map(({ features }) => features),
    grounds.map(({ isTopic }) => isTopic),
    TOPIC_PENALTY,
  );
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, layerRule(claims, layer)])) as Record<Layer, LinearRule>;
  return { claim: { threshold: THRESHOLD, ...claim }, layers, topics: { threshold: TOPIC_THRESHOLD, ...topics } };
}

import { TOPICS, type Topic } from '../../src/core/claim/claim.ts';
import { type Features, joined } from '../../src/core/claim/rules/features.ts';
import type { LinearRule, Rules, TopicRule, Weights } from '../../src/core/claim/rules/linear.ts';
import { scorerAlone, type TopicScores, topicContext } from '../../src/core/claim/rules/topics.ts';
import type { DocumentExamples, Example } from './examples.ts';
import { fitRule, type Penalty } from './logistic.ts';

type AloneRule = Omit<TopicRule, 'inContext' | 'threshold'>;

const OWN = 'own:';
const isOwn = (name: string): boolean => name.startsWith(OWN);
/** Parts into which documents are dealt, so that the second rule learns from scores of documents the first never saw. */
const PARTS = 3;

/** Every topic of every claim with its features and whether it is one of the claim's. */
function rowsOf(
  examples: readonly Example[],
  featuresOf: (example: Example, place: number) => readonly Features[],
): { readonly features: Features[]; readonly isTopic: boolean[] } {
  const rows = { features: [] as Features[], isTopic: [] as boolean[] };
  examples.forEach((example, place) => {
    const { label } = example;
    if (!label?.isClaim) return;
    featuresOf(example, place).forEach((features, topic) => {
      rows.features.push(features);
      rows.isTopic.push(label.topics?.includes(TOPICS[topic] ?? '') ?? false);
    });
  });
  return rows;
}

/** The features of each topic of a sentence alone: those weighed for one topic are named after it. */
function aloneFeatures({ topicGrounds, words }: Example): readonly Features[] {
  return topicGrounds.map(({ topic, shared, own }) => {
    const named: Record<string, number> = Object.create(null);
    for (const group of [own, words]) for (const name in group) named[`${OWN}${topic}:${name}`] = group[name] ?? 0;
    return joined(shared, named);
  });
}

function fitAlone(documents: readonly DocumentExamples[], penalty: Omit<Penalty, 'isDroppable'>): AloneRule {
  const { features, isTopic } = rowsOf(
    documents.flatMap(({ examples }) => examples),
    aloneFeatures,
  );
  const { bias, weights } = fitRule(features, isTopic, { ...penalty, isDroppable: isOwn });
  const own = Object.fromEntries(TOPICS.map((topic) => [topic, {} as Record<string, number>])) as Record<
    Topic,
    Record<string, number>
  >;
  const shared: Record<string, number> = {};
  for (const [name, weight] of Object.entries(weights)) {
    const [, topic, feature] = /^own:([a-z-]+):(.*)$/s.exec(name) ?? [];
    if (topic && feature) own[topic as Topic][feature] = weight;
    else shared[name] = weight;
  }
  return { bias, weights: shared as Weights, own };
}

function scoresOf({ examples }: DocumentExamples, rule: AloneRule): readonly TopicScores[] {
  const scoreAlone = scorerAlone({ topics: rule } as unknown as Rules);
  return examples.map(({ topicGrounds, words }) => scoreAlone(topicGrounds, words));
}

/** Fits the rule that weighs a sentence among the others, on scores by rules that did not see its document. */
function fitInContext(documents: readonly DocumentExamples[], penalty: Omit<Penalty, 'isDroppable'>): LinearRule {
  const rows = Array.from({ length: PARTS }, (_, part) => {
    const rule = fitAlone(
      documents.filter((__, i) => i % PARTS !== part),
      penalty,
    );
    return documents
      .filter((__, i) => i % PARTS === part)
      .map((document) => {
        const contextOf = topicContext(scoresOf(document, rule), document.inContext);
        return rowsOf(document.examples, (example, place) => {
          const context = contextOf(place);
          return example.topicGrounds.map(({ shared }, topic) => joined(shared, context[topic] ?? {}));
        });
      });
  }).flat();
  return fitRule(
    rows.flatMap(({ features }) => features),
    rows.flatMap(({ isTopic }) => isTopic),
    { ...penalty, isDroppable: () => false },
  );
}

/** The two rules for topics that the documents teach, without the threshold. */
export function fitTopics(
  documents: readonly DocumentExamples[],
  penalty: Omit<Penalty, 'isDroppable'>,
): Omit<TopicRule, 'threshold'> {
  return { ...fitAlone(documents, penalty), inContext: fitInContext(documents, penalty) };
}

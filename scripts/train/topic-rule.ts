import { TOPICS, type Topic } from '../../src/core/claim/claim.ts';
import { type Features, joined } from '../../src/core/claim/rules/features.ts';
import type { Rules, TopicRule, Weights } from '../../src/core/claim/rules/linear.ts';
import { scorerAlone, type TopicScores, topicContext } from '../../src/core/claim/rules/topics.ts';
import type { DocumentExamples, Example } from './examples.ts';
import { fitRule, LEAST_EXAMPLES, type Penalty } from './logistic.ts';

type AloneRule = Omit<TopicRule, 'inContext' | 'together' | 'threshold'>;
type ContextRule = Pick<TopicRule, 'inContext' | 'together'>;

const OWN = 'own:';
const TOGETHER = 'together:';
/** How strongly the weights for topics are drawn to zero; `drop` holds for those of one topic alone. */
export interface TopicPenalty extends Pick<Penalty, 'shrink' | 'drop'> {
  /** Quadratic penalty on words; see `WordPenalty`. */
  readonly shrinkWords: number;
}

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

/** The words and pairs of words that enough claims hold to be weighed: most pairs stand in one. */
function weighedWords(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { label, words, pairs } of examples) {
    if (!label?.isClaim) continue;
    for (const group of [words, pairs]) for (const name in group) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_EXAMPLES).map(([name]) => name));
}

/** The features of each topic of a sentence alone: those weighed for one topic are named after it. */
function aloneFeatures({ topicGrounds, words, pairs }: Example, weighed: ReadonlySet<string>): readonly Features[] {
  const held = [words, pairs].flatMap((group) => Object.entries(group).filter(([name]) => weighed.has(name)));
  return topicGrounds.map(({ topic, shared, own }) => {
    const named: Record<string, number> = Object.create(null);
    for (const [name, value] of [...Object.entries(own), ...held]) named[`${OWN}${topic}:${name}`] = value;
    return joined(shared, named);
  });
}

/** Weights by topic: of the features named `prefix`, a topic, a colon and their own name; and the weights of all others. */
function byTopic(weights: Weights, prefix: string): { readonly of: Record<Topic, Weights>; readonly others: Weights } {
  const of = Object.fromEntries(TOPICS.map((topic) => [topic, {}])) as Record<Topic, Record<string, number>>;
  const others: Record<string, number> = {};
  for (const [name, weight] of Object.entries(weights)) {
    const [topic, ...rest] = name.startsWith(prefix) ? name.slice(prefix.length).split(':') : [];
    if (topic) of[topic as Topic][rest.join(':')] = weight;
    else others[name] = weight;
  }
  return { of, others };
}

function fitAlone(documents: readonly DocumentExamples[], penalty: TopicPenalty): AloneRule {
  const examples = documents.flatMap((document) => document.examples);
  const weighed = weighedWords(examples);
  const { features, isTopic } = rowsOf(examples, (example) => aloneFeatures(example, weighed));
  const { bias, weights } = fitRule(features, isTopic, {
    shrink: penalty.shrink,
    drop: penalty.drop,
    isDroppable: (name) => name.startsWith(OWN),
    words: { isWord: (name) => /^own:[a-z-]+:w:/.test(name), shrink: penalty.shrinkWords },
  });
  const { of, others } = byTopic(weights, OWN);
  return { bias, weights: others, own: of };
}

function scoresOf({ examples }: DocumentExamples, rule: AloneRule): readonly TopicScores[] {
  const scoreAlone = scorerAlone({ topics: rule } as unknown as Rules);
  return examples.map(({ topicGrounds, words, pairs }) => scoreAlone(topicGrounds, [words, pairs]));
}

function togetherFeatures(topic: Topic, chances: readonly number[]): Features {
  return Object.fromEntries(TOPICS.map((other, place) => [`${TOGETHER}${topic}:${other}`, chances[place] ?? 0]));
}

/** Fits the rule that weighs a sentence among the others, on scores by rules that did not see its document. */
function fitInContext(documents: readonly DocumentExamples[], penalty: TopicPenalty): ContextRule {
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
          const { grounds, chances } = contextOf(place);
          return example.topicGrounds.map(({ topic, shared }, i) =>
            joined(shared, grounds[i] ?? {}, togetherFeatures(topic, chances)),
          );
        });
      });
  }).flat();
  const { bias, weights } = fitRule(
    rows.flatMap(({ features }) => features),
    rows.flatMap(({ isTopic }) => isTopic),
    { shrink: penalty.shrink, drop: 0, isDroppable: () => false },
  );
  const { of, others } = byTopic(weights, TOGETHER);
  return { inContext: { bias, weights: others }, together: of };
}

/** The two rules for topics that the documents teach, without the threshold. */
export function fitTopics(documents: readonly DocumentExamples[], penalty: TopicPenalty): Omit<TopicRule, 'threshold'> {
  const { own, ...alone } = fitAlone(documents, penalty);
  return { ...alone, ...fitInContext(documents, penalty), own };
}

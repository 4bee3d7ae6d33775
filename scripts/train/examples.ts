import { LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import type { Features } from '../../src/core/claim/rules/features.ts';
import { canBeClaim } from '../../src/core/claim/rules/is-claim.ts';
import { layerFeatures } from '../../src/core/claim/rules/layer-features.ts';
import { topicReader } from '../../src/core/claim/rules/topics.ts';
import { readInContext } from '../../src/core/claim/sentence/read-in-context.ts';
import { articleOf, type LabelledDocument, type LabelledSentence } from '../../test/corpus/article-of.ts';

/** A sentence of the corpus as the rules see it, with what its labeller said. */
export interface Example {
  readonly features: Features;
  readonly layerFeatures: Features;
  readonly isClaim: boolean;
  readonly layer: Layer | null;
  /** For a claim, each topic with its grounds and whether it is one of the claim's. */
  readonly topics: readonly { readonly features: Features; readonly isTopic: boolean }[];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The labels by text: the engine splits some labelled sentences further, and their parts keep the label. */
function labelReader(document: LabelledDocument): (text: string) => LabelledSentence | undefined {
  const labelled = document.blocks.flatMap(({ sentences }) => sentences);
  const byText = new Map(labelled.map((sentence) => [plain(sentence.text), sentence]));
  return (text) => byText.get(plain(text)) ?? labelled.find((sentence) => plain(sentence.text).includes(plain(text)));
}

/** The examples of one document: each sentence that a rule has a say on. */
export function examplesOf(document: LabelledDocument): readonly Example[] {
  const labelOf = labelReader(document);
  const { voice, tone, sentences, inContext } = readInContext(articleOf(document));
  const groundsOf = topicReader(sentences);
  return inContext.flatMap(({ sentence, features, attribution }) => {
    const label = labelOf(sentence.text);
    if (!label || !canBeClaim(sentence)) return [];
    const layer = LAYERS.find((known) => known === label.layer) ?? null;
    const topics = label.isClaim
      ? groundsOf(sentence).map(({ topic, features: grounds }) => ({
          features: grounds,
          isTopic: label.topics?.includes(topic) ?? false,
        }))
      : [];
    const forLayer = layerFeatures(sentence, features, attribution, voice, tone);
    return [{ features, layerFeatures: forLayer, isClaim: label.isClaim, layer, topics }];
  });
}

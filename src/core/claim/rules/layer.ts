import { LAYERS, type Layer } from '../claim.ts';
import type { Features } from './features.ts';
import { addSums, type Rules } from './linear.ts';

/** The layer whose rule speaks most for the sentence; `official` only where a Chinese body speaks. */
export function layerOf(features: Features, words: Features, { layers }: Rules): Layer {
  const scores = LAYERS.map((layer) => layers[layer].bias);
  for (const group of [features, words]) addSums(scores, layers, () => LAYERS.map((layer) => layers[layer].weights), group);
  let best: Layer = 'reported';
  let most = Number.NEGATIVE_INFINITY;
  LAYERS.forEach((layer, place) => {
    const score = scores[place] ?? 0;
    if (score > most && (layer !== 'official' || features['saidByChina'] === 1)) [best, most] = [layer, score];
  });
  return best;
}

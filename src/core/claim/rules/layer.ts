import { LAYERS, type Layer } from '../claim.ts';
import type { Features } from './features.ts';
import { type Rules, scoreOf } from './linear.ts';

/** The layer whose rule speaks most for the sentence; `official` only where a Chinese body speaks. */
export function layerOf(features: Features, { layers }: Rules): Layer {
  const open = LAYERS.filter((layer) => layer !== 'official' || features['saidByChina'] === 1);
  let best: Layer = 'reported';
  let most = Number.NEGATIVE_INFINITY;
  for (const layer of open) {
    const score = scoreOf(layers[layer], features);
    if (score > most) [best, most] = [layer, score];
  }
  return best;
}

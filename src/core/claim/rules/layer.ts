import { LAYERS, type Layer, type SpeakerClass } from '../claim.ts';
import type { Features } from './features.ts';
import { addSums, type Rules, type Values } from './linear.ts';

/** The layer whose rule speaks most for the sentence; `official` only where a Chinese body speaks. */
export function layerOf(groups: readonly (Features | Values)[], speaker: SpeakerClass, { layers }: Rules): Layer {
  const scores = LAYERS.map((layer) => layers[layer].bias);
  for (const group of groups) addSums(scores, layers, () => LAYERS.map((layer) => layers[layer].weights), group);
  const isChina = speaker.startsWith('chinese-');
  let best: Layer = 'reported';
  let most = Number.NEGATIVE_INFINITY;
  LAYERS.forEach((layer, place) => {
    const score = scores[place] ?? 0;
    if (score > most && (layer !== 'official' || isChina)) [best, most] = [layer, score];
  });
  return best;
}

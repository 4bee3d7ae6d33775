import type { Layer } from '../../core/claim/claim.ts';
import { DEFAULT_MARKS } from '../../core/settings/marks.ts';
import { layerMarks } from './chosen.ts';

/** The class and style of an element. */
export interface Look {
  readonly class: string;
  readonly style: { readonly '--layer'?: string };
}

/** The look of words of a claim of `layer`, underlined as pages mark it. */
export function linedAs(layer: Layer): Look {
  const { class: name, style } = inLayerColour(layer);
  return { class: `lp-lined lp-lined-${layerMarks()[layer].line} ${name}`, style };
}

/**
 * The look that sets the colour of a layer for what is in it: the one that the reader has chosen; else the usual one, which is
 * a little darker on light surfaces and lighter on dark ones than in pages, to be read as text too.
 */
export function inLayerColour(layer: Layer): Look {
  const { colour } = layerMarks()[layer];
  const style = colour === DEFAULT_MARKS.layers[layer].colour ? {} : { '--layer': colour };
  return { class: `lp-layer-${layer}`, style };
}

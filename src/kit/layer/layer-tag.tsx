import type { JSX } from 'preact';
import type { Layer } from '../../core/claim/claim.ts';
import type { Line } from '../../core/settings/marks.ts';
import { tCode } from '../../platform/i18n.ts';
import { layerMarks } from './chosen.ts';
import { inLayerColour } from './lined.ts';

/** The lines under text, 28 × 8. */
const DRAWINGS: Readonly<Record<Line, { readonly path: string; readonly dashes?: string; readonly width?: number }>> = {
  solid: { path: 'M1 4h26' },
  double: { path: 'M1 2.2h26M1 6h26', width: 1.5 },
  dotted: { path: 'M2 4h25', dashes: '0.1 4.4' },
  wavy: { path: 'M1 4q3.25-5 6.5 0t6.5 0 6.5 0 6.5 0' },
  dashed: { path: 'M1.5 4h26', dashes: '5 5' },
};

/** A layer's underline as it stands in the page. */
export function LayerLine({ layer }: { readonly layer: Layer }): JSX.Element {
  const { path, dashes, width = 2.4 } = DRAWINGS[layerMarks()[layer].line];
  const { class: name, style } = inLayerColour(layer);
  return (
    <svg class={`lp-layer-line ${name}`} style={style} viewBox="0 0 28 8" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width={width} stroke-linecap="round" stroke-dasharray={dashes} />
    </svg>
  );
}

/** A layer by its underline and its word. */
export function LayerTag({ layer }: { readonly layer: Layer }): JSX.Element {
  return (
    <span class={`lp-layer-tag lp-layer-${layer}`}>
      <LayerLine layer={layer} />
      {tCode('layer', layer)}
    </span>
  );
}

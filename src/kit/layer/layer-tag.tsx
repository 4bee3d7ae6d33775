import type { JSX } from 'preact';
import type { Layer } from '../../core/claim/claim.ts';
import { tCode } from '../../platform/i18n.ts';

/** The page's underline of each layer, 28 × 8: solid, dotted, wavy, dashed. */
const LINES: Readonly<Record<Layer, { readonly path: string; readonly dashes?: string }>> = {
  official: { path: 'M1 4h26' },
  reported: { path: 'M2 4h25', dashes: '0.1 4.4' },
  interpretation: { path: 'M1 4q3.25-5 6.5 0t6.5 0 6.5 0 6.5 0' },
  forecast: { path: 'M1.5 4h26', dashes: '5 5' },
};

/** A layer's underline as it stands in the page. */
export function LayerLine({ layer }: { readonly layer: Layer }): JSX.Element {
  const { path, dashes } = LINES[layer];
  return (
    <svg class={`lp-layer-line lp-layer-${layer}`} viewBox="0 0 28 8" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-dasharray={dashes} />
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

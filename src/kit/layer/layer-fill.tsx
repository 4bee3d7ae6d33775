import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Layer } from '../../core/claim/claim.ts';

/** One tile of each layer's pattern, kin to its underline: full, dots, waves, dashes. */
const TILES: Readonly<Record<Layer, { readonly width: number; readonly height: number; readonly drawing: JSX.Element }>> = {
  official: { width: 8, height: 8, drawing: <rect width="8" height="8" fill="currentColor" /> },
  reported: { width: 6, height: 6, drawing: <circle cx="3" cy="3" r="1.5" fill="currentColor" /> },
  interpretation: {
    width: 12,
    height: 7,
    drawing: <path d="M-1 3.500q3.5-5 7 0t7 0" fill="none" stroke="currentColor" stroke-width="1.8" />,
  },
  forecast: {
    width: 12,
    height: 8,
    drawing: <path d="M1 2h6M7 6h6M-5 6h6" fill="none" stroke="currentColor" stroke-width="1.8" />,
  },
};

/** Fills its box with a layer's pattern, so that layers differ for those who do not see colours. */
export function LayerFill({ layer }: { readonly layer: Layer }): JSX.Element {
  const id = useId();
  const { width, height, drawing } = TILES[layer];
  return (
    <svg class={`lp-layer-fill lp-layer-${layer}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={width} height={height} patternUnits="userSpaceOnUse">
          {drawing}
        </pattern>
      </defs>
      <rect class="lp-layer-ground" width="100%" height="100%" />
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

import type { JSX } from 'preact';
import type { Colour } from '../../core/annotation/annotation.ts';

/** A shape for each colour, filled, on a field of 16 × 16: disc, triangle, square, diamond, cross. */
const SHAPES: Readonly<Record<Colour, string>> = {
  green: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z',
  red: 'M8 1.500L15.200 14H.8z',
  blue: 'M2 2h12v12H2z',
  yellow: 'M8 .5L15.500 8 8 15.500.5 8z',
  violet: 'M5.500 1h5v4.500H15v5h-4.500V15h-5v-4.500H1v-5h4.500z',
};

/** A colour by its shape, in that colour. It says nothing to screen readers: its name stands beside it. */
export function ColourSign({ colour }: { readonly colour: Colour }): JSX.Element {
  return (
    <svg class={`lp-colour-sign lp-colour-${colour}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[colour]} fill="currentColor" />
    </svg>
  );
}

import { LAYERS, type Layer } from '../claim/claim.ts';

/** The lines that CSS can draw under text. */
export const LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;
export type Line = (typeof LINES)[number];

/** How the claims of one layer are marked in a page. */
export interface LayerMark {
  readonly isOn: boolean;
  readonly line: Line;
  /** `#rrggbb`, lower case. */
  readonly colour: string;
}

/** Which claims are marked in a page: all, what matters, or only those with a context note; `unmarked.ts` says which those are. */
export const DENSITIES = ['all', 'worth', 'notable'] as const;
export type Density = (typeof DENSITIES)[number];

/** How claims are marked in pages. */
export interface MarkSettings {
  readonly density: Density;
  readonly layers: Readonly<Record<Layer, LayerMark>>;
}

/** As the style sheet of the marks has them (`dom/paint/highlights.css`), which needs no other sheet then. */
export const DEFAULT_MARKS: MarkSettings = {
  density: 'worth',
  layers: {
    official: { isOn: true, line: 'solid', colour: '#c8503a' },
    reported: { isOn: true, line: 'dotted', colour: '#2f86a3' },
    interpretation: { isOn: true, line: 'wavy', colour: '#a87814' },
    forecast: { isOn: true, line: 'dashed', colour: '#8a63bd' },
  },
};

/** Name of the variable that tells the scripts of a page how its layers are marked; the background hands it to them. */
export const CHOSEN_LAYERS = 'loupeLayers';

/** Grounds that pages have: white, and a near-black of dark pages. */
export const GROUNDS = { light: '#ffffff', dark: '#1b1b1f' } as const;
/** What a line must have against its ground (WCAG 2.2, 1.4.11 Non-text contrast). */
export const LEAST_CONTRAST = 3;

/** What is hard to tell in the way a layer is marked. */
export interface MarkFaults {
  /** Contrast of the colour with each ground, 1 to 21. */
  readonly ratios: Readonly<Record<keyof typeof GROUNDS, number>>;
  /** Grounds on which the line is hard to see. */
  readonly faint: readonly (keyof typeof GROUNDS)[];
  /** Other layers that are on and have the same line: only colour would tell them apart. */
  readonly alike: readonly Layer[];
}

/** Looks at the way `layer` is marked. */
export function faultsOf(marks: MarkSettings, layer: Layer): MarkFaults {
  const mark = marks.layers[layer];
  const ratios = { light: contrast(mark.colour, GROUNDS.light), dark: contrast(mark.colour, GROUNDS.dark) };
  const grounds = ['light', 'dark'] as const;
  return {
    ratios,
    faint: grounds.filter((ground) => ratios[ground] < LEAST_CONTRAST),
    alike: LAYERS.filter((other) => other !== layer && marks.layers[other].isOn && marks.layers[other].line === mark.line),
  };
}

/** Thickness in CSS pixels that lets each line be seen as what it is, without touching the line of text below. */
const THICKNESS: Readonly<Record<Line, number>> = { solid: 2, double: 1.5, dotted: 2.5, dashed: 2, wavy: 1.5 };

/** The style sheet to be put over that of the marks, so that they look as `marks` says; empty where nothing is changed. */
export function styleOf({ layers }: MarkSettings): string {
  const changed = LAYERS.filter((layer) => {
    const { line, colour } = DEFAULT_MARKS.layers[layer];
    return layers[layer].line !== line || layers[layer].colour !== colour;
  });
  const rules = changed.map((layer) => {
    const { line, colour } = layers[layer];
    return `::highlight(loupe-${layer}) { text-decoration: underline ${line} ${THICKNESS[line]}px ${colour}; }`;
  });
  // With the system's forced colours, the sheet of the marks says what they are.
  return rules.length === 0 ? '' : `@media (forced-colors: none) {\n${rules.join('\n')}\n}\n`;
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21, as WCAG 2.2 works it out ("contrast ratio", "relative luminance"). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

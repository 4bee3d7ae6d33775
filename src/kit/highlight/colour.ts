import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import { FIRST_COLOUR } from '../../core/annotation/highlight.ts';
import type { ColourNames, HighlightView } from '../../messaging/views.ts';
import { tCode } from '../../platform/i18n.ts';

/** What a colour means: the reader's own name for it, else the one Loupe begins with. */
export function colourName(colour: Colour, names: ColourNames): string {
  return names[colour]?.trim() || tCode('highlight_colour', colour);
}

/** The colour that a key stands for, `1` to `5` in the order in which they are shown, or null. */
export function colourOfKey(key: string): Colour | null {
  return /^[1-5]$/.test(key) ? (COLOURS[Number(key) - 1] ?? null) : null;
}

/** The key that stands for a colour. */
export function keyOfColour(colour: Colour): string {
  return String(COLOURS.indexOf(colour) + 1);
}

/** The colour that was used last among `highlights`, or the one to begin with. */
export function lastColour(highlights: readonly Pick<HighlightView, 'colour' | 'modified'>[]): Colour {
  const latest = highlights.toSorted((a, b) => Date.parse(b.modified) - Date.parse(a.modified))[0];
  return latest?.colour ?? FIRST_COLOUR;
}

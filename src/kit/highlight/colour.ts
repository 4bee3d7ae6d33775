import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
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

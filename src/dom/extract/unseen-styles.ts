// From where on nobody sees what is styled so.

/** A share of ink. */
export const LEAST_INK = 0.1;
/** A filter that leaves no ink, with the share that it leaves. */
export const FADING = /\bopacity\(([\d.]+)/;
/** A clip that leaves nothing. */
export const EMPTY_CLIP = /^(?:inset\((?:[5-9]\d|100)[\d.]*%|(?:circle|ellipse)\(0)/;
/** A line that begins so far left of its box, in CSS pixels, begins nowhere. */
export const FAR_INDENT = -100;
/** Sizes of letters, in CSS pixels, that nobody sees any more. */
export const LEAST_SIZE = 3;
/** Inline elements in one another that are looked at, from the text up. */
export const MOST_AROUND = 24;
/** UTF-16 units of a picture or a shadow that are looked at for colours. */
export const MOST_PICTURE = 2_000;

/** Ways of mixing letters with their ground in which those that are lighter stay, those that are darker do, and all are seen. */
export const LIGHTENING: readonly string[] = ['lighten', 'screen', 'color-dodge', 'plus-lighter'];
export const DARKENING: readonly string[] = ['multiply', 'darken', 'color-burn'];
export const PLAIN: readonly string[] = ['', 'normal', 'luminosity'];

/** Whether a value of a property that is `none` by itself says anything; empty where the browser does not know it. */
export function isSet(value: string | undefined): boolean {
  return !!value && value !== 'none';
}

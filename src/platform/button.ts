/** What the toolbar button's shape says: nothing is read here, this page was read, switched off here, this page cannot be read. */
export const BUTTON_STATES = ['rest', 'read', 'off', 'trouble'] as const;
/** One of `BUTTON_STATES`. */
export type ButtonState = (typeof BUTTON_STATES)[number];

/** Sizes of its pictures, in pixels: as it is, and on a screen with twice as many. */
export const BUTTON_SIZES = [16, 32] as const;

/** Paths of the pictures of a state within the extension, by size. With the leading slash: relative ones are taken otherwise. */
export function buttonIcons(state: ButtonState): Readonly<Record<string, string>> {
  return Object.fromEntries(BUTTON_SIZES.map((size) => [String(size), `/icons/button-${state}-${size}.png`]));
}

/** Window width, in CSS pixels, up to which the card is a sheet at the window's lower or upper edge: `claim-card.css` has the same. */
export const SHEET_WIDTH = 480;

/** A card lower than this, in CSS pixels, shows too little of a claim, and so does one that takes less than this part of the window. */
const LEAST = { height: 300, share: 0.55 };

/** Room above or below a sentence, in CSS pixels, with which its card is of use in a window of this height. */
export function leastRoom(height: number): number {
  return Math.min(LEAST.height, height * LEAST.share);
}

/** The part of the window that a sheet takes at most: the rest is the page's, with its sentence. */
const SHEET_SHARE = 0.68;

/** How high a sheet may be in a window of this height, in CSS pixels. */
export function sheetHeight(height: number): number {
  return Math.max(leastRoom(height), height * SHEET_SHARE);
}

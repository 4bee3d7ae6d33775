/** Window width, in CSS pixels, up to which the card is a sheet at the window's lower or upper edge: `claim-card.css` has the same. */
export const SHEET_WIDTH = 480;

/** A card lower than this, in CSS pixels, shows too little of a claim, and so does one that takes less than this part of the window. */
const LEAST = { height: 300, share: 0.55 };

/** Room above or below a sentence, in CSS pixels, with which its card is of use in a window of this height. */
export function leastRoom(height: number): number {
  return Math.min(LEAST.height, height * LEAST.share);
}

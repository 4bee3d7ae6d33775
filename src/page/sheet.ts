/** Window width, in CSS pixels, up to which the card is a sheet from below: `claim-card.css` has the same. */
export const SHEET_WIDTH = 480;

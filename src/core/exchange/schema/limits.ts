// Roomy, so that no library of a person meets them; there so that a hostile file can fill neither memory nor disk.

/** Most records of one kind. Forty highlights a day for seventy years are a million. */
export const MAX_RECORDS = 1_000_000;

/** Longest title, name, context of a quotation, address or key, in UTF-16 units. */
export const MAX_SHORT = 10_000;

/** Longest quotation: some seventy printed pages. */
export const MAX_QUOTE = 200_000;

/** Longest text of an article; a book of 300 pages has about 600,000. */
export const MAX_ARTICLE = 5_000_000;

/** JSON of pictures in one backup, in UTF-16 units; less where the rest leaves less room in what is read back (`MAX_TEXT`). */
export const MAX_PICTURES_TEXT = 200_000_000;

/** Most parts of one record: addresses, selectors, links, blocks or claims of an article. */
export const MAX_PARTS = 100_000;

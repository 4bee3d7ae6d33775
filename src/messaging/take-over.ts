/**
 * Name of the variable of Loupe's own world in a page that lets a reader take the page over from one of before, which an update
 * has cut off. The background sets it, in pages that were open before: elsewhere only the page can have put there what looks
 * like a card that was left open.
 */
export const TAKES_OVER = 'loupeTakesOver';

/** Name of the one that has a reader ask for what was typed for its page, in a card over which the browser was closed. */
export const RESUMES = 'loupeResumes';

/** One thing that can be done, in the palette. */
export interface Action {
  readonly id: string;
  /** What it does, or where it leads, in the reader's language. */
  readonly words: string;
  /** Keys that do the same elsewhere; none where left out. */
  readonly keys?: string;
  /** The language of `words`, where it is not the reader's. */
  readonly language?: string | undefined;
  /** Listed only where something was typed: there may be many of the kind. */
  readonly isSought?: boolean;
  readonly run: () => void;
}

/** How many of what is listed only when sought are listed. */
const SOUGHT_LIMIT = 12;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The actions that fit what was typed, in their order: each typed word begins one of theirs, or, in Chinese and Japanese,
 * where words are not written apart, stands anywhere. All but the sought ones where nothing was typed.
 */
export function fitting(actions: readonly Action[], typed: string): readonly Action[] {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return actions.filter(({ isSought = false }) => !isSought);
  let sought = 0;
  return actions.filter(({ words, isSought = false }) => {
    const has = folded(words);
    const fits = wanted.every((part) => beginsIn(has, part));
    if (fits && isSought) sought += 1;
    return fits && (!isSought || sought <= SOUGHT_LIMIT);
  });
}

const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function beginsIn(text: string, part: string): boolean {
  const isFree = UNSPACED.test(part);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isFree || at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  }
  return false;
}

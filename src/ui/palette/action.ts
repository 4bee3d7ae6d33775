import type { Copied } from '../../kit/cite/copy.ts';

/** What came of an action and is to be said: words, or a copy; null where there is nothing to say. */
export type Said = string | Copied;

/** One thing that can be done, in the palette. */
export interface Action {
  readonly id: string;
  /** What it does, or where it leads, in the reader's language. */
  readonly words: string;
  /** Further words by which it is found. */
  readonly also?: string;
  /** What it is done with, where that has to be told: those of the same are listed together under it. */
  readonly about?: { readonly words: string; readonly language: string | undefined };
  /** Keys that do the same elsewhere; none where left out. */
  readonly keys?: string;
  /** The language of `words`, where it is not the reader's. */
  readonly language?: string | undefined;
  /** Listed only where something was typed: there may be many of the kind. */
  readonly isSought?: boolean;
  readonly run: () => Promise<Said> | undefined;
  /** What can be chosen next, by what is typed: the list shows that then, and `run` is not called. */
  readonly choices?: (typed: string) => readonly Action[];
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
  return actions.filter(({ words, also = '', isSought = false }) => {
    const has = folded(`${words} ${also}`);
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
    const before = text.charAt(at - 1);
    if (isFree || !LETTER.test(before) || UNSPACED.test(before)) return true;
  }
  return false;
}

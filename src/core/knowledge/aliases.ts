import { simplified } from '../text/simplified.ts';
import { allCards } from './cards.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One name of one card, ready to be compared. */
export interface Alias {
  readonly card: string;
  readonly isStrong: boolean;
  /** The name as compared; the same for all cards that share it. */
  readonly key: string;
  /** Written with a capital, a figure or in Chinese: the name of one thing rather than a common word. */
  readonly isName: boolean;
  /** For each word, how it must be written, or null where case is free. */
  readonly exact: readonly (string | null)[];
  /** Key of the set of words that must all be there ("Japan … 2010"), or null for a name that stands in one piece. */
  readonly set: string | null;
}

/** A step in the tree of names: what words may follow, and which names end here. */
export interface AliasNode {
  readonly next: Map<string, AliasNode>;
  readonly ends: Alias[];
}

/** Stands between the parts of a weak alias that must be in one sentence, in any order. */
export const SET_MARK = ' … ';

/**
 * How a word of a name must be written. Acronyms of up to four letters and two-letter symbols are only themselves in capitals
 * ("REO", "Dy"); in weak aliases every capital counts ("the Society", "FORGE"). Longer strong names are free of case.
 */
function exactForm(token: Token, isStrong: boolean): string | null {
  if (isStrong) return /^\p{Lu}{1,4}$/u.test(token.raw) ? token.raw : null;
  return /\p{Lu}/u.test(token.raw) ? token.raw : null;
}

/** A name as it is compared. */
export function nameKey(words: string): string {
  return tokensOf(words)
    .map(({ key }) => key)
    .join(' ');
}

function newNode(): AliasNode {
  return { next: new Map(), ends: [] };
}

function add(root: AliasNode, card: string, written: string, isStrong: boolean, set: string | null): void {
  const words = simplified(written);
  const tokens = tokensOf(words);
  let node = root;
  for (const { key } of tokens) {
    let child = node.next.get(key);
    if (!child) {
      child = newNode();
      node.next.set(key, child);
    }
    node = child;
  }
  const exact = tokens.map((token) => exactForm(token, isStrong));
  // The same name in traditional and in simplified characters is one.
  if (node.ends.some((end) => end.card === card && end.isStrong === isStrong && end.set === set)) return;
  node.ends.push({ card, isStrong, key: nameKey(words), isName: /[\p{Lu}\d\p{Script=Han}]/u.test(words), exact, set });
}

function build(): AliasNode {
  const root = newNode();
  for (const card of allCards()) {
    for (const words of card.aliases) add(root, card.id, words, true, null);
    for (const words of card.weakAliases) {
      const parts = words.split(SET_MARK);
      for (const part of parts) add(root, card.id, part, false, parts.length > 1 ? words : null);
    }
  }
  return root;
}

let tree: AliasNode | null = null;

/** The tree of all names of all cards, word by word. Built on the first call. */
export function aliasTree(): AliasNode {
  tree ??= build();
  return tree;
}

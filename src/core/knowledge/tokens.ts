import type { Span } from '../article/article.ts';

/** A word, number, sign or Chinese character of a text: `raw` as it stands, `key` as it is compared. */
export interface Token extends Span {
  readonly raw: string;
  readonly key: string;
}

const TOKEN = /\p{Script=Han}|\d+(?:[.,]\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[%$]/gu;

/** Spellings that mean the same in a name: British and American, and the ways to write a ton and a share. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['license', 'licence'],
  ['defense', 'defence'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['percent', '%'],
  ['tonne', 'ton'],
  ['t', 'ton'],
]);

/** What stands between two words of one name: nothing, or a few spaces, hyphens, quotes, brackets, slashes and the like. */
const GAP = /^[ \u00a0\u202f'‘’"“”«»()[\]./&+·、,\-\u2010-\u2013]{0,4}$/;

/** How a word is compared: without case, plural `s`, thousands separators and differences of spelling. */
export function keyOf(raw: string): string {
  // To normalise costs more than all the rest, and leaves ASCII as it is.
  let key = (/^[\x20-\x7e]*$/.test(raw) ? raw : raw.normalize('NFKC')).toLowerCase();
  if (/^\d/.test(key)) key = key.replaceAll(',', '');
  if (key.length > 3 && key.endsWith('s') && !key.endsWith('ss')) key = key.slice(0, -1);
  return SAME.get(key) ?? key;
}

/** The tokens of `text` in order, with UTF-16 offsets. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ raw: match[0], key: keyOf(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return joinPerCent(tokens);
}

function joinPerCent(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.key === 'cent' && last?.key === 'per') joined[joined.length - 1] = { ...last, key: '%', raw: '%', end: token.end };
    else joined.push(token);
  }
  return joined;
}

/**
 * Whether `left` and `right`, neighbours in `text`, can belong to one name. A full stop before a space parts them unless it
 * ends an abbreviation ("No. 18", "U.S. C"), a comma unless it follows a number ("June 22, 2026").
 */
export function isJoined(text: string, left: Token, right: Token): boolean {
  if (right.start - left.end > 4) return false;
  const gap = text.slice(left.end, right.start);
  if (!GAP.test(gap)) return false;
  if (/\.\s/.test(gap)) return left.raw.length <= 3 && !/\d/.test(left.raw);
  return !gap.includes(',') || /\d$/.test(left.raw);
}

import type { Span } from '../../article/article.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../../text/phrases.ts';
import english from '../data/measures.json';
import chinese from '../data/measures.zh.json';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';

/** What a word or phrase is for reading figures: `stage:mining`, `form:oxide`, `element:Dy`, `scope:world`, `verb:mining`, `is:change` … */
export type Mark = `${'stage' | 'verb' | 'form' | 'element' | 'scope' | 'is'}:${string}`;

/** A phrase of a table, a quantity, or a word that no table holds. Offsets in the sentence. */
export interface Token extends Span {
  /** Place among the sentence's tokens. */
  readonly index: number;
  /** In lower case. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Index of the quantity, or null. */
  readonly quantity: number | null;
  /** What stands between the token before and this one. */
  readonly gap: string;
  /** Written with a capital letter, or a number: a name or a year. */
  readonly isName: boolean;
}

/** Whether a token is marked so; of a group (`stage`, `is:change`) with any of its values. */
export function has(token: Token | undefined, prefix: string): boolean {
  return (
    token?.marks.some((mark) => mark.startsWith(prefix) && (mark.length === prefix.length || mark[prefix.length] === ':')) ??
    false
  );
}

/** A group of marks with values. */
export type Group = 'stage' | 'verb' | 'form' | 'element' | 'scope';

/** The values of the token's marks in a group: "开采指标" is of mining and a quota. */
export function valuesIn(token: Token, group: Group): readonly string[] {
  return token.marks.filter((mark) => mark.startsWith(`${group}:`)).map((mark) => mark.slice(group.length + 1));
}

/** Marks of what is measured, as against words of grammar. */
export const isTelling = (token: Token): boolean =>
  token.marks.some((mark) => !mark.startsWith('is:') && !mark.startsWith('verb:'));

/** Whether most words of a sentence are Chinese characters. */
export function isChinese({ text: whole, words }: Measured): boolean {
  if (!/\p{Script=Han}/u.test(whole)) return false;
  return words.filter(({ text }) => /\p{Script=Han}/u.test(text)).length > words.length / 2;
}

/** What of a sentence is read to tell what its figures measure. */
export type Measured = Pick<ReadSentence, 'text' | 'start' | 'words' | 'hits' | 'quantities'>;

const GROUPS = { stages: 'stage', stageVerbs: 'verb', forms: 'form', elements: 'element', scopes: 'scope' } as const;

type Tables = Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>;

let index: PhraseIndex<Mark> | null = null;

/** The phrases of both languages by their marks. */
function indexOf(): PhraseIndex<Mark> {
  if (index) return index;
  const phrases: Record<Mark, string[]> = Object.create(null);
  for (const [name, table] of [...Object.entries<Tables[string]>(english), ...Object.entries<Tables[string]>(chinese)]) {
    const group = (GROUPS as Readonly<Record<string, Group>>)[name];
    const lists = Array.isArray(table) ? [[name, table] as const] : Object.entries(table as Readonly<Record<string, string[]>>);
    for (const [value, list] of lists) {
      const mark: Mark = `${group ?? 'is'}:${value}`;
      phrases[mark] = [...(phrases[mark] ?? []), ...list];
    }
  }
  index = indexPhrases<Mark>(phrases);
  return index;
}

/** Names of companies and bodies, whose words say nothing of what is measured: "China Northern Rare Earth". */
const COMPANIES: readonly Label[] = ['chineseCompany', 'westernCompany'];
const BODIES: readonly Label[] = ['chineseBody', 'chineseMinistry', 'chineseMedia', 'analystBody', 'westernBody'];

/** Names that are also plain words: "中国稀土" is a listed firm, and China's rare earths. */
const AMBIGUOUS = /^中国稀土$/;

/** A phrase that is one token, of so many words. */
interface Piece {
  readonly count: number;
  readonly marks: readonly Mark[];
}

/** By word, the phrase that begins there: names of companies and bodies first, then the longest. */
function piecesOf({ words, hits }: Measured): ReadonlyMap<number, Piece> {
  const pieces = new Map<number, Piece>();
  for (const { word, count, label } of findPhrases(indexOf(), words)) {
    const known = pieces.get(word);
    if (!known || known.count < count) pieces.set(word, { count, marks: [label] });
    else if (known.count === count) pieces.set(word, { count, marks: [...known.marks, label] });
  }
  const name = ({ word, count }: PhraseHit<Label>, mark: Mark): unknown => pieces.set(word, { count, marks: [mark] });
  for (const table of BODIES) for (const hit of hits.get(table) ?? []) name(hit, 'is:bodies');
  for (const table of COMPANIES)
    for (const hit of hits.get(table) ?? []) if (!AMBIGUOUS.test(hit.phrase)) name(hit, 'scope:company');
  return pieces;
}

/** By word, the index of the quantity that it belongs to. */
function quantityByWord({ words, quantities }: Measured): readonly (number | undefined)[] {
  const owners: (number | undefined)[] = [];
  let at = 0;
  quantities.forEach(({ start, end }, quantity) => {
    while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
    for (; at < words.length && (words[at]?.start ?? 0) < end; at++) owners[at] = quantity;
  });
  return owners;
}

/** The tokens of a sentence in order. A phrase that runs into a quantity is taken apart: the quantity is read for itself. */
export function tokensOf(sentence: Measured): readonly Token[] {
  const { text, words } = sentence;
  const pieces = piecesOf(sentence);
  const owners = quantityByWord(sentence);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (!first) break;
    const quantity = owners[at] ?? null;
    const known = pieces.get(at);
    const piece = known && owners.slice(at, at + known.count).every((owner) => owner === undefined) ? known : null;
    let count = piece?.count ?? 1;
    if (quantity !== null) while (owners[at + count] === quantity) count++;
    const end = words[at + count - 1]?.end ?? first.end;
    tokens.push({
      index: tokens.length,
      start: first.start,
      end,
      text: text.slice(first.start, end).toLowerCase(),
      marks: piece?.marks ?? [],
      quantity,
      gap: text.slice(tokens.at(-1)?.end ?? 0, first.start),
      isName: /^[\p{Lu}\d]/u.test(first.raw),
    });
    at += count;
  }
  // In "export controls", "磁材企业" a word is part of a name.
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    const isName = next?.gap.trim() === '' && has(next, 'is:namesAfter') && (has(token, 'stage') || has(token, 'form'));
    return isName ? { ...token, marks: ['is:others'] } : token;
  });
}

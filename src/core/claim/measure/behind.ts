import { HARD, MARK } from './phrase.ts';
import { has, isTelling, type Token } from './tokens.ts';

/** Words that no table knows and that may stand between a figure and what it is of: one in English, three characters in Chinese. */
const UNKNOWN = { en: 1, zh: 3 } as const;
/** So far a sentence is read back from a figure, in tokens. */
const LONGEST_WAY = 40;

/** What stands before a figure in its clause. */
export interface Behind {
  /** The tokens that tell, nearest first. */
  readonly telling: readonly Token[];
  /** All tokens passed, nearest first. */
  readonly passed: readonly Token[];
  /** Whether the figure is of something that is not measured here: a profit, a licence, another metal. */
  readonly isOther: boolean;
}

/** A sentence with the phrases of its figures. */
export interface Ground {
  readonly tokens: readonly Token[];
  /** By token, the figure to whose phrase it belongs. */
  readonly owners: readonly (number | undefined)[];
  readonly isChinese: boolean;
}

/** Whether "and" joins two names of one kind ("dysprosium and terbium prices"), and no two clauses. */
const isJoint = (earlier: Token | undefined, later: Token | undefined): boolean =>
  ['element', 'form'].some((group) => has(earlier, group) && has(later, group));

/**
 * Reads back from the figure at `at` to the subject of its clause: over words of grammar, figures and names, to the first
 * boundary after something was told, or to a word that nothing is known of. Phrases of other figures are passed over, but for
 * that of `shared`, which is read too: "46 tonnes of yttrium at $120 a kilo".
 */
export function behind({ tokens, owners, isChinese }: Ground, at: number, shared: number | undefined): Behind {
  const telling: Token[] = [];
  const passed: Token[] = [];
  let unknown = 0;
  // In "rose 12 and 15 percent" the second goes on from the first.
  const isOfFigure = (i: number): boolean => (owners[i] ?? shared) !== shared || (tokens[i]?.quantity ?? null) !== null;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_WAY); i--) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    // "指标27万吨，其中开采13.5万吨": what is counted was named before.
    const gap = next?.gap ?? '';
    const isOver = /[,，]/.test(gap) && telling.length + unknown > 0 && next?.text !== '其中';
    const isNextItem = gap.includes('、') && telling.length > 0 && isOfFigure(i);
    if (!token || isOver || isNextItem || HARD.test(gap) || has(token, 'is:clauses')) break;
    if (isOfFigure(i) || (token.text === '(' && passed.length === 0)) continue;
    if (MARK.test(token.text)) break;
    if (has(token, 'is:others')) return { telling: [], passed, isOther: true };
    if (/^(?:and|or)$/.test(token.text)) {
      if (passed.length === 0 ? isOfFigure(i - 1) : isJoint(tokens[i - 1], passed.at(-1))) continue;
      break;
    }
    if (isTelling(token)) telling.push(token);
    else if (!has(token, 'is') && !has(token, 'verb') && !(token.isName && i > 0) && token.text !== 's') unknown++;
    if (unknown > (isChinese ? UNKNOWN.zh : UNKNOWN.en)) break;
    passed.push(token);
  }
  return { telling, passed, isOther: false };
}

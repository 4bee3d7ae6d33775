import { has, isTelling } from './marks.ts';
import { HARD } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Words that no table knows and that may stand between a figure and what it is of: one in English, three characters in Chinese. */
const UNKNOWN = { en: 1, zh: 3 } as const;
/** So far a sentence is read back from a figure, in tokens. */
const LONGEST_WAY = 40;
const SOFT = /[,，]/;
const MARK = /^["“”()|?:？：]$/;

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
  readonly language: 'en' | 'zh';
}

/** A way back from a figure, as far as it has been gone. */
interface Way extends Ground {
  /** The figure whose phrase is read too: "46 tonnes of yttrium at $120 a kilo". */
  readonly shared: number | undefined;
  readonly telling: Token[];
  readonly passed: Token[];
  unknown: number;
}

/** Whether a token is a figure or belongs to another: in "rose 12 and 15 percent" the second goes on from the first. */
function isOfFigure({ tokens, owners, shared }: Way, at: number): boolean {
  const owner = owners[at];
  return (owner !== undefined && owner !== shared) || (tokens[at]?.quantity ?? null) !== null;
}

/** Whether the clause begins after the token: at a stop mark, at a comma once something was told, at "that" and its like. */
function isBoundary(way: Way, at: number): boolean {
  const { tokens, telling, unknown } = way;
  const next = tokens[at + 1];
  const gap = next?.gap ?? '';
  if (HARD.test(gap) || has(tokens[at], 'is:clauses')) return true;
  if (gap.includes('、') && telling.length > 0 && isOfFigure(way, at)) return true;
  // "指标27万吨，其中开采13.5万吨": what is counted was named before.
  return SOFT.test(gap) && telling.length + unknown > 0 && next?.text !== '其中';
}

/** Whether "and" joins two names of one kind ("dysprosium and terbium prices") or two figures, and no two clauses. */
function isJoint(way: Way, at: number): boolean {
  const { tokens, passed } = way;
  if (passed.length === 0) return isOfFigure(way, at - 1);
  return ['element', 'form'].some((group) => has(tokens[at - 1], group) && has(passed.at(-1), group));
}

/** Whether nothing is known of a word that is no name. */
function isUnknown(token: Token): boolean {
  return !has(token, 'is') && !has(token, 'verb') && !(token.isName && token.index > 0) && token.text !== 's';
}

/** Goes over one token: `pass` where it belongs to the clause, `skip` where it only joins, `end` and `other` where reading ends. */
function stepOver(way: Way, token: Token): 'pass' | 'skip' | 'end' | 'other' {
  const { telling, passed, language } = way;
  if (MARK.test(token.text)) return token.text === '(' && passed.length === 0 ? 'skip' : 'end';
  // In "企业使用的磁体" the firms belong to a clause that stands before the noun.
  if (has(token, 'is:others')) return telling.length > 0 && passed.some(({ text }) => text === '的') ? 'end' : 'other';
  if (token.text === 'and' || token.text === 'or') return isJoint(way, token.index) ? 'skip' : 'end';
  if (isTelling(token)) telling.push(token);
  else if (isUnknown(token)) way.unknown++;
  return way.unknown > UNKNOWN[language] ? 'end' : 'pass';
}

/**
 * Reads back from the figure at `at` to the subject of its clause: over words of grammar, figures and names, to the first
 * boundary after something was told, or to a word that nothing is known of. Phrases of other figures are passed over, but for
 * that of `shared`.
 */
export function behind(ground: Ground, at: number, shared: number | undefined): Behind {
  const way: Way = { ...ground, shared, telling: [], passed: [], unknown: 0 };
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_WAY); i--) {
    const token = ground.tokens[i];
    if (!token || isBoundary(way, i)) break;
    if (isOfFigure(way, i)) continue;
    const step = stepOver(way, token);
    if (step === 'other') return { telling: [], passed: way.passed, isOther: true };
    if (step === 'end') break;
    if (step === 'pass') way.passed.push(token);
  }
  return { telling: way.telling, passed: way.passed, isOther: false };
}

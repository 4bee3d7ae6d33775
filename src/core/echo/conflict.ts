import opposites from './data/opposites.json';
import { type Overlap, weightOf } from './overlap.ts';
import { codeOf, KINDS, type Kind, SCRIPTS, tokenOf } from './token.ts';

/** Kinds of which two claims must share one, where both have any: a claim on exports is none on prices. */
const SHARED: readonly Kind[] = [
  'act',
  'measure',
  'stage',
  'place',
  'matter',
  'family',
  'name',
  'number',
  'ordinal',
  'year',
  'month',
  'roles',
];
/** Kinds of which not each may have one that the other lacks: Japan and Germany are not Japan and Korea. */
const NOT_BOTH_OTHER: readonly Kind[] = ['place', 'number', 'name'];

/** Kinds that tell one report of a price from the next. */
const OCCASIONS: readonly Kind[] = ['figure', 'ordinal', 'year', 'month', 'name', 'place', 'number'];

/** What weighs less ("country", "firms") is but another word. */
const LEAST_SUBSTITUTE = 0.7;

const inScripts = (kind: Kind, ids: readonly string[]): readonly (readonly number[])[] =>
  SCRIPTS.map((script) => ids.map((id) => tokenOf(script, kind, id)));

/** For an act those that are the opposite of it. Claims name few acts, and there are many pairs. */
const OPPOSITES = new Map<number, number[]>();
for (const [a = 0, b = 0] of opposites.flatMap((pair) => inScripts('act', pair))) {
  OPPOSITES.set(a, [...(OPPOSITES.get(a) ?? []), b]);
  OPPOSITES.set(b, [...(OPPOSITES.get(b) ?? []), a]);
}
/** What is told anew every week or quarter, in the same words. */
const RECURRING = inScripts('measure', ['price', 'profit']).flat();
/** Acts that turn what they act on into its opposite: "stopped publishing" is "no longer publishes". */
const PROHIBITIVE = inScripts('act', ['ban', 'reject', 'stop', 'replace']).flat();

const wordOf = (token: number): number => token - codeOf(token);
const isDenial = (token: number): boolean => codeOf(token) === KINDS.negated.code;

/** The words that `first` only denies and `second` only says, as tokens of what says them. */
function deniedWords(first: readonly number[], second: readonly number[]): readonly number[] {
  return first.filter(isDenial).flatMap((denial) => {
    const word = wordOf(denial);
    const said = (tokens: readonly number[]): number | undefined =>
      tokens.find((token) => wordOf(token) === word && !isDenial(token));
    const saying = said(second);
    if (saying === undefined || second.includes(denial) || said(first) !== undefined) return [];
    return PROHIBITIVE.some((act) => wordOf(act) !== word && second.includes(act) && !first.includes(act)) ? [] : [saying];
  });
}

/**
 * Whether one claim denies what the other says. Where each denies a word of the other ("targets no specific country", "does
 * not target any specific country") they deny the same, unless it is an act that is denied.
 */
function isDenied(first: readonly number[], second: readonly number[]): boolean {
  const left = deniedWords(first, second);
  const right = deniedWords(second, first);
  const isAct = [...left, ...right].some((token) => codeOf(token) === KINDS.act.code);
  return isAct || left.length > 0 !== right.length > 0;
}

/** Whether each claim has one act of an opposite pair and not the other. */
function isOpposite(first: readonly number[], second: readonly number[]): boolean {
  return first.some((act) => {
    const others = OPPOSITES.get(act);
    return others?.some((other) => !first.includes(other) && second.includes(other)) && !second.includes(act);
  });
}

/** Whether each claim names something of one kind that the other has not: another country, element, instrument, year. */
function isApart({ shared, onlyFirst, onlySecond }: Overlap): boolean {
  const at = (counts: readonly number[], kind: Kind): number => counts[KINDS[kind].code] ?? 0;
  if (at(onlyFirst, 'denial') > 0 || at(onlySecond, 'denial') > 0) return true;
  const isBothOther = (kind: Kind): boolean => at(onlyFirst, kind) > 0 && at(onlySecond, kind) > 0;
  return SHARED.some((kind) => at(shared, kind) === 0 && isBothOther(kind)) || NOT_BOTH_OTHER.some(isBothOther);
}

/** Whether two claims are reports of a price or a profit that share no occasion: no figure, time, place or company. */
function isOtherReport(first: readonly number[], second: readonly number[], { shared }: Overlap): boolean {
  const isRecurring = RECURRING.some((token) => first.includes(token) && second.includes(token));
  return isRecurring && OCCASIONS.every((kind) => (shared[KINDS[kind].code] ?? 0) === 0);
}

/** Whether two claims are the same in the same order, but for one thing in the place of another: "in Texas", "in Malaysia". */
function isSubstituted({ shared, onlyFirst, onlySecond }: Overlap): boolean {
  const { code } = KINDS.order;
  // What is put in the place of another stands beside one word before and one after.
  if (onlyFirst[code] !== 2 || onlySecond[code] !== 2 || (shared[code] ?? 0) < 2) return false;
  return Math.max(weightOf(onlyFirst), weightOf(onlySecond)) >= LEAST_SUBSTITUTE;
}

/**
 * Whether two claims say different things however alike their words are: of another country, element, company, instrument or
 * year, another report of a price, the opposite, or what the other denies.
 */
export function isConflict(first: readonly number[], second: readonly number[], overlap: Overlap): boolean {
  return (
    isApart(overlap) ||
    isOtherReport(first, second, overlap) ||
    isSubstituted(overlap) ||
    isOpposite(first, second) ||
    isDenied(first, second)
  );
}

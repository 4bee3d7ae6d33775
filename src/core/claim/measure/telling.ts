import { FLOWS, type MeasureKind, STEPS } from '../claim.ts';
import { before, type Figure } from './figure.ts';
import { type Group, has, isTelling, type Token, valuesIn } from './tokens.ts';

/** A value with the token that tells it. */
export interface Found {
  readonly value: string;
  readonly token: Token;
}

/** What tells of a figure: the phrase that it is of, in order; then what stands before it, nearest first. */
export interface Telling {
  readonly own: readonly Token[];
  readonly others: readonly Token[];
}

/** Whether a stage is a flow or a stock and no step. */
export const isFlow = (stage: string): boolean => (FLOWS as readonly string[]).includes(stage);
const isStep = (stage: string): boolean => (STEPS as readonly string[]).includes(stage);

/** The values that `tokens` have in a group, in their order. */
export function inGroup(tokens: readonly (Token | undefined)[], group: Group): readonly Found[] {
  return tokens.flatMap((token) => (token ? valuesIn(token, group).map((value) => ({ value, token })) : []));
}

/** The one value that all of `found` have: two different ones say nothing. */
function only(found: readonly Found[]): Found | null {
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** What tells of a figure, or null where it is of something that is not measured here. Of a share only its whole tells. */
export function tellingOf(figure: Figure, kind: MeasureKind): Telling | null {
  const { tokens, own, behind } = figure;
  if (own && !own.isKnown) return own.isWhole ? null : { own: [], others: [] };
  const phrase = own ? tokens.slice(own.from, own.to) : [];
  if (kind === 'share') {
    if (own?.isWhole) return { own: phrase, others: [] };
    // "the share of Y is 91 percent": Y stands between; in "Y占全球的比重" it stands before.
    const share = behind.passed.find((token) => has(token, 'is:share'));
    const isOf = (token: Token): boolean => figure.isChinese || (share !== undefined && token.index > share.index);
    return { own: behind.telling.filter(isOf).toReversed(), others: [] };
  }
  return behind.isOther && !own ? null : { own: phrase, others: behind.telling };
}

/** The verb that has the figure as its object, or the participle of which it is the subject: "refines 91 percent", "is refined". */
function byVerb(figure: Figure): Found | null {
  const [previous] = before(figure);
  if (has(previous, 'verb')) return inGroup([previous], 'verb')[0] ?? null;
  const { tokens, at, own } = figure;
  const from = own && own.from > at ? own.to : at + 1;
  const [first, ...rest] = tokens.slice(from, from + 4);
  if (!/^(?:is|are|was|were|being|been|to)$/.test(first?.text ?? '')) return null;
  const participle = rest.find((token) => token.text !== 'be' && !has(token, 'is:about'));
  return participle?.text.endsWith('ed') ? (inGroup([participle], 'verb')[0] ?? null) : null;
}

const isGoods = ({ value }: Found): boolean => value === 'magnets' || value === 'products';
const MAKING = /produc|output|capacit|manufactur|making|\bmade\b|\bmakes?\b|产能|产量|生产/;

/** Whether goods are said to be made, or are the whole of a share: "500,000 tonnes of magnets" alone says no stage. */
function isMade({ behind, tokens, own }: Figure, telling: Telling, kind: MeasureKind, { token }: Found): boolean {
  // In "电机的重稀土" the motors are not what is counted.
  if (kind === 'share') return telling.own.findLast(isTelling) === token;
  const around = [token, ...behind.passed, ...tokens.slice(own?.from ?? 0, own?.to ?? 0)];
  return around.some(({ text }) => MAKING.test(text));
}

/** The stage, a flow before a step, and the step that a flow is of. */
export function stagesOf(figure: Figure, { own, others }: Telling, kind: MeasureKind): readonly [Found | null, Found | null] {
  const named = inGroup(own, 'stage');
  const nearest = inGroup(others, 'stage');
  const steps = named.filter(({ value }) => isStep(value));
  const step = steps.length > 0 ? only(steps) : (nearest.find(({ value }) => isStep(value)) ?? null);
  const verb = byVerb(figure);
  const flows = named.filter(({ value }) => isFlow(value));
  if (flows.length > 0 && !only(flows)) return [null, null];
  const flow = [...flows, ...(verb ? [verb] : []), ...nearest].find(({ value }) => isFlow(value));
  // A quota moves a price, and is none.
  if (kind === 'price') return [null, null];
  if (flow) return [flow, step];
  const stage = verb && steps.length === 0 ? verb : step;
  return [stage && isGoods(stage) && !isMade(figure, { own, others }, kind, stage) ? null : stage, null];
}

/** Whether a place is where something goes to or comes from, and not whose figure it is: "exports to Japan". */
function isAway({ token }: Found, { tokens, own, behind, isChinese }: Figure, kind: MeasureKind, stage: string | null): boolean {
  const previous = tokens[token.index - 1];
  const link = previous?.text === 'the' ? tokens[token.index - 2] : previous;
  if (has(link, 'is:toward')) return !(/^(?:from|从|自)$/.test(link?.text ?? '') && stage === 'exports');
  // In "中国的份额" China has the share; in "占全国的比重" it is the whole.
  const share = isChinese && kind === 'share' && !own ? behind.passed.findLast((one) => has(one, 'is:share')) : undefined;
  return share !== undefined && token.index < share.index;
}

/** The place directly after a phrase: "of refining worldwide", "of the rare earths mined in Australia", "in the world". */
function trailingScope({ tokens, at, own }: Figure): Found | null {
  const from = own && own.from > at ? own.to : at + 1;
  const [link, place] = tokens.slice(from, from + 2);
  const isIn = /^(?:in|within|across)$/.test(link?.text ?? '');
  if (/[,;:.()]/.test(`${link?.gap}${isIn ? place?.gap : ''}`)) return null;
  return inGroup([isIn ? place : link], 'scope')[0] ?? null;
}

/** The whole of a share, else whose figure it is. */
export function scopeOf(figure: Figure, { own, others }: Telling, kind: MeasureKind, stage: string | null): Found | null {
  const isHome = (found: Found): boolean => !isAway(found, figure, kind, stage);
  const named = inGroup(own, 'scope').find(isHome);
  if (named) return named;
  // "全球九成的重稀土"
  const [previous] = before(figure);
  const adjacent = figure.isChinese && kind === 'share' && previous ? inGroup([previous], 'scope')[0] : undefined;
  return adjacent ?? trailingScope(figure) ?? (kind === 'share' ? null : (inGroup(others, 'scope').find(isHome) ?? null));
}

/** The elements that the figure's own phrase names, else the nearest before it and what is joined to it. */
export function elementsOf({ tokens }: Figure, { own, others }: Telling): readonly Found[] {
  const named = inGroup(own, 'element');
  if (named.length > 0) return named;
  const joined: Found[] = [];
  for (const found of inGroup(others, 'element')) {
    const next = joined[0]?.token.index ?? found.token.index + 1;
    const between = tokens.slice(found.token.index + 1, next);
    if (!between.every((token) => /^(?:and|or|及|和|与)$/.test(token.text) || has(token, 'form'))) break;
    joined.unshift(found);
  }
  return joined;
}

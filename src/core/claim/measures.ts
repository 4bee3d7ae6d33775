import { FLOWS, type Form, type Measure, type MeasureKind, STEPS, type Stage, type Step, type Told } from './claim.ts';
import { after, before, clauseBefore, type Figure, figuresOf, isTime } from './measure/figure.ts';
import { type Group, has, isTelling, type Measured, type Token, valuesIn } from './measure/tokens.ts';

/** A value with the token that tells it. */
interface Found {
  readonly value: string;
  readonly token: Token;
}

/** What tells of a figure: the phrase that it is of, in order; then what stands before it, nearest first. */
interface Telling {
  readonly own: readonly Token[];
  readonly others: readonly Token[];
}

/** Whether a stage is a flow or a stock and no step. */
const isFlow = (stage: string): boolean => (FLOWS as readonly string[]).includes(stage);
const isStep = (stage: string): boolean => (STEPS as readonly string[]).includes(stage);

/** The values that `tokens` have in a group, in their order. */
function inGroup(tokens: readonly (Token | undefined)[], group: Group): readonly Found[] {
  return tokens.flatMap((token) => (token ? valuesIn(token, group).map((value) => ({ value, token })) : []));
}

/** The one value that all of `found` have: two different ones say nothing. */
function only(found: readonly Found[]): Found | null {
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** What tells of a figure, or null where it is of something that is not measured here. Of a share only its whole tells. */
function tellingOf(figure: Figure, kind: MeasureKind): Telling | null {
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
function stagesOf(figure: Figure, { own, others }: Telling, kind: MeasureKind): readonly [Found | null, Found | null] {
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
function scopeOf(figure: Figure, { own, others }: Telling, kind: MeasureKind, stage: string | null): Found | null {
  const isHome = (found: Found): boolean => !isAway(found, figure, kind, stage);
  const named = inGroup(own, 'scope').find(isHome);
  if (named) return named;
  // "全球九成的重稀土"
  const [previous] = before(figure);
  const adjacent = figure.isChinese && kind === 'share' && previous ? inGroup([previous], 'scope')[0] : undefined;
  return adjacent ?? trailingScope(figure) ?? (kind === 'share' ? null : (inGroup(others, 'scope').find(isHome) ?? null));
}

/** The elements that the figure's own phrase names, else the nearest before it and what is joined to it. */
function elementsOf({ tokens }: Figure, { own, others }: Telling): readonly Found[] {
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

const WEIGHT = /^(?:t|kt|kg|g|lb|jin)(?:\/|$)/;
const PRICE = /^[A-Z]{3}\/(?:t|kg|g|lb|jin)$/;
const MONEY = /^(?:[A-Z]{3}|cent|crore)(?:\/|$)/;
/** "The oxide at 680,000 yuan", "镨钕站上六十万元": a price whose unit of weight is left out. */
const QUOTED = /^(?:at|below|above|站上|突破|跌破|破|升至|涨至|跌至|回落至|降至|在|报|收于)$/;
/** More than any price by weight in yuan: a sum. */
const SUM = 2e7;

/** "Rose 12 percent", "a 12 % cut", "up by a third", "+26%": not "rose to 12 percent", "from 12 percent". */
function isChange(figure: Figure): boolean {
  const { quantity, text } = figure;
  if (/[+▲▼−]\s?$|(?:^|\s)-$/.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))) return true;
  const [previous, second] = before(figure);
  if (has(previous, 'is:change') || (figure.isChinese && [previous, second].some((token) => has(token, 'is:changeNouns'))))
    return true;
  const [next, following] = after(figure);
  if (has(next, 'is:changeNouns') || has(next, 'is:sameTime') || /^(?:up|down)$/.test(next?.text ?? '')) return true;
  if (has(next, 'is:compared') && has(following, 'is:sameTime')) return true;
  const clause = clauseBefore(figure);
  const by = clause.findIndex((token) => token.text === 'by');
  const isBy = by >= 0 && by < 4 && clause.slice(0, by).every((token) => has(token, 'is:about'));
  return isBy && clause.some((token) => has(token, 'is:change'));
}

/** A duty, a purity, a yield, a threshold: "a 25 percent tariff", "purity of 99.9 percent". */
function isRate(figure: Figure): boolean {
  const next = after(figure);
  if (has(next[0], 'is:rate') || (has(next[1], 'is:rate') && !has(next[0], 'is:about'))) return true;
  return before(figure)
    .slice(0, 4)
    .some((token) => has(token, 'is:rate'));
}

function isShare(figure: Figure): boolean {
  const { own, behind } = figure;
  const [[next], [previous]] = [after(figure), before(figure)];
  if (own?.isWhole || has(previous, 'is:share') || has(next, 'is:share')) return true;
  if (figure.isChinese && has(next, 'is:topicVerbs') && behind.telling.length > 0) return true;
  return behind.passed.some((token) => has(token, 'is:share')) && has(previous, 'is:plain');
}

/** Of what is no whole: "a third of the former cost", "half of what it was". */
function isOfOther({ tokens, own }: Figure): boolean {
  return (
    own?.isWhole === true &&
    tokens.slice(own.from, own.to).some((token) => ['is:ofOthers', 'is:stakes', 'is:price'].some((mark) => has(token, mark)))
  );
}

/** "Contains 0.1 percent of heavy elements", "running at 55 percent of capacity": no part of what is mined, made or traded. */
function isContent(figure: Figure): boolean {
  const { tokens, own } = figure;
  if (has(before(figure)[0], 'is:contents')) return true;
  return (
    own !== null &&
    tokens.slice(own.from, own.to).every(({ text }) => /^(?:its|their|the|rated|nameplate|full|capacity)$/.test(text))
  );
}

function percentKind(figure: Figure): MeasureKind | null {
  const [next] = after(figure);
  if (has(next, 'is:stakes') || isOfOther(figure)) return null;
  const isBefore = figure.isChinese && figure.own !== null && figure.own.from > figure.at;
  if (!figure.own?.isWhole || isBefore) {
    if (isChange(figure)) return 'change';
    if (isRate(figure)) return 'rate';
    if (has(next, 'is:compared') || (figure.isChinese && has(before(figure)[0], 'is:compared'))) return null;
  }
  if (isContent(figure)) return 'rate';
  return isShare(figure) ? 'share' : null;
}

/** "Met three times", "appear twice" count; "three times as much", "tripled", "2.6倍" multiply. */
function timesKind(figure: Figure): MeasureKind {
  if (!/times$|^twice$|^thrice$/i.test(figure.quantity.text)) return 'multiple';
  const [next] = after(figure);
  const [previous] = before(figure);
  const isMultiple = has(next, 'is:compared') || /^(?:as|the|that|those|what|its|their)(?!\p{L})/u.test(next?.text ?? '');
  return isMultiple || has(previous, 'is:change') ? 'multiple' : 'count';
}

/** A sum of money, or a price where the clause speaks of one and names a material. */
function moneyKind(figure: Figure): MeasureKind {
  const { passed, telling } = figure.behind;
  if (figure.quantity.value >= SUM) return 'money';
  const isMaterial = has(telling[0], 'element') || has(telling[0], 'form');
  const isQuoted = isMaterial && QUOTED.test(before(figure)[0]?.text ?? '');
  return isQuoted || passed.some((token) => has(token, 'is:price')) ? 'price' : 'money';
}

/** What the figure is, or null where neither its unit nor the words around it say. */
function kindOf(figure: Figure): MeasureKind | null {
  const { unit } = figure.quantity;
  if (unit === null) return 'count';
  if (isTime(figure.quantity)) return 'duration';
  if (/^%(?!-)/.test(unit) || unit === 'part') return percentKind(figure);
  if (unit === '%-point') return isChange(figure) ? 'change' : null;
  if (unit === 'x') return timesKind(figure);
  if (WEIGHT.test(unit)) return 'mass';
  // A tax by the tonne is no price.
  if (PRICE.test(unit)) return isRate(figure) ? 'rate' : 'price';
  return MONEY.test(unit) ? moneyKind(figure) : null;
}

/** Kinds of which the sentence is asked what they are of: a count or a stretch of time says it by itself. */
const READ_ON: ReadonlySet<MeasureKind> = new Set(['share', 'change', 'mass', 'price', 'money', 'multiple']);

/** A token as a reading, with offsets in the article's text. */
function told<Value extends string>({ value, token }: Found, { text, start }: Measured): Told<Value> {
  const { start: from, end: to } = token;
  return { value: value as Value, text: text.slice(from, to), start: start + from, end: start + to };
}

function measureOf(figure: Figure, sentence: Measured): Measure {
  const kind = kindOf(figure);
  const nothing: Measure = { kind, stage: null, step: null, form: null, elements: [], scope: null };
  const telling = kind !== null && READ_ON.has(kind) ? tellingOf(figure, kind) : null;
  if (kind === null || !telling) return nothing;
  const [stage, step] = stagesOf(figure, telling, kind);
  // What money is spent on is not what it measures; what goes over a border is.
  if (kind === 'money' && !(stage && isFlow(stage.value))) return nothing;
  const form = inGroup(telling.own, 'form')[0] ?? inGroup(telling.others, 'form')[0];
  const scope = scopeOf(figure, telling, kind, stage?.value ?? null);
  return {
    kind,
    stage: stage && told<Stage>(stage, sentence),
    step: step && told<Step>(step, sentence),
    form: form ? told<Form>(form, sentence) : null,
    elements: elementsOf(figure, telling).map((found) => told(found, sentence)),
    scope: scope && told(scope, sentence),
  };
}

/** Whether only verbs of making stand between two shares: "refines 91 percent of the world's X and makes 94 percent of its Y". */
function goesOn({ tokens, at, own }: Figure, next: Figure): boolean {
  const from = Math.max(at + 1, own?.to ?? 0);
  const to = Math.max(from, Math.min(next.at, next.own?.from ?? next.at));
  return tokens.slice(from, to).every((token) => {
    if (/[;:.!?()—–“”"；：。（）]/.test(token.gap)) return false;
    if (has(token, 'verb')) return !has(token, 'verb:exports') && !has(token, 'verb:imports');
    const isYear = /^(?:19|20)\d\d$/.test(token.text);
    return isYear || token.text === 'in' || ['is:about', 'is:making', 'is:share'].some((mark) => has(token, mark));
  });
}

/** A share that goes on from the one before it is of the same whole, and of the same elements where it names nothing of its own. */
function continued(measure: Measure, figure: Figure, last: Measure, lastFigure: Figure): Measure {
  if (last.kind !== 'share' || !/^(?:%|part)$/.test(figure.quantity.unit ?? '') || !goesOn(lastFigure, figure)) return measure;
  if (measure.kind === 'share' && figure.own?.isKnown) return { ...measure, scope: measure.scope ?? last.scope };
  return measure;
}

/** What each quantity of a sentence measures, in order, read by clause and nearness; see `Measure`. */
export function measuresOf(sentence: Measured): readonly Measure[] {
  if (sentence.quantities.length === 0) return [];
  const figures = figuresOf(sentence);
  const measures: Measure[] = [];
  figures.forEach((figure, i) => {
    const last = measures[i - 1];
    const lastFigure = figures[i - 1];
    const measure = measureOf(figure, sentence);
    measures.push(last && lastFigure ? continued(measure, figure, last, lastFigure) : measure);
  });
  return measures;
}

import type { Form, Stage } from '../../claim/claim.ts';
import { allSeries, seriesById } from '../../knowledge/reference-series.ts';
import type { Series } from '../../knowledge/series.ts';
import type { Check, Message } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { apartNote, type Comparison, nearNote, sideNote } from './compare.ts';
import { isOfMatter, lastActor, textBefore } from './holder.ts';
import { daysOf, isSame, type Time, timeOf } from './period.ts';
import { amountOf, listed, noteOf, phrase, publisherIn } from './phrases.ts';
import { positionOf, type Reference, referencesOf, rounding } from './reference.ts';
import { isOfThePast } from './silence.ts';
import { isSettled } from './source.ts';
import { says, sourceOf, WORDS } from './words.ts';

/** Forms that figures of oxide are taken for. Output of magnets is of the same order: there the figure tells nothing. */
const NOT_OXIDE: ReadonlySet<Form | null> = new Set<Form>(['ore', 'metal']);
/** What China, or the world, mines and may mine or separate, in tonnes of oxide. */
const OF_OXIDE = ['quota-mining', 'quota-separation', 'mine-output-china', 'mine-output-world'];
/** Tonnes below which two figures may agree by chance. */
const LEAST = 50_000;

/** The note on a tonnage that is a reference's to the last digit, which counts oxide, where the sentence gives it as ore or metal. */
function oxideNote(figure: Claimed): Check | null {
  const { value, measure } = figure;
  if (value < LEAST || !NOT_OXIDE.has(measure.form?.value ?? null)) return null;
  for (const id of OF_OXIDE) {
    const series = seriesById(id);
    const same = series && referencesOf(series).find(({ low, high }) => low === value || high === value);
    if (!same) continue;
    const values = [{ number: value }, publisherIn(same.series), { date: same.period }] as const;
    return { ...noteOf('oxide-tonnes', figure, phrase('oxide-tonnes', ...values), [same]), card: 'reo-vs-metal' };
  }
  return null;
}

const MADE = /\bproduc(?:es?|ed|ing|tion)\b|\byield(?:s|ed)?\b|\bmade\b|\bmines?\b|\bmined\b|\boutput\b|产量|生产/;
const MAGNETS = /\bmagnets?\b|永磁|磁体|磁材/;
const RESERVES = /\breserves?\b|储量/;
const RANGE = /\d[^\d.,]*(?:to|-|–|—|至|到)[^\d]*\d/;
const FOREIGN = new RegExp(sourceOf(WORDS.others), 'u');
/** Partners that have a series, and the two whose own output and reserves are held against one. */
const PARTNERS: Readonly<Record<string, RegExp>> = {
  US: /(?<![\p{L}-])(?:US|U\.S\.|United States|America)(?![\p{L}])(?! Geological)|美国(?!地质)/u,
  Japan: /Japan|日本/,
};
const CHINA = new RegExp(sourceOf(WORDS.china), 'u');
const MYANMAR = /Myanmar|Burm(?:a|ese)|Kachin|缅甸|克钦/;
const GROSS = /gross weight/;
/** The stage of a tonnage as told, or as "produced" and "reserves" in its sentence say it. */
function stageOf({ measure, before, after, value }: Claimed): Stage | null {
  const told = measure.stage?.value ?? null;
  const sentence = `${before} ${after}`;
  if (told !== null) return told;
  if (value >= 5e5 && RESERVES.test(sentence)) return 'reserves';
  const isOre =
    measure.elements.some(({ value: one }) => one === 'all') || /^[^,;.]{0,24}\b(?:rare[\s-]earth|REO|oxide)/.test(after);
  return isOre && MADE.test(`${before.slice(-60)} ${after.slice(0, 60)}`) ? 'mining' : null;
}

/** What a tonnage is of: magnets, or rare earths without them; null where it names one element or both. */
function kindOf({ measure, before }: Claimed): Flow['kind'] | null {
  const named = [...new Set(measure.elements.map(({ value }) => value))].filter((one) => one !== 'magnet');
  const isSaid = named.length === 0 && MAGNETS.test(before);
  const isMagnet =
    isSaid || measure.form?.value === 'magnet' || measure.step?.value === 'magnets' || measure.stage?.value === 'magnets';
  if (named.length > 1 || named.some((one) => one !== 'all')) return null;
  return isMagnet ? 'magnets' : 'rare-earths';
}

/** Series of tonnages that have the stage and kind of the figure. */
function seriesFor(figure: Claimed, stage: Stage): readonly Series[] {
  const kind = stage === 'magnets' ? 'magnets' : kindOf(figure);
  const element = kind === 'magnets' ? 'magnet' : 'all';
  if (kind === null) return [];
  return allSeries().filter(
    (series) => series.measure === 'mass' && series.stage === stage && series.unit === 't' && series.elements.includes(element),
  );
}

/** Whether a flow over the border is China's: the sentence, or what stands before it, names China or its customs and no other trader. */
function isChinasFlow({ before, after }: Claimed, { claim, article }: ClaimSubject): boolean {
  const actor = lastActor(before.replace(/(?:from|自|从)\s?(?:Myanmar|Burma|缅甸)/g, ''));
  if (actor === 'other') return false;
  const context = `${textBefore(claim, article)} ${before} ${after}`;
  return says(context, WORDS.china) || /\bcustoms\b|海关/.test(context);
}

/** Half a tonne: what is told to the last digit is a reference's. */
const WHOLE = 0.5;

function exactly({ value, quantity }: Claimed, { low, high }: Reference): boolean {
  const digits = quantity.text.replace(/\D/g, '').replace(/(?<!0)0+$/, '').length;
  return digits >= 3 && low !== null && high !== null && Math.abs(value - low) <= Math.max(rounding(value), WHOLE);
}

/** References of a figure's own time, or the one that it is to the last digit where no time is surely told. */
function referencesAt(series: readonly Series[], figure: Claimed, time: Time): readonly Reference[] {
  const all = series.flatMap((one) => referencesOf(one)).filter(({ low, high }) => low !== null || high !== null);
  const own = typeof time === 'string' ? [] : all.filter(({ period }) => isSame(daysOf(period), time));
  return own.length > 0 ? own : all.filter((one) => exactly(figure, one)).slice(-1);
}

/** A figure that is further off than this is of something else. */
const COMPARABLE = 2.5;

function isComparable({ value }: Claimed, { series, low, high }: Reference): boolean {
  if (series.stage === 'reserves') return true;
  return value <= COMPARABLE * (high ?? low ?? 0) && value * COMPARABLE >= (low ?? high ?? 0);
}

/** Oxide set against the weight of compounds. */
function grossNote({ figure, subject, about }: Comparison, near: readonly Reference[]): Check | null {
  if (figure.measure.form?.value !== 'oxide' || !near.every(({ series }) => GROSS.test(series.publisher))) return null;
  return noteOf(about, figure, phrase('gross-weight', figure.text, { message: subject }, listed(near)), near);
}

/** Where `isSure` is false the figure may be of a part, and only references that it is near are named. */
function compare(
  comparison: Comparison,
  references: readonly Reference[],
  isSure: boolean,
  time: Time,
  subject: ClaimSubject,
): Check | null {
  const { figure } = comparison;
  const near = references.filter((one) => positionOf(figure, one) === 'near');
  const far = references.filter((one) => /^(?:above|below)$/.test(positionOf(figure, one)) && isComparable(figure, one));
  if (near.length > 0 && isSettled({ figure, near, newest: references.at(-1), time }, subject)) return null;
  if (near.length > 0) return nearNote(comparison, near, far);
  return isSure && far.length > 0 ? apartNote(comparison, far) : null;
}

interface Flow {
  readonly stage: 'exports' | 'imports';
  readonly kind: 'magnets' | 'rare-earths';
}

const flowMessage = ({ stage, kind }: Flow): Message => phrase(`${stage}-${kind}`);

function flowSeries({ stage, kind }: Flow, partner: string | null): readonly Series[] {
  return allSeries().filter((one) => {
    const isKind = kind === 'magnets' ? one.step === 'magnets' : one.step === null && one.elements.includes('all');
    return one.measure === 'mass' && one.of === 'China' && one.stage === stage && one.partner === partner && isKind;
  });
}

/** "57,392 t of rare earths" that are the magnets of that time, or the reverse. */
function swapNote(figure: Claimed, flow: Flow, time: Time): Check | null {
  const other: Flow = { ...flow, kind: flow.kind === 'magnets' ? 'rare-earths' : 'magnets' };
  const taken = referencesAt(flowSeries(other, null).slice(0, 1), figure, time).find((one) => exactly(figure, one));
  const own = flowSeries(flow, null)
    .slice(0, 1)
    .flatMap((one) => referencesOf(one))
    .find(({ period }) => period === taken?.period);
  if (!taken || !own || exactly(figure, own)) return null;
  const messages = [{ message: flowMessage(other) }, { date: taken.period }, { message: flowMessage(flow) }] as const;
  const values = [figure.text, ...messages, { message: amountOf(own) }, publisherIn(own.series)] as const;
  return noteOf(`${flow.stage}-${flow.kind}`, figure, phrase('other-flow', ...values), [own, taken]);
}

function flowNote(figure: Claimed, flow: Flow, time: Time, subject: ClaimSubject): Check | null {
  if (!isChinasFlow(figure, subject) || !isOfMatter(figure, subject)) return null;
  const about = `${flow.stage}-${flow.kind}`;
  const places = `${figure.before} ${figure.after}`;
  const swapped = FOREIGN.test(places) ? null : swapNote(figure, flow, time);
  if (swapped) return swapped;
  const whole = referencesAt(flowSeries(flow, null).slice(0, 1), figure, time);
  const isSure = !FOREIGN.test(places) && flow.stage === 'exports';
  const total = compare({ figure, subject: flowMessage(flow), about }, whole, isSure, time, subject);
  if (total) return total;
  const partner = Object.keys(PARTNERS).find((one) => PARTNERS[one]?.test(places));
  if (!partner) return null;
  const own = referencesAt(flowSeries(flow, partner), figure, time);
  const message = phrase(`${about}-${partner.toLowerCase()}`);
  return compare({ figure, subject: message, about: `${about}-${partner}` }, own, false, time, subject);
}

/** The note on what went from Myanmar to China, which is counted as oxide by some and as gross weight by others; or null. */
function fromMyanmar(figure: Claimed, time: Time, subject: ClaimSubject): Check | null {
  const series = flowSeries({ stage: 'imports', kind: 'rare-earths' }, 'Myanmar');
  const known = series
    .flatMap((one) => referencesOf(one))
    .filter((one) => typeof time !== 'string' && isSame(daysOf(one.period), time) && isComparable(figure, one));
  const near = known.filter((one) => positionOf(figure, one) === 'near');
  const comparison = { figure, subject: phrase('imports-rare-earths-myanmar'), about: 'imports-Myanmar' };
  if (known.length === 0) return null;
  if (near.length === 0) return apartNote(comparison, known);
  const gross = grossNote(comparison, near);
  if (gross) return gross;
  const isWeightTold = figure.measure.form !== null || /gross/.test(figure.after);
  if (isWeightTold && isSettled({ figure, near, newest: near.at(-1), time }, subject)) return null;
  return sideNote(
    comparison,
    near,
    known.filter((one) => !near.includes(one)),
  );
}

const MOVED =
  /\b(?:sent|sen[dt]s?|ship\w*|suppl\w+|sold|sells?|export\w*|import\w*|bought|buys?|purchas\w+|receiv\w+|took|came|comes?)\b|进口|出口|运往|供应|输往/;

function isFromMyanmar({ before, after }: Claimed): boolean {
  const sentence = `${before} ${after}`;
  return MYANMAR.test(sentence) && CHINA.test(sentence) && MOVED.test(sentence);
}

/** Who counts, and the names of Myanmar, are no other miner. */
const OWN_NAMES =
  /\b(?:US|U\.S\.|United States) Geological Survey|\b(?:Myanmar|Burma|Kachin)(?:'s)?|美国地质调查局|缅甸|缅北|克钦/g;

/** Whether Myanmar alone is said to have mined a tonnage: it is often given what crossed its border, weighed otherwise. */
function isMinedInMyanmar(figure: Claimed): boolean {
  const others = figure.before.replace(OWN_NAMES, '');
  return MYANMAR.test(figure.before) && !FOREIGN.test(others) && !CHINA.test(others) && stageOf(figure) === 'mining';
}

/** China or the world, where a tonnage is its own, or Myanmar; other countries have theirs from their own sources. */
function placeOf(figure: Claimed): 'China' | 'Myanmar' | 'world' | null {
  const { before, measure } = figure;
  if (isMinedInMyanmar(figure)) return 'Myanmar';
  const actor = lastActor(before);
  if (/\bworld's\s$|(?:全球|世界)的?$/.test(before)) return 'world';
  if (actor === 'china') return says(before, WORDS.others) ? null : 'China';
  return actor === 'none' && measure.scope?.value === 'world' ? 'world' : null;
}

/** The note on a tonnage mined, made, held in the ground, exported or imported, or null. */
export function massNote(figure: Claimed, subject: ClaimSubject): Check | null {
  const time = timeOf(figure, subject.claim);
  if (!/^k?t(?:\/year)?$/.test(figure.quantity.unit ?? '') || RANGE.test(figure.text)) return null;
  if (typeof time === 'string' && isOfThePast(figure)) return null;
  const oxide = oxideNote(figure);
  if (oxide) return oxide;
  const stage = stageOf(figure);
  if (isFromMyanmar(figure) && isOfMatter(figure, subject) && stage !== 'mining') return fromMyanmar(figure, time, subject);
  if (stage === 'exports' || stage === 'imports') {
    const kind = kindOf(figure);
    return kind && flowNote(figure, { stage, kind }, time, subject);
  }
  if (stage !== 'mining' && stage !== 'reserves' && stage !== 'magnets') return null;
  const place = placeOf(figure);
  const series = seriesFor(figure, stage).filter(({ of }) => of === place);
  if (!place || series.length === 0) return null;
  const references =
    stage === 'reserves' ? series.flatMap((one) => referencesOf(one)).slice(-2) : referencesAt(series, figure, time);
  const about = `mass-${stage}`;
  const message = phrase('of-place', { message: phrase(about) }, { message: phrase(`place-${place.toLowerCase()}`) });
  return compare({ figure, subject: message, about }, references, stage !== 'magnets', time, subject);
}

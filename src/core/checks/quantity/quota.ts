import { seriesById } from '../../knowledge/reference-series.ts';
import type { Check, Message, MessageValue } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { yearIn, yearOfReading } from './compare.ts';
import { isOfMatter } from './holder.ts';
import { soleTime, timeOf, yearOf } from './period.ts';
import { amountOf, noteOf, phrase } from './phrases.ts';
import { type Reference, referencesOf } from './reference.ts';
import { says, WORDS } from './words.ts';

type Step = 'mining' | 'separation';

/** A figure that names a year's quota is its figure to the last digits; "about" to two in a hundred. */
const SAME = { exact: 0.001, rough: 0.02 };
/** Parts of a year's quota that a figure said to be it may be; less is a batch, a company's or a county's. */
const PLAUSIBLE = { least: 0.6, most: 1.6 };
/** The least part of the last year's quota that one batch may be. */
const LEAST_BATCH = 0.3;
/** "The year's cap" is that of the year of the article. */
const THIS_YEAR = /\b[Tt]he year's\s|本年度/;
const RANGE = /\d[^\d.,]*(?:to|-|–|—|至|到)[^\d]*\d/;

interface Quotas {
  readonly year: Readonly<Record<Step, readonly Reference[]>>;
  readonly batch: Readonly<Record<Step, readonly Reference[]>>;
}

function referencesBy(id: string): readonly Reference[] {
  const series = seriesById(id);
  return series ? referencesOf(series) : [];
}

function quotas(): Quotas {
  return {
    year: { mining: referencesBy('quota-mining'), separation: referencesBy('quota-separation') },
    batch: { mining: referencesBy('quota-mining-batches'), separation: referencesBy('quota-separation-batches') },
  };
}

const OTHER: Readonly<Record<Step, Step>> = { mining: 'separation', separation: 'mining' };
const stepMessage = (step: Step): MessageValue => ({ message: phrase(`quota-of-${step}`) });

function isIt({ value, bound }: Claimed, { low, high }: Reference): boolean {
  if (low === null || high === null) return false;
  const tolerance = bound === 'exact' ? SAME.exact : SAME.rough;
  return value >= low * (1 - tolerance) && value <= high * (1 + tolerance);
}

/** The step of a quota as told by the sentence, or null. */
function stepOf({ measure, after }: Claimed): Step | null {
  const step = /^\s(?:tonnes |tons )?(?:for|of|in)\s(?:(?:mining|extraction)|(?:separation|smelting|refining))\b/.exec(
    after,
  )?.[0];
  if (step) return /mining|extraction/.test(step) ? 'mining' : 'separation';
  const told = measure.step?.value ?? measure.stage?.value;
  return told === 'mining' || told === 'separation' ? told : null;
}

function note(figure: Claimed, step: Step, message: Message, used: readonly Reference[]): Check {
  return noteOf(`quota-${step}`, figure, message, used);
}

/** Whose word on exports is taken up elsewhere. */
const EXPORT = /export(?:ing)?\squota|quotas? (?:for|on) exports?|出口(?:配额|指标)/i;

/** "270,000 t is the mining quota of 2024"; null where the sentence has said so. */
function isNote(figure: Claimed, step: Step, reference: Reference, told: number): Check | null {
  const isSaid = stepOf(figure) === step || EXPORT.test(`${figure.before} ${figure.after}`);
  if (isSaid && yearIn(reference) === told) return null;
  return note(figure, step, phrase('quota-is', figure.text, stepMessage(step), { date: reference.period }), [reference]);
}

/** The sentence itself says that no quota was made public. */
const SAID =
  /\bpublish\w* no\b|\b(?:un|not (?:yet )?(?:been )?)(?:published|public|disclosed|released)\b|[未没](?:有|予)?公[布开]/;

/** A year whose quota was not published: the figure is that of another year, or cannot be looked up. */
function unpublished(figure: Claimed, step: Step | null, missing: Reference, { year }: Quotas): Check | null {
  if (SAID.test(`${figure.before} ${figure.after}`)) return null;
  const steps: readonly Step[] = step ? [step] : ['mining', 'separation'];
  const isBatch = says(`${figure.before} ${figure.after}`, WORDS.batch);
  for (const one of isBatch ? [] : steps) {
    const match = year[one].findLast((reference) => isIt(figure, reference));
    const values = [{ date: missing.period }, figure.text, stepMessage(one)] as const;
    if (match) return note(figure, one, phrase('quota-unpublished-is', ...values, { date: match.period }), [match, missing]);
  }
  const own = step ?? 'mining';
  const last = year[own].findLast(({ low }) => low !== null);
  const least = isBatch ? LEAST_BATCH : PLAUSIBLE.least;
  if (!last?.low || figure.value < last.low * least || figure.value > last.low * PLAUSIBLE.most) return null;
  const values = [{ date: missing.period }, stepMessage(own), { date: last.period }, { message: amountOf(last) }] as const;
  return note(figure, own, phrase('quota-unpublished', ...values), [last, missing]);
}

/** The year's own quota, or a batch of it. */
function ofItsYear(figure: Claimed, steps: readonly Step[], told: number, { year, batch }: Quotas): Check | null {
  const ofYear = (one: Step): Reference | undefined => year[one].find((reference) => yearIn(reference) === told);
  for (const one of steps) {
    const own = ofYear(one);
    if (own && isIt(figure, own)) return isNote(figure, one, own, told);
  }
  if (says(`${figure.before} ${figure.after}`, WORDS.batch)) return null;
  for (const one of steps) {
    const own = ofYear(one);
    const last = batch[one].findLast((reference) => yearIn(reference) === told);
    if (
      own?.low &&
      last?.low &&
      isIt(figure, { ...own, low: own.low - last.low, high: own.low - last.low }) &&
      !isIt(figure, last)
    ) {
      const values = [figure.text, stepMessage(one), { date: own.period }, { message: amountOf(own) }] as const;
      return note(figure, one, phrase('quota-partial', ...values), [last, own]);
    }
    const part = batch[one].find((reference) => yearIn(reference) === told && isIt(figure, reference));
    if (!own || !part) continue;
    const values = [figure.text, stepMessage(one), { date: own.period }, { message: amountOf(own) }] as const;
    return note(figure, one, phrase('quota-batch', ...values), [part, own]);
  }
  return null;
}

/** A figure that is not its year's: that of the other step, of another year, or of none. */
function misplaced(figure: Claimed, step: Step, own: Reference, { year }: Quotas): Check | null {
  const is = { message: amountOf(own) };
  const other = year[OTHER[step]].find((reference) => reference.period === own.period);
  if (other && isIt(figure, other)) {
    const values = [figure.text, stepMessage(OTHER[step]), { date: other.period }, stepMessage(step), is] as const;
    return note(figure, step, phrase('quota-other-step', ...values), [own, other]);
  }
  const elsewhere = year[step].findLast((reference) => isIt(figure, reference));
  if (elsewhere) {
    const values = [figure.text, stepMessage(step), { date: elsewhere.period }, { date: own.period }, is] as const;
    return note(figure, step, phrase('quota-other-year', ...values), [own, elsewhere]);
  }
  const ratio = figure.value / (own.low ?? Number.POSITIVE_INFINITY);
  if (ratio < PLAUSIBLE.least || ratio > PLAUSIBLE.most || says(`${figure.before} ${figure.after}`, WORDS.batch)) return null;
  return note(figure, step, phrase('quota-differs', stepMessage(step), { date: own.period }, is), [own]);
}

/** A year whose quota is known. */
function published(figure: Claimed, step: Step | null, told: number, all: Quotas): Check | null {
  const steps: readonly Step[] = step ? [step] : ['mining', 'separation'];
  const isIts = steps.some((one) => all.year[one].some((reference) => yearIn(reference) === told && isIt(figure, reference)));
  const own = all.year[step ?? 'mining'].find((reference) => yearIn(reference) === told);
  return ofItsYear(figure, steps, told, all) ?? (own && !isIts ? misplaced(figure, step ?? 'mining', own, all) : null);
}

/** A figure without a year: that of the last year that has it. A figure that is also a batch says neither. */
function undated(figure: Claimed, step: Step | null, { year, batch }: Quotas, reading: number): Check | null {
  const steps: readonly Step[] = step ? [step] : ['mining', 'separation'];
  for (const one of steps) {
    const own = year[one].findLast((reference) => isIt(figure, reference));
    if (own && !batch[one].some((reference) => isIt(figure, reference))) return isNote(figure, one, own, reading);
  }
  return null;
}

/** The note on a tonnage that is said to be a Chinese production quota, or null. */
export function quotaNote(figure: Claimed, subject: ClaimSubject): Check | null {
  const { measure, before, after, quantity } = figure;
  const isQuota = measure.stage?.value === 'quota' || says(`${before} ${after}`, WORDS.quota);
  if (!isQuota || !/^k?t(?:\/year)?$/.test(quantity.unit ?? '') || RANGE.test(figure.text)) return null;
  if (measure.elements.some(({ value }) => value !== 'all')) return null;
  const step = stepOf(figure);
  const all = quotas();
  const time = timeOf(figure, subject.claim);
  const isThisYear = time === 'none' && THIS_YEAR.test(before);
  const told = isThisYear ? yearOfReading(subject) : yearOf(time === 'unclear' ? soleTime(subject.claim) : time);
  const isKnown = all.year.mining.concat(all.year.separation).some((one) => isIt(figure, one));
  const isOfChina = isOfMatter(figure, subject) || says(`${before} ${after}`, WORDS.china);
  if (!isKnown && (!isOfChina || says(before, WORDS.others))) return null;
  if (told === null) return typeof time === 'string' ? undated(figure, step, all, yearOfReading(subject)) : null;
  const own = all.year[step ?? 'mining'].find((reference) => yearIn(reference) === told);
  if (!own) return null;
  return own.low === null ? unpublished(figure, step, own, all) : published(figure, step, told, all);
}

import type { Claim } from '../claim/claim.ts';
import { wordsOfClaim } from '../claim/claim-words.ts';
import { dayOfIso } from '../text/dates/calendar.ts';
import type { FoundDate } from '../text/dates.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../text/phrases.ts';
import { bestWord, type ChoiceRule, weighedBy } from './choice-rule.ts';
import { type ClaimSetting, claimFeatures } from './claim-features.ts';
import rule from './data/control-rule.json';
import table from './data/described-controls.json';
import { instrumentById } from './instruments.ts';

/** A control of China's that a claim speaks of without a name. */
export interface Described {
  /** The month in which it was ordered, `YYYY-MM`; null for the export quotas of old. */
  readonly month: string | null;
  /** Ids of the cards that help most, best first. */
  readonly cards: readonly string[];
  /** Words of the claim that speak of it, offsets in its text. */
  readonly start: number;
  readonly end: number;
}

type Package = (typeof table.packages)[number];
type Hits = ReadonlyMap<string, readonly PhraseHit<string>[]>;

const LISTS = [
  'control',
  'grip',
  'china',
  'supposed',
  'pause',
  'new',
  'wide',
  'granted',
  'others',
  'halt',
  'tariff',
  'earlier',
  'over',
  'quotas',
] as const;

let index: PhraseIndex<string> | null = null;

/** Cards and status both ask of the same claim. */
const found = new WeakMap<Claim, Hits>();

/** What stands in a claim, by list; the elements of a package by its month. */
function hitsIn(claim: Claim): Hits {
  const known = found.get(claim) ?? lookFor(claim);
  found.set(claim, known);
  return known;
}

function lookFor(claim: Claim): Hits {
  index ??= indexPhrases<string>(
    Object.fromEntries([
      ...LISTS.map((list) => [list, table[list]] as const),
      ...table.packages.map(({ month, elements }) => [month, elements] as const),
    ]),
  );
  const hits = new Map<string, PhraseHit<string>[]>();
  for (const hit of findPhrases(index, wordsOfClaim(claim))) {
    const known = hits.get(hit.label);
    if (known) known.push(hit);
    else hits.set(hit.label, [hit]);
  }
  return hits;
}

const daysBetween = (from: string, to: string): number => (dayOfIso(to) ?? 0) - (dayOfIso(from) ?? 0);

/** Days in which whatever is said of controls is said of the newest, and days in which it is where that is called new. */
const FRESH = { all: 25, new: 45 };
/** Days by which news is out about the day of an order. */
const TOLERANCE = 4;

const orderedOn = ({ month, instruments }: Package): string => instrumentById(instruments[0] ?? '')?.events[0]?.date ?? month;

/** Whether a date in the words is that of an order: its month, or its day within a few. */
function isDateOf({ from, to, precision }: FoundDate, day: string): boolean {
  const told = from ?? to;
  if (told === null) return false;
  if (precision === 'month') return told.slice(0, 7) === day.slice(0, 7);
  return (precision === 'day' || precision === 'week') && Math.abs(daysBetween(told, day)) <= TOLERANCE;
}

/**
 * The package that is meant in an article of `day`: by its date, by the elements it lists, by its reach or its pause; else the only
 * one there is, or the newest while it is new. Null where that leaves a choice.
 */
function packageOf(claim: Claim, hits: Hits, day: string): Package | null {
  const known = table.packages.filter((one) => orderedOn(one) <= day);
  const dated = known.filter((one) => claim.dates.some((date) => isDateOf(date, orderedOn(one))));
  if (dated.length > 0) return dated.length === 1 ? (dated[0] ?? null) : null;
  const listed = known.filter(({ month }) => hits.has(month));
  if (listed.length === 1) return listed[0] ?? null;
  const newest = known.at(-1) ?? null;
  if (newest === null || known.length === 1) return newest;
  if (newest.isWide && (hits.has('wide') || hits.has('pause'))) return newest;
  if (hits.has('granted')) return null;
  return daysBetween(orderedOn(newest), day) <= (hits.has('new') ? FRESH.new : FRESH.all) ? newest : null;
}

/** Old export quotas that a claim speaks of, by whatever word. */
function quotasIn(claim: Claim, hits: Hits): Described | null {
  const [first] = hits.get('quotas') ?? [];
  if (!first || claim.actor?.side === 'other') return null;
  const { start, end } = first;
  return { month: null, cards: table.quotaYears.cards, start, end };
}

/** The controls that words of a claim of an article of `day` (`YYYY-MM-DD`) describe, or null. */
export function controlsToldIn(claim: Claim, day: string): Described | null {
  const hits = hitsIn(claim);
  if (day <= table.quotaYears.until) return quotasIn(claim, hits);
  // "China controls 90 percent of the supply" is no rule.
  const isOfShare = claim.quantities.some(({ measure }) => measure?.kind === 'share');
  const [first] = hits.get('control') ?? (isOfShare ? [] : (hits.get('grip') ?? []));
  if (!first || hits.has('others') || hits.has('supposed') || hits.has('over') || claim.actor?.side === 'other') return null;
  if (claim.actor?.side !== 'china' && !hits.has('china')) return null;
  // A sentence that names a day before any of them tells of something else.
  const [oldest] = table.packages.map(orderedOn);
  if (oldest && claim.dates.some(({ to }) => to !== null && to < oldest)) return null;
  if (!claim.topics.includes('export-controls') && !claim.topics.includes('technology-control')) return null;
  const meant = packageOf(claim, hits, day);
  if (!meant) return null;
  const { month, cards, cardsOfPause } = meant;
  const { start, end } = first;
  return { month, cards: hits.has('pause') ? cardsOfPause : cards, start, end };
}

/** How likely controls must be for a claim to speak of them whose words describe none. */
const LEAST_LIKELY = 0.8;
/** The choices are the months of the packages, and the quotas of old. */
const RULE: ChoiceRule = rule;
const QUOTAS = 'quotas';

/** The controls that a claim is likely to speak of, by all its words and its time; null where none are likely. */
function likelyIn(claim: Claim, setting: ClaimSetting, day: string): Described | null {
  const hits = hitsIn(claim);
  if (claim.actor?.side === 'other' || hits.has('others') || hits.has('supposed')) return null;
  if ((claim.actor?.side !== 'china' && !hits.has('china')) || hits.has('over')) return null;
  if (hits.has('tariff') && !hits.has('control')) return null;
  const features = claimFeatures(claim, setting);
  const weighed = [...weighedBy(RULE, features)];
  const [name, most] = weighed.reduce((best, one) => (one[1] > best[1] ? one : best));
  const all = weighed.reduce((sum, [, weight]) => sum + Math.exp(weight - most), 0);
  const word = bestWord(RULE, name, features);
  if (name === '' || 1 / all < LEAST_LIKELY || word?.start == null || word.end === null) return null;
  const place = { start: word.start - claim.start, end: word.end - claim.start };
  if (name === QUOTAS) return day <= table.quotaYears.until ? { month: null, cards: table.quotaYears.cards, ...place } : null;
  const found = table.packages.find(({ month }) => month === name);
  // "The spring, when China choked off exports" is none of the autumn's.
  if (found?.isWide && hits.has('earlier')) return null;
  return found && orderedOn(found) <= day ? { month: found.month, cards: found.cards, ...place } : null;
}

/** The controls that a claim speaks of without a name, or null; none where the setting has no day. */
export function describedIn(claim: Claim, setting: ClaimSetting): Described | null {
  const { day } = setting;
  return day === null ? null : (controlsToldIn(claim, day) ?? likelyIn(claim, setting, day));
}

/** Whether a claim tells exports as stopped: as banned, cut off, under an embargo. */
export function isToldAsHalt(claim: Claim): boolean {
  return hitsIn(claim).has('halt');
}

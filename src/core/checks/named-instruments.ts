import type { Span } from '../article/article.ts';
import { nameKey } from '../knowledge/aliases.ts';
import { claimSetting } from '../knowledge/claim-features.ts';
import { describedIn } from '../knowledge/described.ts';
import type { Instrument } from '../knowledge/instrument.ts';
import { allInstruments, instrumentsOfCard } from '../knowledge/instruments.ts';
import type { Mention } from '../knowledge/mention.ts';
import { mentionsOf } from '../knowledge/mentions.ts';
import { simplified } from '../text/simplified.ts';
import groups from './data/instrument-groups.json';
import { isOfCompany, type NamedPlace, placesOfNames, type Way } from './name-patterns.ts';
import { isNationalPlan } from './national-plan.ts';
import { type ClaimSubject, isNamedIn } from './subject.ts';

/** Instruments that a claim itself names, with the words that do; offsets in the claim's text. */
export interface NamedInstruments extends Span {
  readonly instruments: readonly Instrument[];
  /** `YYYY-MM` where they are named by their month ("October controls"), else null. */
  readonly month: string | null;
  readonly way: Way;
}

/** Months after an instrument within which a month without a year means it: "the April list" in June, not three years on. */
const MONTH_REACH = 18;
const BARE_MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?!.*\b20\d\d)/;

/** The number in a name as compared, without its spaces: "announcementno55", "no55of2025", "2025年第55号". */
const NUMBER = /(?:announcement(?:no)?|^no|第)(\d{1,3})(?!\d)/u;

/** A month in the name, in English or Chinese, and the number of an order. */
const MONTH_NAMED = /\bOct|\bApr|月/iu;
const ORDER = /\b(?:order|decree)\b|\d号令/iu;

const MONTHS = new Map(groups.months.flatMap(({ month, names }) => names.map((name) => [nameKey(name), month] as const)));
const LIMBS = new Map(groups.limbs.map(({ name, instrument }) => [nameKey(name), instrument]));
const NO_NAMES: ReadonlySet<string> = new Set(groups.noNames.map(nameKey));
const NOT_ONE_TEXT: ReadonlySet<string> = new Set(groups.notOneText);

/** The instruments of a card that a mention means: by its number ("No. 55"), by the name of its limb, else all. */
function meantBy({ card, key }: Mention): readonly Instrument[] {
  const all = instrumentsOfCard(card).filter(({ id }) => !NOT_ONE_TEXT.has(id));
  const limb = LIMBS.get(key);
  if (limb) return all.filter(({ id }) => id === limb);
  const number = NUMBER.exec(key.replaceAll(' ', ''))?.[1];
  return number ? all.filter(({ name }) => name.includes(`No. ${number} `)) : all;
}

/** Whether the words name one text: in full, and not by what many may be called ("rare earth technology controls"). */
function isOneThing({ isStrong, isName, key }: Mention): boolean {
  return isStrong && (isName || LIMBS.has(key)) && !NO_NAMES.has(key);
}

/** Whether `day` is near enough to the instrument for a month without a year to mean it. */
function isInReach(instrument: Instrument, day: string): boolean {
  const from = instrument.events[0]?.date ?? day;
  const months = (Number(day.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(from.slice(5, 7));
  return day >= from && months <= MONTH_REACH;
}

function namedBy(mention: Mention, day: string): NamedInstruments {
  const { start, end, key } = mention;
  const month = MONTHS.get(key);
  const meant = month ? instrumentsOfMonth(month) : meantBy(mention);
  const instruments = BARE_MONTH.test(key) ? meant.filter((one) => isInReach(one, day)) : meant;
  return {
    instruments,
    start,
    end,
    month: month ?? null,
    way: NUMBER.test(key.replaceAll(' ', '')) || ORDER.test(key) ? 'number' : 'name',
  };
}

function instrumentsOfMonth(month: string): readonly Instrument[] {
  return (groups.months.find((one) => one.month === month)?.cards ?? []).flatMap(instrumentsOfCard);
}

/** What news calls an instrument; where no year is told, only near enough to it. */
function namedAt({ way, ids, month, start, end }: NamedPlace, text: string, day: string): NamedInstruments {
  const meant = month ? instrumentsOfMonth(month) : allInstruments().filter(({ id }) => ids.includes(id));
  const isDated = way !== 'name' || /20\d\d|\b71\b/.test(text.slice(start, end));
  const instruments = isDated || !MONTH_NAMED.test(text.slice(start, end)) ? meant : meant.filter((one) => isInReach(one, day));
  return { instruments, start, end, month, way: ORDER.test(text.slice(start, end)) ? 'number' : way };
}

/** The names of cards in a claim whose cards are tied to it, as far as they name instruments. */
function namedByCards({ claim, links }: ClaimSubject, day: string): readonly NamedInstruments[] {
  if (!links.some((link) => isNamedIn(claim, link) && instrumentsOfCard(link.id).length > 0)) return [];
  return mentionsOf(claim.text)
    .filter((mention) => isOneThing(mention) && isNationalPlan(claim.text, mention))
    .map((mention) => namedBy(mention, day))
    .filter(({ way, instruments }) => instruments.length > 0 && (way !== 'number' || !isOfCompany(claim.text)));
}

/**
 * The instruments that a claim names in full, in order of place; none by a common word, by words around the claim, or as
 * part of the name of another ("Jiangxi's 15th Five-Year Plan"). A reference to what pauses others is left to the others
 * where they are named too.
 */
export function instrumentsNamedIn(subject: ClaimSubject): readonly NamedInstruments[] {
  const known = found.get(subject);
  if (known) return known;
  const named = lookFor(subject);
  found.set(subject, named);
  return named;
}

/** What was found in the claims that are looked at: status and timing both ask. */
const found = new WeakMap<ClaimSubject, readonly NamedInstruments[]>();

/** Controls that a claim describes without a name. */
function describedBy({ claim, article, today }: ClaimSubject): readonly NamedInstruments[] {
  const described = describedIn(claim, claimSetting(article, article.published ?? today));
  if (!described?.month) return [];
  const { month, start, end } = described;
  const ofMonth = instrumentsOfMonth(month);
  if (ofMonth.length > 0) return [{ instruments: ofMonth, month, way: 'name', start, end }];
  return [{ instruments: described.cards.flatMap(instrumentsOfCard), month: null, way: 'meant', start, end }];
}

function lookFor(subject: ClaimSubject): readonly NamedInstruments[] {
  const { claim, article, today } = subject;
  const day = article.published ?? today;
  const places = placesOfNames(simplified(claim.text), article.text, day);
  const byCards = namedByCards(subject, day).filter(
    ({ start, end }) => !places.some((one) => one.start < end && one.end > start),
  );
  const told = [...places.map((place) => namedAt(place, claim.text, day)), ...byCards].sort((a, b) => a.start - b.start);
  const named = told.length > 0 ? told : describedBy(subject);
  const ids = new Set(
    named
      .filter(({ month, way }) => month === null && way !== 'rule')
      .flatMap(({ instruments }) => instruments.map(({ id }) => id)),
  );
  const isTold = ({ id }: Instrument): boolean =>
    !groups.pauses.some(({ by, of }) => by === id && of.some((one) => ids.has(one)));
  // "Announcement 72 shelves the ban on gallium": the notice is what the sentence is about.
  const isLeft = ({ way, instruments }: NamedInstruments): boolean =>
    way === 'rule' && groups.pauses.some(({ by, of }) => ids.has(by) && instruments.some(({ id }) => of.includes(id)));
  return named
    .filter((one) => !isLeft(one))
    .map((one) => ({ ...one, instruments: one.instruments.filter(isTold) }))
    .filter(({ instruments }) => instruments.length > 0);
}

/** Whether an instrument only pauses others, so that its end is the end of their pause. */
export function isPausing({ id }: Instrument): boolean {
  return groups.pauses.some(({ by }) => by === id);
}

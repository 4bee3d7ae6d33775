import { civilOf, MONTHS_IN, mondayOf, monthsOf, moved, type Stretch, type Unit, unitAround, yearsOf } from './calendar.ts';

/** The unit of the calendar that is nearest to how closely a text fixes a date. `plan` is a Chinese five-year plan. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'years' | 'decade' | 'plan';

/** How what is told lies to the days that are named: at some time in them (`on`), all through them (`for`), or beside them. */
export type Relation = 'on' | 'by' | 'since' | 'until' | 'before' | 'after' | 'for';

/** Which way a name that recurs ("October", "Monday") points in its sentence; `open` where the sentence does not tell. */
export type Lean = 'past' | 'ahead' | 'near' | 'open';

/** From where a name is placed on the calendar. */
export interface Anchor {
  /** The article's date, or null. */
  readonly today: number | null;
  /** The date that was told last, shortly before, or null: what "a year later" and "that month" hang on. */
  readonly told: (Stretch & { readonly precision: Precision }) | null;
  /** The sentence tells of a time long past, so that its months follow on what was told last. */
  readonly isHistory: boolean;
  readonly lean: Lean;
}

/** The name of a date, not yet placed on the calendar. */
export interface Naming {
  readonly precision: Precision;
  /** The days that it means, or null where they cannot be told from the anchor; with a precision that they have instead. */
  readonly place: (anchor: Anchor) => (Stretch & { readonly precision?: Precision }) | null;
  /** The days in a year, or null where it has none (29 February), for a name that recurs every year. */
  readonly inYear?: ((year: number) => Stretch | null) | undefined;
  /** The year, for the name of a year, alone or with a name that recurs. */
  readonly yearAt?: ((anchor: Anchor) => number | null) | undefined;
  /** True for words that are a date only beside another one ("May", "the year"). */
  readonly isUnsure?: boolean;
  /** The relation that the name itself says ("within two years"). */
  readonly relation?: Relation;
  /** The ways the sentence may point for the words to be a date ("in three years"), else they are a duration. */
  readonly needs?: readonly Lean[];
  /** True for "the end of 2026": "before the end of 2026" leaves time until its last day. */
  readonly isEnd?: boolean;
}

/** A name that means the same days in every text. */
export const fixed = (precision: Precision, stretch: Stretch | null): Naming => ({ precision, place: () => stretch });

/** A name whose days hang on the article's date. */
export const fromToday = (precision: Precision, at: (today: number, anchor: Anchor) => Stretch | null): Naming => ({
  precision,
  place: (anchor) => (anchor.today === null ? null : at(anchor.today, anchor)),
});

/** How much nearer a coming day must be than a past one to be meant where nothing tells: news mostly looks back. */
const LOOKS_BACK = 4;

/** Which of the stretches (in order) a name that recurs means. Of more than a month, figures are told only when it is over. */
function chosen(candidates: readonly (Stretch | null)[], today: number, lean: Lean): Stretch | null {
  const known = candidates.filter((stretch) => stretch !== null);
  const past = known.findLast(({ first, last }) => (last - first < 31 ? first : last) <= today) ?? null;
  const ahead = known.find(({ last }) => last >= today) ?? null;
  if (lean === 'past' || !ahead) return past;
  if (lean === 'ahead' || !past) return ahead;
  const [back, on] = [Math.max(0, today - past.last), Math.max(0, ahead.first - today)];
  return on * (lean === 'open' ? LOOKS_BACK : 1) < back ? ahead : past;
}

/** A name that recurs every year ("October", "Nov. 10", "the third quarter"): in a tale of the past in the year told, else in the nearest. */
export const yearly = (precision: Precision, inYear: (year: number) => Stretch | null): Naming => ({
  precision,
  inYear,
  place: ({ today, told, isHistory, lean }) => {
    const base = isHistory || today === null ? (told?.first ?? null) : today;
    if (base === null) return null;
    const { year } = civilOf(base);
    return chosen([year - 1, year, year + 1].map(inYear), base, base === today ? lean : 'ahead');
  },
});

/** Years that a name can count from today: beyond, the calendar has no name for them. */
const isCounted = (year: number): boolean => year >= 1000 && year <= 9999;

/** The name of a year, or of what recurs in it: "October 2025", "April of that year". */
export function yearNamed(yearAt: (anchor: Anchor) => number | null, recurring?: Naming): Naming {
  const inYear = recurring?.inYear;
  return {
    ...(recurring ?? { precision: 'year' }),
    inYear,
    yearAt,
    isUnsure: false,
    place: (anchor) => {
      const year = yearAt(anchor);
      return year === null || !isCounted(year) ? null : inYear ? inYear(year) : yearsOf(year);
    },
  };
}

/** The calendar unit `count` units from today ("last week", "two years ago"). */
export const unitFromToday = (unit: Unit, count: number): Naming =>
  unit === 'year'
    ? yearNamed(({ today }) => today && civilOf(today).year + count)
    : fromToday(unit, (today) => unitAround(unit, moved(today, count, unit)));

/** The `count` units that end today (negative) or begin today. */
export const unitsBesideToday = (unit: Unit, count: number): Naming => ({
  ...fromToday(unit === 'year' && Math.abs(count) > 1 ? 'years' : unit, (today) => {
    const there = moved(today, count, unit);
    return count < 0 ? { first: there, last: today } : { first: today, last: there };
  }),
  relation: 'for',
});

/** "Within three years": a duration unless the sentence points ahead, or to a limit. */
export const withinUnits = (unit: Unit, count: number, needs: readonly Lean[]): Naming => ({
  ...unitsBesideToday(unit, count),
  relation: 'by',
  needs,
});

/** Days after its end for which a month or season of this year is still "this spring", and "last spring" the year before's. */
const STILL_THIS = 75;

/** "last October" (-1), "next October" (1) or this year's (0), of a name that recurs every year. */
export const yearlyFromToday = ({ precision, inYear = () => null }: Naming, shift: number): Naming =>
  fromToday(precision, (today, { lean }) => {
    const { year } = civilOf(today);
    const around = [-2, -1, 0, 1, 2].map((years) => inYear(year + years)).filter((stretch) => stretch !== null);
    const isLast = ({ first, last }: Stretch): boolean => last < today - (civilOf(first).year < year ? 0 : STILL_THIS);
    if (shift < 0) return around.findLast(isLast) ?? null;
    if (shift > 0) return around.find(({ first }) => first > today) ?? null;
    // Two winters are this year's.
    const own = around.filter(({ first, last }) => civilOf(first).year === year || civilOf(last).year === year);
    return own.length > 1 ? chosen(own, today, lean) : (own[0] ?? null);
  });

/** The days of a weekday (1 is Monday, 8 the weekend) in the week that begins on `monday`. */
const weekdayIn = (monday: number, weekday: number): Stretch =>
  weekday === 8 ? { first: monday + 5, last: monday + 6 } : { first: monday + weekday - 1, last: monday + weekday - 1 };

/** A weekday in the week `weeks` weeks from the article's, or, where null, in the week that is meant. */
export const weekdayNamed = (weekday: number, weeks: number | null): Naming =>
  fromToday('day', (today, { lean }) => {
    const monday = mondayOf(today);
    if (weeks !== null) return weekdayIn(monday + 7 * weeks, weekday);
    return chosen(
      [-7, 0, 7].map((days) => weekdayIn(monday + days, weekday)),
      today,
      lean,
    );
  });

/** "last Monday" (-1) before today, "next Monday" (1) after it, "this Monday" (0) in its week. */
export const weekdayFromToday = (weekday: number, shift: number): Naming =>
  fromToday('day', (today) => {
    const { first } = weekdayIn(mondayOf(today), weekday);
    return weekdayIn(mondayOf(today) + (shift * (first - today) > 0 ? 0 : 7 * shift), weekday);
  });

/** The day to count units from: no "same day" follows from a year, no "year later" from a decade. */
function dayTold({ told, today }: Anchor, unit: Unit, orToday: boolean): number | null {
  if (told === null) return orToday ? today : null;
  const { first, last } = unitAround(unit, told.first);
  return told.last - told.first <= last - first ? told.first : null;
}

/** The calendar unit `count` units from the date told last; from today where none was told and `orToday`. */
export const unitFromTold = (unit: Unit, count: number, orToday: boolean): Naming => {
  const place: Naming['place'] = (anchor) => {
    const day = dayTold(anchor, unit, orToday);
    return day === null ? null : unitAround(unit, moved(day, count, unit));
  };
  if (unit !== 'year') return { precision: unit, place };
  return yearNamed((anchor) => {
    const day = dayTold(anchor, unit, orToday);
    return day === null ? null : civilOf(day).year + count;
  });
};

/** "a year earlier" after "in August": the same month, quarter or half of the year that is so many years from it. */
export function sameTimeOfYear(count: number): Naming {
  const plain = unitFromTold('year', count, true);
  return {
    ...plain,
    place: (anchor) => {
      const { told } = anchor;
      if (told === null || !/^(?:month|quarter|half)$/.test(told.precision)) return plain.place(anchor);
      const [from, to] = [civilOf(told.first), civilOf(told.last)];
      const same = monthsOf(from.year + count, from.month, 12 * (to.year - from.year) + to.month);
      return { ...same, precision: told.precision };
    },
  };
}

/** The year, month, week … that holds the article's date. Only beside a part. */
export const unitAroundNow = (unit: Unit): Naming => ({ ...unitFromToday(unit, 0), isUnsure: true });

/** A day of a month that is not named: in the month told last, else the nearest one. */
export const dayOfSomeMonth = (daysIn: (year: number, month: number) => Stretch | null): Naming => ({
  precision: 'day',
  place: ({ today, told, lean }) => {
    const inMonth = (base: number, months: number): Stretch | null => {
      const { year, month } = civilOf(monthsOf(civilOf(base).year, civilOf(base).month + months).first);
      return daysIn(year, month);
    };
    if (told !== null && /^(?:day|week|month)$/.test(told.precision)) return inMonth(told.first, 0);
    if (today === null) return null;
    return chosen(
      [-1, 0, 1].map((months) => inMonth(today, months)),
      today,
      lean,
    );
  },
});

/** A part of a stretch of the calendar. */
export interface Part {
  /** How closely it is fixed, of a whole of this precision. */
  readonly precisionOf: (whole: Precision) => Precision;
  /** Its days, or null where the whole has no such part or today would have to be known. */
  readonly daysOf: (whole: Stretch, today: number | null) => Stretch | null;
  /** A day, which can be cut from a month alone; else nothing can be cut from a day. */
  readonly isDay?: boolean;
  /** All of it: a weekday before the date that it belongs to. */
  readonly isAll?: boolean;
  readonly isEnd?: boolean;
  /** The relation that it says. */
  readonly relation?: Relation;
}

/** The number of whole months of a stretch, or 0 where it does not consist of whole months. */
function monthsIn({ first, last }: Stretch): number {
  const [from, to] = [civilOf(first), civilOf(last + 1)];
  return from.day === 1 && to.day === 1 ? 12 * (to.year - from.year) + to.month - from.month : 0;
}

/** The stretch from `from` to `to` (exclusive, counted from 0) of the months or days of a whole, or null where it has no such. */
function slice(whole: Stretch, from: number, to: number, inMonths: boolean): Stretch | null {
  const { year, month } = civilOf(whole.first);
  const end = Math.min(to, inMonths ? monthsIn(whole) : whole.last - whole.first + 1);
  if (from < 0 || from >= end) return null;
  return inMonths ? monthsOf(year, month + from, month + end - 1) : { first: whole.first + from, last: whole.first + end - 1 };
}

/** How closely a third of a whole, its beginning or end, and its half are fixed. */
const FINER: Readonly<Record<Precision, readonly [third: Precision, edge: Precision, half: Precision]>> = {
  day: ['day', 'day', 'day'],
  week: ['day', 'day', 'day'],
  month: ['week', 'week', 'week'],
  quarter: ['month', 'month', 'month'],
  season: ['month', 'month', 'month'],
  half: ['month', 'month', 'years'],
  year: ['season', 'month', 'half'],
  years: ['year', 'year', 'years'],
  decade: ['years', 'year', 'years'],
  plan: ['years', 'year', 'years'],
};

/** Early (0), middle (1) or late (2). */
const third = (index: number): Part => ({
  precisionOf: (whole) => FINER[whole][0],
  daysOf: (whole) => {
    const inMonths = monthsIn(whole) >= 3;
    const total = inMonths ? monthsIn(whole) : whole.last - whole.first + 1;
    const size = Math.max(1, Math.floor(total / 3));
    const from = Math.min(index * size, total - 1);
    return slice(whole, from, index === 2 ? total : from + size, inMonths);
  },
});

/** The beginning (0) or the end (1): the first or last month of a year, third of a month, year of a decade. */
const edge = (index: number): Part => ({
  precisionOf: (whole) => FINER[whole][1],
  daysOf: (whole, today) => {
    const months = monthsIn(whole);
    if (months < 3) return third(2 * index).daysOf(whole, today);
    const size = months > 24 ? 12 : 1;
    return slice(whole, index * (months - size), index === 0 ? size : months, true);
  },
  isEnd: index === 1,
});

/** The parts of a whole that a table of words may name. */
export const PARTS = {
  start: edge(0),
  early: third(0),
  middle: third(1),
  late: third(2),
  end: edge(1),
  all: { precisionOf: (whole) => whole, daysOf: (whole) => whole, isAll: true },
  passed: {
    precisionOf: (whole) => whole,
    daysOf: ({ first, last }, today) => (today === null ? null : { first, last: Math.max(first, Math.min(today, last)) }),
  },
  left: {
    precisionOf: (whole) => whole,
    daysOf: ({ first, last }, today) => (today === null ? null : { first: Math.min(last, Math.max(today, first)), last }),
  },
} satisfies Readonly<Record<string, Part>>;

/** A name of one of them. */
export type PartName = keyof typeof PARTS;

/** Units from the `from`th to the `to`th, counted from 1, from the end where negative. A half is half of the whole. */
export const unitsOf = (unit: Exclude<Unit, 'decade'>, from: number, to: number = from): Part => ({
  precisionOf: (whole) => (unit === 'half' ? FINER[whole][2] : unit === 'year' && from !== to ? 'years' : unit),
  daysOf: (whole) => {
    const months = monthsIn(whole);
    const inMonths = unit !== 'day' && unit !== 'week' && !(unit === 'half' && months < 2);
    const total = inMonths ? months : whole.last - whole.first + 1;
    const size = unit === 'half' ? Math.floor(total / 2) : unit === 'day' ? 1 : unit === 'week' ? 7 : MONTHS_IN[unit];
    // The second half of a month of 31 days has 16.
    const until = unit === 'half' && to === 2 ? total : to * size;
    return from > 0 ? slice(whole, (from - 1) * size, until, inMonths) : slice(whole, total + from * size, total, inMonths);
  },
  isDay: unit === 'day',
});

/** Not a part but the units up to its end: the six months to June. */
export const ending = (unit: Unit, count: number): Part => ({
  precisionOf: () => (unit === 'year' && count > 1 ? 'years' : unit),
  daysOf: ({ last }) => ({ first: moved(last + 1, -count, unit), last }),
});

/** Part of what a naming means ("the end of 2026", "early last week"), in whatever year it comes to lie. */
export function withPart(naming: Naming, part: Part): Naming {
  const { inYear, yearAt, precision, place } = naming;
  const cut = (whole: Stretch | null, today: number | null): Stretch | null => whole && part.daysOf(whole, today);
  return {
    ...naming,
    ...(part.relation && { relation: part.relation }),
    precision: part.precisionOf(precision),
    inYear: inYear && ((year) => cut(inYear(year), null)),
    yearAt: inYear && yearAt,
    isUnsure: false,
    isEnd: part.isEnd ?? false,
    place: (anchor) => cut(place(anchor), anchor.today),
  };
}

/** Whether a part can be cut from a name: a day only from a month. */
export const hasPart = ({ precision }: Naming, { isAll = false, isDay = false }: Part): boolean =>
  isAll || (isDay ? precision === 'month' : precision !== 'day');

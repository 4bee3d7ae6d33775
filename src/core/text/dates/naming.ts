import type { Span } from '../../article/article.ts';
import { civilOf, type Stretch, yearsOf } from './calendar.ts';
import type { Precision, Relation } from './found-date.ts';
import { type Part, partOf, precisionOfPart } from './part-of.ts';

/** Which way a name that recurs ("October", "Monday") points in its sentence; `open` where the sentence does not tell. */
export type Lean = 'past' | 'ahead' | 'near' | 'open';

/** From where a name is placed on the calendar. */
export interface Anchor {
  /** The article's date, or null. */
  readonly today: number | null;
  /** The date that was told last, shortly before, or null: what "a year later" and "that month" hang on. */
  readonly told: Stretch | null;
  /** Precision of `told`. */
  readonly toldPrecision: Precision;
  /** The sentence tells of a time long past, so that its months follow on what was told last. */
  readonly isHistory: boolean;
  readonly lean: Lean;
}

/** The days that a name means, or null where they cannot be told from the anchor. */
export type Place = (anchor: Anchor) => Stretch | null;
/** The days that a name that recurs every year means in one of them, or null where it has none (29 February). */
export type InYear = (year: number) => Stretch | null;

/** The name of a date, not yet placed on the calendar. */
export interface Naming {
  readonly precision: Precision;
  /** The precision, for a name that takes it from the date told last; else null. */
  readonly precisionAt: ((anchor: Anchor) => Precision) | null;
  readonly place: Place;
  /** The days in a year, for a name that recurs every year and says no year; else null. */
  readonly inYear: InYear | null;
  /** The year, for the name of a year alone; else null. */
  readonly yearAt: ((anchor: Anchor) => number | null) | null;
  /** The recurring name and its year, for a name joined of both ("October 2025"); else null. */
  readonly joined: { readonly inYear: InYear; readonly year: Naming } | null;
  /** False for words that are a date only beside another one ("May", "the year"). */
  readonly isSure: boolean;
  /** The relation that the name itself says ("within two years"), or null. */
  readonly relation: Relation | null;
  /** The ways the sentence may point for the words to be a date ("in three years"), else they are a duration; null: any. */
  readonly needs: readonly Lean[] | null;
  /** True for "the end of 2026": "before the end of 2026" leaves time until its last day. */
  readonly isEnd: boolean;
}

/** A word or group of words that names a date, a part of the one beside it, or either. */
export interface Piece extends Span {
  readonly naming: Naming | null;
  readonly part: Part | null;
}

const BARE: Naming = {
  precision: 'day',
  precisionAt: null,
  place: () => null,
  inYear: null,
  yearAt: null,
  joined: null,
  isSure: true,
  relation: null,
  needs: null,
  isEnd: false,
};

/** A name that means the same days in every text. */
export const fixed = (precision: Precision, stretch: Stretch | null): Naming => ({ ...BARE, precision, place: () => stretch });

/** A name whose days hang on the anchor. */
export const relative = (precision: Precision, place: Place): Naming => ({ ...BARE, precision, place });

/** How much nearer a coming day must be than a past one to be meant where nothing tells: news mostly looks back. */
const LOOKS_BACK = 4;

/** Days of the longest month: of a longer stretch, figures are told only when it is over. */
const MONTH = 31;

/** Which of the stretches (in order) a name that recurs means. */
export function chosen(candidates: readonly Stretch[], today: number, lean: Lean): Stretch | null {
  const past = candidates.findLast(({ first, last }) => (last - first < MONTH ? first : last) <= today) ?? null;
  const ahead = candidates.find(({ last }) => last >= today) ?? null;
  if (lean === 'past' || !ahead) return past;
  if (lean === 'ahead' || !past) return ahead;
  const back = Math.max(0, today - past.last);
  const on = Math.max(0, ahead.first - today);
  return on * (lean === 'open' ? LOOKS_BACK : 1) < back ? ahead : past;
}

function nearestYear(inYear: InYear, { today, told, isHistory, lean }: Anchor): Stretch | null {
  const base = isHistory || today === null ? (told?.first ?? null) : today;
  if (base === null) return null;
  const { year } = civilOf(base);
  const candidates = [year - 1, year, year + 1].map(inYear).filter((stretch) => stretch !== null);
  return chosen(candidates, base, base === today ? lean : 'ahead');
}

/** A name that recurs every year ("October", "Nov. 10", "the third quarter"). */
export const yearly = (precision: Precision, inYear: InYear): Naming => ({
  ...BARE,
  precision,
  inYear,
  place: (anchor) => nearestYear(inYear, anchor),
});

/** Years that a name can count from today: beyond, the calendar has no name for them. */
const isCounted = (year: number): boolean => year >= 1000 && year <= 9999;

/** The name of a year. */
export const yearNamed = (yearAt: (anchor: Anchor) => number | null, isSure = true): Naming => ({
  ...BARE,
  precision: 'year',
  isSure,
  yearAt,
  place: (anchor) => {
    const year = yearAt(anchor);
    return year === null || !isCounted(year) ? null : yearsOf(year);
  },
});

/** A naming whose days are made from those of another, in whatever year they come to lie. */
export function mapped(naming: Naming, change: (stretch: Stretch, today: number | null) => Stretch | null): Naming {
  const { inYear, joined, place } = naming;
  const changed = (stretch: Stretch | null, today: number | null): Stretch | null => stretch && change(stretch, today);
  return {
    ...naming,
    yearAt: null,
    inYear: inYear && ((year) => changed(inYear(year), null)),
    joined: joined && { ...joined, inYear: (year) => changed(joined.inYear(year), null) },
    place: (anchor) => changed(place(anchor), anchor.today),
  };
}

/** Part of what a naming means ("the end of 2026", "early last week"). */
export const withPart = (naming: Naming, part: Part): Naming => ({
  ...mapped(naming, (stretch, today) => partOf(stretch, part, today)),
  precision: precisionOfPart(naming.precision, part),
  precisionAt: null,
  isSure: true,
  isEnd: part.kind === 'edge' && part.index === 1,
});

/** A name that recurs every year, in the year that another names. */
export function inNamedYear(naming: Naming, year: Naming): Naming {
  const { inYear } = naming;
  const { yearAt } = year;
  if (inYear === null || yearAt === null) return naming;
  return {
    ...naming,
    isSure: true,
    inYear: null,
    joined: { inYear, year },
    place: (anchor) => {
      const named = yearAt(anchor);
      return named === null || !isCounted(named) ? null : inYear(named);
    },
  };
}

import type { Span } from '../../article/article.ts';
import { civilOf, dayOf, type Stretch } from './calendar.ts';
import type { Precision } from './found-date.ts';
import { type InYear, inNamedYear, mapped, type Naming, type Piece, relative, withPart, yearly } from './naming.ts';

/** How a language puts the pieces of a date together: what may stand between them, and in which order. */
export interface Grammar {
  /** "The end of" before what it is part of (English), or after it (Chinese). */
  readonly isPartFirst: boolean;
  readonly partGap: RegExp;
  /** "2025年10月" rather than "October 2025". */
  readonly isYearFirst: boolean;
  readonly yearGap: RegExp;
  readonly rangeGap: RegExp;
  /** What stands before and in "between … and …". */
  readonly between: RegExp;
  readonly betweenGap: RegExp;
  /** Between names that share the year of the last (or, where the year comes first, of the first). */
  readonly listGap: RegExp;
}

/** A whole name of a date in a text. */
export interface JoinedName extends Span {
  readonly naming: Naming;
  readonly isRange: boolean;
}

/** Between pieces further apart nothing is looked for. */
const LONGEST_GAP = 12;

function gapOf(text: string, left: Span, right: Span): string | null {
  const length = right.start - left.end;
  return length >= 0 && length <= LONGEST_GAP ? text.slice(left.end, right.start) : null;
}

/** Whether a part can be cut from a name: a day only from a month. */
function hasPart(naming: Naming, { part }: Piece): boolean {
  return part?.kind === 'units' && part.unit === 'day' && part.from > 0
    ? naming.precision === 'month'
    : naming.precision !== 'day';
}

function pair(left: Piece, right: Piece, gap: string, grammar: Grammar): Piece | null {
  const span = { start: left.start, end: right.end, part: null };
  const [part, whole] = grammar.isPartFirst ? [left, right] : [right, left];
  if (
    part.part !== null &&
    whole.naming !== null &&
    grammar.partGap.test(gap) &&
    (part.part.kind === 'all' || hasPart(whole.naming, part))
  )
    return { ...span, naming: withPart(whole.naming, part.part) };
  const [year, name] = grammar.isYearFirst ? [left, right] : [right, left];
  if (year.naming?.yearAt && name.naming?.inYear && grammar.yearGap.test(gap))
    return { ...span, naming: inNamedYear(name.naming, year.naming) };
  return null;
}

/** Parts joined to what they are part of, and recurring names to their years. */
function paired(text: string, pieces: readonly Piece[], grammar: Grammar): readonly Piece[] {
  const stack: Piece[] = [];
  for (const piece of pieces) {
    let top = piece;
    for (let left = stack.at(-1); left; left = stack.at(-1)) {
      const gap = gapOf(text, left, top);
      const both = gap === null ? null : pair(left, top, gap, grammar);
      if (!both) break;
      stack.pop();
      top = both;
    }
    stack.push(top);
  }
  return stack;
}

const ORDER: readonly Precision[] = ['day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'plan', 'decade', 'years'];

function precisionOfRange(left: Precision, right: Precision): Precision {
  const coarser = ORDER.indexOf(left) > ORDER.indexOf(right) ? left : right;
  return coarser === 'year' || coarser === 'decade' ? 'years' : coarser;
}

const spanning = (from: Stretch | null, to: Stretch | null): Stretch | null =>
  from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;

/** The days from one recurring name to another in a year; from the year before where they would run backwards. */
const fromIn =
  (left: InYear, right: InYear): InYear =>
  (year) =>
    spanning(left(year), right(year)) ?? spanning(left(year - 1), right(year));

function rangeOf(left: Naming, right: Naming): Naming {
  const precision = precisionOfRange(left.precision, right.precision);
  if (left.inYear && right.inYear) return yearly(precision, fromIn(left.inYear, right.inYear));
  if (left.inYear && right.joined)
    return inNamedYear(yearly(precision, fromIn(left.inYear, right.joined.inYear)), right.joined.year);
  if (left.joined && right.inYear) {
    const [from, to] = [left.joined.inYear, right.inYear];
    const on: InYear = (year) => spanning(from(year), to(year)) ?? spanning(from(year), to(year + 1));
    return inNamedYear(yearly(precision, on), left.joined.year);
  }
  return relative(precision, (anchor) => spanning(left.place(anchor), right.place(anchor)));
}

/** "6日至7日": from a day to another of the same month, or of the next where it would lie before. */
function toDay(left: Naming, day: number): Naming {
  return mapped(left, ({ first }) => {
    const { year, month, day: from } = civilOf(first);
    const last = dayOf(year, month + (day < from ? 1 : 0), day);
    return last && { first, last: last.last };
  });
}

function dayOfPart({ part }: Piece): number | null {
  return part?.kind === 'units' && part.unit === 'day' && part.from > 0 ? part.from : null;
}

/** The name of the time from one piece to another, or null where the text does not say so. */
function ranged(text: string, left: JoinedName, right: Piece, grammar: Grammar): JoinedName | null {
  const gap = gapOf(text, left, right);
  if (gap === null || right.naming === null || left.isRange) return null;
  const isBetween = grammar.betweenGap.test(gap) && grammar.between.test(text.slice(Math.max(0, left.start - 12), left.start));
  if (!isBetween && !grammar.rangeGap.test(gap)) return null;
  // Two unsure words may be sure together ("2020 to 2024"), one does not make another so ("the year to March").
  const { naming: first } = left;
  if (first.precision !== right.naming.precision && !(first.isSure && right.naming.isSure)) return null;
  const day = dayOfPart(right);
  const whole = day !== null && first.precision === 'day' ? toDay(first, day) : rangeOf(first, right.naming);
  return { start: left.start, end: right.end, isRange: true, naming: { ...whole, relation: isBetween ? 'on' : 'for' } };
}

/** "October and November 2025": names in a list that have the year of their neighbour. */
function withYearOfList(text: string, names: readonly JoinedName[], grammar: Grammar): readonly JoinedName[] {
  const given = [...names];
  const order = grammar.isYearFirst ? given.keys() : [...given.keys()].reverse();
  for (const i of order) {
    const name = given[i];
    const known = given[grammar.isYearFirst ? i - 1 : i + 1];
    if (!name?.naming.inYear || !known?.naming.joined) continue;
    const gap = grammar.isYearFirst ? gapOf(text, known, name) : gapOf(text, name, known);
    if (gap !== null && grammar.listGap.test(gap))
      given[i] = { ...name, naming: inNamedYear(name.naming, known.naming.joined.year) };
  }
  return given;
}

/** The whole names of dates that a text's pieces (in order) make; parts without a whole and unsure words fall away. */
export function joinPieces(text: string, pieces: readonly Piece[], grammar: Grammar): readonly JoinedName[] {
  const names: JoinedName[] = [];
  for (const piece of paired(text, pieces, grammar)) {
    const { naming, start, end } = piece;
    if (!naming) continue;
    const left = names.at(-1);
    const range = left ? ranged(text, left, piece, grammar) : null;
    if (range) names[names.length - 1] = range;
    else names.push({ start, end, naming, isRange: false });
  }
  return withYearOfList(text, names, grammar).filter(({ naming }) => naming.isSure);
}

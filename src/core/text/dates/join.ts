import type { Span } from '../../article/article.ts';
import type { Stretch } from './calendar.ts';
import { hasPart, type Lean, type Naming, type Precision, type Relation, withPart, yearly, yearNamed } from './naming.ts';
import type { Piece } from './rules.ts';

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

/** What is known of dates in one language. */
export interface DateLanguage {
  /** The pieces of dates in a text, in order, without overlap. */
  readonly piecesOf: (text: string) => readonly Piece[];
  readonly grammar: Grammar;
  /** How what is told lies to the date, by the words around its name. */
  readonly relationOf: (text: string, name: JoinedName) => Relation;
  /** Which way a recurring name points, by the words of its clause; not asked of others. */
  readonly leanOf: (text: string, name: JoinedName, relation: Relation) => Lean;
}

/** A whole name of a date in a text. */
export interface JoinedName extends Span {
  readonly naming: Naming;
  readonly isRange: boolean;
}

/** Between pieces further apart nothing is looked for. */
const LONGEST_GAP = 12;

/** Whether what stands between two pieces is as `pattern` says. */
function isApart(text: string, { end }: Span, { start }: Span, pattern: RegExp): boolean {
  return start >= end && start - end <= LONGEST_GAP && pattern.test(text.slice(end, start));
}

/** A part joined to what it is part of, or a recurring name to its year; null where the two do not belong together. */
function pair(text: string, left: Piece, right: Piece, grammar: Grammar): Piece | null {
  const span = { start: left.start, end: right.end, part: null };
  const [{ part }, { naming: whole }] = grammar.isPartFirst ? [left, right] : [right, left];
  if (part && whole && isApart(text, left, right, grammar.partGap) && hasPart(whole, part))
    return { ...span, naming: withPart(whole, part) };
  const [{ naming: year }, { naming: name }] = grammar.isYearFirst ? [left, right] : [right, left];
  if (year?.yearAt && !year.inYear && name?.inYear && !name.yearAt && isApart(text, left, right, grammar.yearGap))
    return { ...span, naming: yearNamed(year.yearAt, name) };
  return null;
}

const ORDER: readonly Precision[] = ['day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'plan', 'decade', 'years'];

const spanning = (from: Stretch | null, to: Stretch | null): Stretch | null =>
  from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;

/** The time from one name to another; of recurring ones from the year before where it would run backwards. */
function rangeOf(left: Naming, right: Naming): Naming {
  const coarser = ORDER.indexOf(left.precision) > ORDER.indexOf(right.precision) ? left.precision : right.precision;
  const precision = coarser === 'year' || coarser === 'decade' ? 'years' : coarser;
  const { inYear: from, yearAt } = left;
  const { inYear: to } = right;
  if (yearAt && from && to && !right.yearAt)
    return yearNamed(
      yearAt,
      yearly(precision, (year) => spanning(from(year), to(year)) ?? spanning(from(year), to(year + 1))),
    );
  if (!from || !to || yearAt) return { precision, place: (anchor) => spanning(left.place(anchor), right.place(anchor)) };
  const both = yearly(precision, (year) => spanning(from(year), to(year)) ?? spanning(from(year - 1), to(year)));
  return right.yearAt ? yearNamed(right.yearAt, both) : both;
}

/** The name of the time from one piece to another, or null where the text does not say so. */
function ranged(text: string, left: JoinedName, right: Piece, grammar: Grammar): JoinedName | null {
  const { naming: first } = left;
  if (right.naming === null || left.isRange) return null;
  const before = text.slice(Math.max(0, left.start - LONGEST_GAP), left.start);
  const isBetween = isApart(text, left, right, grammar.betweenGap) && grammar.between.test(before);
  if (!isBetween && !isApart(text, left, right, grammar.rangeGap)) return null;
  // Two unsure words may be sure together ("2020 to 2024"), one does not make another so ("the year to March").
  if (first.precision !== right.naming.precision && (first.isUnsure || right.naming.isUnsure)) return null;
  const naming: Naming = { ...rangeOf(first, right.naming), relation: isBetween ? 'on' : 'for' };
  return { start: left.start, end: right.end, isRange: true, naming };
}

/** "October and November 2025": names in a list that have the year of their neighbour. */
function withYearOfList(text: string, names: readonly JoinedName[], { isYearFirst, listGap }: Grammar): readonly JoinedName[] {
  const given = [...names];
  const order = isYearFirst ? given.keys() : [...given.keys()].reverse();
  for (const i of order) {
    const [name, known] = [given[i], given[isYearFirst ? i - 1 : i + 1]];
    if (!name?.naming.inYear || name.naming.yearAt || !known?.naming.inYear || !known.naming.yearAt) continue;
    const [left, right] = isYearFirst ? [known, name] : [name, known];
    if (isApart(text, left, right, listGap)) given[i] = { ...name, naming: yearNamed(known.naming.yearAt, name.naming) };
  }
  return given;
}

/** The whole names of dates that a text's pieces (in order) make; parts without a whole and unsure words fall away. */
export function joinPieces(text: string, pieces: readonly Piece[], grammar: Grammar): readonly JoinedName[] {
  const paired: Piece[] = [];
  for (const piece of pieces) {
    let top = piece;
    for (let left = paired.at(-1); left; left = paired.at(-1)) {
      const both = pair(text, left, top, grammar);
      if (!both) break;
      paired.pop();
      top = both;
    }
    paired.push(top);
  }
  const names: JoinedName[] = [];
  for (const piece of paired) {
    const { naming, start, end } = piece;
    const left = names.at(-1);
    const range = left && ranged(text, left, piece, grammar);
    if (range) names[names.length - 1] = range;
    else if (naming) names.push({ start, end, naming, isRange: false });
  }
  return withYearOfList(text, names, grammar).filter(({ naming }) => !naming.isUnsure);
}

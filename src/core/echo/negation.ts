import type { Unit } from './units.ts';

const ENGLISH: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'neither',
  'nor',
  'cannot',
  'nobody',
  'none',
  'nothing',
  'failed',
  'fails',
]);
const CHINESE: ReadonlySet<string> = new Set(['不', '没', '未', '无', '非']);
/** Names that a denial reaches over, besides words that say nothing: "nobody outside China can separate". */
const SKIPPED: ReadonlySet<string> = new Set(['china', 'world', 'foreign', 'require']);
/** How far a denial reaches, in units. */
const REACH = 8;

/** Whether a unit denies what follows. "Without a licence" says of nothing that it is not so. */
function isNegator({ raw }: Unit, next: Unit | undefined): boolean {
  const word = raw.toLowerCase();
  if (/n['’]t$/.test(word) || CHINESE.has(word)) return true;
  switch (word) {
    case 'not':
      return next?.text !== 'only';
    case 'no':
      return next?.text !== 'doubt' && !/^\p{N}/u.test(next?.raw ?? '');
    case 'free':
      return next?.raw === 'of';
    case 'without':
      return next?.concepts.every(({ id }) => id !== 'licence') ?? false;
    default:
      return ENGLISH.has(word);
  }
}

const isTarget = ({ isPlain, concepts }: Unit): boolean =>
  !isPlain && concepts.every(({ id, kind }) => !SKIPPED.has(id) && kind !== 'place');

/** Index of the unit that the one at `at` denies, or null. "Changes nothing" denies what stands before. */
function targetOf(units: readonly Unit[], at: number): number | null {
  const unit = units[at];
  const previous = units[at - 1];
  if (!unit) return null;
  if (unit.raw.toLowerCase() === 'nothing' && previous && isTarget(previous)) return at - 1;
  if (!isNegator(unit, units[at + 1])) return null;
  const offset = units.slice(at + 1, at + 1 + REACH).findIndex(isTarget);
  return offset < 0 ? null : at + 1 + offset;
}

/** Indices of the units that a claim denies: after "not", "no", "never", 不, 没, 未, the first within reach that says something. */
export function negatedIn(units: readonly Unit[]): ReadonlySet<number> {
  return new Set(units.flatMap((_, at) => targetOf(units, at) ?? []));
}

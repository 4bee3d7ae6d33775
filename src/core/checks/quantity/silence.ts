import type { Claim } from '../../claim/claim.ts';
import type { Claimed } from './claimed.ts';
import { says, sourceOf, WORDS } from './words.ts';

/** Marks after which another clause begins, as far as "may" and "target" reach. */
const CLAUSE = /[;:。；：]|\.\s|,\s(?:which|who|whose|where)\b/gu;
/** Words after which one begins where no comma follows them. */
const CLAUSE_WORD = /\b(?:and|but|while|whereas)\b/gu;
const EARLIER = new RegExp(`${sourceOf(WORDS.earlier)}\\s?$|n't\\s$`, 'u');
/** "nearly" is no sign of the future, the month of May no guess. */
const NEARLY = /将近/g;
const MAY = /(?<=\S\s)May\b|\bMay(?=\s\d)/g;
/** A cap in tonnes is told as it was set. */
const CAP = /\b[Cc]aps?\b|上限/g;

function endOfLast(pattern: RegExp, text: string): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function clauseBefore(text: string): string {
  const comma = Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
  const word = endOfLast(CLAUSE_WORD, text.slice(comma));
  return text.slice(Math.max(endOfLast(CLAUSE, text), word > 0 ? comma + word : 0));
}

/** Whether the figure is the height of a cap, which is no output. */
export const isOfCap = ({ before }: Claimed): boolean => clauseBefore(before).search(CAP) >= 0;

/** Whether the figure is a forecast, a target, an assumption or a guess, and so cannot be held against what was counted. */
export function isAhead(figure: Claimed, claim: Claim, today: string): boolean {
  if (claim.layer === 'forecast') return true;
  if (
    claim.hedges.some(
      ({ start, scope }) => start < figure.span.start && scope.start <= figure.span.start && figure.span.end <= scope.end,
    )
  )
    return true;
  if (claim.dates.some(({ from, to, relation }) => isLater(from, to, relation, today))) return true;
  const clause = clauseBefore(figure.before).replace(NEARLY, '近').replace(MAY, 'month');
  return says(figure.measure.kind === 'mass' ? clause.replace(CAP, '') : clause, WORDS.ahead);
}

function isLater(from: string | null, to: string | null, relation: string, today: string): boolean {
  if (from !== null && from > today) return true;
  return (relation === 'by' || relation === 'before') && to !== null && to > today;
}

/** Whether the figure is of an earlier time, or one side of a comparison: "down from 90 %", "against 94 %", "not 90 %". */
export function isEarlier({ before }: Claimed): boolean {
  return EARLIER.test(before);
}

/** Whether the clause tells of the past without a date. */
export function isOfThePast({ before }: Claimed): boolean {
  return says(clauseBefore(before), WORDS.past);
}

/** Years back of which a share without a date may still be. */
const RECENT = 3;
const OLD: ReadonlySet<string> = new Set(['on', 'until', 'before', 'for']);

/** Whether the only share of a claim told in `year` may be of a date too long ago for what was counted since. */
export function isOfOldDate({ dates, quantities }: Claim, year: number): boolean {
  const shares = quantities.filter(({ measure }) => measure?.kind === 'share');
  const isOld = (to: string | null): boolean => to !== null && Number(to.slice(0, 4)) < year - RECENT;
  return shares.length === 1 && dates.some(({ to, relation }) => OLD.has(relation) && isOld(to));
}

const DENIED = /\b(?:not(?! only)|never|nor|no longer)\b|n't\b|不是|并非|没有|并不/;

/** Whether the sentence itself corrects or denies a figure. */
export function isCorrection({ before, after }: Claimed): boolean {
  return DENIED.test(clauseBefore(before)) || says(`${before} ${after}`, WORDS.corrected);
}

/** Whether the figure may be of another mineral: the sentence names one, and no rare earth for the figure. */
export function isOfOtherMineral({ before, after, measure }: Claimed): boolean {
  if (measure.elements.length > 0 || measure.form?.value === 'magnet' || measure.stage?.value === 'magnets') return false;
  return says(`${before} ${after}`, WORDS.otherMinerals);
}

import { gramEnd, gramHash } from './grams.ts';
import type { Pattern } from './pattern.ts';
import type { Window } from './windows.ts';

/** A stretch that pattern and page have in common. Offsets are UTF-16 units of the folded texts. */
export interface Run {
  readonly inPattern: number;
  readonly inPage: number;
  readonly length: number;
}

/** Places in the pattern that one gram of the page is held against: in a text of one word there would be no end to them. */
const MAX_PLACES = 8;
/** Runs that are chained at a time: the longest. */
const MAX_CHAINED = 96;
/** Weight (see `grams.ts`) below which a run tells nothing. */
const SHORT = 4;
/** UTF-16 units up to which two texts have runs in common everywhere. */
const WORD = 16;
/** What it takes off a chain to go on at all, and to go on after text was put in or taken out: a fixed part, and one by length. */
const STEP = 0.5;
const SHIFT = 1.5;
const SHIFT_PER_UNIT = 0.1;
const MAX_SHIFT = 200;

/**
 * What the pattern and a window of the page have in common: runs in order on both sides, chosen so that they are long and
 * little lies between them. Only runs of a whole gram count: single letters are alike in any two sentences. Where there are
 * many, as in long passages, the longest are chained first, and the others only between them.
 */
export function align(page: string, window: Window, pattern: Pattern): readonly Run[] {
  const { weightPerUnit } = pattern;
  const runs = runsIn(page, window, pattern);
  const long = chain(longest(runs), weightPerUnit);
  if (runs.length <= MAX_CHAINED) return long;
  const aligned: Run[] = [];
  let next = 0;
  let inPage = window.from;
  let inPattern = 0;
  for (const end of [...long, { inPage: window.to, inPattern: pattern.text.length, length: 0 }]) {
    const between: Run[] = [];
    for (let run = runs[next]; run && run.inPage < end.inPage; run = runs[++next]) {
      const length = Math.min(run.length, end.inPage - run.inPage, end.inPattern - run.inPattern);
      if (run.inPage >= inPage && run.inPattern >= inPattern && length * weightPerUnit >= SHORT) between.push({ ...run, length });
    }
    aligned.push(...chain(longest(between), weightPerUnit));
    if (end.length > 0) aligned.push(end);
    inPage = end.inPage + end.length;
    inPattern = end.inPattern + end.length;
  }
  return aligned;
}

function runsIn(page: string, { from, to }: Window, pattern: Pattern): Run[] {
  const { text, mask, heads, next } = pattern;
  const runs: Run[] = [];
  // By diagonal: how far in the page its runs reach, so that none is found twice.
  const reached = new Int32Array(to - from + text.length).fill(-1);
  // Each letter of prose is in few runs longer than a word; in a stretch of one letter it would be in all of them.
  let left = (to - from + text.length) * MAX_PLACES;
  for (let at = from; at < to && left > 0; at++) {
    const hash = gramHash(page, at, mask);
    if (hash < 0) break;
    let place = heads[hash] ?? -1;
    for (let tries = 0; place >= 0 && tries < MAX_PLACES; tries++, place = next[place] ?? -1) {
      const diagonal = at - from - place + text.length - 1;
      if ((reached[diagonal] ?? 0) > at) continue;
      const run = grow(page, at, to, text, place, Math.max(from, reached[diagonal] ?? 0));
      if (run.length === 0) continue;
      reached[diagonal] = run.inPage + run.length;
      if (run.length > WORD) left -= run.length;
      runs.push(run);
    }
  }
  return runs.sort((a, b) => a.inPage - b.inPage);
}

/** The longest run through a gram that both have at `at` and `place`; of length 0 where only their hashes are alike. */
function grow(page: string, at: number, to: number, text: string, place: number, from: number): Run {
  let end = 0;
  while (at + end < to && place + end < text.length && page.charCodeAt(at + end) === text.charCodeAt(place + end)) end++;
  const least = gramEnd(text, place);
  if (least < 0 || place + end < least) return { inPattern: place, inPage: at, length: 0 };
  let back = 0;
  while (at - back > from && place - back > 0 && page.charCodeAt(at - back - 1) === text.charCodeAt(place - back - 1)) back++;
  return { inPattern: place - back, inPage: at - back, length: back + end };
}

/** The longest of `runs`, in the order they were given. */
function longest(runs: readonly Run[]): readonly Run[] {
  if (runs.length <= MAX_CHAINED) return runs;
  const chosen = new Set(runs.toSorted((a, b) => b.length - a.length).slice(0, MAX_CHAINED));
  return runs.filter((run) => chosen.has(run));
}

function chain(runs: readonly Run[], weightPerUnit: number): readonly Run[] {
  const values = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (const [index, run] of runs.entries()) {
    values[index] = run.length * weightPerUnit;
    for (let i = index - 1; i >= 0; i--) {
      const earlier = runs[i];
      if (!earlier) continue;
      const left = run.length - overlap(earlier, run);
      // What is left must itself tell something, and lie after the earlier run on both sides.
      if (left < 2 || run.inPage < earlier.inPage || run.inPattern < earlier.inPattern) continue;
      const value = (values[i] ?? 0) + left * weightPerUnit - stepCost(earlier, run);
      if (value <= (values[index] ?? 0)) continue;
      values[index] = value;
      before[index] = i;
    }
    if (best < 0 || (values[index] ?? 0) > (values[best] ?? 0)) best = index;
  }
  const chosen: Run[] = [];
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const run = runs[index];
    const earlier = runs[before[index] ?? -1];
    if (run) chosen.push(earlier ? shortened(run, overlap(earlier, run)) : run);
  }
  return chosen.reverse();
}

function overlap(a: Run, b: Run): number {
  return Math.max(0, a.inPage + a.length - b.inPage, a.inPattern + a.length - b.inPattern);
}

function shortened({ inPattern, inPage, length }: Run, by: number): Run {
  return { inPattern: inPattern + by, inPage: inPage + by, length: length - by };
}

function stepCost(a: Run, b: Run): number {
  const shift = Math.abs(b.inPage - b.inPattern - (a.inPage - a.inPattern));
  return shift === 0 ? STEP : STEP + SHIFT + SHIFT_PER_UNIT * Math.min(shift, MAX_SHIFT);
}

import { LAYERS } from '../claim/claim.ts';
import { type Run, runsIn, searchable } from './words.ts';

/** A word, or a phrase whose runs stand one behind the other. */
export interface Part {
  readonly runs: readonly Run[];
  /** Plain words may be missing where no text has all; a phrase or a speaker may not, and `helps` only tells which text is better. */
  readonly kind: 'word' | 'phrase' | 'speaker' | 'helps';
}

/** What can be asked of an entry beside its words. */
export const ASKED = ['site', 'tag', 'layer', 'before', 'after', 'has'] as const;
/** What `has:` can ask for. */
export const HAD = ['note', 'highlight', 'checklist', 'text'] as const;

/** A condition that an entry must meet, or must not: `site:reuters`, `-tag:old`. */
export interface Condition {
  readonly asked: (typeof ASKED)[number];
  /** As typed but for case; a day in full, a layer or one of `HAD` by its whole name. */
  readonly value: string;
  readonly isNot: boolean;
}

/** Words of a query that cannot be understood, as typed, and what they should have been. */
export interface QueryFault {
  readonly typed: string;
  readonly asked: 'layer' | 'before' | 'after' | 'has';
}

/** What a reader looks for, taken apart. */
export interface Sought {
  readonly parts: readonly Part[];
  /** What must not be in a text. */
  readonly without: readonly Part[];
  readonly conditions: readonly Condition[];
  readonly faults: readonly QueryFault[];
}

/** A minus, a name with a colon, and a quotation or a word; a quotation that is not closed goes on to the end. */
const PIECE = /(-?)(?:(\p{L}+)[:：])?(?:["“”„«](?<quoted>[^"“”«»]*)(?<closing>["“”»]?)|「(?<corner>[^」]*)」?|(?<word>\S+))/gu;

/** Words that every text has. They count where nothing else is sought. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an and are as at be by did does for from how in is it its of on or that the this to was were what when where which who will with 的 了 和 与 在 是 对 将 被'.split(
    ' ',
  ),
);

const isFiller = ({ runs: [run] }: Part): boolean => run !== undefined && FILLERS.has(run.word);

let segmenter: Intl.Segmenter | null = null;

/** The words of a run without spaces, as the browser parts them; a lone character goes with the one before, or after. */
function wordsOfRun(run: Run): readonly Run[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(run.word)) {
    const last = words.at(-1);
    const isLone = Array.from(segment).length === 1 && !FILLERS.has(segment);
    const isAfterLone = last !== undefined && Array.from(last).length === 1 && !FILLERS.has(last);
    if (last !== undefined && (isLone || isAfterLone) && !FILLERS.has(last)) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words.map((word) => ({ ...run, word, length: Array.from(word).length }));
}

const word = (run: Run): Part => ({ runs: [run], kind: 'word' });

/** Plain words as parts. */
function plainParts(text: string): readonly Part[] {
  const runs = runsIn(searchable(text)).flatMap((run) => (run.isUnspaced ? wordsOfRun(run) : [run]));
  return runs.map(word);
}

/** A quotation as one part, its words as they are written. */
function quotedParts(text: string, isClosed: boolean): readonly Part[] {
  const runs = runsIn(searchable(text));
  // Who types has not come to the end of the last word.
  const whole = isClosed ? runs : runs.slice(0, -1);
  const typed = runs.slice(whole.length).map(word);
  if (whole.length === 0) return typed;
  return [{ runs: whole, kind: !isClosed && whole.length === 1 ? 'word' : 'phrase' }, ...typed];
}

const DAY = /^((?:19|20)\d\d)(?:[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?)?$/;

/** The first day of a year, a month, or the day itself, `YYYY-MM-DD`; null where it is none. */
function dayOf(value: string): string | null {
  const [, year, month = '1', day = '1'] = DAY.exec(value) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const beginning = (names: readonly string[], value: string): string | null =>
  names.find((name) => value !== '' && name.startsWith(value)) ?? null;

/** What a condition asks for, as it is compared; null where it can be nothing. */
function conditionValue(asked: Condition['asked'], value: string): string | null {
  switch (asked) {
    case 'before':
    case 'after':
      return dayOf(value);
    case 'layer':
      return beginning(LAYERS, value);
    case 'has':
      return beginning(HAD, value.replace(/s$/, ''));
    default:
      return value;
  }
}

const UNFINISHED = new RegExp(`^-?(?:${[...ASKED, 'speaker'].join('|')})[:：]$`, 'i');

const isAsked = (name: string): name is Condition['asked'] => ASKED.some((one) => one === name);

/**
 * Takes apart what a reader typed: words; "phrases"; `-word` for what must not be there; `site:`, `tag:`, `speaker:`, `layer:`,
 * `before:`, `after:` and `has:`, each with a minus too. `before:2025-04` is before that April, `after:2025-04` from its first
 * day on. What is no such name stays a word.
 */
export function soughtIn(text: string): Sought {
  const parts: Part[] = [];
  const without: Part[] = [];
  const conditions: Condition[] = [];
  const faults: QueryFault[] = [];
  for (const { 0: typed, 1: minus, 2: written, index, groups = {} } of text.matchAll(PIECE)) {
    const isNot = minus === '-' && (index === 0 || /\s/.test(text.charAt(index - 1)));
    const name = written?.toLowerCase() ?? '';
    // Still being typed.
    if (UNFINISHED.test(typed)) continue;
    const quoted = groups['quoted'] ?? groups['corner'];
    const said = quoted ?? groups['word'] ?? '';
    if (isAsked(name)) {
      const value = conditionValue(name, said.trim().toLowerCase());
      if (value === null) faults.push({ typed, asked: name as QueryFault['asked'] });
      else if (value !== '') conditions.push({ asked: name, value, isNot });
      continue;
    }
    const whole = name === '' || name === 'speaker' ? said : `${written}:${said}`;
    const isClosed = groups['closing'] !== '' || groups['corner'] !== undefined;
    const found = quoted === undefined || name !== '' ? plainParts(whole) : quotedParts(quoted, isClosed);
    const speakers = found.map(({ runs }): Part => ({ runs, kind: 'speaker' }));
    const list = name === 'speaker' ? speakers : found;
    (isNot ? without : parts).push(...list);
  }
  return { parts: withoutFillers(parts), without, conditions, faults };
}

/** Parts without words that every text has, where there are others. A "No." before a figure only helps: some write the figure alone. */
function withoutFillers(parts: readonly Part[]): readonly Part[] {
  const telling = parts.filter((part) => part.kind !== 'word' || !isFiller(part));
  if (telling.length === 0) return parts;
  return telling.map((part, i) => {
    const isNumber =
      part.kind === 'word' && /^nos?$/.test(part.runs[0]?.word ?? '') && /^\d/.test(telling[i + 1]?.runs[0]?.word ?? '');
    return isNumber ? { ...part, kind: 'helps' } : part;
  });
}

/** Whether a query asks for anything at all. */
export const isEmpty = ({ parts, without, conditions }: Sought): boolean =>
  parts.length + without.length + conditions.length === 0;

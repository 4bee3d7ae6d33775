import { type ImportFault, refused } from '../import-result.ts';

/** The first place where a text stops being JSON. */
interface JsonBreak {
  /** In UTF-16 units. */
  readonly offset: number;
  /** What should stand there. */
  readonly expected: string;
  /** Whether the text only breaks off: what there is of it could be the beginning of JSON. */
  readonly isCut: boolean;
  /** Whether it is nested so deep there that what follows was not looked at. */
  readonly isDeep?: true;
}

/** What may come next, in words. A list or an object that has just begun may also end. */
const EXPECTED = {
  value: 'a value',
  'first-value': 'a value or "]"',
  name: 'a name',
  'first-name': 'a name or "}"',
  colon: '":"',
  next: 'a comma or the end of a bracket',
  end: 'the end',
} as const;
type Expected = keyof typeof EXPECTED;

/** Brackets that may be open at once: what is deeper is refused whatever follows, and twenty million take Firefox ten seconds. */
const MOST_OPEN = 2_000_000;

const WHITE = /[ \t\n\r]*/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A run of a string's characters, or one that is escaped. Not a whole string, which may be too long for one match. */
const RUN = /[ !#-[\]-\uffff]{1,10000}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** What a word, a number or an escaped character may be cut down to. */
const STUMP = /^(?:\\(?:u[\da-fA-F]{0,3})?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|\.|[eE][+-]?)?\s*$/;

/**
 * Where `text` stops being JSON, or null where it is JSON. Browsers word their own messages, each in its own way, some
 * without a place; so this looks for itself. Meant for a text that `JSON.parse` has refused.
 */
export function jsonBreak(text: string): JsonBreak | null {
  /** Brackets that are open, inmost last. No recursion: a hostile file is nested a million deep. */
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (true) {
    // Not for each mark: a pattern takes ten times as long to try.
    if (text.charCodeAt(at) <= 0x20) at = endOf(WHITE, text, at);
    if (expected === 'end' && at === text.length) return null;
    const taken = take(text, at, expected, open);
    if (typeof taken === 'string') return broken(text, at, taken);
    if (taken.isBroken) return broken(text, taken.at, 'the rest of a text');
    if (open.length > MOST_OPEN) return { offset: at, expected: 'an end of brackets', isCut: false, isDeep: true };
    ({ at, expected } = taken);
  }
}

interface Taken {
  readonly at: number;
  readonly expected: Expected;
  /** Whether a string breaks off at `at`. */
  readonly isBroken?: boolean;
}

/** Takes the mark, the string or the word at `at`; in words what should stand there, where something else does. */
function take(text: string, at: number, expected: Expected, open: string[]): Taken | string {
  const char = text.charAt(at);
  const isInObject = open.at(-1) === '{';
  const mayEnd = expected === 'next' || expected.startsWith('first-');
  if (mayEnd && char === (isInObject ? '}' : ']')) {
    open.pop();
    return { at: at + 1, expected: afterValue(open) };
  }
  if (expected === 'next' && char === ',') return { at: at + 1, expected: isInObject ? 'name' : 'value' };
  if (expected === 'colon' && char === ':') return { at: at + 1, expected: 'value' };
  if (expected === 'name' || expected === 'first-name') {
    return char === '"' ? { ...stringAt(text, at + 1), expected: 'colon' } : EXPECTED[expected];
  }
  return expected === 'value' || expected === 'first-value' ? takeValue(text, at, expected, open) : EXPECTED[expected];
}

function takeValue(text: string, at: number, expected: Expected, open: string[]): Taken | string {
  const char = text.charAt(at);
  if (char === '{' || char === '[') {
    open.push(char);
    return { at: at + 1, expected: char === '{' ? 'first-name' : 'first-value' };
  }
  if (char === '"') return { ...stringAt(text, at + 1), expected: afterValue(open) };
  const end = endOf(WORD, text, at);
  return end === -1 ? EXPECTED[expected] : { at: end, expected: afterValue(open) };
}

const afterValue = (open: readonly string[]): Expected => (open.length === 0 ? 'end' : 'next');

/** The offset after the mark that ends a string whose first character is at `from`, or where it is broken. */
function stringAt(text: string, from: number): { readonly at: number; readonly isBroken: boolean } {
  let at = from;
  while (text.charAt(at) !== '"') {
    const end = endOf(RUN, text, at);
    if (end === -1) return { at, isBroken: true };
    at = end;
  }
  return { at: at + 1, isBroken: false };
}

/** The end of a match of `pattern` at `at`, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function broken(text: string, offset: number, expected: string): JsonBreak {
  return { offset, expected, isCut: text.length - offset < 100 && STUMP.test(text.slice(offset)) };
}

/**
 * Longest text that is read, in UTF-16 units: just under the longest string that Chrome can hold (2^29 - 24), which is
 * where a file stops being one text.
 */
export const MAX_TEXT = 500_000_000;

/** A value, or why there is none. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: ImportFault };

/** The JSON value of `text`. A byte order mark before it is no fault. */
export function parseJson(text: string): Parsed {
  if (text.length > MAX_TEXT) return refused('too-large', '', `${text.length} characters, at most ${MAX_TEXT}`);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return refused('empty', '', 'nothing but white space');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch (error) {
    const found = jsonBreak(json);
    return found === null ? refused('too-deep', '', String(error)) : { ok: false, fault: faultAt(json, found) };
  }
}

function faultAt(text: string, { offset, expected, isCut, isDeep }: JsonBreak): ImportFault {
  const before = text.slice(0, offset);
  const where = `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
  const code = isDeep ? 'too-deep' : isCut ? 'truncated' : 'not-json';
  return refused(code, where, `expected ${expected}`).fault;
}

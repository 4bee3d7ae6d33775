import { type ImportFault, refused } from '../import-result.ts';
import { type JsonBreak, jsonBreak } from './locate.ts';

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

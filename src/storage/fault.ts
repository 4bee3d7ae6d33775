import type { StoreFault, StoreFaultKind } from '../core/annotation/store-result.ts';

/** Thrown inside a transaction to refuse an edit; becomes an `invalid` fault at the wall. */
export class InvalidEdit extends Error {
  override readonly name = 'InvalidEdit';
}

/** Thrown where the disk may not be used before there is room on it; becomes a `full` fault. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Thrown where there is no database to work with; becomes an `unavailable` fault unless its cause says more. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
}

const KINDS: ReadonlyMap<string, StoreFaultKind> = new Map([
  ['InvalidEdit', 'invalid'],
  ['NoDatabase', 'unavailable'],
  ['NoRoom', 'full'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer-version'],
  // Firefox with history switched off or a damaged profile, and a connection that the browser has closed for good.
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
]);

/** What Chromium says of a disk without room, under the name of any other trouble with its files (seen in 156). */
const NO_SPACE = 'FILE_ERROR_NO_SPACE';

/** Whatever was thrown, as data. DOM exceptions are told by their name, which holds across realms and browsers. */
export function faultOf(error: unknown): StoreFault {
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  const kind = message.includes(NO_SPACE) ? 'full' : (KINDS.get(name) ?? 'failed');
  return { kind, detail: `${name}: ${message}` };
}

/** `error` as a failure to open: what names no reason of its own means that there is no database here. */
export function openingError(error: unknown): unknown {
  const { kind, detail } = faultOf(error);
  return kind === 'failed' ? new NoDatabase(detail, { cause: error }) : error;
}

import { isAlive, onMessage } from '../platform/runtime.ts';
import type { Handlers, ReaderCalls } from './contract.ts';
import { dispatch, isEnvelope } from './dispatch.ts';
import { READER_SCHEMAS } from './reader-schemas.ts';

/**
 * Answers the background's calls in a tab. Only our own extension can send to a content script; the request is checked
 * all the same. Returns a stop function.
 */
export function serveReader(handlers: Handlers<ReaderCalls, null>): () => void {
  return onMessage((message) => (isEnvelope(message) ? dispatch(message, null, handlers, READER_SCHEMAS) : undefined));
}

/** Whether the background can still be reached: false once the extension was updated or removed under a content script. */
export function isConnected(): boolean {
  return isAlive();
}

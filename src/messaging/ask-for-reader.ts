import { sendPlainly } from '../platform/send-plainly.ts';
import type { Envelope, PageCalls } from './contract.ts';

const CALL: keyof PageCalls = 'page/worth-reading';

/** Asks the background to put the reader into this page. */
export function askForReader(): void {
  const envelope: Envelope = { call: CALL, request: {} };
  sendPlainly(envelope);
}

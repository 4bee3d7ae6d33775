import type { Check, Message } from '../checks/check.ts';
import { messageKey } from '../checks/render.ts';
import type { Reading } from '../reading.ts';
import type { ExchangeWording } from './wording.ts';

/** What the notes of a reading take to be written: keys of messages, and ids of sources. */
export interface Needs {
  readonly messages: readonly string[];
  readonly sources: readonly string[];
}

/** What the notes of `readings` take, each once. */
export function needsOf(readings: Iterable<Pick<Reading, 'claims' | 'checks'>>): Needs {
  const messages = new Set<string>();
  const sources = new Set<string>();
  const needs = ({ message, sources: ids }: Check) => {
    for (const key of messagesIn(message)) messages.add(key);
    for (const id of ids) sources.add(id);
  };
  for (const { claims, checks } of readings) {
    checks.forEach(needs);
    for (const claim of claims) claim.checks.forEach(needs);
  }
  return { messages: [...messages], sources: [...sources] };
}

/** Keys of a message and of those that are put into it. */
function messagesIn({ code, values }: Message): readonly string[] {
  const inner = values.flatMap((value) => {
    if (typeof value === 'string') return [];
    if ('message' in value) return messagesIn(value.message);
    return 'list' in value ? value.list.flatMap(messagesIn) : [];
  });
  return [messageKey(code), ...inner];
}

/** Whether a language has words for a note: one that an older Loupe made, or that a file brought, may have a message that is none. */
export const isWorded = ({ message }: Check, words: Pick<ExchangeWording, 'knows'>): boolean =>
  messagesIn(message).every((key) => words.knows(key));

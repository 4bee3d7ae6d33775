import type { Check, Message } from '../../checks/check.ts';
import { messageKey } from '../../checks/render.ts';
import type { Source } from '../../knowledge/card.ts';
import type { Reading } from '../../reading.ts';
import type { ExchangeWording } from '../wording.ts';

/** What the notes of a report rest on, of what the background knows. */
export interface Behind {
  /** The latest day of which the background tells, `YYYY-MM-DD` or coarser. */
  readonly asOf: string;
  /** By id; one that is known no more is left out. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** In which words, on which day and over what background a report is written. */
export interface Setting {
  readonly words: ExchangeWording;
  /** BCP 47 tag of those words. */
  readonly language: string;
  /** The day it is made on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly behind: Behind;
  /** Keys of the articles of which all is told, not only some passages; null where that is so of all. */
  readonly whole: ReadonlySet<string> | null;
}

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
    for (const code of codesIn(message)) messages.add(messageKey(code));
    for (const id of ids) sources.add(id);
  };
  for (const { claims, checks } of readings) {
    checks.forEach(needs);
    for (const claim of claims) claim.checks.forEach(needs);
  }
  return { messages: [...messages], sources: [...sources] };
}

function codesIn({ code, values }: Message): readonly string[] {
  const inner = values.flatMap((value) => {
    if (typeof value === 'string') return [];
    if ('message' in value) return codesIn(value.message);
    return 'list' in value ? value.list.flatMap(codesIn) : [];
  });
  return [code, ...inner];
}

import { readFileSync } from 'node:fs';
import type { Reason } from '../../src/core/article/detection.ts';

const FILE = new URL('../../public/_locales/en/messages.json', import.meta.url);
const messages = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, { readonly message: string }>>;
const texts = new Map(Object.entries(messages));

/** The message `key` of the extension with `$1`, `$2` … filled in; the key itself where there is none. */
export function message(key: string, ...values: readonly string[]): string {
  return texts.get(key)?.message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? key;
}

/** A reason as a sentence, with its words; without words it ends before the colon. */
export function reasonText({ code, words }: Reason): string {
  return message(`reason_${code.replaceAll('-', '_')}`, words.join(', ')).replace(/: $/, '');
}

import { readFileSync } from 'node:fs';
import type { Reason } from '../../src/core/article/detection.ts';

const FILE = new URL('../../public/_locales/en/messages.json', import.meta.url);
const messages = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, { readonly message: string }>>;
const texts = new Map(Object.entries(messages));

/** The message `key` of the extension with `$1` filled in; the key itself where there is none. */
function message(key: string, value = ''): string {
  return texts.get(key)?.message.replaceAll('$1', value) ?? key;
}

/** A reason as a sentence, with its words; without words it ends before the colon. */
export function reasonText({ code, words }: Reason): string {
  return message(`reason_${code.replaceAll('-', '_')}`, words.join(', ')).replace(/: $/, '');
}

import { readFileSync } from 'node:fs';
import type { Message } from '../../../src/core/checks/check.ts';
import { renderMessage, type Wording } from '../../../src/core/checks/render.ts';

const FILE = new URL('../../../public/_locales/en/messages.json', import.meta.url);
const messages = new Map(
  Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, { readonly message: string }>>),
);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** English as the extension words it. Throws where a message is missing or has a blank that nothing fills. */
export const ENGLISH: Wording = {
  message(key, values) {
    const found = messages.get(key);
    if (!found) throw new Error(`no message "${key}"`);
    return found.message.replaceAll(/\$(\d)/g, (_, digit) => {
      const value = values[Number(digit) - 1];
      if (value === undefined) throw new Error(`"${key}" has nothing for $${digit}`);
      return value;
    });
  },
  date(partial) {
    const [year, month, day] = partial.split('-');
    return [day && `${Number(day)}`, month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  },
  number: (value) => `${value}`,
  large: (value) => `${value / 1e6} million`,
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
};

/** A message as an English reader sees it. */
export function inEnglish(message: Message): string {
  return renderMessage(message, ENGLISH);
}

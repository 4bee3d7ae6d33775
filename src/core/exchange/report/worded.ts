import { type Child, element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';

const HAN_RUN = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u;
/** Letters that are written from right to left. */
const TURNING = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text that is written in `language`, with its Chinese runs told as Chinese where the rest is not, for fonts and screen
 * readers; kept apart from ours where it is written from right to left.
 */
export function textIn(text: string, language: string | null): Child {
  const isHan = /^(?:zh|ja|ko)\b/i.test(language ?? '');
  const runs = isHan ? [text] : text.split(HAN_RUN);
  const told = runs.map((run, index) => (index % 2 === 1 ? element('span', { lang: 'zh-Hans' }, run) : run));
  return TURNING.test(text) ? element('bdi', {}, told) : told;
}

/** A message with markup for its values. */
export function filled({ words }: Setting, key: string, ...values: readonly Child[]): Child {
  // Signs that no message has stand for the values until the text is there.
  const text = words.message(
    key,
    values.map((_, index) => `\ue000${index}\ue000`),
  );
  return withValues(text, values);
}

/** Markup as a list in words, "1, 24 and 25". */
export function listed({ words }: Setting, items: readonly Child[]): Child {
  const text = words.list(items.map((_, index) => `\ue000${index}\ue000`));
  return withValues(text, items);
}

function withValues(text: string, values: readonly Child[]): Child {
  return text.split('\ue000').map((part, index) => (index % 2 === 1 ? (values[Number(part)] ?? null) : part));
}

/** A message as it is. */
export function say({ words }: Setting, key: string, ...values: readonly string[]): string {
  return words.message(key, values);
}

/** A key made of a prefix and a code of the core. */
export function coded(prefix: string, code: string): string {
  return `${prefix}_${code.replaceAll('-', '_')}`;
}

/** The headings of a part of a report; those within it are one rank below. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of this rank. */
export function heading(rank: Rank, ...children: readonly Child[]): Markup {
  return element(`h${rank}`, {}, ...children);
}

/** So many ranks below. */
export function below(rank: Rank, by: number): Rank {
  return Math.min(rank + by, 6) as Rank;
}

import type { Selector } from './annotation.ts';
import { asMarked } from './as-marked.ts';

/** The words of a passage, and where it stands. */
export interface Quoted {
  readonly quote: string;
  /** Its words as the reader marked them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** What stood before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began in the page's text when it was last found, in UTF-16 units; null where that is not known. */
  readonly start: number | null;
}

/** What selectors say of a passage; empty texts where they do not quote it. */
export function quotedBy(selector: readonly Selector[]): Quoted {
  const { exact: quote, prefix, suffix } = selector.find((one) => one.type === 'TextQuoteSelector') ?? NOTHING;
  const start = selector.find((one) => one.type === 'TextPositionSelector')?.start ?? null;
  return { quote, asMarked: asMarked(selector), prefix, suffix, start };
}

const NOTHING = { exact: '', prefix: '', suffix: '' };

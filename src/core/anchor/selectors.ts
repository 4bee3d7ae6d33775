import type { TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';

/** The words of a passage and of what stands around it. */
export type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** Where a passage stood: UTF-16 units of the text it was described in. */
export type Position = Pick<TextPositionSelector, 'start' | 'end'>;

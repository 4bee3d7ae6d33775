import { JSDOM, VirtualConsole } from 'jsdom';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import type { Setting } from '../../../../src/core/exchange/report/setting.ts';
import { reportPieces } from '../../../../src/core/exchange/report/to-report.ts';
import { slicesOf } from '../../../../src/ui/library/data/exchange/pieces.ts';
import { WORDS } from '../fixtures.ts';

export const SETTING: Setting = {
  words: WORDS,
  language: 'en-GB',
  day: '2026-11-29',
  behind: { asOf: '2026-11-20', sources: {} },
  whole: null,
};

/** A report of `data` as text. */
export function reportOf(data: LibraryData, setting: Partial<Setting> = {}): string {
  return [...reportPieces(data, slicesOf(data, 50), { ...SETTING, ...setting })].join('');
}

/** The same as a browser reads it. Faults of the markup that a parser mends are not seen here: see `remade`. */
export function documentOf(data: LibraryData, setting: Partial<Setting> = {}): Document {
  return new JSDOM(reportOf(data, setting), { virtualConsole: new VirtualConsole() }).window.document;
}

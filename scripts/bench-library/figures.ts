import { type Figure, median } from '../bench/report.ts';
import type { BrowserKind } from '../browser/launch.ts';
import type { LibrarySize } from './in-page/library-data.ts';
import type { Searched } from './in-page/search.ts';

/** All that was measured in one browser, in milliseconds. */
export interface Runs {
  readonly size: LibrarySize;
  /** The first opening, without an index; `indexing`: from all entries there until the index is. */
  readonly cold: { readonly usable: number; readonly indexing: number };
  readonly openings: readonly { readonly usable: number; readonly whole: number }[];
  readonly typed: readonly number[];
  readonly frames: readonly number[];
  readonly searched: Searched;
  readonly exports: readonly number[];
  readonly imports: readonly number[];
  /** Size of the backup. */
  readonly bytes: number;
}

/** The runs as figures beside the budgets. */
export function figuresOf(kind: BrowserKind, runs: Runs): readonly Figure[] {
  const { size, cold, openings, typed, frames, searched, exports, imports, bytes } = runs;
  const browser = kind === 'chrome' ? 'Chromium' : 'Firefox';
  const highlights = (size.articles * size.each).toLocaleString('en');
  const ms = (what: string, measured: number, budget: number | null): Figure => ({
    what: `${what} (${browser})`,
    measured,
    budget,
    unit: 'ms',
  });
  const seconds = (what: string, values: readonly number[]): Figure => ({
    what: `${what}, the product's modules in a page of the extension, median of ${values.length} (${browser})`,
    measured: median(values) / 1_000,
    budget: 20,
    unit: 's',
  });
  return [
    ms(`library of ${highlights} highlights usable: rows drawn, search enabled; first opening`, cold.usable, 500),
    ms(`the same, opened again, median of ${openings.length}`, median(openings.map(({ usable }) => usable)), 500),
    ms('all entries in the list, opened again, median', median(openings.map(({ whole }) => whole)), null),
    ms(`search, 95th percentile of ${searched.times.length} queries`, percentile(searched.times, 0.95), 30),
    ms('the same, median', median(searched.times), null),
    ms(`keystroke to the frame that shows it, 95th percentile of ${typed.length}`, percentile(typed, 0.95), null),
    ms('the same, median', median(typed), null),
    ms('kept index loaded and fitted to the entries', searched.loading, null),
    ms('index built in its worker and loaded, from all entries in the list', cold.indexing, null),
    seconds(`export of all as a backup of ${(bytes / 1e6).toFixed(0)} MB`, exports),
    seconds('import of the same into an emptied library', imports),
    ms(`frame while scrolling, 95th percentile of ${frames.length}`, percentile(frames, 0.95), null),
  ];
}

/** The value that `share` of `values` do not exceed, or NaN where there are none. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

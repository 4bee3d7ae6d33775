import type { Figure } from '../bench/report.ts';
import { median, percentile } from '../bench/statistics.ts';
import type { BrowserKind } from '../browser/launch.ts';
import type { Searched } from './in-page/search.ts';
import type { Exchanged, Listed, Opened } from './measure-parts.ts';

/** All that was measured in one browser, in milliseconds; what was not wanted is not there. */
export interface Runs {
  readonly highlights: number;
  readonly open?: Opened;
  readonly list?: Listed;
  readonly search?: Searched;
  readonly export?: Exchanged;
  readonly import?: Exchanged;
}

type Say = (what: string, measured: number, budget: number | null) => Figure;

/** The runs as figures beside the budgets. */
export function figuresOf(kind: BrowserKind, runs: Runs): readonly Figure[] {
  const browser = kind === 'chrome' ? 'Chromium' : 'Firefox';
  const inUnit =
    (unit: string, each: number): Say =>
    (what, measured, budget) => ({ what: `${what} (${browser})`, measured: measured / each, budget, unit });
  const [ms, seconds] = [inUnit('ms', 1), inUnit('s', 1_000)];
  return [
    ...(runs.open ? opening(ms, runs.open, runs.highlights.toLocaleString('en')) : []),
    ...(runs.search ? searching(ms, runs.search) : []),
    ...(runs.list ? listing(ms, runs.list) : []),
    ...(runs.export ? exporting(seconds, runs.export) : []),
    ...(runs.import ? importing(seconds, runs.import) : []),
  ];
}

function opening(ms: Say, { cold, openings }: Opened, highlights: string): readonly Figure[] {
  return [
    ms(`library of ${highlights} highlights usable: rows drawn, search enabled; first opening`, cold.usable, 500),
    ms(`the same, opened again, median of ${openings.length}`, median(openings.map(({ usable }) => usable)), 500),
    ms('all entries in the list, opened again, median', median(openings.map(({ whole }) => whole)), null),
    ms('index built in its worker and loaded, from all entries in the list', cold.indexing, null),
  ];
}

function searching(ms: Say, { times, loading }: Searched): readonly Figure[] {
  return [
    ms(`search, 95th percentile of ${times.length} queries`, percentile(times, 0.95), 30),
    ms('the same, median', median(times), null),
    ms('kept index loaded and fitted to the entries', loading, null),
  ];
}

function listing(ms: Say, { typed, frames }: Listed): readonly Figure[] {
  return [
    ms(`keystroke to the frame that shows it, 95th percentile of ${typed.length}`, percentile(typed, 0.95), null),
    ms('the same, median', median(typed), null),
    ms(`frame while scrolling, 95th percentile of ${frames.length}`, percentile(frames, 0.95), null),
  ];
}

const WHERE = 'the product’s modules in a page of the extension';

function exporting(seconds: Say, { exports, bytes }: Exchanged): readonly Figure[] {
  const size = (bytes / 1e6).toFixed(0);
  return [seconds(`export of all as a backup of ${size} MB, ${WHERE}, median of ${exports.length}`, median(exports), 20)];
}

function importing(seconds: Say, { imports, bytes }: Exchanged): readonly Figure[] {
  const size = (bytes / 1e6).toFixed(0);
  const whole = imports.map(({ read, written }) => read + written);
  return [
    seconds(`import of a backup of ${size} MB into an emptied library, ${WHERE}, median of ${whole.length}`, median(whole), 20),
    seconds('of it the file read and checked, median', median(imports.map(({ read }) => read)), null),
  ];
}

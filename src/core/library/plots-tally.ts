import type { Topic } from '../claim/claim.ts';
import type { Entry } from './entry.ts';
import { CHECKED, valuesOf } from './facets.ts';
import { isClaim, type KnownLayer, OpenPeriod, type PeriodCounts } from './plots-counts.ts';
import { type SourceCounts, SourceTally } from './plots-sources.ts';

/** By which day a claim is put on a plot: that of its article, or that on which the reader began to work on it. */
export const DATINGS = ['published', 'saved'] as const;
/** One of `DATINGS`. */
export type Dating = (typeof DATINGS)[number];

/** How far a claim is checked, and what was found. */
export type Checked = (typeof CHECKED)[number];

/** What a library's claims and sources come to, in numbers. */
export interface LibraryTally {
  /** Passages that are claims: highlighted ones, and others that the reader has worked on. */
  readonly claims: number;
  /** By dating, the claims of each month (`YYYY-MM`). */
  readonly months: Readonly<Record<Dating, ReadonlyMap<string, PeriodCounts>>>;
  /** Claims of articles that do not say when they appeared. */
  readonly undated: number;
  readonly byTopic: ReadonlyMap<Topic, number>;
  /**
   * By layer, how many claims are open, begun, or have an answer that found this or that. One claim may have answers that
   * found different things, and then counts for each.
   */
  readonly checked: ReadonlyMap<KnownLayer, Readonly<Record<Checked, number>>>;
  readonly sources: SourceCounts;
}

/** Counts `entries` in one pass. What is counted under a value is what the list shows for that value of its facet. */
export function tallyOf(entries: Iterable<Entry>): LibraryTally {
  const months: Record<Dating, Map<string, OpenPeriod>> = { published: new Map(), saved: new Map() };
  const whole = new OpenPeriod();
  const checked = new Map<KnownLayer, Record<Checked, number>>();
  const sources = new SourceTally();
  let undated = 0;
  for (const entry of entries) {
    sources.add(entry);
    if (!isClaim(entry)) continue;
    whole.add(entry);
    const published = publishedMonth(entry);
    if (published === null) undated++;
    else periodIn(months.published, published).add(entry);
    periodIn(months.saved, savedMonth(entry)).add(entry);
    countChecked(checked, entry);
  }
  const { claims, byTopic } = whole;
  return { claims, months, undated, byTopic, checked, sources: sources.counts() };
}

function periodIn(months: Map<string, OpenPeriod>, month: string): OpenPeriod {
  const period = months.get(month) ?? new OpenPeriod();
  months.set(month, period);
  return period;
}

function publishedMonth({ article: { head } }: Entry): string | null {
  const month = head.published?.slice(0, 'YYYY-MM'.length) ?? '';
  return /^\d{4}-\d\d$/.test(month) ? month : null;
}

/** As the list's facet has it, in the reader's own time. */
function savedMonth(entry: Entry): string {
  return valuesOf(entry, 'date').find(({ length }) => length === 'YYYY-MM'.length) ?? '';
}

function countChecked(checked: Map<KnownLayer, Record<Checked, number>>, entry: Entry): void {
  const layer = entry.claim?.layer ?? null;
  const counts = checked.get(layer) ?? { open: 0, begun: 0, supports: 0, contradicts: 0, unclear: 0 };
  checked.set(layer, counts);
  const values = valuesOf(entry, 'checked');
  for (const one of CHECKED) if (values.includes(one)) counts[one]++;
}

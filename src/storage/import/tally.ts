import type { ImportReport } from '../../core/annotation/library-data.ts';

/** What an import does to some records. */
export type Tally = Omit<ImportReport, 'refused'>;

/** The fate of one record. */
type Fate = keyof Tally;

/** How many records have each fate. */
export function tallyOf(fates: Iterable<Fate>): Tally {
  const tally: Record<Fate, number> = { added: 0, updated: 0, unchanged: 0, joined: 0, trashed: 0, differing: 0 };
  for (const fate of fates) tally[fate]++;
  return tally;
}

/** Two tallies together. */
export function sumOf(a: Tally, b: Tally): Tally {
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    joined: a.joined + b.joined,
    trashed: a.trashed + b.trashed,
    differing: a.differing + b.differing,
  };
}

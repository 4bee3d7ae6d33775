import type { ImportReport } from '../../core/annotation/library-data.ts';
import type { Writing } from '../transact.ts';
import type { Watch } from '../watch.ts';
import { dropAll } from '../write/put.ts';
import { unusedInstant } from '../write/trash.ts';
import type { Stamps } from '../write/write-work.ts';
import { applyPlans } from './apply-plans.ts';
import type { Incoming } from './incoming.ts';
import { planAnnotations } from './merge-annotations.ts';
import { planArticles } from './merge-articles.ts';
import { mergeMeta, replaceMeta } from './merge-meta.ts';
import { NOTHING, type Survey, surveyOf } from './survey.ts';
import { sumOf } from './tally.ts';

/**
 * Merges another library into this one, record by record: of two the one that was edited last, ours of two at once;
 * tombstones count as edits. Nothing that is only here is lost.
 */
export async function merge(transaction: Writing, theirs: Incoming, { now }: Stamps, watch: Watch): Promise<ImportReport> {
  const ours = await surveyOf(transaction, () => watch.signal?.throwIfAborted());
  await mergeMeta(transaction, theirs);
  return take(transaction, { theirs, ours, at: await unusedInstant(transaction, now()) }, watch);
}

/** Puts another library in place of this one. */
export async function replace(transaction: Writing, theirs: Incoming, { now }: Stamps, watch: Watch): Promise<ImportReport> {
  await dropAll(transaction);
  await replaceMeta(transaction, theirs);
  return take(transaction, { theirs, ours: NOTHING, at: now() }, watch);
}

/** Two libraries, and the instant at which what loses its place goes into the trash. */
interface Meeting {
  readonly theirs: Incoming;
  readonly ours: Survey;
  readonly at: string;
}

async function take(transaction: Writing, { theirs, ours, at }: Meeting, watch: Watch): Promise<ImportReport> {
  const annotations = planAnnotations(theirs.annotations, ours, at);
  const { articles, tally } = planArticles(theirs, ours, annotations);
  await applyPlans(transaction, ours, { annotations, articles, at }, watch);
  return { ...sumOf(annotations.tally, tally), refused: theirs.refused };
}

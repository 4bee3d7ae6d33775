import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ImportReport } from '../../core/annotation/library-data.ts';
import { annotationsById } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import type { Watch } from '../watch.ts';
import { dropAll } from '../write/put.ts';
import { unusedInstant } from '../write/trash.ts';
import type { Stamps } from '../write/write-work.ts';
import { applyPlans } from './apply-plans.ts';
import type { Incoming } from './incoming.ts';
import { planAnnotations, rivalsOf } from './merge-annotations.ts';
import { planArticles } from './merge-articles.ts';
import { mergeMeta, replaceMeta } from './merge-meta.ts';
import { NOTHING, type Survey, surveyOf } from './survey.ts';
import { sumOf } from './tally.ts';
import { textsHere } from './texts-here.ts';

/**
 * Merges another library into this one, record by record: of two the one that was edited last, ours of two at once;
 * tombstones count as edits. Nothing that is only here is lost, notes and tags for one place are joined, and no text takes the
 * place of another that is saved here.
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
  // An annotation stays on its article: a file that has it on another would take it out of the reader's sight.
  const isOnItsArticle = ({ id, articleKey }: Annotation) => (ours.annotations.get(id)?.articleKey ?? articleKey) === articleKey;
  const fitting = new Map([...theirs.annotations].filter(([, one]) => isOnItsArticle(one)));
  const rivals = await annotationsById(transaction, rivalsOf(fitting, ours));
  const annotations = planAnnotations(fitting, ours, rivals, at);
  const { articles, tally } = planArticles({ theirs, ours, annotations, at }, await textsHere(transaction, theirs));
  await applyPlans(transaction, ours, { annotations, articles, at }, watch);
  const refused = theirs.refused + theirs.annotations.size - fitting.size;
  return { ...sumOf(annotations.tally, tally), refused };
}

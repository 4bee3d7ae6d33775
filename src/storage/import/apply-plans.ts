import { slotOf } from '../../core/annotation/slot.ts';
import { readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { stepsOf, type Watch } from '../watch.ts';
import { dropText, putAnnotation, putArticle, putText } from '../write/put.ts';
import { releaseSlot } from '../write/slots.ts';
import type { ArticlePlan } from './article-plan.ts';
import type { AnnotationPlan } from './merge-annotations.ts';
import type { Survey } from './survey.ts';

/** What an import does. */
export interface Plans {
  readonly annotations: AnnotationPlan;
  readonly articles: readonly ArticlePlan[];
  /** The instant at which what loses its place goes into the trash. */
  readonly at: string;
}

/** Writes what an import does. Places are cleared first, since no slot may be held by two even for a moment. */
export async function applyPlans(transaction: Writing, ours: Survey, plans: Plans, watch: Watch): Promise<void> {
  const put = [...plans.annotations.put.values()];
  const step = stepsOf(put.length + plans.articles.length, watch);
  await clearPlaces(transaction, ours, plans);
  await step(put, (one) => putAnnotation(transaction, one));
  await step(plans.articles, (one) => putPlan(transaction, one));
}

async function clearPlaces(transaction: Writing, { holders }: Survey, { annotations, at }: Plans): Promise<void> {
  for (const id of annotations.displaced) {
    const one = readAnnotation(await transaction.objectStore('annotations').get(id));
    if (one) await putAnnotation(transaction, { ...one, deleted: at });
  }
  for (const annotation of annotations.put.values()) {
    const slot = slotOf(annotation);
    const holder = slot === null ? undefined : holders.get(slot);
    // Of those that can be read, only one that is itself about to be put, elsewhere.
    if (holder !== undefined && holder !== annotation.id && !annotations.displaced.has(holder)) {
      await releaseSlot(transaction, holder);
    }
  }
}

async function putPlan(transaction: Writing, { key, put, text }: ArticlePlan): Promise<void> {
  if (put) await putArticle(transaction, put);
  if (text === 'drop') await dropText(transaction, key);
  else if (text) await putText(transaction, text);
}

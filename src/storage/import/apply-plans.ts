import { slotOf } from '../../core/annotation/slot.ts';
import type { Article } from '../../core/article/article.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';
import { readAnnotation, readPictures, readText } from '../records.ts';
import type { Writing } from '../transact.ts';
import { stepsOf, type Watch } from '../watch.ts';
import { dropText, putAnnotation, putPictures } from '../write/put.ts';
import { putAnnotations, putArticles, putTexts } from '../write/put-many.ts';
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
  // In the order in which the browsers keep them: Firefox then takes a fifth less time.
  const put = [...plans.annotations.put.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const articles = [...plans.articles].sort((a, b) => (a.key < b.key ? -1 : 1));
  const displaced = [...plans.annotations.displaced];
  const inTheWay = holdersInTheWay(ours, plans.annotations);
  const step = stepsOf(displaced.length + inTheWay.length + put.length + articles.length, watch);
  await step(displaced, (ids) => Promise.all(ids.map((id) => displace(transaction, id, plans.at))));
  await step(inTheWay, (ids) => Promise.all(ids.map((id) => releaseSlot(transaction, id))));
  await step(put, (annotations) => putAnnotations(transaction, annotations, ours.ids));
  await step(articles, (some) => putPlans(transaction, some));
}

async function displace(transaction: Writing, id: string, at: string): Promise<void> {
  const one = readAnnotation(await transaction.objectStore('annotations').get(id));
  if (one) await putAnnotation(transaction, { ...one, deleted: at });
}

/** Ids of what holds a place that another is to have: what cannot be read, or is itself about to be put, elsewhere. */
function holdersInTheWay({ holders }: Survey, { put, displaced }: AnnotationPlan): readonly string[] {
  return [...put.values()].flatMap((annotation) => {
    const slot = slotOf(annotation);
    const holder = slot === null ? undefined : holders.get(slot);
    return holder === undefined || holder === annotation.id || displaced.has(holder) ? [] : [holder];
  });
}

async function putPlans(transaction: Writing, plans: readonly ArticlePlan[]): Promise<void> {
  const dropped = plans.filter(({ text }) => text === 'drop');
  const kept = await picturesKept(transaction, plans);
  await Promise.all([
    putArticles(
      transaction,
      plans.flatMap(({ put }) => put ?? []),
    ),
    putTexts(
      transaction,
      plans.flatMap(({ text }) => (text === null || text === 'drop' ? [] : text)),
    ),
    ...dropped.map(({ key }) => dropText(transaction, key)),
  ]);
  for (const { pictures, text } of plans) if (pictures) await putMissing(transaction, pictures, text !== null);
  for (const pictures of kept) await putPictures(transaction, pictures);
}

/** Our pictures of texts in whose place the very same are put, saved later and without any: as of those. */
async function picturesKept(transaction: Writing, plans: readonly ArticlePlan[]): Promise<readonly SavedPictures[]> {
  const kept: SavedPictures[] = [];
  for (const { key, text, pictures } of plans) {
    if (text === null || text === 'drop' || pictures !== null) continue;
    const ours = readPictures(await transaction.objectStore('pictures').get(key));
    const before = ours && readText(await transaction.objectStore('texts').get(key));
    if (before && isSameText(before.article, text.article)) kept.push({ ...ours, saved: text.saved });
  }
  return kept;
}

/** Whether two articles have one text in the same blocks, so that a place in one is that in the other. */
function isSameText(one: Article, other: Article): boolean {
  return one.text === other.text && JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
}

/** Puts pictures of a text that was put just now, or of one of ours that has none. */
async function putMissing(transaction: Writing, pictures: SavedPictures, isNew: boolean): Promise<void> {
  const isThere = !isNew && (await transaction.objectStore('pictures').getKey(pictures.key)) !== undefined;
  if (!isThere) await putPictures(transaction, pictures);
}

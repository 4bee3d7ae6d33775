import { slotOf } from '../../core/annotation/slot.ts';
import { bytesOf, MOST_ARTICLE_BYTES, type SavedPictures } from '../../core/pictures/picture.ts';
import { readAnnotation, readPictures } from '../records.ts';
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
  const pictured = await picturesOf(transaction, plans);
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
  for (const pictures of pictured) await putPictures(transaction, pictures);
}

/** The pictures to put: theirs, those of ours that would go with a text that comes anew, and ours with what they lack. */
async function picturesOf(transaction: Writing, plans: readonly ArticlePlan[]): Promise<readonly SavedPictures[]> {
  const put: SavedPictures[] = [];
  for (const { key, text, saved, isOursPictured, pictures } of plans) {
    if (saved === null || (text === null && pictures === null)) continue;
    const ours = isOursPictured ? readPictures(await transaction.objectStore('pictures').get(key)) : null;
    // Without a new text, who has none here let them go, unless theirs are of the very same saving.
    if (ours === null && (pictures === null || pictures.saved !== saved)) continue;
    const filled = ours && pictures ? filledFrom(pictures, ours) : (ours ?? pictures);
    if (filled && (filled !== ours || text !== null)) put.push({ ...filled, saved });
  }
  return put;
}

/** Our pictures, with theirs in places of ours that have none, as far as there is room. */
function filledFrom(theirs: SavedPictures, ours: SavedPictures): SavedPictures {
  let room = MOST_ARTICLE_BYTES - bytesOf(ours.pictures);
  const pictures = ours.pictures.map((one) => {
    const same = theirs.pictures.find(({ block, address }) => block === one.block && address === one.address);
    const bytes = one.bytes === null && same?.bytes && same.bytes.length <= room ? same.bytes : null;
    room -= bytes?.length ?? 0;
    return bytes ? { ...one, bytes } : one;
  });
  return pictures.every((one, at) => one === ours.pictures[at]) ? ours : { ...ours, pictures };
}

import type { Annotation } from '../../core/annotation/annotation.ts';
import type { SavedText } from '../../core/annotation/article-work.ts';
import type { ImportReport, MetaKey, MetaValues } from '../../core/annotation/library-data.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import { readMeta, writeMeta } from '../meta.ts';
import { annotationsById } from '../read/gather.ts';
import { readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { stepsOf, type Watch } from '../watch.ts';
import { dropAll, putAnnotation, putPictures } from '../write/put.ts';
import { putAnnotations, putArticles, putTexts } from '../write/put-many.ts';
import { releaseSlot } from '../write/slots.ts';
import { unusedInstant } from '../write/trash.ts';
import type { Stamps } from '../write/write-work.ts';
import { type ArticlePlan, planArticle } from './article-plan.ts';
import type { Incoming } from './incoming.ts';
import { type AnnotationPlan, planAnnotations, rivalsOf, type Trash } from './merge-annotations.ts';
import { NOTHING, type Survey, surveyOf } from './survey.ts';
import { sumOf, type Tally, tallyOf } from './tally.ts';
import { type TextHere, textsHere } from './texts-here.ts';

/** Most searches kept. */
const SEARCHES = 200;

/** Takes names of colours and searches that are not here; what is here stays, with as much room for searches to come as is taken. */
async function mergeMeta(transaction: Writing, { colourNames, savedSearches }: Incoming): Promise<void> {
  const names = (await readMeta(transaction, 'colour-names')) ?? {};
  const searches = (await readMeta(transaction, 'saved-searches')) ?? [];
  const known = new Set(searches.map(({ id }) => id));
  const added = savedSearches.filter(({ id }) => !known.has(id));
  await put(transaction, 'colour-names', { ...colourNames, ...names });
  await put(transaction, 'saved-searches', [...searches, ...added.slice(0, Math.ceil((SEARCHES - searches.length) / 2))]);
}

/** Puts names of colours and searches in place of those that are here. */
async function replaceMeta(transaction: Writing, { colourNames, savedSearches }: Incoming): Promise<void> {
  await put(transaction, 'colour-names', colourNames);
  await put(transaction, 'saved-searches', savedSearches);
}

/** An empty value is none. */
async function put<Key extends MetaKey>(transaction: Writing, key: Key, value: MetaValues[Key]): Promise<void> {
  if (Object.keys(value).length > 0) await writeMeta(transaction, key, value);
  else await transaction.objectStore('meta').delete(key);
}

/**
 * Merges another library into this one, record by record: of two the one that was edited last, ours of two at once;
 * tombstones count as edits. Nothing that is only here is lost, notes and tags for one place are joined, and no text takes the
 * place of another that is saved here.
 */
export async function merge(transaction: Writing, theirs: Incoming, { now, uuid }: Stamps, watch: Watch): Promise<ImportReport> {
  const ours = await surveyOf(transaction, () => watch.signal?.throwIfAborted());
  await mergeMeta(transaction, theirs);
  const at = await unusedInstant(transaction, now());
  const aside = await unusedInstant(transaction, new Date(Date.parse(at) + 1).toISOString());
  return take(transaction, { theirs, ours, at, aside, uuid }, watch);
}

/** Puts another library in place of this one. */
export async function replace(
  transaction: Writing,
  theirs: Incoming,
  { now, uuid }: Stamps,
  watch: Watch,
): Promise<ImportReport> {
  await dropAll(transaction);
  await replaceMeta(transaction, theirs);
  const at = now();
  return take(transaction, { theirs, ours: NOTHING, at, aside: at, uuid }, watch);
}

/** Two libraries, and how what loses its place goes into the trash. */
interface Meeting extends Trash {
  readonly theirs: Incoming;
  readonly ours: Survey;
}

async function take(transaction: Writing, { theirs, ours, ...trash }: Meeting, watch: Watch): Promise<ImportReport> {
  // An annotation stays on its article: a file that has it on another would take it out of the reader's sight.
  const isOnItsArticle = ({ id, articleKey }: Annotation) => (ours.annotations.get(id)?.articleKey ?? articleKey) === articleKey;
  const fitting = new Map([...theirs.annotations].filter(([, one]) => isOnItsArticle(one)));
  const rivals = await annotationsById(transaction, rivalsOf(fitting, ours));
  const annotations = planAnnotations(fitting, ours, rivals, trash);
  const { at } = trash;
  const { articles, tally } = planArticles({ theirs, ours, annotations, at }, await textsHere(transaction, theirs));
  await applyPlans(transaction, ours, { annotations, articles, at }, watch);
  const refused = theirs.refused + theirs.annotations.size - fitting.size + annotations.refused;
  return { ...sumOf(annotations.tally, tally), refused };
}

/** What is to be done with articles and their texts. */
interface ArticlesPlan {
  readonly articles: readonly ArticlePlan[];
  readonly tally: Tally;
}

/** Two libraries, what becomes of their annotations, and when: see `Plans`. */
interface Sides {
  readonly theirs: Incoming;
  readonly ours: Survey;
  readonly annotations: AnnotationPlan;
  readonly at: string;
}

/** What becomes of the articles that another library has, or has something on. `texts` are those saved here. */
function planArticles({ theirs, ours, annotations, at }: Sides, texts: ReadonlyMap<string, TextHere>): ArticlesPlan {
  const live = liveByArticle(annotations);
  const workedOn = new Set([...live.keys(), ...stillLive(ours, annotations)]);
  const keys = new Set([...theirs.articles.keys(), ...theirs.texts.keys(), ...live.keys()]);
  const articles = [...keys].map((key) =>
    planArticle({
      key,
      ours: ours.articles.get(key),
      theirs: theirs.articles.get(key),
      text: theirs.texts.get(key),
      pictures: theirs.pictures.get(key),
      here: texts.get(key) ?? null,
      isWorkedOn: workedOn.has(key),
      at,
      trace: live.get(key),
    }),
  );
  return { articles, tally: tallyOf(articles.flatMap((plan) => [...fatesOf(plan, theirs, ours, texts)])) };
}

/** Of each article one annotation that is taken and live. */
function liveByArticle({ put }: AnnotationPlan): ReadonlyMap<string, { readonly source: string; readonly modified: string }> {
  const live = [...put.values()].filter(({ deleted }) => deleted === null);
  return new Map(live.map(({ articleKey, target, modified }: Annotation) => [articleKey, { source: target.source, modified }]));
}

/** Keys of the articles on which something of ours stays live. */
function stillLive(ours: Survey, { put, displaced }: AnnotationPlan): readonly string[] {
  const stay = [...ours.annotations.values()].filter(({ id, isLive }) => isLive && !put.has(id) && !displaced.has(id));
  return stay.map(({ articleKey }) => articleKey);
}

function* fatesOf(
  { key, put, text }: ArticlePlan,
  theirs: Incoming,
  ours: Survey,
  texts: ReadonlyMap<string, TextHere>,
): Iterable<keyof Tally> {
  const before = ours.articles.get(key);
  if (put !== null) yield before ? 'updated' : 'added';
  else if (theirs.articles.has(key)) yield 'unchanged';
  if (theirs.texts.has(key)) yield texts.get(key) === 'other' ? 'differing' : fateOf(text, before?.saved ?? null);
}

function fateOf(text: SavedText | null, before: string | null): keyof Tally {
  if (text === null) return 'unchanged';
  return before === null ? 'added' : 'updated';
}

/** What an import does. */
interface Plans {
  readonly annotations: AnnotationPlan;
  readonly articles: readonly ArticlePlan[];
  /** The instant at which what loses its place goes into the trash. */
  readonly at: string;
}

/** Writes what an import does. Places are cleared first, since no slot may be held by two even for a moment. */
async function applyPlans(transaction: Writing, ours: Survey, plans: Plans, watch: Watch): Promise<void> {
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
  const records = plans.flatMap(({ put }) => put ?? []);
  const texts = plans.flatMap(({ text }) => text ?? []);
  await Promise.all([putArticles(transaction, records), putTexts(transaction, texts)]);
  for (const { text, pictures } of plans)
    if (text && pictures) await putPictures(transaction, { ...pictures, saved: text.saved });
}

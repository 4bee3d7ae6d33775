import * as v from 'valibot';
import type { Annotation, Body, Selector } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import type { MetaValues } from '../../core/annotation/library-data.ts';
import { picturesFromJson } from '../../core/pictures/in-json.ts';
import { MOST_PICTURES, type PicturesInJson, type SavedPictures } from '../../core/pictures/picture.ts';
import { InvalidEdit } from '../fault.ts';
import { metaValue } from '../meta.ts';
import { annotationIn as quicklyRead } from '../read/read-fast.ts';
import { readAnnotation, readArticle, readPictures, readText } from '../records.ts';
import { listOf } from '../schemas/fields.ts';
import type { Watch } from '../watch.ts';

type Part = Selector | Body | Extract<Selector, { type: 'RangeSelector' }>['startSelector'];

/** How many fields the parts of an annotation have. */
const FIELDS: Readonly<Record<Part['type'], number>> = {
  TextQuoteSelector: 4,
  TextPositionSelector: 3,
  RangeSelector: 3,
  XPathSelector: 3,
  TextualBody: 3,
  Highlight: 4,
  Claim: 6,
  Check: 7,
  Dismissal: 3,
  Revisit: 3,
  Inbox: 3,
  Correction: 8,
};
const TARGET_FIELDS = 2;
const CLAIM_FIELDS = 4;

/** Whether the parts of `annotation`, in which nothing is wrong or missing, hold no more than what we know. */
function isOfKnownFields({ target, body }: Annotation): boolean {
  return fieldsIn(target) === TARGET_FIELDS && target.selector.every(isKnown) && body.every(isKnown);
}

function isKnown(part: Part): boolean {
  if (fieldsIn(part) !== FIELDS[part.type]) return false;
  switch (part.type) {
    case 'RangeSelector':
      return isKnown(part.startSelector) && isKnown(part.endSelector);
    case 'XPathSelector':
      return isKnown(part.refinedBy);
    case 'Highlight':
      return part.claim === null || fieldsIn(part.claim) === CLAIM_FIELDS;
    default:
      return true;
  }
}

const fieldsIn = (value: object): number => Object.keys(value).length;

/** Milliseconds by which the clock of another device may be ahead of ours. */
const AHEAD = 86_400_000;

const LONG_AGO = new Date(0).toISOString();

/** What a record says of its times. */
interface Times {
  readonly modified: string;
  readonly deleted: string | null;
}

/**
 * Tells of instants whether they can be believed at `now`. A file may say that a record was edited in the year 9998: it
 * would outdo every edit of the reader's in every merge to come, and never leave the trash.
 */
interface Sober {
  /** An instant as our clock writes it, so that the order of such texts is that of the instants; at the latest now. */
  atMostNow(instant: string): string;
  /** When something was edited; where that is not to be believed it is `made`, and else long ago: a real edit outdoes it. */
  edited(instant: string, made: string): string;
  /** `record` with times that can be believed. */
  times<T extends Times>(record: T, made: string): T;
}

/** What can be believed at `now`. */
function soberAt(now: string): Sober {
  const isBelieved = (instant: string) => Date.parse(instant) <= Date.parse(now) + AHEAD;
  const plain = (instant: string) => new Date(instant).toISOString();
  const atMostNow = (instant: string) => plain(isBelieved(instant) ? instant : now);
  const edited = (instant: string, made: string) => plain([instant, made].find(isBelieved) ?? LONG_AGO);
  return {
    atMostNow,
    edited,
    times: (record, made) => ({
      ...record,
      modified: edited(record.modified, made),
      deleted: record.deleted && atMostNow(record.deleted),
    }),
  };
}

/** A library that comes from outside, checked. Of records with the same name the one that was edited last. */
export interface Incoming {
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly texts: ReadonlyMap<string, SavedText>;
  /** Of these texts. */
  readonly pictures: ReadonlyMap<string, SavedPictures>;
  readonly colourNames: MetaValues['colour-names'];
  readonly savedSearches: MetaValues['saved-searches'];
  /** Records that are no valid ones, or come twice. */
  readonly refused: number;
}

/**
 * `raw` as a library, record by record: what is no valid record, or names an address that is none of the web, is left out
 * and counted. Nothing in it is younger than `now`. Rejects with `InvalidEdit` where it is no library at all.
 */
export async function readIncoming(raw: unknown, now: string, { signal }: Watch): Promise<Incoming> {
  const { articles, annotations, texts, pictures, meta } = partsOf(raw);
  const sober = soberAt(now);
  const kept = {
    articles: latest(await eachIn(articles, (one) => articleIn(one, sober), 1_000, signal), ({ key }) => key),
    annotations: latest(await eachIn(annotations, (one) => annotationIn(one, sober), 1_000, signal), ({ id }) => id),
    texts: latest(await eachIn(texts, (one) => textIn(one, sober), 10, signal), ({ key }) => key),
  };
  const read = await eachIn(pictures, (one) => picturesIn(one, sober), 10, signal);
  const ofTexts = read.filter((one) => one !== null && kept.texts.get(one.key)?.saved === one.saved) as SavedPictures[];
  const keptPictures = new Map(ofTexts.map((one) => [one.key, one]));
  const all = articles.length + annotations.length + texts.length + pictures.length;
  return {
    ...kept,
    pictures: keptPictures,
    colourNames: metaValue('colour-names', meta['colour-names']) ?? {},
    savedSearches: metaValue('saved-searches', meta['saved-searches']) ?? [],
    refused: all - kept.articles.size - kept.annotations.size - kept.texts.size - keptPictures.size,
  };
}

/** Reads records, `size` of them between two breaths: the page that imports goes on living. */
async function eachIn<T>(all: readonly unknown[], read: (raw: unknown) => T, size: number, signal?: AbortSignal) {
  const records: T[] = [];
  for (let start = 0; start < all.length; start += size) {
    signal?.throwIfAborted();
    records.push(...all.slice(start, start + size).map(read));
    await breath();
  }
  return records;
}

/** Lets the page do what it has to. Not a timer: those of a page in the background run once a second. */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function partsOf(raw: unknown) {
  const parts: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const { articles, annotations, texts, pictures = [], meta } = parts;
  if (!Array.isArray(articles) || !Array.isArray(annotations) || !Array.isArray(texts) || !Array.isArray(pictures))
    throw new InvalidEdit('is no library');
  const values: Readonly<Record<string, unknown>> = typeof meta === 'object' && meta !== null ? { ...meta } : {};
  return { articles, annotations, texts, pictures, meta: values };
}

function articleIn(raw: unknown, sober: Sober): ArticleRecord | null {
  const article = readArticle(raw);
  if (article === null || ![article.head.url, ...article.addresses].every(isOfAPage)) return null;
  const { firstRead, lastRead, saved } = article;
  const read = { firstRead: sober.atMostNow(firstRead), lastRead: sober.atMostNow(lastRead) };
  return { ...sober.times(article, firstRead), ...read, saved: saved && sober.edited(saved, firstRead) };
}

function annotationIn(raw: unknown, sober: Sober): Annotation | null {
  const annotation = bareAnnotation(raw);
  if (annotation === null || !isOfAPage(annotation.target.source)) return null;
  const { created } = annotation;
  return { ...sober.times(annotation, created), created: sober.atMostNow(created) };
}

/** As `readAnnotation`, which takes seconds for a large library and is needed only where something has to be left out. */
function bareAnnotation(raw: unknown): Annotation | null {
  const annotation = quicklyRead(raw);
  return annotation === null || isOfKnownFields(annotation) ? annotation : readAnnotation(raw);
}

function textIn(raw: unknown, sober: Sober): (SavedText & { readonly modified: string }) | null {
  const text = readText(raw);
  if (text === null || ![text.article.url, text.reading.head.url].every(isOfAPage)) return null;
  const saved = sober.edited(text.saved, text.saved);
  return { ...text, saved, modified: saved };
}

/** As much as it takes to read the base64 of pictures. */
const shapeOfPictures = v.looseObject({ pictures: listOf(v.looseObject({ data: v.nullable(v.string()) }), MOST_PICTURES) });

/** Checked as what is kept is, after its base64 was read. */
function picturesIn(raw: unknown, sober: Sober): SavedPictures | null {
  const shaped = v.safeParse(shapeOfPictures, raw);
  const pictures = shaped.success ? readPictures(picturesFromJson(raw as PicturesInJson)) : null;
  return pictures && { ...pictures, saved: sober.edited(pictures.saved, pictures.saved) };
}

/** Addresses are made links: one of a script must not get in. Pages on the reader's own disk are pages too. */
function isOfAPage(address: string): boolean {
  return /^(?:https?|file):\/\//i.test(address) && URL.canParse(address);
}

function latest<T extends { readonly modified: string }>(
  all: readonly (T | null)[],
  nameOf: (one: T) => string,
): ReadonlyMap<string, T> {
  const byName = new Map<string, T>();
  for (const one of all) {
    if (one === null) continue;
    const other = byName.get(nameOf(one));
    if (other === undefined || other.modified < one.modified) byName.set(nameOf(one), one);
  }
  return byName;
}

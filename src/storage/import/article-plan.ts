import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import { isTombstone } from '../../core/annotation/trash.ts';
import { type ArticleHead, headAt, headOf } from '../../core/article/article.ts';
import { siteOf } from '../../core/article/article-key.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';
import { ADDRESS_LIMIT } from '../write/keep-article.ts';
import type { TextHere } from './texts-here.ts';

/** What is known of one article when two libraries are merged. */
export interface ArticleSides {
  readonly key: string;
  readonly ours: ArticleRecord | undefined;
  readonly theirs: ArticleRecord | undefined;
  /** Their text of it. */
  readonly text: SavedText | undefined;
  /** The pictures of their text. */
  readonly pictures: SavedPictures | undefined;
  /** The text that is saved here, or null where none is. */
  readonly here: TextHere | null;
  /** Whether anything live is on it in the end. */
  readonly isWorkedOn: boolean;
  /** When this import puts into the trash what it does. */
  readonly at: string;
  /** Something live on it, for an article of which there is no record. */
  readonly trace: { readonly source: string; readonly modified: string } | undefined;
}

/** What becomes of an article. */
export interface ArticlePlan {
  readonly key: string;
  /** As it is to be put, or null where it is so already, or there is nothing to put. */
  readonly put: ArticleRecord | null;
  /** Their text, where none is kept here; null where it is not taken. */
  readonly text: SavedText | null;
  /** Its pictures. */
  readonly pictures: SavedPictures | null;
}

/**
 * What becomes of an article: the record that was edited last is kept, ours of two at once, with addresses, title, author and day as the
 * reader met them. A text that is here stays with its reading and pictures, as what she kept as evidence; that somebody let a text go
 * does not take it from the other. An article with live work on it is live; one that is in the trash there, or was deleted for good,
 * is whole in the trash here, since this import or earlier, whatever day a file gives.
 */
export function planArticle(sides: ArticleSides): ArticlePlan {
  const { key, ours, here, isWorkedOn } = sides;
  const chosen = chosenOf(sides) ?? traced(sides);
  if (chosen === null) return { key, put: null, text: null, pictures: null };
  const isGone = isTombstone(chosen) && !isWorkedOn;
  const isTaken = here === null && !isGone && isOfSite(ours, sides.text?.article.url);
  const text = isTaken ? (sides.text ?? null) : null;
  const head = here !== null && ours ? ours.head : chosen.head;
  const saved = text?.saved ?? ours?.saved ?? null;
  const record = { ...chosen, head, deleted: isWorkedOn ? null : chosen.deleted, saved };
  const put = ours && JSON.stringify(record) === JSON.stringify(ours) ? null : record;
  return { key, put, text, pictures: text && (sides.pictures ?? null) };
}

function chosenOf({ ours, theirs, isWorkedOn, at }: ArticleSides): ArticleRecord | null {
  if (!ours || !theirs) return ours ?? theirs ?? null;
  const isTheirs = Date.parse(theirs.modified) > Date.parse(ours.modified);
  if (isTombstone(ours)) {
    const [later, earlier] = isTheirs ? [theirs, ours] : [ours, theirs];
    // Work came after all: what a tombstone no longer says, the other may.
    return isTombstone(later) && isWorkedOn ? { ...earlier, modified: later.modified } : later;
  }
  if (!isTheirs) return withHead(ours, theirs.head);
  const { modified } = theirs;
  const deleted = theirs.deleted && (ours.deleted ?? at);
  return isTombstone(theirs) ? { ...ours, modified, deleted } : { ...edited(ours, theirs), deleted };
}

/** Ours after a later edit: as the reader met it, with what she lacks. */
function edited(ours: ArticleRecord, theirs: ArticleRecord): ArticleRecord {
  const { head, firstRead } = isTraced(ours) ? atOurSite(theirs, ours) : ours;
  const others = theirs.addresses.filter((url) => isOfSite(ours, url));
  const addresses = [...new Set([...ours.addresses, ...others])].slice(0, ADDRESS_LIMIT);
  return withHead({ ...theirs, head, addresses, firstRead }, isTraced(ours) ? ours.head : theirs.head);
}

/** `record`, with what its head does not tell as another tells it: files of other programs tell little more than an address. */
function withHead(record: ArticleRecord, other: ArticleHead): ArticleRecord {
  const { head } = record;
  const told = {
    title: head.title || other.title,
    site: head.site ?? other.site,
    author: head.author ?? other.author,
    published: head.published ?? other.published,
    language: head.language ?? other.language,
  };
  const isWhole = Object.entries(told).every(([field, value]) => head[field as keyof typeof told] === value);
  return isWhole ? record : { ...record, head: { ...head, ...told } };
}

/** As they have it, at our address where theirs is another site's: no file is to lead away from what the reader has read. */
function atOurSite(theirs: ArticleRecord, ours: ArticleRecord): ArticleRecord {
  const { head } = theirs;
  return isOfSite(ours, head.url) ? theirs : { ...theirs, head: { ...head, url: ours.head.url } };
}

/** Whether an address is on a host on which our article was read; any is where we have none. */
function isOfSite(ours: ArticleRecord | undefined, url: string | undefined): boolean {
  if (!ours || url === undefined) return true;
  return [ours.head.url, ...ours.addresses].some((own) => siteOf(own) === siteOf(url));
}

/**
 * The record of an article that has none: what is on it would be out of sight. It is older than all others, so that a real one,
 * whenever it comes, takes its place.
 */
function traced({ key, text, trace }: ArticleSides): ArticleRecord | null {
  const met = text?.saved ?? trace?.modified;
  const told = text?.article ?? (trace && headAt(trace.source));
  if (met === undefined || told === undefined) return null;
  return {
    key,
    addresses: [told.url],
    head: headOf(told),
    firstRead: met,
    lastRead: met,
    saved: null,
    modified: NEVER,
    deleted: null,
  };
}

/** Older than all edits. */
const NEVER = new Date(0).toISOString();

const isTraced = ({ modified }: ArticleRecord): boolean => modified === NEVER;

import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import { isInTrash, isTombstone } from '../../core/annotation/trash.ts';
import { type ArticleHead, headAt, headOf } from '../../core/article/article.ts';
import { siteOf } from '../../core/article/article-key.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';
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
  /** Whether something on it lies there in the end. */
  readonly isTrashHeld: boolean;
  /** Something live on it, for an article of which there is no record. */
  readonly trace: { readonly source: string; readonly modified: string } | undefined;
}

/** What becomes of an article. */
export interface ArticlePlan {
  readonly key: string;
  /** As it is to be put, or null where it is so already, or there is nothing to put. */
  readonly put: ArticleRecord | null;
  /** The text to put in place of ours, or whether ours is to go; null where there is nothing to do. */
  readonly text: SavedText | 'drop' | null;
  /** Whether the text is here already, saved earlier: ours stays then, with our reading of it, as of when theirs was saved. */
  readonly isTextHere: boolean;
  /** When the text was saved that is here in the end, or null. */
  readonly saved: string | null;
  /** Whether our pictures belong to that text too. */
  readonly isOursPictured: boolean;
  /** Their pictures, where they belong to it too; else null. */
  readonly pictures: SavedPictures | null;
}

/**
 * What becomes of an article: the record that was edited last is kept, ours of two at once, with address, title, author and day as the
 * reader met them. Of two texts ours, which is what she kept as evidence; where they say the same, as of when one was saved last. That somebody let a text go does not take it from the other. An article with live work on it is live; one that was
 * deleted for good elsewhere lies in the trash as long as something on it does, which would come back to nothing otherwise. One that is
 * live here and in the trash there is in the trash since this import, whatever day a file gives.
 */
export function planArticle(sides: ArticleSides): ArticlePlan {
  const { key, ours, here, isWorkedOn } = sides;
  const chosen = chosenOf(sides) ?? traced(sides);
  if (chosen === null)
    return { key, put: null, text: null, isTextHere: false, saved: null, isOursPictured: false, pictures: null };
  const since = isInTrash(chosen) && ours?.deleted === null ? sides.at : chosen.deleted;
  const deleted = isWorkedOn ? null : since;
  const isGone = deleted !== null && isTombstone(chosen);
  const ourText = ours?.saved ?? null;
  const isTaken = !isGone && here !== 'other' && isOfSite(ours, sides.text?.article.url);
  const text = isTaken ? newerOf(sides.text, here && ourText) : null;
  const saved = isGone ? null : (text?.saved ?? ourText);
  const head = here !== null && ours && !isGone ? ours.head : chosen.head;
  const stays = isGone && ours && !isTombstone(ours) && sides.isTrashHeld;
  const record = stays
    ? { ...ours, modified: chosen.modified, deleted: ours.deleted ?? sides.at, saved }
    : { ...chosen, head, deleted, saved };
  const put = ours && JSON.stringify(record) === JSON.stringify(ours) ? null : record;
  const isOursPictured = !isGone && here !== null && (here === 'same' || text === null);
  const pictures = isTaken ? (sides.pictures ?? null) : null;
  const isTextHere = here === 'same';
  return { key, put, text: isGone && ourText !== null ? 'drop' : text, isTextHere, saved, isOursPictured, pictures };
}

function newerOf(text: SavedText | undefined, ours: string | null): SavedText | null {
  return text && (ours === null || ours < text.saved) ? text : null;
}

function chosenOf({ ours, theirs, isWorkedOn }: ArticleSides): ArticleRecord | null {
  if (!ours || !theirs) return ours ?? theirs ?? null;
  const isTheirs = Date.parse(theirs.modified) > Date.parse(ours.modified);
  const [later, earlier] = isTheirs ? [atOurSite(theirs, ours), ours] : [ours, theirs];
  // Work came after all: what a tombstone no longer says, the other may.
  if (isTombstone(later)) return isWorkedOn ? { ...earlier, modified: later.modified } : later;
  const [head, other] = isTraced(ours) || isTombstone(ours) ? [later.head, earlier.head] : [ours.head, theirs.head];
  return withHead({ ...later, head }, other);
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

/** As they have it, at our addresses where theirs are another site's: no file is to lead away from what the reader has read. */
function atOurSite(theirs: ArticleRecord, ours: ArticleRecord): ArticleRecord {
  if (isTombstone(theirs)) return theirs;
  const { head } = theirs;
  const addresses = theirs.addresses.filter((url) => isOfSite(ours, url));
  return {
    ...theirs,
    head: isOfSite(ours, head.url) ? head : { ...head, url: ours.head.url },
    addresses: addresses.length > 0 ? addresses : ours.addresses,
  };
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

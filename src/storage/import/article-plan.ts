import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import { isTombstone } from '../../core/annotation/trash.ts';
import { type ArticleHead, headOf } from '../../core/article/article.ts';
import { siteOf } from '../../core/article/article-key.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';

/** What is known of one article when two libraries are merged. */
export interface ArticleSides {
  readonly key: string;
  readonly ours: ArticleRecord | undefined;
  readonly theirs: ArticleRecord | undefined;
  /** Their text of it. */
  readonly text: SavedText | undefined;
  /** The pictures of their text. */
  readonly pictures: SavedPictures | undefined;
  /** Whether anything live is on it in the end. */
  readonly isWorkedOn: boolean;
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
  /** The pictures to put in place of ours, or null. */
  readonly pictures: SavedPictures | null;
}

/**
 * What becomes of an article: the record that was edited last is kept, ours of two at once. Of two texts the one that was
 * saved last; that somebody let a text go does not take it from the other. An article with live work on it is live.
 */
export function planArticle(sides: ArticleSides): ArticlePlan {
  const { key, ours, isWorkedOn } = sides;
  const chosen = chosenOf(sides) ?? traced(sides);
  if (chosen === null) return { key, put: null, text: null, pictures: null };
  const deleted = isWorkedOn ? null : chosen.deleted;
  const isGone = deleted !== null && isTombstone(chosen);
  const ourText = ours?.saved ?? null;
  const text = isGone || !isOfSite(ours, sides.text?.article.url) ? null : newerOf(sides.text, ourText);
  const saved = isGone ? null : (text?.saved ?? ourText);
  const isAsItWas = chosen === ours && ours.deleted === deleted && ours.saved === saved;
  const put = isAsItWas ? null : { ...chosen, deleted, saved };
  // Those of a text that we have too are taken where we have none: `applyPlans` looks.
  const isOfKept =
    !isGone && sides.pictures !== undefined && sides.pictures.saved === saved && isOfSite(ours, sides.text?.article.url);
  return { key, put, text: isGone && ourText !== null ? 'drop' : text, pictures: isOfKept ? (sides.pictures ?? null) : null };
}

function newerOf(text: SavedText | undefined, ours: string | null): SavedText | null {
  return text && (ours === null || ours < text.saved) ? text : null;
}

function chosenOf({ ours, theirs, isWorkedOn }: ArticleSides): ArticleRecord | null {
  if (!ours || !theirs) return ours ?? theirs ?? null;
  const isTheirs = Date.parse(theirs.modified) > Date.parse(ours.modified);
  const [later, earlier] = isTheirs ? [atOurSite(theirs, ours), ours] : [ours, theirs];
  // Work came after all: what a tombstone no longer says, the other may.
  return isWorkedOn && isTombstone(later) ? { ...earlier, modified: later.modified } : later;
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
  const told = text?.article ?? (trace && bare(trace.source));
  if (met === undefined || told === undefined) return null;
  return {
    key,
    addresses: [told.url],
    head: headOf(told),
    firstRead: met,
    lastRead: met,
    saved: null,
    modified: new Date(0).toISOString(),
    deleted: null,
  };
}

function bare(url: string): ArticleHead {
  return { url, title: '', site: null, author: null, published: null, language: null };
}

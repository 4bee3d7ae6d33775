import type { InboxState } from '../core/annotation/annotation.ts';
import type {
  ArticleWork,
  CheckEdit,
  ClaimTarget,
  CorrectionEdit,
  DismissalEdit,
  DueItem,
  HighlightEdit,
  InboxEdit,
  Move,
  NoteEdit,
  Records,
  Restored,
  RevisitEdit,
  SaveArticleEdit,
  SavedText,
  TagsEdit,
  Usage,
} from '../core/annotation/article-work.ts';
import type { MetaKey, MetaValues } from '../core/annotation/library-data.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import type { TagChange } from '../core/annotation/tags.ts';
import type { SavedPictures } from '../core/pictures/picture.ts';
import { accessTo, type StoreOptions } from './access.ts';
import { bulkCalls } from './bulk-calls.ts';
import type { Echoes } from './echoes.ts';
import type { Gathered } from './read/gather.ts';
import type { SearchIndex } from './schema.ts';
import type { PictureEdit } from './schemas/saved-pictures.ts';
import { workCalls } from './work-calls.ts';
import type { TextBack } from './write/write-text.ts';

export type { StoreOptions } from './access.ts';

/** The reader's work, as the background keeps it. No call throws; each write is whole or not at all. */
export interface Store extends WorkCalls, BulkCalls {
  /** Closes the connection. The next call opens it again. */
  close(): Promise<void>;
}

/** Work on one article. Each edit gives the article's work as it then stands. */
export interface WorkCalls {
  /** The live work on an article; an empty one where nothing was saved. */
  workOn(articleKey: string): Promise<StoreResult<ArticleWork>>;
  /** Where a claim stands, by the work that is or was on it, also by what was deleted; null where there never was any. */
  claimTarget(articleKey: string, claimId: string): Promise<StoreResult<ClaimTarget | null>>;
  /** Saves some fields of one answer. */
  saveCheck(edit: CheckEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves, or with an empty text deletes, one note. */
  saveNote(edit: NoteEdit): Promise<StoreResult<ArticleWork>>;
  /** Puts a cross-check's note aside for its article, or takes it up again. */
  saveDismissal(edit: DismissalEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves, or with null deletes, the day to come back to a claim. */
  saveRevisit(edit: RevisitEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves, or with null takes back, what the reader says of a claim in place of what Loupe does. */
  saveCorrection(edit: CorrectionEdit): Promise<StoreResult<ArticleWork>>;
  /**
   * Makes a highlight, or changes the one of that id, or of the claim that it would save: a claim has one. An id that lies in
   * the trash is taken out. One that is only to be changed and is not there is `invalid`.
   */
  saveHighlight(edit: HighlightEdit): Promise<StoreResult<ArticleWork>>;
  /** Sets the tags of an article as a whole. */
  saveTags(edit: TagsEdit): Promise<StoreResult<ArticleWork>>;
  /** Sets where an article stands in the inbox; null takes it out. */
  saveInbox(edit: InboxEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves where annotations were found to belong now. */
  heal(articleKey: string, moves: readonly Move[]): Promise<StoreResult<ArticleWork>>;
  /** Keeps an article's text, with what was read in it. A reading of another text is `invalid`. */
  saveArticle(edit: SaveArticleEdit): Promise<StoreResult<ArticleWork>>;
  /** Lets an article's text go, and keeps the work on it. The text is put aside with its pictures, unless the disk is full. */
  unsaveArticle(articleKey: string): Promise<StoreResult<ArticleWork>>;
  /** Keeps again what `unsaveArticle` put aside, as it was. Gives whether it still could, and whether there were pictures. */
  resaveArticle(articleKey: string): Promise<StoreResult<TextBack>>;
  /** The text of an article, or null where none is kept that can be read. */
  savedText(articleKey: string): Promise<StoreResult<SavedText | null>>;
  /** Keeps the pictures of an article's text, in place of those before. False where that text is no longer kept. */
  savePictures(pictures: SavedPictures): Promise<StoreResult<boolean>>;
  /** Puts a picture in the place of its number among those. False where they are no longer kept, or another address is there. */
  savePicture(picture: PictureEdit): Promise<StoreResult<boolean>>;
  /** Lets an article's pictures go. */
  dropPictures(articleKey: string): Promise<StoreResult<null>>;
  /** The claims and articles whose day to come back is `today` (`YYYY-MM-DD`) or before, the longest due first. */
  due(today: string): Promise<StoreResult<readonly DueItem[]>>;
}

/** Work on many records at once, and what is kept beside them. */
export interface BulkCalls {
  /** Drops all texts that `unsaveArticle` put aside. */
  dropLetGo(): Promise<StoreResult<null>>;
  /** Puts records, and what has no place without them, in the trash. Gives the instant by which `restore` takes it back. */
  trash(records: Records): Promise<StoreResult<string>>;
  /** Takes back what one call of `trash` did, at the instant that it gave; of these articles alone where they are given. */
  restore(instant: string, articleKeys?: readonly string[]): Promise<StoreResult<Restored>>;
  /** Takes single records out of the trash, with what went there together with them. */
  restoreRecords(records: Records): Promise<StoreResult<Restored>>;
  /** Drops for good what lies in the trash since before an instant (ISO 8601). Gives how many records that were. */
  purge(before: string): Promise<StoreResult<number>>;
  /** Drops for good all that lies in the trash. Gives how many records that were. */
  emptyTrash(): Promise<StoreResult<number>>;
  /** Adds tags to highlights and articles, and takes tags from them. Gives those that changed. */
  tagAll(records: Records, change: TagChange): Promise<StoreResult<Records>>;
  /**
   * Sets where these articles stand in the inbox; null takes them out. Those that are not there, or in the trash, are left out, and
   * where `from` is given, those that stand elsewhere.
   */
  inboxAll(articles: readonly string[], state: InboxState | null, from?: InboxState | null): Promise<StoreResult<null>>;
  /** The claims of saved texts, made ready to be met again; some of those that are new with each call, until all are. */
  echoes(): Promise<StoreResult<Echoes>>;
  /** A number that rises with every change of a record. */
  stamp(): Promise<StoreResult<number>>;
  /** Bytes of all pictures that are kept. */
  pictureBytes(): Promise<StoreResult<number>>;
  /** How many records there are. */
  usage(): Promise<StoreResult<Usage>>;
  /** The live annotations and articles that changed last, at most `limit` of each, and the articles that they are on. */
  recent(limit: number): Promise<StoreResult<Gathered>>;
  /** The search index that the library's page has put last, whatever its stamp, or null. */
  searchIndex(): Promise<StoreResult<SearchIndex | null>>;
  /** A value kept beside the records, or null where none is set that can be read. */
  meta<Key extends MetaKey>(key: Key): Promise<StoreResult<MetaValues[Key] | null>>;
  /** Sets such a value. */
  setMeta<Key extends MetaKey>(key: Key, value: MetaValues[Key]): Promise<StoreResult<null>>;
}

/** A store over IndexedDB. Opens nothing before the first call. */
export function openStore(options: StoreOptions = {}): Store {
  const access = accessTo(options);
  return { ...workCalls(access), ...bulkCalls(access), close: () => access.connection.close() };
}

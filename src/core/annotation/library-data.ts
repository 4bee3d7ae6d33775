import type { PicturesInJson } from '../pictures/picture.ts';
import type { Annotation, Colour } from './annotation.ts';
import type { ArticleRecord, SavedText } from './article-work.ts';

/** A whole library, as it is written to a file and read back: live records, trash and tombstones. */
export interface LibraryData {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: readonly Annotation[];
  readonly texts: readonly SavedText[];
  /** Pictures of these texts; left out where there are none. */
  readonly pictures?: readonly PicturesInJson[];
  /** Articles whose pictures there was no room for among them. */
  readonly withoutPictures?: number;
  /** Of `MetaValues` what is the reader's own, and not of one device: see `SHARED_META`. */
  readonly meta: Readonly<Record<string, unknown>>;
}

/** A search that the reader keeps. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** The search as the library writes it: JSON. */
  readonly query: string;
}

/** What is kept beside records, by its key. */
export interface MetaValues {
  /** What the reader calls the colours; those left out have the names they began with. */
  readonly 'colour-names': Readonly<Partial<Record<Colour, string>>>;
  readonly 'saved-searches': readonly SavedSearch[];
  /** When a backup was last written, ISO 8601. */
  readonly 'last-backup': string;
  /** When the trash was last purged of what had lain there long, ISO 8601. */
  readonly 'trash-purged': string;
}

/** A key of `MetaValues`. */
export type MetaKey = keyof MetaValues;

/** What goes with the library from one device to another. */
export const SHARED_META = ['colour-names', 'saved-searches'] as const satisfies readonly MetaKey[];

/** What an import did, in records: articles, annotations and texts together; pictures go with their texts. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  /** Those that are here already, as they are or newer. */
  readonly unchanged: number;
  /** Those put into the trash, since another holds their place and says what they say too: notes and tags of both. */
  readonly joined: number;
  /** Those put into the trash, since another holds their place. */
  readonly trashed: number;
  /** Texts left out, since another text of the article is saved here. */
  readonly differing: number;
  /** Those that are no valid records, and were left out. */
  readonly refused: number;
}

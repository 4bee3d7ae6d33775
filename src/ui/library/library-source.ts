import type { ArticleWork } from '../../core/annotation/article-work.ts';
import type { StoreResult } from '../../core/annotation/store-result.ts';
import type { LibraryReader } from '../../storage/library.ts';

/** What the list, the search and the trash read of the library. Tests give another. */
export interface LibrarySource
  extends Pick<
    LibraryReader,
    'articles' | 'annotations' | 'recent' | 'text' | 'pictures' | 'trash' | 'meta' | 'stamp' | 'searchIndex' | 'putSearchIndex'
  > {
  /** The live work on one article. */
  workOn(articleKey: string): Promise<StoreResult<ArticleWork>>;
}

type ValueOf<Result> = Extract<Result, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never;
type BatchOf<Batches> = Batches extends AsyncIterable<infer Result> ? ValueOf<Result> : never;

/** Articles and annotations together. */
export type Gathered = ValueOf<Awaited<ReturnType<LibrarySource['recent']>>>;

/** Some articles, or some annotations. */
export type ArticleBatch = BatchOf<ReturnType<LibrarySource['articles']>>;
/** See `ArticleBatch`. */
export type AnnotationBatch = BatchOf<ReturnType<LibrarySource['annotations']>>;

/** What is kept beside the records. */
export type Meta = ValueOf<Awaited<ReturnType<LibrarySource['meta']>>>;

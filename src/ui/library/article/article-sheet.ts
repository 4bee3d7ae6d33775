import type { InboxState } from '../../../core/annotation/annotation.ts';
import type { ArticleWork, SavedText } from '../../../core/annotation/article-work.ts';
import { corrected } from '../../../core/annotation/corrected.ts';
import { articleRevisitIn, inboxIn, tagsOf } from '../../../core/annotation/edit.ts';
import { groupWork } from '../../../core/annotation/group.ts';
import { reattach } from '../../../core/annotation/reattach.ts';
import { savedReading } from '../../../core/annotation/saved-reading.ts';
import type { ArticleHead } from '../../../core/article/article.ts';
import type { SavedPictures } from '../../../core/pictures/picture.ts';
import { textLanguage } from '../../../core/text-language.ts';
import { type Passage, type Placed, passagesOf } from './passages.ts';

/** A saved article with the reader's work on it, its claims as she has them. */
export interface ArticleSheet {
  readonly key: string;
  readonly head: ArticleHead;
  /** Null where only the work is kept. */
  readonly text: SavedText | null;
  /** Those of its text; null where none are kept. */
  readonly pictures: SavedPictures | null;
  /** BCP 47 tag of its text; undefined where nobody knows. */
  readonly language: string | undefined;
  readonly placed: readonly Placed[];
  readonly strays: readonly Passage[];
  /** Of the article as a whole. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly inbox: InboxState | null;
  /** Day on which to come back to it, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
}

/** The sheet of an article, or null where the library has nothing of it. */
export function sheetOf(
  key: string,
  saved: SavedText | null,
  { article, annotations }: ArticleWork,
  pictures: SavedPictures | null = null,
): ArticleSheet | null {
  const read = saved && savedReading(saved, annotations);
  // Put where it belongs by the claims as they were read: those that are shown may be a part of them, or gone.
  const placed = read ? reattach(annotations, read.claims).annotations : annotations;
  const text = saved && read && { ...saved, reading: corrected(read, placed).reading };
  const head = article?.head ?? text?.article ?? headOf(annotations[0]?.target.source);
  if (!head) return null;
  const ofArticle = annotations.filter(({ claimId, motivation }) => claimId === null && motivation === 'tagging');
  return {
    key,
    head,
    text,
    pictures,
    language: textLanguage(head.language, text?.reading.detection.language ?? null),
    ...passagesOf(text, placed),
    note: groupWork(annotations, []).article.note,
    tags: ofArticle.flatMap(tagsOf),
    inbox: inboxIn(annotations),
    revisit: articleRevisitIn(annotations),
  };
}

/** Work whose article cannot be read still says at which address it was done. */
function headOf(url: string | undefined): ArticleHead | null {
  if (url === undefined) return null;
  return { url, title: url, site: null, author: null, published: null, language: null };
}

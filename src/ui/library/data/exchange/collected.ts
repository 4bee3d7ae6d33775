import { highlightOf, questionOf } from '../../../../core/annotation/edit.ts';
import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { withArticles } from '../../../../core/exchange/complete.ts';
import { needsOf } from '../../../../core/exchange/notes.ts';
import type { Collected } from './exchange.ts';

/** What has been gathered, in figures. Trash and tombstones do not count: they are not written. */
export function collectedFrom(data: LibraryData): Collected {
  const live = data.annotations.filter(({ deleted }) => deleted === null);
  return {
    articles: withArticles(data).articles.filter(({ deleted }) => deleted === null).length,
    highlights: live.filter((one) => highlightOf(one) !== null).length,
    questions: [...new Set(live.flatMap((one) => questionOf(one) ?? []))],
    needs: needsOf(data.texts.map(({ reading }) => reading)),
  };
}

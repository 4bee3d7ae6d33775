import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { withArticles } from '../../../../core/exchange/complete.ts';
import { grouped } from '../../../../core/library/grouped.ts';

/** `data` in parts of at most `size` articles, each with all work on it, in the order of `data`; without what is not an article's. */
export function* slicesOf(data: LibraryData, size: number): Generator<LibraryData, void, undefined> {
  const { articles } = withArticles(data);
  const annotations = grouped(data.annotations, ({ articleKey }) => articleKey);
  const texts = new Map(data.texts.map((text) => [text.key, text]));
  for (let from = 0; from < articles.length; from += size) {
    const some = articles.slice(from, from + size);
    yield {
      articles: some,
      annotations: some.flatMap(({ key }) => annotations.get(key) ?? []),
      texts: some.flatMap(({ key }) => texts.get(key) ?? []),
      meta: {},
    };
  }
}

import type { Article, Span } from '../../core/article/article.ts';
import type { ListedPictures } from '../../core/pictures/picture.ts';
import { leave } from '../brought.ts';
import { uuid } from '../reader/uuid.ts';
import { pictureOf } from './fetch-picture.ts';
import { findPictures } from './find-pictures.ts';

/** The article that the page's reader has read last, and the way to it in the page. */
export interface ReadArticle {
  readonly article: () => Article | null;
  readonly rangeOf: (span: Span) => Range | null;
}

/** Takes the pictures of an article out of its page, as `reader/pictures` and `reader/picture` tell. */
export interface Pictures {
  list(read: ReadArticle, length: number): ListedPictures | null;
  take(token: string, number: number, most: number): Promise<string | null>;
}

/** The addresses of the pictures that were listed last, in their order: the page may have gone on to another article since. */
let listed: { readonly token: string; readonly sources: readonly string[] } | null = null;

/** Leaves what takes pictures where the reader of the page looks for it. */
export function providePictures(): void {
  leave('pictures', {
    list({ article: read, rangeOf }, length) {
      const article = read();
      if (article?.text.length !== length) return null;
      const found = findPictures(document, article, rangeOf);
      listed = { token: uuid(), sources: found.map(({ source }) => source) };
      return { token: listed.token, places: found.map(({ place }) => place) };
    },
    async take(token, number, most) {
      const source = listed?.token === token ? listed.sources[number] : undefined;
      return source === undefined ? null : pictureOf(source, most);
    },
  });
}

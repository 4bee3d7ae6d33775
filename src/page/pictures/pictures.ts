import type { Article, Span } from '../../core/article/article.ts';
import type { PicturePlace } from '../../core/pictures/picture.ts';
import { leave } from '../brought.ts';
import { pictureOf } from './fetch-picture.ts';
import { findPictures } from './find-pictures.ts';

/** The article that the page's reader has read last, and the way to it in the page. */
export interface ReadArticle {
  readonly article: () => Article | null;
  readonly rangeOf: (span: Span) => Range | null;
}

/** Takes the pictures of an article out of its page, as `reader/pictures` and `reader/picture` tell. */
export interface Pictures {
  list(read: ReadArticle, length: number): readonly PicturePlace[];
  take(number: number, most: number): Promise<string | null>;
}

/** The addresses of the pictures that were listed last, in their order. */
let listed: readonly string[] = [];

/** Leaves what takes pictures where the reader of the page looks for it. */
export function providePictures(): void {
  leave('pictures', {
    list({ article: read, rangeOf }, length) {
      const article = read();
      const found = article?.text.length === length ? findPictures(document, article, rangeOf) : [];
      listed = found.map(({ source }) => source);
      return found.map(({ place }) => place);
    },
    async take(number, most) {
      const source = listed[number];
      return source === undefined ? null : pictureOf(source, most);
    },
  });
}

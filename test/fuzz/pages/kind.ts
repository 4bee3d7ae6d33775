import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../../../src/core/read-article.ts';
import { extract } from '../../../src/dom/extract/extract.ts';
import { readingHolds } from '../engine/holds.ts';
import type { Kind } from '../kinds.ts';
import { pageHolds } from './holds.ts';
import { type PageInput, pageInputs } from './page.ts';

/** As much of highlights as the painter uses; jsdom has none. */
class Highlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

/** HTML to article, claims, anchors and paint, in jsdom. */
export const pagesKind: Kind<PageInput> = {
  inputs: pageInputs,
  holds(input) {
    Object.assign(globalThis, { CSS: { highlights: new Map() }, Highlight });
    const dom = new JSDOM(input.html, { url: input.url, virtualConsole: new VirtualConsole() });
    try {
      const { document } = dom.window;
      const extraction = extract(document, input.url);
      if (extraction.status === 'ok') {
        readingHolds(readArticle(extraction.article, { today: '2026-11-26', isForced: true }), extraction.article);
      }
      pageHolds(document, input);
    } finally {
      dom.window.close();
    }
  },
  sizeOf: ({ html }) => html.length,
};

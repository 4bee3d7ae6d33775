import type { Selector } from '../../../src/core/annotation/annotation.ts';
import { anchorAll } from '../../../src/dom/anchor/anchor.ts';
import { describeRange } from '../../../src/dom/anchor/describe.ts';
import { type PageText, readPageText } from '../../../src/dom/anchor/page-text.ts';
import { provide } from './engine.ts';

let described: PageText | null = null;

provide('Loupe', {
  describe(range) {
    described ??= readPageText(document);
    return describeRange(range, described);
  },
  // Reading the page's text is part of finding passages in it.
  anchor(kept) {
    const highlights = kept.map((selectors, index) => ({
      id: String(index),
      selectors: (selectors ?? []) as readonly Selector[],
    }));
    const found = anchorAll(document, readPageText(document), highlights);
    return highlights.map(({ id }) => found.get(id)?.range ?? null);
  },
});

import type { Selector } from '../../../src/core/annotation/annotation.ts';
import { anchorAll } from '../../../src/dom/anchor/anchor.ts';
import { readPageText } from '../../../src/dom/anchor/page-text.ts';
import { createPainter } from '../../../src/dom/paint/painter.ts';
import { provideMarker } from './marker.ts';

provideMarker({
  mark(kept) {
    const highlights = kept.map((selectors, at) => ({ id: String(at), selectors: selectors as readonly Selector[] }));
    const found = anchorAll(document, readPageText(document), highlights);
    const painted = highlights.flatMap(({ id }) => {
      const range = found.get(id)?.range;
      return range ? [{ id, colour: 'yellow' as const, range }] : [];
    });
    createPainter(document).paintHighlights(painted);
  },
});

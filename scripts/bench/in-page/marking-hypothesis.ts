// The peer's own anchoring, which the bench takes out of its package; its highlights are elements of this name.
import { anchor } from 'hypothesis-anchoring';
import { provideMarker, wrap } from './marker.ts';

provideMarker({
  async mark(kept) {
    // As its client does: all are looked for, each by itself, and marked as they are found.
    await Promise.all(
      kept.map(async (selectors) => {
        const range = await anchor(document.body, selectors).catch(() => null);
        if (range) wrap(range, 'hypothesis-highlight');
      }),
    );
  },
});

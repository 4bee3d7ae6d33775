import { toRange } from 'dom-anchor-text-quote';
import { provideMarker, wrap } from './marker.ts';

interface Kept {
  readonly quote: Parameters<typeof toRange>[1];
  readonly hint: number;
}

provideMarker({
  mark(kept) {
    for (const { quote, hint } of kept as readonly Kept[]) {
      const range = toRange(document.body, quote, { hint });
      if (range) wrap(range, 'mark');
    }
  },
});

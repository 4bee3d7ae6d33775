import { fromRange as positionOf } from 'dom-anchor-text-position';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { provide } from './engine.ts';

interface Kept {
  readonly quote: ReturnType<typeof fromRange>;
  readonly hint: number;
}

provide('dom-anchor-text-quote', {
  describe: (range): Kept => ({ quote: fromRange(document.body, range), hint: positionOf(document.body, range).start }),
  anchor: (kept) =>
    (kept as readonly Kept[]).map(({ quote, hint }) => {
      try {
        return toRange(document.body, quote, { hint });
      } catch {
        return null;
      }
    }),
});

import { provideMarker } from './marker.ts';

type MarkJs = new (root: Element) => { mark(text: string, options: object): void };

provideMarker({
  mark(kept) {
    const { Mark } = globalThis as unknown as { Mark: MarkJs };
    const marker = new Mark(document.body);
    const options = { acrossElements: true, separateWordSearch: false, diacritics: false, accuracy: 'partially' };
    for (const text of kept as readonly string[]) marker.mark(text, options);
  },
});

import { mountSelectionBar, SELECTION_BAR_CSS } from '../../kit/highlight-card/mount.tsx';
import { leave } from '../brought.ts';
import { openCardFrame } from './card-frame.ts';
import { anchorOfRange, openPanel } from './panel.ts';
import { anchorOf, showWord } from './word.ts';

/** What is shown over a page: the frame of a card, the bar beside a selection, and a word on what was highlighted. */
export interface Cards {
  readonly openCardFrame: typeof openCardFrame;
  readonly openPanel: typeof openPanel;
  readonly anchorOf: typeof anchorOf;
  readonly anchorOfRange: typeof anchorOfRange;
  readonly showWord: typeof showWord;
  readonly selectionBar: { readonly css: string; readonly mount: typeof mountSelectionBar };
}

/** Leaves the cards where the reader looks for them. */
export function provideCards(): void {
  leave('cards', {
    openCardFrame,
    openPanel,
    anchorOf,
    anchorOfRange,
    showWord,
    selectionBar: { css: SELECTION_BAR_CSS, mount: mountSelectionBar },
  });
}

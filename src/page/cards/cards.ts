import { applyStyles, openOverlay, showWithMarks } from '../../dom/overlay.ts';
import { mountSelectionBar, mountWord, SELECTION_BAR_CSS, type WordState } from '../../kit/highlight-card/mount.tsx';
import { leave } from '../brought.ts';
import { openCardFrame } from './card-frame.ts';
import { followText } from './follow-text.ts';
import { anchorOfRange, openPanel, placeOfBar } from './panel.ts';

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

/**
 * Says a word beside `range`, or in a corner of the window where it is of no passage, in a closed root of its own. Takes no press,
 * so that nothing guards it: it must not rise above a card. Returns a function that takes it out of the page.
 */
function showWord(document: Document, state: WordState, range: Range | null): () => void {
  const { root, host, close } = openOverlay(document);
  showWithMarks(host);
  applyStyles(root, SELECTION_BAR_CSS);
  const unmount = mountWord(root, state);
  const element = root.querySelector<HTMLElement>('.lp-floating');
  const following =
    element &&
    followText({
      element,
      anchor: () => range && anchorOf(range),
      set: (name, value) => element.style.setProperty(name, value),
      place: placeOfBar(element),
      moved: () => undefined,
    });
  return () => {
    following?.stop();
    unmount();
    close();
  };
}

/** Where a range stands, for what is shown above or below it. */
function anchorOf(range: Range): { readonly text: DOMRect; readonly column: DOMRect } | null {
  const rect = range.getBoundingClientRect();
  return rect.width > 0 || rect.height > 0 ? { text: rect, column: rect } : null;
}

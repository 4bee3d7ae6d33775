import { applyStyles, openOverlay, showWithMarks } from '../../dom/overlay.ts';
import { mountWord, SELECTION_BAR_CSS, type WordState } from '../../kit/highlight-card/mount.tsx';
import { followText } from './follow-text.ts';
import { placeOfBar } from './panel.ts';

/**
 * Says a word beside `range`, or in a corner of the window where it is of no passage, in a closed root of its own. Takes no press,
 * so that nothing guards it: it must not rise above a card. Returns a function that takes it out of the page.
 */
export function showWord(document: Document, state: WordState, range: Range | null): () => void {
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
export function anchorOf(range: Range): { readonly text: DOMRect; readonly column: DOMRect } | null {
  const rect = range.getBoundingClientRect();
  return rect.width > 0 || rect.height > 0 ? { text: rect, column: rect } : null;
}

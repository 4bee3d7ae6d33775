import { render } from 'preact';
import type { Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { type BarCopy, SelectionBar } from '../highlight/selection-bar.tsx';
import barCss from './selection-bar.css?inline';
import { Word, type WordState } from './word.tsx';

export type { WordState };

/** The style sheet of the shadow root that holds the bar, or the word beside a passage. */
export const SELECTION_BAR_CSS: string = barCss;

/** What the bar shows. */
export interface BarState {
  readonly colourNames: ColourNames;
  readonly canCheck: boolean;
}

/** What the reader does with a selection. */
export interface BarActions {
  readonly onHighlight: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCheck: (isByPointer: boolean) => void;
  readonly onCopy: (as: BarCopy) => void;
  readonly onClose: () => void;
}

/** A bar that is shown. */
export interface MountedBar {
  destroy(): void;
}

/** Mounts the bar in a shadow root styled with `SELECTION_BAR_CSS`. The focus stays in the page: the selection is what counts. */
export function mountSelectionBar(root: ShadowRoot, { colourNames, canCheck }: BarState, actions: BarActions): MountedBar {
  const { onClose, ...does } = actions;
  const destroy = mount(
    root,
    <div class="lp-root lp-floating" lang={uiLanguage()} dir={t('@@bidi_dir') as 'ltr' | 'rtl'}>
      <SelectionBar colourNames={colourNames} canCheck={canCheck} {...does} />
    </div>,
  );
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') onClose();
  });
  // A press would take the selection away before the click comes.
  for (const press of ['pointerdown', 'mousedown']) root.addEventListener(press, (event) => event.preventDefault());
  return { destroy };
}

/** Mounts a word in a shadow root styled with `SELECTION_BAR_CSS`. Returns a function that takes it away. */
export function mountWord(root: ShadowRoot, state: WordState): () => void {
  return mount(root, <Word state={state} />);
}

function mount(root: ShadowRoot, content: preact.JSX.Element): () => void {
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  render(content, place);
  return () => {
    render(null, place);
    place.remove();
  };
}

import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames, SavingTrouble } from '../../messaging/views.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { SelectionBar } from '../highlight/selection-bar.tsx';
import cardCss from './highlight-card.css?inline';
import { HighlightCard, type HighlightCardActions, type HighlightCardState } from './highlight-card.tsx';
import barCss from './selection-bar.css?inline';
import { Word } from './word.tsx';

export type { HighlightCardState };

/** The style sheet of the shadow root that holds the card. */
export const HIGHLIGHT_CARD_CSS: string = cardCss;
/** The style sheet of the shadow root that holds the bar, or the word on what was highlighted. */
export const SELECTION_BAR_CSS: string = barCss;

/** A highlight's card that is shown. */
export interface MountedHighlightCard {
  /** Shows another state of the same highlight. What is being typed stays. */
  update(state: HighlightCardState): void;
  /** Says that the highlight is deleted, and lets the reader take that back. */
  showUndo(undo: () => void): void;
  /** Takes the card away; what was typed and not yet saved goes out first. */
  destroy(): void;
}

/** What the page does for the card; a deletion that did not go through is told. */
export interface MountedHighlightActions extends Omit<HighlightCardActions, 'onDelete'> {
  readonly onDelete: () => Promise<SavingTrouble>;
}

/** Mounts the card of a highlight in a shadow root styled with `HIGHLIGHT_CARD_CSS`, and moves the focus to where it starts. */
export function mountHighlightCard(
  root: ShadowRoot,
  state: HighlightCardState,
  actions: MountedHighlightActions,
  startsIn: 'heading' | 'note',
): MountedHighlightCard {
  const shown = signal(state);
  const undo = signal<(() => void) | null>(null);
  const onDelete = async () => {
    const trouble = await actions.onDelete();
    if (trouble) shown.value = { ...shown.value, trouble };
  };
  const Live = () => (
    <HighlightCard
      state={shown.value}
      actions={{ ...actions, onDelete: () => void onDelete() }}
      startsIn={startsIn}
      onUndo={undo.value}
    />
  );
  const unmount = mount(root, <Live />);
  const stop = keepFocus(root);
  return {
    update(next) {
      shown.value = next;
    },
    showUndo(take) {
      undo.value = take;
    },
    destroy() {
      stop();
      unmount();
    },
  };
}

/** What the bar shows. */
export interface BarState {
  readonly colourNames: ColourNames;
  readonly canCheck: boolean;
}

/** What the reader does with a selection. */
export interface BarActions {
  readonly onHighlight: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCheck: () => void;
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

/** What the word on a new highlight tells. */
export interface WordState {
  readonly colour: Colour;
  readonly colourNames: ColourNames;
}

/** Mounts that word in a shadow root styled with `SELECTION_BAR_CSS`. Returns a function that takes it away. */
export function mountWord(root: ShadowRoot, state: WordState): () => void {
  return mount(root, <Word {...state} />);
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

import { useSignal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
import { t, tCount, uiLanguage } from '../../platform/i18n.ts';
import { colourName } from '../highlight/colour.ts';
import { ColourSign } from '../highlight/colour-sign.tsx';
import { type BarCopy, SelectionBar } from '../highlight/selection-bar.tsx';
import { Keys } from '../keys/keys.tsx';
import { UNDO_KEYS } from '../keys/undo-key.ts';
import barCss from './selection-bar.css?inline';

/** What is said beside a passage, as what it was highlighted or copied, or that it was not; and that there is nothing to go to. */
type WordState =
  | { readonly kind: 'highlighted'; readonly colour: Colour; readonly colourNames: ColourNames }
  | { readonly kind: 'copied'; readonly as: BarCopy }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'kept-out' }
  | { readonly kind: 'no-claims' }
  | { readonly kind: 'no-notes' };

/** One word beside a passage. Nothing in it can be pressed. */
function Word({ state }: { readonly state: WordState }): JSX.Element {
  const said = useSignal('');
  // Screen readers tell what comes into a place that is there already.
  useEffect(() => {
    said.value = inWords(state);
  }, []);
  const colour = state.kind === 'highlighted' ? state.colour : null;
  return (
    <div
      class={`lp-root lp-floating lp-word ${colour ? `lp-colour-${colour}` : ''}`}
      lang={uiLanguage()}
      dir={t('@@bidi_dir') as 'ltr' | 'rtl'}
    >
      {colour && <ColourSign colour={colour} />}
      <span role="status">
        {said.value}
        {colour && said.value && (
          <span class="lp-word-keys lp-soft">
            {t('highlight_undo')} <Keys keys={UNDO_KEYS} />
          </span>
        )}
      </span>
    </div>
  );
}

const COPIED: Readonly<Record<BarCopy, string>> = {
  passage: 'bar_copied_passage',
  link: 'bar_copied_link',
  citation: 'bar_copied_citation',
};

function inWords(state: WordState): string {
  if (state.kind === 'kept-out') return t('card_kept_out');
  if (state.kind === 'no-claims') return t('page_no_claims');
  if (state.kind === 'no-notes') return t('page_no_notes');
  if (state.kind === 'taken-back') return tCount('highlight_deleted', 1);
  if (state.kind === 'not-kept') return t('trouble_failed');
  if (state.kind === 'not-copied') return t('bar_not_copied');
  if (state.kind === 'copied') return t(COPIED[state.as]);
  return t('highlight_made', colourName(state.colour, state.colourNames));
}

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

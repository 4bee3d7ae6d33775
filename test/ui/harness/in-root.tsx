import { signal } from '@preact/signals';
import { type JSX, render } from 'preact';
import cardCss from '../../../src/kit/claim-card/claim-card.css?inline';
import { keepFocus } from '../../../src/kit/focus/keep-focus.ts';
import highlightCss from '../../../src/kit/highlight-card/highlight-card.css?inline';
import kitCss from '../../../src/kit/kit.css?inline';

/** What is shown in a root, and shown anew. */
interface Shown<State> {
  update(state: State): void;
  destroy(): void;
}

/** Styles `root` as the card's frame is, and shows a card in it, where the frame would stand. */
export function showIn<State>(root: ShadowRoot, first: State, card: (state: State) => JSX.Element): Shown<State> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${kitCss}\n${cardCss}\n${highlightCss}\n${FRAME}`);
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  root.append(place);
  const shown = signal(first);
  const Live = () => card(shown.value);
  render(<Live />, place);
  const stop = keepFocus(root);
  return {
    update(state) {
      shown.value = state;
    },
    destroy() {
      stop();
      render(null, place);
      place.remove();
    },
  };
}

/** The frame's place and size. */
const FRAME = `
.lp-card { position: fixed; inset: 12px 12px auto auto; inline-size: min(400px, 100vw - 16px); max-block-size: min(680px, 100vh - 24px); }
@media (max-width: 480px) { .lp-card { inset: auto 8px 8px 8px; inline-size: auto; max-block-size: min(62vh, 100vh - 16px); } }
`;

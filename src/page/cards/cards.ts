import { CLAIM_CARD_CSS, mountClaimCard } from '../../kit/claim-card/mount.tsx';
import { HIGHLIGHT_CARD_CSS, mountHighlightCard, mountSelectionBar, SELECTION_BAR_CSS } from '../../kit/highlight-card/mount.tsx';
import { leave } from '../brought.ts';
import { anchorOfRange, openPanel } from './panel.ts';
import { showWord } from './word.ts';

/** What is shown over a page: how each is mounted in a shadow root, the style sheet of that root, and the panel around it. */
export interface Cards {
  readonly openPanel: typeof openPanel;
  readonly anchorOfRange: typeof anchorOfRange;
  readonly showWord: typeof showWord;
  readonly claim: { readonly css: string; readonly mount: typeof mountClaimCard };
  readonly highlight: { readonly css: string; readonly mount: typeof mountHighlightCard };
  readonly selectionBar: { readonly css: string; readonly mount: typeof mountSelectionBar };
}

/** Leaves the cards where the reader looks for them. */
export function provideCards(): void {
  leave('cards', {
    openPanel,
    anchorOfRange,
    showWord,
    claim: { css: CLAIM_CARD_CSS, mount: mountClaimCard },
    highlight: { css: HIGHLIGHT_CARD_CSS, mount: mountHighlightCard },
    selectionBar: { css: SELECTION_BAR_CSS, mount: mountSelectionBar },
  });
}

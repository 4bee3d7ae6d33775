import { signal } from '@preact/signals';
import { render } from 'preact';
import { t, tCode } from '../../platform/i18n.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { ClaimCard, type ClaimCardActions, type ClaimCardState } from './claim-card.tsx';
import css from './shadow.css?inline';

/** The card's whole style sheet, for the shadow root it is mounted in. */
export const CLAIM_CARD_CSS: string = css;

/**
 * Has the words said once that a card may need when it is cut off from the browser's catalogue, as by an update of the
 * extension: what was said last is still known then.
 */
function rehearse(): void {
  for (const key of ['card_cut_off', 'note_saving', 'note_retry']) t(key);
  t('note_not_saved', tCode('not_saved', 'failed'));
}

/** A card that is shown. */
export interface MountedCard {
  /** Shows another state: the same claim after its work changed, or another claim. What is being typed stays. */
  update(state: ClaimCardState): void;
  /** Takes the card away; what was typed and not yet saved goes out first. A second call does nothing. */
  destroy(): void;
}

/**
 * Mounts the card in a shadow root that was styled with `CLAIM_CARD_CSS`, and moves the focus to its heading.
 * The card is fixed to the window's end side, until it is put elsewhere.
 */
export function mountClaimCard(root: ShadowRoot, state: ClaimCardState, actions: ClaimCardActions): MountedCard {
  rehearse();
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  const shown = signal(state);
  const Live = () => <ClaimCard state={shown.value} actions={actions} />;
  render(<Live />, place);
  const stop = keepFocus(root);
  return {
    update(next) {
      shown.value = next;
    },
    destroy() {
      stop();
      render(null, place);
      place.remove();
    },
  };
}

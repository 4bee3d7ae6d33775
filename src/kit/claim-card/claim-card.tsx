import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { layersIn } from '../../core/claim/said-in.ts';
import type { CardNotice, ClaimToShow, ClaimView } from '../../messaging/views.ts';
import { t, tCode, uiLanguage } from '../../platform/i18n.ts';
import { questionInWords } from '../checklist/check-item.tsx';
import { type ClaimActions, ClaimDetail } from '../claim/claim-detail.tsx';
import { ClaimText } from '../claim/claim-text.tsx';
import { ByYou } from '../correction/by-you.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { formatNumber } from '../intl.ts';
import { LayerTag } from '../layer/layer-tag.tsx';
import { OneLine } from '../one-line.tsx';
import { TroubleBanner } from '../state/trouble-banner.tsx';
import { UndoPlace } from '../undo/undo-place.tsx';
import { CardEdges, CardHead } from './card-grip.tsx';
import type { OnDrag } from './drag.ts';
import { cycleFocus } from './focus-cycle.ts';
import { neededHeight } from './needed-height.ts';

/** What the card shows. */
export interface ClaimCardState extends Pick<ClaimToShow, 'notice'>, Partial<Pick<ClaimToShow, 'isByPointer' | 'check'>> {
  readonly view: ClaimView;
  /** How high it may be without covering the text, in CSS pixels; left out where it covers none. */
  readonly room?: number;
}

/** What the reader does in the card. */
export interface ClaimCardActions extends ClaimActions {
  readonly onClose: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  /** Puts what was left in a field, before an update, into the claim's note. */
  readonly onKeepLeft?: (claimId: string, text: string) => void;
  /** Carries the card elsewhere, or widens it; left out where it stays in its place. */
  readonly onDrag?: OnDrag;
}

/** The card beside a claim in the page. Focus goes to its heading when it opens and when it turns to another claim. */
export function ClaimCard({
  state,
  actions,
  children,
}: {
  readonly state: ClaimCardState;
  readonly actions: ClaimCardActions;
  /** What lies over it for a while. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { claim, place, corrected, trouble } = state.view;
  const isTight = useLacksRoom(card, state.view, state.room ?? Infinity);
  const isTaken = corrected?.said.isClaim === false;

  // Another claim is what moves the focus, a refetch of the same is not. With the card, not after it: where the reader has
  // gone into a field already, the keyboard stays there.
  useLayoutEffect(() => {
    heading.current?.focus();
    card.current?.scrollTo(0, 0);
  }, [claim.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.onClose();
    else if (event.key === 'Tab' && card.current) cycleFocus(event, card.current, activeWithin(card.current));
  };

  return (
    <div
      ref={card}
      class={`lp-root lp-card lp-layer-${claim.layer}`}
      // The page's own language and direction would reach in otherwise.
      lang={uiLanguage()}
      dir={t('@@bidi_dir') as 'ltr' | 'rtl'}
      data-claim={claim.id}
      role="dialog"
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
    >
      <CardHead onDrag={actions.onDrag ?? null}>
        <h2 id={headingId} ref={heading} tabIndex={-1} data-quiet={state.isByPointer || undefined}>
          {isTaken ? t('correction_not_claim') : layersIn(claim).map((layer) => <LayerTag key={layer} layer={layer} />)}
          {(isOwnClaim(claim.id) || corrected) && <ByYou isOwn={isOwnClaim(claim.id)} />}
          {place && <span class="lp-soft lp-small">{placeInWords(place)}</span>}
        </h2>
        <Step icon="previous" label={t('card_previous')} onClick={actions.onPrevious} />
        <Step icon="next" label={t('card_next')} onClick={actions.onNext} />
        <Step icon="close" label={t('card_close')} onClick={actions.onClose} />
        <p class="lp-card-said lp-small" role="status">
          {state.notice && noticeInWords(state.notice)}
        </p>
        {state.notice?.kind === 'left' && actions.onKeepLeft && (
          <Left text={state.notice.text} onKeep={(text) => actions.onKeepLeft?.(claim.id, text)} />
        )}
        <UndoPlace />
      </CardHead>
      <CardEdges onDrag={actions.onDrag ?? null} />
      <div class="lp-card-body">
        <TroubleBanner trouble={trouble} />
        <OneLine key={claim.id} label={t('claim_sentence')} class="lp-card-sentence">
          <ClaimText claim={claim} own={state.view.ownHighlights} />
        </OneLine>
        <ClaimDetail key={claim.id} view={state.view} actions={actions} isTight={isTight} wanted={state.check ?? null} />
      </div>
      {children}
    </div>
  );
}

/** What was typed and is not kept. It came by way of the page, which could have made it up: the reader says that it is hers. */
function Left({ text, onKeep }: { readonly text: string; readonly onKeep: (text: string) => void }) {
  return (
    <div class="lp-card-left lp-small">
      <q>{text}</q>{' '}
      <button type="button" class="lp-link-button" onClick={() => onKeep(text)}>
        {t('card_left_keep')}
      </button>
    </div>
  );
}

function Step({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="lp-button lp-button-bare" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

function placeInWords({ number, total }: { readonly number: number; readonly total: number }): string {
  return t('card_place', formatNumber(number), formatNumber(total));
}

function noticeInWords(notice: CardNotice): string {
  switch (notice.kind) {
    case 'checked':
      return t('keys_checked', questionInWords(notice.question));
    case 'all-checked':
      return t('keys_all_checked');
    case 'none-chosen':
      return t('keys_none_chosen');
    case 'updated':
      return t('card_updated');
    case 'left':
      return t('card_left');
    case 'not-saved':
      return t('note_not_saved', tCode('not_saved', notice.trouble.reason));
  }
}

function activeWithin(card: HTMLElement): Element | null {
  return (card.getRootNode() as ShadowRoot | Document).activeElement;
}

/**
 * Whether a card of this `room`, in CSS pixels, is too low for all notes of its claim and what to do next. Seen once, when the notes
 * have come and before they are painted: what the reader looks at stays as it is, however the card grows or moves after that.
 */
function useLacksRoom(card: RefObject<HTMLElement | null>, { claim, checks }: ClaimView, room: number): boolean {
  const shown = [claim.id, ...checks.map(({ check }) => check.id)].join('\n');
  const lacking = useSignal<string | null>(null);
  useLayoutEffect(() => {
    const isLacking = card.current !== null && neededHeight(card.current) > room;
    lacking.value = isLacking ? shown : null;
  }, [shown]);
  // Another claim's notes stand whole until they are measured.
  return lacking.value === shown;
}

import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightChange } from '../../core/annotation/article-work.ts';
import type { CitationStyle } from '../../core/citation/style.ts';
import type { Citing, HighlightCardState, TextSaved } from '../../messaging/views.ts';
import { t, tCount, uiLanguage } from '../../platform/i18n.ts';
import { CopyAs } from '../cite/copy-as.tsx';
import { CardEdges, CardHead } from '../claim-card/card-grip.tsx';
import type { OnDrag } from '../claim-card/drag.ts';
import { cycleFocus } from '../claim-card/focus-cycle.ts';
import { WithHan } from '../han.tsx';
import { AsMarked } from '../highlight/as-marked.tsx';
import { colourName } from '../highlight/colour.ts';
import { HighlightEditor } from '../highlight/highlight-editor.tsx';
import { UndoToast } from '../highlight/undo-toast.tsx';
import { Icon } from '../icon.tsx';
import { TroubleBanner } from '../state/trouble-banner.tsx';
import { UndoPlace } from '../undo/undo-place.tsx';

/** What the reader does in it. */
export interface HighlightCardActions {
  readonly onClose: () => void;
  readonly onChange: (change: HighlightChange) => Promise<TextSaved>;
  readonly onDelete: () => void;
  readonly onCheck: (isByPointer: boolean) => void;
  /** The reader cited in this style: it is offered first from then on. */
  readonly onCitationStyle: (style: CitationStyle) => void;
}

interface Props {
  readonly state: HighlightCardState;
  readonly actions: HighlightCardActions;
  /** Where the keyboard begins. */
  readonly startsIn: 'heading' | 'note';
  /** Takes the deletion back; null while there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  /** Whether it was a pointer that opened it. */
  readonly isByPointer?: boolean;
  /** Carries the card elsewhere, or widens it; null where it stays in its place. */
  readonly onDrag?: OnDrag | null;
  /** What it takes to cite it; null until it is known. */
  readonly citing: Citing | null;
  /** What lies over it for a while. */
  readonly children?: ComponentChildren;
}

/** The card of one highlight, beside its passage in the page. */
export function HighlightCard(props: Props): JSX.Element {
  const { state, actions, startsIn, onUndo, isByPointer = false, onDrag = null, citing, children } = props;
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { highlight, quoted, colourNames, allTags, canCheck, trouble } = state;
  const isOff = trouble?.reason === 'private-window';

  // Before the next key can come, and never again: by then the reader may be typing elsewhere in the card.
  useLayoutEffect(() => {
    const field = startsIn === 'note' ? card.current?.querySelector('textarea') : null;
    (field ?? heading.current)?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.onClose();
    else if (event.key === 'Tab' && card.current) cycleFocus(event, card.current, activeWithin(card.current));
  };

  return (
    <div
      ref={card}
      class={`lp-root lp-card lp-highlight-card lp-colour-${highlight.colour}`}
      lang={uiLanguage()}
      dir={t('@@bidi_dir') as 'ltr' | 'rtl'}
      role="dialog"
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
    >
      <CardHead onDrag={onDrag}>
        <h2 id={headingId} ref={heading} tabIndex={-1} data-quiet={isByPointer || undefined}>
          {t('highlight_card', colourName(highlight.colour, colourNames))}
        </h2>
        <button
          type="button"
          class="lp-button lp-button-bare"
          aria-label={t('card_close')}
          title={t('card_close')}
          onClick={actions.onClose}
        >
          <Icon name="close" />
        </button>
      </CardHead>
      <CardEdges onDrag={onDrag} />
      <div class="lp-card-body lp-stack">
        <TroubleBanner trouble={trouble} />
        <blockquote class="lp-highlight-quote">
          <WithHan text={quoted.quote} />
        </blockquote>
        <AsMarked words={quoted.asMarked} />
        {!onUndo && (
          <HighlightEditor
            key={highlight.id}
            highlight={highlight}
            colourNames={colourNames}
            allTags={allTags}
            isOff={isOff}
            actions={{
              onChange: actions.onChange,
              onDelete: actions.onDelete,
              onCheck: canCheck ? actions.onCheck : undefined,
            }}
          />
        )}
        {citing && (
          <CopyAs
            passage={{ head: citing.head, quote: wordsOf(quoted), speaker: null, claim: null }}
            style={citing.citationStyle}
            onStyle={trouble?.reason === 'private-window' ? null : actions.onCitationStyle}
          />
        )}
        <UndoToast said={onUndo && tCount('highlight_deleted', 1)} onUndo={() => onUndo?.()} onClose={actions.onClose} />
      </div>
      {!onUndo && <UndoPlace />}
      {children}
    </div>
  );
}

function wordsOf({ quote: exact, prefix, suffix }: HighlightCardState['quoted']) {
  return { exact, prefix, suffix };
}

function activeWithin(card: HTMLElement): Element | null {
  return (card.getRootNode() as ShadowRoot | Document).activeElement;
}

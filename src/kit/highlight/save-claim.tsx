import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightChange } from '../../core/annotation/article-work.ts';
import type { ColourNames, HighlightView, SavingTrouble, TextSaved } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { isFocusLost } from '../focus/is-focus-lost.ts';
import { FoldButton } from '../fold-button.tsx';
import { Icon } from '../icon.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { colourName } from './colour.ts';
import { ColourSign } from './colour-sign.tsx';
import { HighlightEditor } from './highlight-editor.tsx';

/** What came of deleting a highlight: `undo` takes it back, and is null where nothing was deleted. */
export interface Removal {
  readonly trouble: SavingTrouble;
  readonly undo: (() => Promise<SavingTrouble>) | null;
}

/** How a claim is saved as a highlight. Each call names what it is about, since the card may turn to another claim meanwhile. */
export interface SaveClaimActions {
  /** Highlights the claim, as one to check; resolves to null once kept. */
  readonly onSaveClaim: (claimId: string) => Promise<SavingTrouble>;
  /** Changes a highlight; resolves to null once kept. */
  readonly onSaveHighlight: (id: string, change: HighlightChange) => Promise<TextSaved>;
  /** Puts a highlight in the trash. */
  readonly onDeleteHighlight: (id: string) => Promise<Removal>;
  /** Tags to suggest. */
  readonly knownTags: () => readonly string[];
}

interface Props {
  readonly claimId: string;
  /** The highlight by which the claim is kept, or null. */
  readonly highlight: HighlightView | null;
  readonly colourNames: ColourNames;
  readonly isOff: boolean;
  readonly actions: SaveClaimActions;
}

/** Keeps a claim as a highlight of the reader's, asks at once what it means to her, and lets it go with a way back. */
export function SaveClaim({ claimId, highlight, colourNames, isOff, actions }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const trouble = useSignal<SavingTrouble>(null);
  const isKept = useSignal(false);
  const undo = useSignal<Removal['undo']>(null);
  const isOpen = useSignal(false);
  const isSaved = highlight !== null;
  const hadFocus = useRef(false);
  // The button that was pressed is gone: the one that stands in its place takes the focus, unless the reader has gone on elsewhere.
  useLayoutEffect(() => {
    if (hadFocus.current && place.current && isFocusLost(place.current)) place.current.querySelector('button')?.focus();
    hadFocus.current = false;
    if (isSaved) undo.value = null;
  }, [isSaved]);

  const act = async (what: () => Promise<SavingTrouble>) => {
    hadFocus.current = true;
    isKept.value = false;
    trouble.value = await what();
    isKept.value = trouble.value === null;
    if (trouble.value) hadFocus.current = false;
  };
  const save = () => {
    // Saved without a verdict: the colours stand there to give it one.
    isOpen.value = true;
    void act(() => actions.onSaveClaim(claimId));
  };
  const remove = async (id: string) => {
    isOpen.value = false;
    const removal = await actions.onDeleteHighlight(id);
    undo.value = removal.undo;
    const back = removal.undo;
    if (back) offerUndo(null, () => void act(back));
    return removal.trouble;
  };
  const back = undo.value;
  return (
    <div ref={place} class="lp-save-claim">
      {highlight ? (
        <Saved
          highlight={highlight}
          colourNames={colourNames}
          isOff={isOff}
          isOpen={isOpen}
          actions={actions}
          onRemove={() => void act(() => remove(highlight.id))}
        />
      ) : (
        <SaveButtons isOff={isOff} onSave={save} onUndo={back && (() => void act(back))} />
      )}
      <Outcome trouble={trouble.value} isKept={isSaved && isKept.value} />
    </div>
  );
}

interface ButtonsProps {
  readonly isOff: boolean;
  readonly onSave: () => void;
  readonly onUndo: (() => void) | null;
}

/** One button for both, so that the focus stays on it when the way back comes. */
function SaveButtons({ isOff, onSave, onUndo }: ButtonsProps) {
  const saidId = useId();
  return (
    <p class="lp-row lp-small">
      {/* Described by what was done, which came with it: no screen reader tells what is new together with its place. */}
      <button
        type="button"
        class="lp-button"
        disabled={isOff}
        aria-describedby={onUndo ? saidId : undefined}
        onClick={onUndo ?? onSave}
      >
        <Icon name={onUndo ? 'back' : 'save'} /> {t(onUndo ? 'highlight_undo' : 'highlight_save_claim')}
      </button>
      <span id={saidId}>{onUndo && tCount('highlight_deleted', 1)}</span>
    </p>
  );
}

interface SavedProps extends Omit<Props, 'claimId' | 'highlight'> {
  readonly highlight: HighlightView;
  /** Whether its colour and tags are shown, to be changed. */
  readonly isOpen: Signal<boolean>;
  readonly onRemove: () => void;
}

function Saved({ highlight, colourNames, isOff, isOpen, actions, onRemove }: SavedProps) {
  const editId = useId();
  return (
    <>
      <div class="lp-row">
        <FoldButton controls={editId} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
          {t('highlight_claim_saved')} <ColourSign colour={highlight.colour} />{' '}
          <strong>{colourName(highlight.colour, colourNames)}</strong>
        </FoldButton>
      </div>
      <div id={editId} hidden={!isOpen.value}>
        {isOpen.value && (
          <HighlightEditor
            key={highlight.id}
            highlight={highlight}
            colourNames={colourNames}
            allTags={actions.knownTags()}
            isOff={isOff}
            // The claim has a note of its own, further down; an imported highlight may bring another.
            hasNote={highlight.note !== ''}
            actions={{ onChange: (change) => actions.onSaveHighlight(highlight.id, change), onDelete: onRemove }}
          />
        )}
      </div>
    </>
  );
}

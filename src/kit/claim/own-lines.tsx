import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ClaimView, OwnHighlight, SavingTrouble } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { FoldButton } from '../fold-button.tsx';
import { colourName } from '../highlight/colour.ts';
import { ColourSign } from '../highlight/colour-sign.tsx';
import { HighlightEditor } from '../highlight/highlight-editor.tsx';
import type { Removal, SaveClaimActions } from '../highlight/save-claim.tsx';
import { Icon } from '../icon.tsx';
import { OneLine } from '../one-line.tsx';
import { Outcome } from '../state/outcome.tsx';

interface Props {
  readonly view: ClaimView;
  readonly isOff: boolean;
  readonly actions: SaveClaimActions;
}

/** What the reader has written on a claim and highlighted in it, a line each: she sees it first. Nothing where there is nothing. */
export function OwnLines({ view, isOff, actions }: Props): JSX.Element {
  const { note, ownHighlights, highlight } = view;
  const back = useRef<HTMLButtonElement>(null);
  const undo = useSignal<Removal['undo']>(null);
  const trouble = useSignal<SavingTrouble>(null);
  // The claim's own highlight is changed where it is saved; here stands only what she has added to it.
  const told = ownHighlights.filter(({ id, note: own, tags }) => id !== highlight?.id || own !== '' || tags.length > 0);
  // What was pressed is gone with its line.
  useEffect(() => back.current?.focus(), [undo.value]);
  const remove = async (id: string) => {
    const removal = await actions.onDeleteHighlight(id);
    [trouble.value, undo.value] = [removal.trouble, removal.undo];
  };
  const restore = async () => {
    trouble.value = (await undo.value?.()) ?? null;
    if (!trouble.value) undo.value = null;
  };
  return (
    <div class="lp-own-lines">
      {note !== '' && (
        <OneLine label={t('note_claim')}>
          <Icon name="note" /> <span class="lp-unseen">{t('note_claim')}</span> {note}
        </OneLine>
      )}
      {told.map((own) => (
        <OwnLine
          key={own.id}
          own={own}
          isClaims={own.id === highlight?.id}
          view={view}
          isOff={isOff}
          actions={actions}
          onRemove={() => void remove(own.id)}
        />
      ))}
      {undo.value && (
        <p class="lp-row lp-small">
          <span>{tCount('highlight_deleted', 1)}</span>
          <button ref={back} type="button" class="lp-link-button" onClick={() => void restore()}>
            {t('highlight_undo')}
          </button>
        </p>
      )}
      <Outcome trouble={trouble.value} isKept={false} />
    </div>
  );
}

interface LineProps extends Props {
  readonly own: OwnHighlight;
  /** Whether it is the highlight of the claim itself. */
  readonly isClaims: boolean;
  readonly onRemove: () => void;
}

function OwnLine({ own, isClaims, view, isOff, actions, onRemove }: LineProps) {
  const editId = useId();
  const isOpen = useSignal(false);
  const { id, colour, note, tags } = own;
  const name = (
    <>
      <ColourSign colour={colour} /> <strong>{colourName(colour, view.colourNames)}</strong>
    </>
  );
  return (
    <div class={`lp-own-line lp-colour-${colour}`}>
      <div class="lp-row lp-small">
        {isClaims ? (
          <span>{name}</span>
        ) : (
          <FoldButton controls={editId} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
            <span class="lp-unseen">{t('highlight_yours')}</span> {name}
          </FoldButton>
        )}
        {tags.map((tag) => (
          <span key={tag} class="lp-tag">
            {tag}
          </span>
        ))}
      </div>
      {note !== '' && !isOpen.value && <OneLine label={t('highlight_note')}>{note}</OneLine>}
      {!isClaims && (
        <div id={editId} hidden={!isOpen.value}>
          {isOpen.value && (
            <HighlightEditor
              key={id}
              highlight={own}
              colourNames={view.colourNames}
              allTags={actions.knownTags()}
              isOff={isOff}
              actions={{ onChange: (change) => actions.onSaveHighlight(id, change), onDelete: onRemove }}
            />
          )}
        </div>
      )}
    </div>
  );
}

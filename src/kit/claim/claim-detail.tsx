import type { JSX } from 'preact';
import type { AnswerChange } from '../../core/annotation/answer.ts';
import { dayFrom } from '../../core/annotation/day.ts';
import type { CitationStyle } from '../../core/citation/style.ts';
import { dayToCome } from '../../core/claim/day-to-come.ts';
import { layersIn } from '../../core/claim/said-in.ts';
import type { ReadClaim } from '../../core/reading.ts';
import type { ClaimView, SavingTrouble, TextSaved } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Checklist } from '../checklist/checklist.tsx';
import { NextStep, useNextStep } from '../checklist/next-step.tsx';
import { Checks } from '../checks/checks.tsx';
import { ClaimCopy } from '../cite/claim-copy.tsx';
import { Correct, type SaveCorrection } from '../correction/correct.tsx';
import { Echo, type FetchEcho } from '../echo/echo.tsx';
import { Elements } from '../elements/elements.tsx';
import { AsMarked } from '../highlight/as-marked.tsx';
import { SaveClaim, type SaveClaimActions } from '../highlight/save-claim.tsx';
import { Icon } from '../icon.tsx';
import { BackgroundList } from '../knowledge/background-list.tsx';
import type { OpenCard } from '../knowledge/open-card.ts';
import { NoteField } from '../note/note-field.tsx';
import { OneLine } from '../one-line.tsx';
import type { Reminders } from '../revisit/reminders.ts';
import { Revisit } from '../revisit/revisit.tsx';
import { isSavingOff } from '../state/saving.ts';
import { ClaimMeta } from './claim-meta.tsx';
import { ClaimParts, SpeakerName } from './claim-parts.tsx';
import { OwnLines } from './own-lines.tsx';
import { WhyMarked } from './why-marked.tsx';

/** What the reader does with a claim. Each names the claim: a field that is flushed late must not write to the next one. */
export interface ClaimActions extends SaveClaimActions {
  /** Resolves to null once the change is kept, else to the reason why it is not. */
  readonly onSaveCheck: (claimId: string, question: string, change: AnswerChange) => Promise<TextSaved>;
  /** Keeps a note that was typed on `base`; resolves as above, or to what it was merged to. */
  readonly onSaveNote: (claimId: string, text: string, base: string) => Promise<TextSaved>;
  /** Puts a note aside or takes it up again; resolves to null once kept. */
  readonly onDismissCheck: (claimId: string, check: string, isDismissed: boolean) => Promise<SavingTrouble>;
  /** Keeps the day on which to come back, `YYYY-MM-DD`, or forgets it; resolves to null once kept. */
  readonly onSaveRevisit: (claimId: string, date: string | null) => Promise<SavingTrouble>;
  /** Keeps what the reader says of a claim in place of what Loupe does, or takes it back; resolves to null once kept. */
  readonly onCorrect: SaveCorrection;
  /** The claim's checklist as Markdown, or null where it cannot be had. */
  readonly onMarkdown: (claimId: string) => Promise<string | null>;
  /** The reader cited in this style: it is offered first from then on. */
  readonly onCitationStyle: (style: CitationStyle) => void;
  /** Where else in the library a claim is met. */
  readonly onEcho: FetchEcho | null;
  /** Null where the browser cannot be asked for notifications. */
  readonly reminders: Reminders | null;
  /** Fetches a card that another names as related; null where it cannot be had here. */
  readonly onOpenCard: OpenCard | null;
}

interface Props {
  readonly view: ClaimView;
  readonly actions: ClaimActions;
  /** Language of the article; undefined where it is that of the surroundings, or not known. */
  readonly language?: string | undefined;
  /** Whether there is too little room for all notes; see `Checks`. */
  readonly isTight?: boolean;
  /** Id of the note that the reader came for. */
  readonly wanted?: string | null;
}

/**
 * All that stands beside a claim, in the page's card and in the sidebar: first whose it is and why it is marked, what the
 * references hold and what to do next; then what can be done with it, and the rest. A sentence that she took away asks nothing of her.
 */
export function ClaimDetail({ view, actions, language, isTight = false, wanted = null }: Props): JSX.Element {
  const { claim } = view;
  const isOff = isSavingOff(view.trouble);
  const isTaken = view.corrected?.said.isClaim === false;
  return (
    <div class={`lp-claim-detail lp-layer-${claim.layer}`}>
      <div class="lp-claim-lead">
        <AsMarked words={view.asMarked} language={language} />
        <OwnLines view={view} isOff={isOff} actions={actions} />
        {!isTaken && (claim.parts ? <ClaimParts parts={claim.parts} language={language} /> : <WhoSpeaks claim={claim} />)}
        {!isTaken && <WhyMarked claim={claim} />}
        <Correct view={view} isOff={isOff} language={language} onCorrect={actions.onCorrect} />
      </div>
      {isTaken ? (
        <FoldedBackground view={view} actions={actions} />
      ) : (
        <Work view={view} actions={actions} isTight={isTight} wanted={wanted} />
      )}
      <section class="lp-section">
        <NoteField
          label={t('note_claim')}
          saved={view.note}
          isOff={isOff}
          onSave={(text, base) => actions.onSaveNote(claim.id, text, base)}
        />
      </section>
    </div>
  );
}

/** What the references hold, what to do next, and the rest. */
function Work({ view, actions, isTight, wanted }: Required<Omit<Props, 'language'>>) {
  const { claim } = view;
  const isOff = isSavingOff(view.trouble);
  const step = useNextStep(view.checklist);
  const saveCheck = (question: string, change: AnswerChange) => actions.onSaveCheck(claim.id, question, change);
  return (
    <>
      <div class="lp-claim-notes">
        <Checks
          checks={view.checks}
          isOff={isOff}
          isTight={isTight}
          wanted={wanted}
          onOpenCard={actions.onOpenCard}
          onDismiss={(check, isDismissed) => actions.onDismissCheck(claim.id, check, isDismissed)}
        />
      </div>
      <NextStep step={step} isOff={isOff} onSave={saveCheck} />
      <section class="lp-section">
        <SaveClaim claimId={claim.id} highlight={view.highlight} colourNames={view.colourNames} isOff={isOff} actions={actions} />
        <ClaimCopy view={view} onStyle={actions.onCitationStyle} />
        <Revisit
          key={claim.id}
          kept={view.revisit}
          named={dayToCome(claim, dayFrom(new Date(), 0))}
          isOpen={view.revisit !== null || layersIn(claim).includes('forecast')}
          isOff={isOff}
          onSave={(date) => actions.onSaveRevisit(claim.id, date)}
          reminders={actions.reminders}
        />
      </section>
      {view.cards.length > 0 && (
        <BackgroundList
          cards={view.cards}
          links={claim.cards}
          claim={claim}
          titles={view.relatedTitles}
          onOpenCard={actions.onOpenCard}
        />
      )}
      {actions.onEcho && <Echo claimId={claim.id} onEcho={actions.onEcho} />}
      {view.checklist.length > 0 && (
        <Checklist
          title={t('checklist_claim')}
          items={step.rest}
          rollUp={view}
          isOff={isOff}
          isGuided={false}
          onMarkdown={() => actions.onMarkdown(claim.id)}
          onSave={saveCheck}
        />
      )}
      <section class="lp-section">
        <ClaimMeta claim={claim} />
      </section>
      <Elements elements={view.elements} />
    </>
  );
}

/** All that stands beside a sentence that the reader took away: it asks nothing of her any more. */
function FoldedBackground({ view: { claim, cards, relatedTitles }, actions }: Pick<Props, 'view' | 'actions'>) {
  if (cards.length === 0) return null;
  return (
    <section class="lp-section">
      <details class="lp-fold">
        <summary>
          <Icon name="next" />
          <span>{t('background')}</span>
        </summary>
        <BackgroundList
          cards={cards}
          links={claim.cards}
          claim={claim}
          titles={relatedTitles}
          isTitled={false}
          onOpenCard={actions.onOpenCard}
        />
      </details>
    </section>
  );
}

/** Who speaks, by name and as what, and in one line what a claim of this type is and what to ask of it. */
function WhoSpeaks({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  return (
    <>
      <p>
        <span class="lp-soft">{t('claim_speaker')}</span> <SpeakerName speaker={claim.speaker} speakerName={claim.speakerName} />
      </p>
      <OneLine label={t('claim_type')} class="lp-ask">
        <strong>{tCode('layer', `${claim.layer}-meaning`)}</strong> · {tCode('layer', `${claim.layer}-ask`)}
      </OneLine>
    </>
  );
}

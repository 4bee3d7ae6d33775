import type { JSX } from 'preact';
import type { CheckAnswer } from '../../core/checklist/checklist.ts';
import type { ClaimView, SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Checklist } from '../checklist/checklist.tsx';
import { BackgroundList } from '../knowledge/background-list.tsx';
import type { OpenCard } from '../knowledge/open-card.ts';
import { NoteField } from '../note/note-field.tsx';
import { isSavingOff } from '../state/saving.ts';
import { ClaimMeta } from './claim-meta.tsx';
import { WhyMarked } from './why-marked.tsx';

/** What the reader does with a claim. Each names the claim: a field that is flushed late must not write to the next one. */
export interface ClaimActions {
  /** Resolves to null once the change is kept, else to the reason why it is not. */
  readonly onSaveCheck: (claimId: string, question: string, change: Partial<CheckAnswer>) => Promise<SavingTrouble>;
  /** Resolves to null once the note is kept, else to the reason why it is not. */
  readonly onSaveNote: (claimId: string, text: string) => Promise<SavingTrouble>;
  /** Fetches a card that another names as related; null where it cannot be had here. */
  readonly onOpenCard: OpenCard | null;
}

/** All that stands beside a claim: in the page's card and in the sidebar. */
export function ClaimDetail({ view, actions }: { readonly view: ClaimView; readonly actions: ClaimActions }): JSX.Element {
  const { claim } = view;
  return (
    <div class={`lp-claim-detail lp-layer-${claim.layer}`}>
      <div class="lp-stack">
        <p class="lp-ask">
          <strong>{tCode('layer', `${claim.layer}-meaning`)}</strong> {tCode('layer', `${claim.layer}-ask`)}
        </p>
        <ClaimMeta claim={claim} />
        <WhyMarked claim={claim} />
      </div>
      {view.cards.length > 0 && (
        <BackgroundList cards={view.cards} links={claim.cards} titles={view.relatedTitles} onOpenCard={actions.onOpenCard} />
      )}
      {view.checklist.length > 0 && (
        <Checklist
          title={t('checklist_claim')}
          items={view.checklist}
          progress={view.progress}
          isOff={isSavingOff(view.trouble)}
          onSave={(question, change) => actions.onSaveCheck(claim.id, question, change)}
        />
      )}
      <section class="lp-section">
        <NoteField
          label={t('note_claim')}
          saved={view.note}
          isOff={isSavingOff(view.trouble)}
          onSave={(text) => actions.onSaveNote(claim.id, text)}
        />
      </section>
    </div>
  );
}

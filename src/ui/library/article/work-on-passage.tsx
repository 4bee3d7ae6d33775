import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CheckAnswer } from '../../../core/checklist/checklist.ts';
import { LostCorrection } from '../../../kit/correction/lost-correction.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { HighlightEditor } from '../../../kit/highlight/highlight-editor.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { AddressLink } from '../../../kit/knowledge/outside-link.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import type { HighlightView, SavingTrouble } from '../../../messaging/views.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import type { ArticleModel } from './article-model.ts';
import type { Passage } from './passages.ts';

interface Props {
  readonly model: ArticleModel;
  readonly passage: Passage;
}

/** The reader's work on a passage that is no claim of the saved reading: highlight, note on the claim that it once was, answers. */
export function WorkOnPassage({ model, passage: { claimId, claim, highlight, work } }: Props): JSX.Element {
  const answers = [...work.answers].filter(([, { state }]) => state !== 'open');
  return (
    <>
      {claim && <p class="lp-small">{t('library_article_claim_missing')}</p>}
      {claimId !== null && work.corrected && (
        <LostCorrection claimId={claimId} corrected={work.corrected} onCorrect={model.claimActions.onCorrect} />
      )}
      {highlight && <Editor key={highlight.id} model={model} highlight={highlight} />}
      {claimId !== null && (
        <NoteField
          key={claimId}
          label={t('note_claim')}
          saved={work.note}
          isOff={false}
          onSave={(text, base) => model.saveNote(claimId, text, base)}
        />
      )}
      {answers.length > 0 && (
        <section class="lp-section">
          <h3>{t('library_article_answers')}</h3>
          <ul class="lp-stack">
            {answers.map(([question, answer]) => (
              <Answer key={question} question={question} answer={answer} />
            ))}
          </ul>
        </section>
      )}
      {work.revisit !== null && <p>{t('claim_revisit', formatDate(work.revisit))}</p>}
    </>
  );
}

function Editor({ model, highlight }: { readonly model: ArticleModel; readonly highlight: HighlightView }) {
  const trouble = useSignal<SavingTrouble>(null);
  const remove = async () => {
    trouble.value = await model.deleteHighlight(highlight.id);
  };
  return (
    <>
      <HighlightEditor
        highlight={highlight}
        colourNames={model.colourNames.value}
        allTags={model.knownTags()}
        isOff={false}
        actions={{
          onChange: (change) => model.saveHighlight(highlight.id, change),
          onDelete: () => void remove(),
          onRename: (colour, name) => model.nameColour(colour, name),
        }}
      />
      <p class="lp-small lp-not-saved" role="status">
        {trouble.value && t('note_not_saved', tCode('not_saved', trouble.value.reason))}
      </p>
    </>
  );
}

/** A question of a card is worded by that, which is not at hand here: it is told by its answer alone. */
function Answer({ question, answer }: { readonly question: string; readonly answer: CheckAnswer }) {
  const { state, finding, note, evidence } = answer;
  const isCards = question.startsWith('card-');
  return (
    <li>
      {!isCards && tCode('question', question)}{' '}
      <strong>{finding ? tCode('finding', finding) : tCode('check_state', state)}</strong>
      {note !== '' && (
        <p class="article-answer-note">
          <WithHan text={note} />
        </p>
      )}
      {evidence !== '' && (
        <p class="lp-small">
          <AddressLink address={evidence} />
        </p>
      )}
    </li>
  );
}

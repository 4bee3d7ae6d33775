import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Card } from '../../../core/knowledge/card.ts';
import type { GivenAnswer } from '../../../core/library/entry.ts';
import { questionInWords } from '../../../kit/checklist/check-item.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { AddressLink } from '../../../kit/knowledge/outside-link.tsx';
import { t, tCode } from '../../../platform/i18n.ts';

interface Props {
  readonly answers: readonly GivenAnswer[];
  readonly cardOf: (id: string) => Promise<Card | null>;
}

/** What the reader has answered of a checklist, to be read. Nothing where nothing was. */
export function AnswerList({ answers, cardOf }: Props): JSX.Element | null {
  if (answers.length === 0) return null;
  return (
    <section class="lp-section">
      <h3>{t('library_answers')}</h3>
      <ul class="answers">
        {answers.map(({ question, answer: { state, finding, note, evidence } }) => (
          <li key={question}>
            <p>
              <QuestionWords id={question} cardOf={cardOf} />{' '}
              <strong>{finding ? tCode('finding', finding) : tCode('check_state', state)}</strong>
            </p>
            {note && (
              <p class="written">
                <WithHan text={note} />
              </p>
            )}
            {evidence && (
              <p class="lp-small">
                <AddressLink address={evidence} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins the id of a question that a card asks, before the id of the card; as `core/checklist/card-question.ts` has it. */
const CARD = 'card-';

/** A question in words; where a card asks it, in that card's, which are fetched: the library does not carry the knowledge. */
function QuestionWords({ id, cardOf }: { readonly id: string; readonly cardOf: Props['cardOf'] }) {
  const words = useSignal(id.startsWith(CARD) ? '…' : questionInWords({ id, hint: null }));
  useEffect(() => {
    if (!id.startsWith(CARD)) return;
    void cardOf(id.slice(CARD.length)).then((card) => {
      words.value = card?.hints[0]?.check ?? card?.title ?? id;
    });
  }, [id]);
  return <WithHan text={words.value} />;
}

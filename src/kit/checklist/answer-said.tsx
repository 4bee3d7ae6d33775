import type { JSX } from 'preact';
import type { CheckAnswer } from '../../core/checklist/checklist.ts';
import { tCode } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { AddressLink } from '../knowledge/outside-link.tsx';

/** What the reader has found, or else how far she is with the question. */
export function AnswerInWords({ state, finding }: Pick<CheckAnswer, 'state' | 'finding'>): JSX.Element {
  return <strong>{finding ? tCode('finding', finding) : tCode('check_state', state)}</strong>;
}

/** What she has written to an answer, to be read: a note, and the address of what she found. */
export function AnswerTexts({ note, evidence }: Pick<CheckAnswer, 'note' | 'evidence'>): JSX.Element {
  return (
    <>
      {note && (
        <p class="lp-written">
          <WithHan text={note} />
        </p>
      )}
      {evidence && (
        <p class="lp-small">
          <AddressLink address={evidence} />
        </p>
      )}
    </>
  );
}

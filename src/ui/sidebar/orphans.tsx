import type { JSX } from 'preact';
import { AnswerInWords, AnswerTexts } from '../../kit/checklist/answer-said.tsx';
import { questionInWords } from '../../kit/checklist/check-item.tsx';
import type { SaveCorrection } from '../../kit/correction/correct.tsx';
import { LostCorrection } from '../../kit/correction/lost-correction.tsx';
import { WithHan } from '../../kit/han.tsx';
import { AsMarked } from '../../kit/highlight/as-marked.tsx';
import type { Orphan } from '../../messaging/views.ts';

interface Props {
  readonly orphans: readonly Orphan[];
  /** Null where nothing can be kept. */
  readonly onCorrect: SaveCorrection | null;
}

/** The reader's work on claims that the page no longer holds. */
export function Orphans({ orphans, onCorrect }: Props): JSX.Element | null {
  if (orphans.length === 0) return null;
  return (
    <ul>
      {orphans.map((orphan) => (
        <li key={orphan.claimId} class="lp-stack">
          <blockquote>
            <WithHan text={orphan.quote} />
          </blockquote>
          <AsMarked words={orphan.asMarked} />
          {orphan.corrected && <LostCorrection claimId={orphan.claimId} corrected={orphan.corrected} onCorrect={onCorrect} />}
          {orphan.notes.map((note) => (
            <p key={note} class="lp-written">
              <WithHan text={note} />
            </p>
          ))}
          <OrphanChecks checks={orphan.checks} />
        </li>
      ))}
    </ul>
  );
}

function OrphanChecks({ checks }: { readonly checks: Orphan['checks'] }) {
  return (
    <ul>
      {checks.map(({ question, hint, answer }) => (
        <li key={question}>
          <WithHan text={questionInWords({ id: question, hint })} /> <AnswerInWords {...answer} />
          <AnswerTexts {...answer} />
        </li>
      ))}
    </ul>
  );
}

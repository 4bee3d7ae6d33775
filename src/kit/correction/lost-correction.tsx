import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type Corrected, whatIsCorrected } from '../../core/annotation/correction.ts';
import { readerHas } from '../../core/exchange/correction-words.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { BROWSER_WORDING } from '../checks/wording.ts';
import { WithHan } from '../han.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { ByYou } from './by-you.tsx';
import type { SaveCorrection } from './correct.tsx';
import { Had } from './corrected-line.tsx';

interface Props {
  readonly claimId: string;
  readonly corrected: Corrected;
  /** Null where nothing can be kept. */
  readonly onCorrect: SaveCorrection | null;
}

/** What the reader said of a sentence that its page does not have any more: it is applied to nothing, and hers to delete. */
export function LostCorrection({ claimId, corrected, onCorrect }: Props): JSX.Element {
  const trouble = useSignal<SavingTrouble>(null);
  const { said } = corrected;
  const remove = async (save: SaveCorrection) => {
    trouble.value = await save(claimId, null);
    if (trouble.value === null) offerUndo(t('correction_done_reset'), () => save(claimId, said));
  };
  return (
    <div class="lp-corrected lp-small">
      <p>{t('correction_lost')}</p>
      <ul>
        {whatIsCorrected(said).map((what, at) => (
          <li key={what}>
            {tCode('correction_what', what)} <ByYou /> <WithHan text={readerHas(corrected, BROWSER_WORDING)[at] ?? ''} />{' '}
            <Had corrected={corrected} what={what} />
          </li>
        ))}
      </ul>
      {onCorrect && (
        <button type="button" class="lp-link-button lp-small" onClick={() => void remove(onCorrect)}>
          {t('correction_delete')}
        </button>
      )}
      <Outcome trouble={trouble.value} isKept={false} />
    </div>
  );
}

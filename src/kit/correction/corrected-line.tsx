import type { JSX } from 'preact';
import { type Corrected, type CorrectedWhat, whatIsCorrected } from '../../core/annotation/correction.ts';
import { loupeHad } from '../../core/exchange/correction-words.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { BROWSER_WORDING } from '../checks/wording.ts';
import { Filled } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { AsMarked } from '../highlight/as-marked.tsx';
import { ByYou } from './by-you.tsx';

interface Props {
  readonly corrected: Corrected;
  /** Language of the page; undefined where it is that of the surroundings, or not known. */
  readonly language?: string | undefined;
  /** Takes all of it back; null where nothing can be kept. */
  readonly onReset: (() => void) | null;
}

/** What of a claim the reader has corrected, with what Loupe had; of one that she took away, that it is none for her. */
export function CorrectedLine({ corrected, language, onReset }: Props): JSX.Element {
  const isTaken = !corrected.said.isClaim;
  return (
    <div class="lp-corrected lp-small">
      {isTaken ? (
        <p>{t('correction_taken')}</p>
      ) : (
        <ul>
          {whatIsCorrected(corrected.said).map((what) => (
            <li key={what}>
              {tCode('correction_what', what)} <ByYou /> <Had corrected={corrected} what={what} />
            </li>
          ))}
        </ul>
      )}
      <AsMarked words={corrected.asCorrected} language={language} isCorrected />
      {onReset && (
        <button type="button" class="lp-link-button lp-small" onClick={onReset}>
          {t(isTaken ? 'correction_is_claim' : 'correction_reset')}
        </button>
      )}
    </div>
  );
}

/** What Loupe had in place of one thing that was corrected. */
export function Had({ corrected, what }: { readonly corrected: Corrected; readonly what: CorrectedWhat }) {
  const had = loupeHad(corrected, BROWSER_WORDING)[whatIsCorrected(corrected.said).indexOf(what)];
  return (
    <span class="lp-soft">
      <Filled message="correction_had" values={[<WithHan text={had ?? ''} />]} />
    </span>
  );
}

import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { markReasons } from './reasons.ts';
import { WhyLine } from './why-line.tsx';

/** The evidence that made a sentence a claim, in the page's own words. */
export function WhyMarked({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  return (
    <>
      <WhyLine claim={claim} />
      <details class="lp-fold">
        <summary>
          <Icon name="next" />
          {t('claim_why')}
        </summary>
        <dl class="lp-facts lp-why">
          {markReasons(claim).map(({ kind, words }) => (
            <div key={kind}>
              <dt>{tCode('evidence', kind)}</dt>
              <dd>
                {words.map((word, index) => (
                  <span key={word}>
                    {index > 0 ? ' · ' : ''}
                    <em>
                      <WithHan text={word} />
                    </em>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p class="lp-small lp-soft">{t('claim_why_note')}</p>
      </details>
    </>
  );
}

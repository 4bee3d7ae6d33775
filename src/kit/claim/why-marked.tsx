import type { JSX } from 'preact';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { type MarkReason, markReasons } from './reasons.ts';
import { WhyLine } from './why-line.tsx';

/** Why a sentence is a claim: the evidence in the page's own words, or that the reader asked to check it. */
export function WhyMarked({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  const reasons = markReasons(claim);
  if (!isOwnClaim(claim.id))
    return (
      <Reasons title={t('claim_why')} reasons={reasons}>
        <WhyLine claim={claim} />
      </Reasons>
    );
  return (
    <>
      <p class="lp-why-line">
        {reasons.length === 0 ? t('sentences', t('claim_why_own'), t('claim_own_none')) : t('claim_why_own')}
      </p>
      {reasons.length > 0 && <Reasons title={t('claim_own_sees')} reasons={reasons} />}
    </>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly MarkReason[];
  /** Says them in one line, in place of the title where it does. */
  readonly children?: JSX.Element;
}

function Reasons({ title, reasons, children }: ReasonsProps) {
  return (
    <details class="lp-fold lp-why-fold">
      <summary>
        <Icon name="next" />
        <span class="lp-why-title">{children ?? title}</span>
      </summary>
      <dl class="lp-facts lp-why">
        {reasons.map(({ kind, words }) => (
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
  );
}

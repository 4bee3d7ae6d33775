import type { JSX } from 'preact';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import type { Claim } from '../../core/claim/claim.ts';
import { whyOf } from '../../core/claim/why.ts';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Filled } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { type MarkReason, markReasons } from './reasons.ts';

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

interface Props {
  readonly claim: Pick<Claim, 'text' | 'start' | 'end' | 'evidence' | 'actor'>;
}

/** Why a sentence is marked, in one line with the page's own words: "tightened controls" by "Beijing", over "separation". */
function WhyLine({ claim }: Props): JSX.Element {
  const why = whyOf(claim);
  if (!why) return <>{t('claim_why')}</>;
  const words = why.words.map((word, index) => (
    <span key={word}>
      {why.pattern === 'words' && index > 0 ? ' · ' : ''}
      <em>
        <WithHan text={word} />
      </em>
    </span>
  ));
  return (
    <span class="lp-why-line">
      <Filled message={`claim_why_${why.pattern}`} values={why.pattern === 'words' ? [words] : words} />
    </span>
  );
}

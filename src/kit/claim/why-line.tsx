import type { JSX } from 'preact';
import type { Claim } from '../../core/claim/claim.ts';
import { whyOf } from '../../core/claim/why.ts';
import { t } from '../../platform/i18n.ts';
import { Filled } from '../filled.tsx';
import { WithHan } from '../han.tsx';

interface Props {
  readonly claim: Pick<Claim, 'text' | 'start' | 'end' | 'evidence' | 'actor'>;
}

/** Why a sentence is marked, in one line with the page's own words: "tightened controls" by "Beijing", over "separation". */
export function WhyLine({ claim }: Props): JSX.Element {
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

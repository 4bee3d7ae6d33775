import type { JSX } from 'preact';
import type { Claim } from '../../core/claim/claim.ts';
import { Filled } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { whySummary } from './why-summary.ts';

/** Why a sentence is marked, in one line with the page's own words: "tightened controls" by "Beijing", over "separation". */
export function WhyLine({ claim }: { readonly claim: Pick<Claim, 'evidence'> }): JSX.Element | null {
  const summary = whySummary(claim);
  if (!summary) return null;
  const words = summary.words.map((word) => (
    <em key={word}>
      <WithHan text={word} />
    </em>
  ));
  return (
    <p class="lp-why-line">
      <Filled message={`claim_why_${summary.pattern}`} values={words} />
    </p>
  );
}

import type { JSX } from 'preact';
import type { Claim } from '../../core/claim/claim.ts';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { whySummary } from './why-summary.ts';

/** Stands for the n-th word of the page in a message, so that it can be set apart. */
const PLACES = ['\ue000', '\ue001', '\ue002'];

/** Why a sentence is marked, in one line with the page's own words: "tightened controls" by "Beijing", over "separation". */
export function WhyLine({ claim }: { readonly claim: Pick<Claim, 'evidence'> }): JSX.Element | null {
  const summary = whySummary(claim);
  if (!summary) return null;
  const message = t(`claim_why_${summary.pattern}`, ...PLACES.slice(0, summary.words.length));
  return (
    <p class="lp-why-line">
      {message.split(/([\ue000-\ue002])/).map((part, index) => {
        const word = summary.words[PLACES.indexOf(part)];
        return word === undefined ? (
          part
        ) : (
          <em key={index}>
            <WithHan text={word} />
          </em>
        );
      })}
    </p>
  );
}

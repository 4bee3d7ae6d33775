import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { WithHan } from '../han.tsx';
import { segmentsOf } from './segments.ts';

/** A claim's sentence with the words that made it one set apart. */
export function ClaimText({
  claim,
  language,
}: {
  readonly claim: ReadClaim;
  readonly language?: string | undefined;
}): JSX.Element {
  return (
    <blockquote class={`lp-claim-text lp-layer-${claim.layer}`} lang={language}>
      {segmentsOf(claim).map(({ text, kind }, index) =>
        kind ? (
          <mark key={index} class={kind === 'hedge' ? 'lp-hedge' : undefined}>
            <WithHan text={text} />
          </mark>
        ) : (
          <WithHan key={index} text={text} />
        ),
      )}
    </blockquote>
  );
}

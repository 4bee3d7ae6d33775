import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import type { OwnHighlight } from '../../messaging/views.ts';
import { WithHan } from '../han.tsx';
import { type Segment, segmentsOf } from './segments.ts';

interface Props {
  readonly claim: ReadClaim;
  readonly language?: string | undefined;
  /** The reader's highlights in it. */
  readonly own?: readonly OwnHighlight[];
}

/** A claim's sentence with the words that made it one set apart, and what the reader has highlighted in her colours. */
export function ClaimText({ claim, language, own = [] }: Props): JSX.Element {
  return (
    <blockquote class={`lp-claim-text lp-layer-${claim.layer}`} lang={language}>
      {segmentsOf(claim, own).map((segment, index) => {
        const name = nameOf(segment);
        const words = <WithHan key={index} text={segment.text} />;
        return name === null ? (
          words
        ) : (
          <mark key={index} class={name}>
            {words}
          </mark>
        );
      })}
    </blockquote>
  );
}

/** The classes of a stretch's mark; null where it has none. */
function nameOf({ kind, own }: Segment): string | null {
  if (!kind && !own) return null;
  return [kind && (kind === 'hedge' ? 'lp-hedge' : 'lp-cue'), own && `lp-own lp-colour-${own}`].filter(Boolean).join(' ');
}

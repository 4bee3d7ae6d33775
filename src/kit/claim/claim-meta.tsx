import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';

/** Who speaks, by name and as what, and what the claim is about. */
export function ClaimMeta({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  const speaker = tCode('speaker', claim.speaker);
  return (
    <dl class="lp-facts">
      <dt>{t('claim_speaker')}</dt>
      <dd>
        {claim.speakerName ? (
          <>
            <strong>
              <WithHan text={claim.speakerName} />
            </strong>{' '}
            <span class="lp-soft">({speaker})</span>
          </>
        ) : (
          <strong>{speaker}</strong>
        )}
      </dd>
      <dt>{t('claim_topics')}</dt>
      <dd>
        <ul class="lp-row lp-chips">
          {claim.topics.map((topic) => (
            <li key={topic} class="lp-chip">
              {tCode('topic', topic)}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

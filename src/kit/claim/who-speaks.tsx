import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { OneLine } from '../one-line.tsx';
import { SpeakerName } from './claim-parts.tsx';

/** Who speaks, by name and as what, and in one line what a claim of this type is and what to ask of it. */
export function WhoSpeaks({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  return (
    <>
      <p>
        <span class="lp-soft">{t('claim_speaker')}</span> <SpeakerName speaker={claim.speaker} speakerName={claim.speakerName} />
      </p>
      <OneLine label={t('claim_type')} class="lp-ask">
        <strong>{tCode('layer', `${claim.layer}-meaning`)}</strong> · {tCode('layer', `${claim.layer}-ask`)}
      </OneLine>
    </>
  );
}

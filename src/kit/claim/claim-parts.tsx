import type { JSX } from 'preact';
import type { ClaimPart } from '../../core/claim/claim.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { LayerTag } from '../layer/layer-tag.tsx';
import { OneLine } from '../one-line.tsx';

interface Props {
  readonly parts: readonly ClaimPart[];
  readonly language?: string | undefined;
}

/** The parts of a sentence that says different things: of each the words, as what they are said, and who says so. */
export function ClaimParts({ parts, language }: Props): JSX.Element {
  return (
    <section class="lp-parts">
      <p class="lp-label">{t('claim_parts')}</p>
      <ol class="lp-stack">
        {parts.map((part) => (
          <li key={part.start} class={`lp-layer-${part.layer}`}>
            <div class="lp-row">
              <LayerTag layer={part.layer} />
              <SpeakerName speaker={part.speaker} speakerName={part.speakerName} />
            </div>
            <OneLine label={t('claim_sentence')}>
              <q class="lp-part-words" lang={language}>
                <WithHan text={part.text} />
              </q>
            </OneLine>
            <OneLine label={t('claim_type')} class="lp-small lp-soft">
              {tCode('layer', `${part.layer}-ask`)}
            </OneLine>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A speaker by name and as what, or as what alone. */
export function SpeakerName({ speaker, speakerName }: Pick<ClaimPart, 'speaker' | 'speakerName'>): JSX.Element {
  const words = tCode('speaker', speaker);
  if (!speakerName) return <strong>{words}</strong>;
  return (
    <Aside soft={words}>
      <strong>
        <WithHan text={speakerName} />
      </strong>
    </Aside>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Correction, SPEAKER_LIMIT } from '../../core/annotation/correction.ts';
import type { Speaker } from '../../core/annotation/speakers-of.ts';
import { SPEAKERS, type SpeakerClass } from '../../core/claim/claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { SpeakerName } from '../claim/claim-parts.tsx';
import { FoldButton } from '../fold-button.tsx';
import { useSeen } from './use-seen.ts';

interface Props {
  readonly claim: ReadClaim;
  /** Who speaks in the article. */
  readonly speakers: readonly Speaker[];
  readonly onChoose: (who: Pick<Correction, 'speaker' | 'speakerName'>) => void;
}

/** Who speaks: somebody who speaks elsewhere in the article, or whom the reader names. */
export function SpeakerChoice({ claim, speakers, onChoose }: Props): JSX.Element {
  const [id, otherId] = [useId(), useId()];
  const isOpen = useSignal(false);
  const isOther = useSignal(false);
  const [choice, other] = [useSeen(isOpen.value), useSeen(isOther.value)];
  const isChosen = (who: Speaker): boolean =>
    !claim.parts && who.speaker === claim.speaker && who.speakerName === claim.speakerName;
  return (
    <div>
      <FoldButton controls={id} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
        {t('correction_speaker')}
      </FoldButton>
      <div id={id} ref={choice} hidden={!isOpen.value}>
        <fieldset class="lp-correct-group" aria-label={t('correction_speaker')}>
          <div class="lp-correct-choices">
            {speakers.map((who) => (
              <button
                key={`${who.speaker} ${who.speakerName}`}
                type="button"
                class="lp-correct-choice"
                aria-pressed={isChosen(who)}
                onClick={() => onChoose(who)}
              >
                <SpeakerName {...who} />
              </button>
            ))}
          </div>
          <FoldButton controls={otherId} isOpen={isOther.value} onToggle={() => (isOther.value = !isOther.value)}>
            {t('correction_speaker_other')}
          </FoldButton>
          <div id={otherId} ref={other} hidden={!isOther.value}>
            {isOther.value && <OtherSpeaker claim={claim} onChoose={onChoose} />}
          </div>
        </fieldset>
      </div>
    </div>
  );
}

function OtherSpeaker({ claim, onChoose }: Pick<Props, 'claim' | 'onChoose'>) {
  const [classId, nameId] = [useId(), useId()];
  const as = useSignal<SpeakerClass>(claim.speaker);
  const name = useSignal('');
  const save = () => onChoose({ speaker: as.value, speakerName: name.value.trim() === '' ? null : name.value });
  return (
    <div class="lp-stack">
      <div>
        <label for={nameId} class="lp-label">
          {t('correction_speaker_name')}
        </label>
        <input
          id={nameId}
          class="lp-field"
          maxLength={SPEAKER_LIMIT}
          value={name.value}
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) save();
          }}
        />
      </div>
      <div>
        <label for={classId} class="lp-label">
          {t('correction_speaker_class')}
        </label>
        <select
          id={classId}
          class="lp-field"
          value={as.value}
          onChange={({ currentTarget }) => (as.value = currentTarget.value as SpeakerClass)}
        >
          {SPEAKERS.map((speaker) => (
            <option key={speaker} value={speaker}>
              {tCode('speaker', speaker)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="lp-button" onClick={save}>
        {t('correction_speaker_save')}
      </button>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Correction, NO_CORRECTION, withoutStep } from '../../core/annotation/correction.ts';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { LAYERS, type Layer } from '../../core/claim/claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import type { ClaimView, SavingTrouble } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { FoldButton } from '../fold-button.tsx';
import { LayerTag } from '../layer/layer-tag.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { CorrectedLine } from './corrected-line.tsx';
import { PartChoice } from './part-choice.tsx';
import { SpeakerChoice } from './speaker-choice.tsx';
import { useSeen } from './use-seen.ts';

/** Keeps what the reader says of a claim in place of what Loupe does, null takes it back; resolves to null once kept. */
export type SaveCorrection = (claimId: string, correction: Correction | null) => Promise<SavingTrouble>;

interface Props {
  readonly view: ClaimView;
  readonly isOff: boolean;
  readonly language: string | undefined;
  readonly onCorrect: SaveCorrection;
}

/** The reader has the last word on a claim: what she corrected, and one button under which she can say what is wrong. */
export function Correct({ view, isOff, language, onCorrect }: Props): JSX.Element {
  const { claim, corrected } = view;
  const panelId = useId();
  const isOpen = useSignal(false);
  const trouble = useSignal<SavingTrouble>(null);
  const kept = corrected?.said ?? null;
  // What was chosen last is ahead of what has come in as kept: a second press must not lose the first.
  const chosen = useRef(kept);
  useEffect(() => {
    chosen.current = kept;
  }, [kept]);
  const save = async (next: Correction | null, said: string) => {
    const { id } = claim;
    const before = chosen.current;
    chosen.current = next;
    trouble.value = await onCorrect(id, next);
    if (trouble.value === null) offerUndo(said, () => onCorrect(id, withoutStep(chosen.current, before, next)));
    else chosen.current = before;
  };
  const change = (part: Partial<Correction>) =>
    void save({ ...(chosen.current ?? NO_CORRECTION), ...part, isClaim: true }, t('correction_done'));
  const isTaken = kept?.isClaim === false;
  const panel = useSeen(isOpen.value);
  const place = useRef<HTMLDivElement>(null);
  const wasTaken = useRef(isTaken);
  useEffect(() => {
    // What was pressed is folded away: the reader sees what came of it.
    if (isTaken && !wasTaken.current) place.current?.scrollIntoView({ block: 'nearest' });
    wasTaken.current = isTaken;
  }, [isTaken]);
  return (
    <div ref={place} class="lp-correct">
      {corrected && (
        <CorrectedLine
          corrected={corrected}
          language={language}
          onReset={isOff ? null : () => void save(null, t('correction_done_reset'))}
        />
      )}
      {!isTaken && !isOff && (
        <>
          <FoldButton controls={panelId} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
            {t('correction_open')}
          </FoldButton>
          <div id={panelId} ref={panel} hidden={!isOpen.value}>
            {isOpen.value && (
              <div class="lp-correct-panel lp-stack">
                {!isOwnClaim(claim.id) && (
                  <button
                    type="button"
                    class="lp-button"
                    onClick={() => void save({ ...NO_CORRECTION, isClaim: false }, t('correction_done_not_claim'))}
                  >
                    {t('correction_not_claim')}
                  </button>
                )}
                <TypeChoice claim={claim} onChoose={(layer) => change({ layer })} />
                <SpeakerChoice claim={claim} speakers={view.speakers} onChoose={change} />
                <PartChoice sentence={view.sentence} claim={claim} language={language} onChoose={change} />
              </div>
            )}
          </div>
        </>
      )}
      <Outcome trouble={trouble.value} isKept={false} />
    </div>
  );
}

interface TypeChoiceProps {
  readonly claim: ReadClaim;
  readonly onChoose: (layer: Layer) => void;
}

/** The four types of claims, of which one press chooses another. */
function TypeChoice({ claim, onChoose }: TypeChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset class="lp-correct-group" aria-labelledby={id}>
      <span id={id} class="lp-label">
        {t('correction_layer')}
      </span>
      <div class="lp-correct-choices">
        {LAYERS.map((layer) => (
          <button
            key={layer}
            type="button"
            class="lp-correct-choice"
            aria-pressed={!claim.parts && claim.layer === layer}
            onClick={() => onChoose(layer)}
          >
            <LayerTag layer={layer} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { NO_CORRECTION } from '../../core/annotation/correction.ts';
import type { TakenAway as Taken } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { offerUndo } from '../undo/undo.ts';
import type { SaveCorrection } from './correct.tsx';

interface Props {
  readonly taken: readonly Taken[];
  readonly language: string | undefined;
  readonly onCorrect: SaveCorrection;
}

/** The sentences of an article that are no claims for the reader, each with the way back. */
export function TakenAway({ taken, language, onCorrect }: Props): JSX.Element | null {
  const id = useId();
  if (taken.length === 0) return null;
  const restore = async (claimId: string) => {
    const trouble = await onCorrect(claimId, null);
    if (trouble === null) offerUndo(t('correction_done_reset'), () => onCorrect(claimId, { ...NO_CORRECTION, isClaim: false }));
  };
  return (
    <section class="lp-taken" aria-labelledby={id}>
      <h3 id={id}>{tCount('taken_away', taken.length)}</h3>
      <ul class="lp-stack">
        {taken.map(({ claim, note }) => (
          <li key={claim.id}>
            <q id={`${id}-${claim.id}`} lang={language}>
              <WithHan text={claim.text} />
            </q>
            {note !== '' && (
              <p class="lp-small">
                <Icon name="note" /> <WithHan text={note} />
              </p>
            )}
            <button
              type="button"
              class="lp-link-button lp-small"
              aria-describedby={`${id}-${claim.id}`}
              onClick={() => void restore(claim.id)}
            >
              {t('correction_is_claim')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

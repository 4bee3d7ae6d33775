import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { formatShare } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';
import type { Progress } from './job.ts';

interface Props {
  /** What is being done. */
  readonly label: string;
  readonly progress: ReadonlySignal<Progress>;
  /** Null where it cannot be stopped. */
  readonly onCancel: (() => void) | null;
}

/** How far something has come that takes its time, and the way to stop it. */
export function Working({ label, progress, onCancel }: Props): JSX.Element {
  const { done, total, isStopping } = progress.value;
  const isKnown = total > 0;
  return (
    <div class="lp-row data-working">
      {/* Without a value it shows that nobody knows. */}
      <progress aria-label={label} {...(isKnown ? { value: done, max: total } : {})} />
      <span class="lp-small lp-soft data-share" aria-hidden="true">
        {isKnown && formatShare(done / total)}
      </span>
      {onCancel && (
        <button type="button" data-focus class="lp-button" disabled={isStopping} onClick={onCancel}>
          {t(isStopping ? 'library_data_stopping' : 'library_cancel')}
        </button>
      )}
    </div>
  );
}

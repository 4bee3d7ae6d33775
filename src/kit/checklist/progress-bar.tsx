import type { JSX } from 'preact';
import type { Progress } from '../../core/annotation/progress.ts';
import { t } from '../../platform/i18n.ts';
import { formatNumber } from '../intl.ts';

/** How far a checklist has come, in words: "2 of 5 checked, 1 does not apply". */
export function progressInWords({ done, notApplicable, total }: Progress): string {
  const words = t('progress', formatNumber(done), formatNumber(total));
  return notApplicable === 0 ? words : t('progress_set_aside', words, formatNumber(notApplicable));
}

/** How far a checklist has come, as a bar with its words. */
export function ProgressBar({ progress, label }: { readonly progress: Progress; readonly label: string }): JSX.Element {
  const { done, notApplicable, total } = progress;
  const share = (count: number) => ({ width: `${total === 0 ? 0 : (100 * count) / total}%` });
  return (
    <div class="lp-progress">
      <div
        class="lp-progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done + notApplicable}
        aria-valuetext={progressInWords(progress)}
      >
        <span class="lp-progress-done" style={share(done)} />
        <span class="lp-progress-aside" style={share(notApplicable)} />
      </div>
      <span class="lp-small lp-soft" aria-hidden="true">
        {progressInWords(progress)}
      </span>
    </div>
  );
}

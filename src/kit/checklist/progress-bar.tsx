import type { JSX } from 'preact';
import type { RollUp } from '../../core/annotation/findings.ts';
import { rollUpInWords } from './roll-up-words.ts';

/** How far a checklist has come, as a bar with its words. */
export function ProgressBar({ rollUp, label }: { readonly rollUp: RollUp; readonly label: string }): JSX.Element {
  const { done, notApplicable, total } = rollUp.progress;
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
        aria-valuetext={rollUpInWords(rollUp)}
      >
        <span class="lp-progress-done" style={share(done)} />
        <span class="lp-progress-aside" style={share(notApplicable)} />
      </div>
      <span class="lp-small lp-soft" aria-hidden="true">
        {rollUpInWords(rollUp)}
      </span>
    </div>
  );
}

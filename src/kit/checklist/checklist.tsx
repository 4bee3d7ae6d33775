import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Progress } from '../../core/annotation/progress.ts';
import type { CheckAnswer } from '../../core/checklist/checklist.ts';
import type { CheckItem as Item, SavingTrouble } from '../../messaging/views.ts';
import { tCount } from '../../platform/i18n.ts';
import { CheckItem } from './check-item.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface Props {
  readonly title: string;
  readonly items: readonly Item[];
  readonly progress: Progress;
  /** True where answers cannot be kept: they are shut then, the places to look stay. */
  readonly isOff: boolean;
  /** How many stand there before the reader asks for more; all where left out. */
  readonly firstShown?: number;
  readonly onSave: (question: string, change: Partial<CheckAnswer>) => Promise<SavingTrouble>;
}

/** "Verify independently", made into steps. */
export function Checklist({ title, items, progress, isOff, firstShown = items.length, onSave }: Props): JSX.Element {
  // The first step that waits is shown how to take. Settled at first sight: nothing should jump open while one answers.
  const firstOpen = useMemo(() => items.find(({ answer }) => answer.state === 'open')?.question.id, []);
  const isWhole = useSignal(false);
  // One more than fits is shown rather than a button that reveals one.
  const shown = isWhole.value || items.length <= firstShown + 1 ? items : items.slice(0, firstShown);
  return (
    <section class="lp-section">
      <h3>{title}</h3>
      <ProgressBar progress={progress} label={title} />
      <ol class="lp-checks">
        {shown.map((item) => (
          <CheckItem
            key={item.question.id}
            item={item}
            isOff={isOff}
            isUnfolded={item.question.id === firstOpen}
            onSave={(change) => onSave(item.question.id, change)}
          />
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="lp-link-button" onClick={() => (isWhole.value = true)}>
          {tCount('checklist_more', items.length - shown.length)}
        </button>
      )}
    </section>
  );
}

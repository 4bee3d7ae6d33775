import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Progress } from '../../core/annotation/progress.ts';
import type { CheckAnswer } from '../../core/checklist/checklist.ts';
import type { CheckItem as Item, SavingTrouble } from '../../messaging/views.ts';
import { CheckItem } from './check-item.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface Props {
  readonly title: string;
  readonly items: readonly Item[];
  readonly progress: Progress;
  /** True where answers cannot be kept: they are shut then, the places to look stay. */
  readonly isOff: boolean;
  readonly onSave: (question: string, change: Partial<CheckAnswer>) => Promise<SavingTrouble>;
}

/** "Verify independently", made into steps. */
export function Checklist({ title, items, progress, isOff, onSave }: Props): JSX.Element {
  // The first step that waits is shown how to take. Settled at first sight: nothing should jump open while one answers.
  const firstOpen = useMemo(() => items.find(({ answer }) => answer.state === 'open')?.question.id, []);
  return (
    <section class="lp-section">
      <h3>{title}</h3>
      <ProgressBar progress={progress} label={title} />
      <ol class="lp-checks">
        {items.map((item) => (
          <CheckItem
            key={item.question.id}
            item={item}
            isOff={isOff}
            isUnfolded={item.question.id === firstOpen}
            onSave={(change) => onSave(item.question.id, change)}
          />
        ))}
      </ol>
    </section>
  );
}

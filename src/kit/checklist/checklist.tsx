import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AnswerChange } from '../../core/annotation/answer.ts';
import type { RollUp } from '../../core/annotation/findings.ts';
import type { CheckItem as Item, TextSaved } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { useWhole } from '../focus/use-whole.ts';
import { Heading } from '../heading.tsx';
import { CheckItem } from './check-item.tsx';
import { HandOn } from './hand-on.tsx';
import { rollUpInWords } from './roll-up-words.ts';

interface Props {
  readonly title: string;
  readonly items: readonly Item[];
  readonly rollUp: RollUp;
  /** Whether the first that waits is shown how to take; not where it stands by itself. */
  readonly isGuided?: boolean;
  /** The same with the checklists of the claims, where it is an article's. */
  readonly withClaims?: RollUp;
  /** True where answers cannot be kept: they are shut then, the places to look stay. */
  readonly isOff: boolean;
  /** How many stand there before the reader asks for more; all where left out. */
  readonly firstShown?: number;
  readonly onMarkdown: () => Promise<string | null>;
  readonly onSave: (question: string, change: AnswerChange) => Promise<TextSaved>;
}

/** "Verify independently", made into steps. */
export function Checklist(props: Props): JSX.Element {
  const { title, items, rollUp, withClaims, isOff, isGuided = true, firstShown = items.length, onMarkdown, onSave } = props;
  // The first step that waits is shown how to take. Settled at first sight: nothing should jump open while one answers.
  const firstOpen = useMemo(() => items.find(({ answer }) => answer.state === 'open')?.question.id, []);
  const { list, isWhole, showWhole } = useWhole<HTMLOListElement>();
  // One more than fits is shown rather than a button that reveals one.
  const shown = isWhole || items.length <= firstShown + 1 ? items : items.slice(0, firstShown);
  return (
    <section class="lp-section">
      <Heading>{title}</Heading>
      <ProgressBar rollUp={rollUp} label={title} />
      {withClaims && withClaims.progress.total > rollUp.progress.total && (
        <p class="lp-small lp-soft">{t('progress_with_claims', rollUpInWords(withClaims))}</p>
      )}
      <ol ref={list} class="lp-checks">
        {shown.map((item) => (
          <CheckItem
            key={item.question.id}
            item={item}
            isOff={isOff}
            shows={isGuided && item.question.id === firstOpen ? 'places' : 'question'}
            onSave={(change) => onSave(item.question.id, change)}
          />
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="lp-link-button" onClick={showWhole}>
          {tCount('checklist_more', items.length - shown.length)}
        </button>
      )}
      <HandOn onMarkdown={onMarkdown} />
    </section>
  );
}

/** How far a checklist has come, as a bar with its words. */
function ProgressBar({ rollUp, label }: { readonly rollUp: RollUp; readonly label: string }): JSX.Element {
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

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerChange } from '../../core/annotation/answer.ts';
import type { CheckItem as Item, TextSaved } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { reachableIn } from '../focus/reachable.ts';
import { Heading } from '../heading.tsx';
import { CheckItem } from './check-item.tsx';

/** The question to take next, the others, and what is done with it. */
export interface NextStepState {
  readonly next: Item | null;
  readonly rest: readonly Item[];
  /** The question that comes after it, where it is answered; else null. */
  readonly after: Item | null;
  /** Keeps a question as the one to take next while it is answered. */
  readonly hold: (question: string) => void;
  readonly goOn: () => void;
}

/** The first question of `items` that waits, which stays the next while the reader answers it. */
export function useNextStep(items: readonly Item[]): NextStepState {
  const held = useSignal<string | null>(null);
  const isOpen = ({ answer }: Item) => answer.state === 'open';
  const first = items.find(isOpen) ?? null;
  const next = items.find(({ question }) => question.id === held.value) ?? first;
  return {
    next,
    rest: items.filter((item) => item !== next),
    after: next && next !== first && !isOpen(next) ? first : null,
    hold: (question) => (held.value = question),
    goOn: () => (held.value = null),
  };
}

interface Props {
  readonly step: NextStepState;
  /** True where answers cannot be kept. */
  readonly isOff: boolean;
  readonly onSave: (question: string, change: AnswerChange) => Promise<TextSaved>;
}

/** What to do next: one question with its best place to look. Nothing where all are answered. */
export function NextStep({ step: { next, after, hold, goOn }, isOff, onSave }: Props): JSX.Element | null {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => (section.current ? tellHeight(section.current) : undefined), [next === null]);
  if (!next) return null;
  const save = (change: AnswerChange) => {
    hold(next.question.id);
    return onSave(next.question.id, change);
  };
  const showNext = () => {
    goOn();
    // The button that was pressed is gone.
    queueMicrotask(() => section.current && reachableIn(section.current)[0]?.focus());
  };
  return (
    <section ref={section} class="lp-section lp-next">
      <Heading>{t('checklist_next')}</Heading>
      <ul>
        <CheckItem key={next.question.id} item={next} isOff={isOff} shows="next" onSave={save} />
      </ul>
      {after && (
        <button type="button" class="lp-link-button" onClick={showNext}>
          {t('checklist_go_on')}
        </button>
      )}
    </section>
  );
}

/** Keeps the height of `section`, which may stand over the lower edge of its card, in the card's `--next-height`. */
function tellHeight(section: HTMLElement): () => void {
  const style = section.closest<HTMLElement>('.lp-card')?.style;
  const sizes = new ResizeObserver(() => style?.setProperty('--next-height', `${section.offsetHeight}px`));
  sizes.observe(section);
  return () => {
    sizes.disconnect();
    style?.removeProperty('--next-height');
  };
}

import type { JSX } from 'preact';
import type { SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';

interface Props {
  /** Why the last change was not kept, or null. */
  readonly trouble: SavingTrouble;
  /** Whether it was kept: those who see it see that by what they changed, others are told. */
  readonly isKept: boolean;
}

/** What became of a change that is kept by itself. Rendered also while empty, so that screen readers hear what comes. */
export function Outcome({ trouble, isKept }: Props): JSX.Element {
  return (
    <p class={trouble ? 'lp-small lp-not-saved' : 'lp-unseen'} role="status">
      {trouble ? t('note_not_saved', tCode('not_saved', trouble.reason)) : isKept && t('note_saved')}
    </p>
  );
}

import type { JSX } from 'preact';
import type { InboxState } from '../../core/annotation/annotation.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import type { Reminders } from '../revisit/reminders.ts';
import { Revisit } from '../revisit/revisit.tsx';

interface Props {
  /** Where the article stands in the inbox; null where it is not in it. */
  readonly state: InboxState | null;
  /** The day to come back to it as kept, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  readonly isOff: boolean;
  readonly onSave: (date: string | null) => Promise<SavingTrouble>;
  readonly reminders?: Reminders | null;
}

/** The day on which to come back to an article of the inbox; nothing where it is neither in it nor has one. */
export function InboxDay({ state, revisit, isOff, onSave, reminders = null }: Props): JSX.Element | null {
  if (state === null && revisit === null) return null;
  return <Revisit kept={revisit} isOff={isOff} onSave={onSave} reminders={reminders} />;
}

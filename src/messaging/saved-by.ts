import type { Outcome } from './contract.ts';
import type { SavingTrouble, TextSaved } from './views.ts';

/** Why work was not kept, by the outcome of a call that keeps it: a call that did not get through kept nothing. */
export function troubleOf(outcome: Outcome<SavingTrouble>): SavingTrouble {
  return savedBy(outcome);
}

/** As `troubleOf`, of a call that keeps a text. */
export function savedBy<Saved extends TextSaved>(outcome: Outcome<Saved>): Saved | NonNullable<SavingTrouble> {
  return outcome.ok ? outcome.value : { reason: 'failed', detail: outcome.fault.detail };
}

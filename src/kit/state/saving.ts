import type { SavingTrouble } from '../../messaging/views.ts';

/** Whether the reader's work cannot be kept at all for now, so that fields are better shut than filled in vain. */
export function isSavingOff(trouble: SavingTrouble): boolean {
  return (
    trouble !== null &&
    (trouble.reason === 'private-window' ||
      trouble.reason === 'unavailable' ||
      trouble.reason === 'newer-version' ||
      trouble.reason === 'example')
  );
}

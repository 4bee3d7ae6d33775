import type { JSX } from 'preact';
import type { SavingTrouble } from '../../messaging/views.ts';
import { tCode } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';

/** Why the reader's work is not kept, what still works, and what to do. Nothing where all is well. */
export function TroubleBanner({ trouble }: { readonly trouble: SavingTrouble }): JSX.Element | null {
  if (!trouble) return null;
  return (
    <div class="lp-banner" role="status">
      <Icon name={trouble.reason === 'private-window' ? 'private' : 'warning'} />
      <p>
        <strong>{tCode('trouble', trouble.reason)}</strong> {tCode('trouble', `${trouble.reason}-advice`)}
      </p>
    </div>
  );
}

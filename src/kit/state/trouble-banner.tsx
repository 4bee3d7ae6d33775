import type { JSX } from 'preact';
import type { NotSavedReason, SavingTrouble } from '../../messaging/views.ts';
import { tCode } from '../../platform/i18n.ts';
import { Filled } from '../filled.tsx';
import { Icon, type IconName } from '../icon.tsx';

const ICONS: Readonly<Partial<Record<NotSavedReason, IconName>>> = { 'private-window': 'private', example: 'page' };

/** Why the reader's work is not kept, what still works, and what to do. Nothing where all is well. */
export function TroubleBanner({ trouble }: { readonly trouble: SavingTrouble }): JSX.Element | null {
  if (!trouble) return null;
  return (
    <div class="lp-banner" role="status">
      <Icon name={ICONS[trouble.reason] ?? 'warning'} />
      <p>
        <Filled
          message="sentences"
          values={[<strong>{tCode('trouble', trouble.reason)}</strong>, tCode('trouble', `${trouble.reason}-advice`)]}
        />
      </p>
    </div>
  );
}

import type { JSX } from 'preact';
import { tCount } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { formatNumber } from '../intl.ts';

/** How many notes stand beside a claim: a figure for the eye, a phrase for screen readers. */
export function LookBadge({ count }: { readonly count: number }): JSX.Element {
  const words = tCount('checks_count', count);
  return (
    <span class="lp-look-badge" title={words}>
      <Icon name="loupe" />
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="lp-unseen">{words}</span>
    </span>
  );
}

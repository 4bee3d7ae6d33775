import type { JSX } from 'preact';
import type { CheckKind } from '../../core/checks/check.ts';
import { tCode } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../icon.tsx';

/** A drawing for each kind: they differ in shape, not in colour. */
const ICONS: Readonly<Record<CheckKind, IconName>> = {
  status: 'stamp',
  quantity: 'ruler',
  wording: 'quote',
  timing: 'clock',
  sourcing: 'link',
};

/** What a note holds the claim against, as a small label. */
export function CheckKindLabel({ kind }: { readonly kind: CheckKind }): JSX.Element {
  return (
    <span class="lp-check-kind">
      <Icon name={ICONS[kind]} />
      {tCode('check_kind', kind)}
    </span>
  );
}

import type { ComponentChildren, JSX, TargetedMouseEvent } from 'preact';
import { shownAddress, webAddress } from '../../core/article/web-address.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';

interface Props {
  readonly href: string;
  readonly title?: string;
  /** Called before the browser follows it. */
  readonly onClick?: (event: TargetedMouseEvent<HTMLAnchorElement>) => void;
  readonly children: ComponentChildren;
}

/** A link that leaves the device only when the reader follows it, and tells the other side nothing of where from. */
export function OutsideLink({ href, title, onClick, children }: Props): JSX.Element {
  const address = webAddress(href);
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={title} onClick={onClick}>
      {children}
      <Icon name="outside" />
      <span class="lp-unseen"> {t('link_new_tab')}</span>
    </a>
  );
}

/** An address as a link that shows itself, as it will be asked for; as plain text where it may be no link. */
export function AddressLink({ address }: { readonly address: string }): JSX.Element {
  return <OutsideLink href={address}>{shownAddress(address)}</OutsideLink>;
}

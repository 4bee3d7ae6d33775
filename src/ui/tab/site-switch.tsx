import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SiteAccess } from '../../core/sites/access.ts';
import { Switch } from '../../kit/switch.tsx';
import { offerUndo } from '../../kit/undo/undo.ts';
import { t, tCode } from '../../platform/i18n.ts';

interface Props {
  readonly access: SiteAccess;
  /** Whether the tab is in a private window: what is switched there holds there alone. */
  readonly isPrivate: boolean;
  /** Called straight from the click, so that a permission can be asked for. */
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether Loupe reads this site by itself, and why; a switch to change that. Nothing where the tab shows no web page. */
export function SiteSwitch({ access, isPrivate, onSwitch }: Props): JSX.Element | null {
  const whyId = useId();
  if (access.kind === 'no-site') return null;
  const { host } = access;
  const turn = (isOn: boolean) => {
    onSwitch(isOn);
    if (!isOn) offerUndo(t('undo_site_off', host), () => onSwitch(true));
  };
  return (
    <section class="site-switch" aria-label={t('site_section')}>
      <Switch isOn={access.kind === 'read'} describedBy={whyId} onSwitch={turn}>
        {t('site_switch', host)}
      </Switch>
      <p id={whyId} class="lp-small lp-soft" role="status">
        {whyOf(access)}
      </p>
      {isPrivate && (access.kind === 'read' || access.kind === 'off') && <p class="lp-small lp-soft">{t('site_private')}</p>}
    </section>
  );
}

function whyOf(access: Exclude<SiteAccess, { readonly kind: 'no-site' }>): string {
  const name = access.name ?? access.host;
  return access.kind === 'read' ? tCode('site_read', access.why, name) : tCode('site', access.kind, name);
}

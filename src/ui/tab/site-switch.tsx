import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SiteAccess } from '../../core/sites/access.ts';
import { t, tCode } from '../../platform/i18n.ts';

interface Props {
  readonly access: SiteAccess;
  /** Called straight from the click, so that a permission can be asked for. */
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether Loupe reads this site by itself, and why; a switch to change that. Nothing where the tab shows no web page. */
export function SiteSwitch({ access, onSwitch }: Props): JSX.Element | null {
  const whyId = useId();
  if (access.kind === 'no-site') return null;
  const isOn = access.kind === 'read';
  return (
    <section class="site-switch" aria-label={t('site_section')}>
      <label class="lp-row lp-switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={whyId}
          // Not `onChange`: Firefox lets a permission be asked for from a click.
          onClick={(event) => {
            // Shown as it is until the background, or the browser's own question, has been answered.
            event.currentTarget.checked = isOn;
            onSwitch(!isOn);
          }}
        />
        <span>{t('site_switch', access.host)}</span>
      </label>
      <p id={whyId} class="lp-small lp-soft" role="status">
        {whyOf(access)}
      </p>
    </section>
  );
}

function whyOf(access: Exclude<SiteAccess, { readonly kind: 'no-site' }>): string {
  const name = access.name ?? access.host;
  return access.kind === 'read' ? tCode('site_read', access.why, name) : tCode('site', access.kind, name);
}

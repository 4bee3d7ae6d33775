import type { JSX } from 'preact';
import type { Site } from '../../core/sites/site.ts';
import { Icon } from '../../kit/icon.tsx';
import { regionName } from '../../kit/intl.ts';
import { OutsideLink } from '../../kit/knowledge/outside-link.tsx';
import { Switch } from '../../kit/switch.tsx';
import { offerUndo } from '../../kit/undo/undo.ts';
import { t } from '../../platform/i18n.ts';
import type { SitesModel } from './sites-model.ts';

/** A site of the list: what it is, whose it is, and whether Loupe reads it by itself. */
export function ListedSite({ site, model }: { readonly site: Site; readonly model: SitesModel }): JSX.Element {
  const { name, hosts, country, stateAffiliated, ownership } = site;
  const view = model.sites.value;
  const isOff = hosts.some((host) => view?.off.includes(host));
  const switchAll = (isOn: boolean) => {
    for (const host of hosts) void model.switchSite(host, isOn);
  };
  const withheld = hosts.filter((host) => view?.withheld.includes(host));
  return (
    <li class="sites-site">
      <Switch
        isOn={!isOff}
        isDisabled={view === null}
        onSwitch={(isOn) => {
          switchAll(isOn);
          if (!isOn) offerUndo(t('undo_site_off', name), () => switchAll(true));
        }}
      >
        <strong>{name}</strong>{' '}
        <span class="lp-small lp-soft">
          {hosts.join(t('list_separator'))} · {regionName(country)}
        </span>
      </Switch>
      {stateAffiliated && (
        <span class="lp-chip sites-state">
          <Icon name="stamp" /> {t('library_plots_state_affiliated')}
        </span>
      )}
      {ownership && (
        <p class="lp-small lp-soft sites-owner">
          {ownership.says} <OutsideLink href={ownership.source.url}>{ownership.source.publisher}</OutsideLink>
        </p>
      )}
      {withheld.length > 0 && (
        <p class="lp-small sites-withheld">
          <Icon name="warning" /> {t('options_withheld')}{' '}
          <button type="button" class="lp-link-button" onClick={() => void model.allow(...withheld)}>
            {t('options_allow')}
          </button>
        </p>
      )}
    </li>
  );
}

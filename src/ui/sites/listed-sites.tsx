import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Site } from '../../core/sites/site.ts';
import { Icon } from '../../kit/icon.tsx';
import { formatNumber, regionName } from '../../kit/intl.ts';
import { OutsideLink } from '../../kit/knowledge/outside-link.tsx';
import { Switch } from '../../kit/switch.tsx';
import { offerUndo } from '../../kit/undo/undo.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import type { SitesModel } from './sites-model.ts';

/** The list that Loupe comes with, by kind, each site with a switch. */
export function ListedSites({ model }: { readonly model: SitesModel }): JSX.Element {
  const fieldId = useId();
  const groups = model.groups.value;
  const count = groups.reduce((sum, { sites }) => sum + sites.length, 0);
  return (
    <div class="lp-stack">
      <h3>{t('options_listed')}</h3>
      <div class="lp-row sites-seek">
        <label for={fieldId} class="lp-unseen">
          {t('options_seek')}
        </label>
        <input
          id={fieldId}
          class="lp-field"
          type="search"
          placeholder={t('options_seek')}
          value={model.sought.value}
          onInput={(event) => model.seek(event.currentTarget.value)}
        />
        <span class="lp-small lp-soft" role="status">
          {tCount('options_listed_count', count)}
        </span>
      </div>
      {groups.map(({ kind, sites }) => (
        <details key={kind} class="lp-fold sites-group" open={model.sought.value !== '' || undefined}>
          <summary>
            <Icon name="next" />
            {tCode('site_kind', kind)} <span class="lp-soft">{formatNumber(sites.length)}</span>
          </summary>
          <ul>
            {sites.map((site) => (
              <ListedSite key={site.id} site={site} model={model} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

/** A site of the list: what it is, whose it is, and whether Loupe reads it by itself. */
function ListedSite({ site, model }: { readonly site: Site; readonly model: SitesModel }): JSX.Element {
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

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../kit/icon.tsx';
import { formatNumber } from '../../kit/intl.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import { ListedSite } from './listed-site.tsx';
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

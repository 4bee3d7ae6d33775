import type { JSX } from 'preact';
import { Filled } from '../../kit/filled.tsx';
import { Icon } from '../../kit/icon.tsx';
import { t, tCount } from '../../platform/i18n.ts';
import { AddedSites } from '../sites/added-sites.tsx';
import { ListedSites } from '../sites/listed-sites.tsx';
import { Step } from './step.tsx';
import type { WelcomeModel } from './welcome-model.ts';

/** On which sites Loupe looks by itself. */
export function ChooseSites({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <Step id="welcome-sites" title={t('welcome_sites')} number={3}>
      <p>{tCount('welcome_sites_count', model.listed)}</p>
      <Withheld model={model} />
      <details class="lp-fold welcome-list">
        <summary>
          <Icon name="next" />
          {t('welcome_sites_list')}
        </summary>
        <ListedSites model={model.sites} />
      </details>
      <AddedSites model={model.sites} />
    </Step>
  );
}

/** Firefox lets a reader install an extension without its sites, and both browsers let her take them back. */
function Withheld({ model }: { readonly model: WelcomeModel }) {
  const withheld = model.sites.sites.value?.withheld ?? [];
  return (
    <div role="status">
      {withheld.length > 0 && (
        <div class="lp-banner welcome-withheld">
          <Icon name="warning" />
          <div class="lp-stack">
            <p>
              <Filled
                message="sentences"
                values={[<strong>{tCount('welcome_withheld', withheld.length)}</strong>, t('welcome_withheld_text')]}
              />
            </p>
            <button type="button" class="lp-button" onClick={() => void model.allowListed()}>
              {t('welcome_allow')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../kit/icon.tsx';
import { Switch } from '../../kit/switch.tsx';
import { offerUndo } from '../../kit/undo/undo.ts';
import { t, tCode } from '../../platform/i18n.ts';
import type { Adding, SitesModel } from './sites-model.ts';

/** Sites that the reader added, a field to add another, and the switch for the whole web. */
export function AddedSites({ model }: { readonly model: SitesModel }): JSX.Element {
  const fieldId = useId();
  const saidId = useId();
  const everywhereId = useId();
  const address = useSignal('');
  const sites = model.sites.value;
  const adding = model.adding.value;
  return (
    <div class="lp-stack sites-added">
      <h3>{t('options_added')}</h3>
      {sites?.added.length === 0 && <p class="lp-soft">{t('options_added_none')}</p>}
      <ul class="sites-hosts">
        {sites?.added.map((host) => (
          <li key={host} class="lp-row">
            <span class="sites-host">{host}</span>
            <button
              type="button"
              class="lp-button lp-button-bare"
              aria-label={t('options_remove', host)}
              title={t('options_remove', host)}
              onClick={() => {
                void model.remove(host);
                // From a press too: the browser asks the reader once more.
                offerUndo(t('undo_site_removed', host), () => model.add(host));
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.add(address.value);
          address.value = '';
        }}
      >
        <label for={fieldId} class="lp-label">
          {t('options_add')}
        </label>
        <div class="lp-row sites-add">
          <input
            id={fieldId}
            class="lp-field"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            value={address.value}
            aria-describedby={saidId}
            onInput={(event) => (address.value = event.currentTarget.value)}
          />
          <button type="submit" class="lp-button" disabled={address.value.trim() === ''}>
            {t('options_add_button')}
          </button>
        </div>
        <p id={saidId} class="lp-small" role="status">
          {wordsFor(adding)}
        </p>
      </form>
      <Switch
        isOn={sites?.isEverywhere ?? false}
        isDisabled={sites === null}
        describedBy={everywhereId}
        onSwitch={(isOn) => void model.readEverywhere(isOn)}
      >
        {t('options_everywhere')}
      </Switch>
      <p id={everywhereId} class="lp-small lp-soft">
        {t('options_everywhere_text')}
      </p>
    </div>
  );
}

function wordsFor(adding: Adding): string {
  if (adding.kind === 'idle') return '';
  return 'host' in adding ? tCode('options_adding', adding.kind, adding.host) : t('options_adding_no_site');
}

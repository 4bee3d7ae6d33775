import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import type { OptionsModel } from './options-model.ts';

/** The keys that the browser gives Loupe, which the reader can change there, and those in a page. */
export function Shortcuts({ model }: { readonly model: OptionsModel }): JSX.Element {
  const shortcuts = model.shortcuts.value;
  return (
    <section class="lp-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('options_keys')}</h2>
      <dl class="options-keys">
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{wordsFor(name, description)}</dt>
            <dd>{keys === '' ? <span class="lp-soft">{t('options_keys_none')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('options_keys_next')}</dt>
          <dd>
            <kbd>Alt .</kbd>
          </dd>
        </div>
        <div>
          <dt>{t('options_keys_previous')}</dt>
          <dd>
            <kbd>Alt ,</kbd>
          </dd>
        </div>
      </dl>
      {shortcuts !== null && (
        <button type="button" class="lp-button" onClick={() => model.showShortcutSettings()}>
          {t('options_keys_change')}
        </button>
      )}
    </section>
  );
}

/** Commands that every browser offers are in no language but the manifest's. */
function wordsFor(name: string, description: string): string {
  if (name === '_execute_action') return t('options_keys_popup');
  if (name === '_execute_sidebar_action') return t('options_keys_sidebar');
  return description;
}

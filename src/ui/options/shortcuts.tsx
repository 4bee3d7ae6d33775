import type { JSX } from 'preact';
import { t, tCode } from '../../platform/i18n.ts';
import { pageKeys } from '../tab/page-keys.ts';
import type { OptionsModel } from './options-model.ts';

/** The keys that the browser gives Loupe, which the reader can change there, and those in a page. */
export function Shortcuts({ model }: { readonly model: OptionsModel }): JSX.Element {
  const shortcuts = model.shortcuts.value;
  const inPage = pageKeys(navigator.platform);
  return (
    <section class="lp-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('options_keys')}</h2>
      <dl class="options-keys">
        {shortcuts?.map(({ name, keys }) => (
          <Key key={name} words={wordsFor(name)} keys={keys} />
        ))}
        <Key words={t('options_keys_next')} keys={inPage.next} />
        <Key words={t('options_keys_previous')} keys={inPage.previous} />
        <Key words={t('keys_open')} keys={inPage.open} />
        <Key words={t('keys_check')} keys={inPage.check} />
        <Key words={t('keys_close')} keys={inPage.close} />
      </dl>
      {shortcuts !== null && (
        <button type="button" class="lp-button" onClick={() => model.showShortcutSettings()}>
          {t('options_keys_change')}
        </button>
      )}
    </section>
  );
}

function Key({ words, keys }: { readonly words: string; readonly keys: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{keys === '' ? <span class="lp-soft">{t('options_keys_none')}</span> : <kbd>{keys}</kbd>}</dd>
    </div>
  );
}

/** What a command of the manifest does, in the language that was chosen: the browser knows its own only. */
function wordsFor(name: string): string {
  if (name === '_execute_action') return t('options_keys_popup');
  if (name === '_execute_sidebar_action') return t('options_keys_sidebar');
  return tCode('command', name);
}

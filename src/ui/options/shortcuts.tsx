import type { JSX } from 'preact';
import { Keys } from '../../kit/keys/keys.tsx';
import { t, tCode } from '../../platform/i18n.ts';
import { PAGE_KEYS, PALETTE_KEYS } from '../tab/page-keys.ts';
import type { OptionsModel } from './options-model.ts';

/** The keys that the browser gives Loupe, which the reader can change there, and those in a page. */
export function Shortcuts({ model }: { readonly model: OptionsModel }): JSX.Element {
  const shortcuts = model.shortcuts.value;
  return (
    <section class="lp-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('options_keys')}</h2>
      <dl class="options-keys">
        {shortcuts?.map(({ name, keys }) => (
          <Key key={name} words={wordsFor(name)} keys={keys} />
        ))}
        <Key words={t('options_keys_next')} keys={PAGE_KEYS.next} />
        <Key words={t('options_keys_previous')} keys={PAGE_KEYS.previous} />
        <Key words={t('keys_next_note')} keys={PAGE_KEYS['next-note']} />
        <Key words={t('keys_open')} keys={PAGE_KEYS.open} />
        <Key words={t('keys_check')} keys={PAGE_KEYS.check} />
        <Key words={t('keys_close')} keys={PAGE_KEYS.close} />
        <Key words={t('palette_title')} keys={PALETTE_KEYS} />
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
      <dd>{keys === '' ? <span class="lp-soft">{t('options_keys_none')}</span> : <Keys keys={keys} />}</dd>
    </div>
  );
}

/** What a command of the manifest does, in the language that was chosen: the browser knows its own only. */
function wordsFor(name: string): string {
  if (name === '_execute_action') return t('options_keys_popup');
  if (name === '_execute_sidebar_action') return t('options_keys_sidebar');
  return tCode('command', name);
}

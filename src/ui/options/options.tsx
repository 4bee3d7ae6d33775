import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import { Keys } from '../../kit/keys/keys.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import { t, tCode } from '../../platform/i18n.ts';
import { AddedSites } from '../sites/added-sites.tsx';
import { ListedSites } from '../sites/listed-sites.tsx';
import { PAGE_KEYS, PALETTE_KEYS } from '../tab/page-keys.ts';
import { EngineSection } from './choices/engine-section.tsx';
import { LanguageSection } from './choices/language-section.tsx';
import { MarksSection } from './choices/marks-section.tsx';
import { PicturesSection } from './choices/pictures-section.tsx';
import type { OptionsModel } from './options-model.ts';

/** The options: sites, marks, language, search engine, pictures, keys, data, and what Loupe is. */
export function Options({ model }: { readonly model: OptionsModel }): JSX.Element {
  return (
    <main class="options">
      <header>
        <h1>
          <Icon name="loupe" /> {t('options_title')}
        </h1>
      </header>
      {model.choices.value?.isNewer && (
        <div class="lp-banner" role="status">
          <Icon name="warning" />
          <p>{t('options_newer')}</p>
        </div>
      )}
      <section class="lp-section" aria-labelledby="options-sites">
        <h2 id="options-sites">{t('options_sites')}</h2>
        <p class="lp-soft">{t('options_sites_text')}</p>
        <AddedSites model={model} />
        <ListedSites model={model} />
      </section>
      <MarksSection model={model} />
      <LanguageSection model={model} />
      <EngineSection model={model} />
      <PicturesSection model={model} />
      <Shortcuts model={model} />
      <section class="lp-section" aria-labelledby="options-data">
        <h2 id="options-data">{t('options_data')}</h2>
        <p>{t('options_data_text')}</p>
        <button type="button" class="lp-button" onClick={() => model.openData()}>
          {t('options_data_open')}
        </button>
      </section>
      <About model={model} />
      <UndoPlace />
    </main>
  );
}

/** Version, the day up to which the background is known, and under what terms. */
function About({ model }: { readonly model: OptionsModel }): JSX.Element {
  return (
    <section class="lp-section" aria-labelledby="options-about">
      <h2 id="options-about">{t('options_about')}</h2>
      <dl class="lp-facts">
        <div>
          <dt>{t('options_version')}</dt>
          <dd>{model.version}</dd>
        </div>
        <div>
          <dt>{t('options_knowledge')}</dt>
          <dd>{model.knowledgeAsOf.value !== null && formatDate(model.knowledgeAsOf.value)}</dd>
        </div>
        <div>
          <dt>{t('options_licence')}</dt>
          <dd>
            {t('options_licence_text')} <a href="/LICENCES.txt">{t('options_licence_all')}</a>
          </dd>
        </div>
      </dl>
      <p class="lp-soft">{t('options_privacy')}</p>
      <button type="button" class="lp-link-button" onClick={() => model.openWelcome()}>
        {t('welcome_again')}
      </button>
    </section>
  );
}

/** The keys that the browser gives Loupe, which the reader can change there, and those in a page. */
function Shortcuts({ model }: { readonly model: OptionsModel }): JSX.Element {
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

import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import { t } from '../../platform/i18n.ts';
import { AddedSites } from '../sites/added-sites.tsx';
import { ListedSites } from '../sites/listed-sites.tsx';
import { About } from './about.tsx';
import { EngineSection } from './choices/engine-section.tsx';
import { LanguageSection } from './choices/language-section.tsx';
import { MarksSection } from './choices/marks-section.tsx';
import { PicturesSection } from './choices/pictures-section.tsx';
import type { OptionsModel } from './options-model.ts';
import { Shortcuts } from './shortcuts.tsx';

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

import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { t } from '../../platform/i18n.ts';
import { ChooseSites } from './choose-sites.tsx';
import { Example } from './example.tsx';
import { NewsList } from './news-list.tsx';
import { Pin } from './pin.tsx';
import { Sees } from './sees.tsx';
import type { WelcomeModel } from './welcome-model.ts';

/** What a new reader should know and may choose, on one page that can be left at any point; or what an update brought. */
export function Welcome({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return model.news.value.length > 0 ? <NewsList model={model} /> : <Greeting model={model} />;
}

function Greeting({ model }: { readonly model: WelcomeModel }) {
  return (
    <>
      <a class="welcome-jump" href="#welcome-sites">
        {t('welcome_jump')}
      </a>
      <header class="welcome-head">
        <div>
          <h1>
            <Icon name="loupe" /> {t('welcome_title')}
          </h1>
          <p class="welcome-lead">{t('welcome_lead')}</p>
        </div>
        <button type="button" class="lp-button" title={t('welcome_skip_title')} onClick={() => model.close()}>
          {t('welcome_skip')}
        </button>
      </header>
      <main class="welcome">
        <Example model={model.example} />
        <Sees />
        <ChooseSites model={model} />
        <Pin model={model} />
        <p class="welcome-ready">{t('welcome_ready_text')}</p>
        <div class="lp-row welcome-end">
          <button type="button" class="lp-button lp-button-main" onClick={() => model.close()}>
            {t('welcome_done')}
          </button>
          <button type="button" class="lp-link-button" onClick={() => model.openOptions()}>
            {t('welcome_options')}
          </button>
          <button type="button" class="lp-link-button" onClick={() => model.openLibrary()}>
            {t('welcome_library')}
          </button>
        </div>
      </main>
    </>
  );
}

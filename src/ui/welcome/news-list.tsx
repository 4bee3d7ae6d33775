import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { t } from '../../platform/i18n.ts';
import type { WelcomeModel } from './welcome-model.ts';

/** What matters of the versions that came since the reader's last. */
export function NewsList({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <main class="welcome welcome-news">
      <h1>
        <Icon name="loupe" /> Loupe
      </h1>
      {model.news.value.map(({ version, texts }) => (
        <section key={version} class="lp-section" aria-labelledby={`news-${version}`}>
          <h2 id={`news-${version}`}>{t('welcome_news', version)}</h2>
          <ul class="lp-stack">
            {texts.map((text) => (
              <li key={text}>{t(text)}</li>
            ))}
          </ul>
        </section>
      ))}
      <div class="lp-row welcome-end">
        <button type="button" class="lp-button lp-button-main" onClick={() => model.close()}>
          {t('welcome_done')}
        </button>
        <button type="button" class="lp-link-button" onClick={() => model.greet()}>
          {t('welcome_again')}
        </button>
      </div>
    </main>
  );
}

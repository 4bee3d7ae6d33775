import type { JSX } from 'preact';
import { formatDate } from '../../kit/intl.ts';
import { t } from '../../platform/i18n.ts';
import type { OptionsModel } from './options-model.ts';

/** Version, the day up to which the background is known, and under what terms. */
export function About({ model }: { readonly model: OptionsModel }): JSX.Element {
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

import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { isLanguage, LANGUAGES, type Language, tagOf } from '../../../core/settings/languages.ts';
import { offerUndo } from '../../../kit/undo/undo.ts';
import { t } from '../../../platform/i18n.ts';
import type { ChoicesModel } from './choices-model.ts';
import { noteLanguage, takeFormerLanguage } from './former-language.ts';
import { WasKept } from './was-kept.tsx';

/** In which language Loupe speaks. Each names itself, so that a reader who is lost in another finds hers. */
export function LanguageSection({ model }: { readonly model: ChoicesModel }): JSX.Element {
  const choices = model.choices.value;
  useEffect(() => {
    const former = takeFormerLanguage();
    if (former) offerUndo(t('undo_language', former.name), () => model.setLanguage(former.language), { back: former.back });
  }, []);
  const choose = async (language: Language | null) => {
    noteLanguage(choices?.language ?? null);
    await model.setLanguage(language);
    // The page is loaded anew where it was kept.
    if (!model.kept.peek()?.isKept) takeFormerLanguage();
  };
  return (
    <section class="lp-section" aria-labelledby="options-language">
      <h2 id="options-language">{t('options_language')}</h2>
      {choices && (
        <select
          class="lp-field options-language"
          aria-labelledby="options-language"
          aria-describedby="options-language-text"
          value={choices.language ?? ''}
          onChange={({ currentTarget: { value } }) => void choose(isLanguage(value) ? value : null)}
        >
          <option value="">{t('options_language_browser')}</option>
          {(Object.keys(LANGUAGES) as Language[]).map((language) => (
            <option key={language} value={language} lang={tagOf(language)}>
              {LANGUAGES[language]}
            </option>
          ))}
        </select>
      )}
      <WasKept model={model} about="language" />
      <p class="lp-soft lp-small" id="options-language-text">
        {t('options_language_text')}
      </p>
    </section>
  );
}

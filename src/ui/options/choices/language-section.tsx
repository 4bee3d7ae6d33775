import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { isLanguage, LANGUAGES, type Language, tagOf } from '../../../core/settings/languages.ts';
import { type BackWords, offerUndo } from '../../../kit/undo/undo.ts';
import { t, uiLanguage } from '../../../platform/i18n.ts';
import type { ChoicesModel } from './choices-model.ts';
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

/** The language before the one that was chosen last, and the way back to it in its own words. */
interface FormerLanguage {
  /** As it was chosen; null is the browser's. */
  readonly language: Language | null;
  /** As it names itself. */
  readonly name: string;
  readonly back: BackWords;
}

const KEY = 'former-language';

/**
 * Notes the language that is spoken now, chosen as `language`, for the page that comes when another is spoken: every page of ours is
 * loaded anew then, and knows nothing of what was done before. This tab alone has it.
 */
function noteLanguage(language: Language | null): void {
  const spoken = t('app_language');
  const own = (Object.keys(LANGUAGES) as Language[]).find((one) => tagOf(one) === spoken) ?? language ?? 'en';
  const name = LANGUAGES[own];
  const former: FormerLanguage = { language, name, back: { words: t('undo_language_back', name), language: uiLanguage() } };
  sessionStorage.setItem(KEY, JSON.stringify(former));
}

/** What was noted, once; null where nothing was. */
function takeFormerLanguage(): FormerLanguage | null {
  const noted = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const former = noted === null ? null : (JSON.parse(noted) as FormerLanguage);
  return former && (former.language === null || isLanguage(former.language)) ? former : null;
}

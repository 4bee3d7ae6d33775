import { isLanguage, LANGUAGES, type Language, tagOf } from '../../../core/settings/languages.ts';
import type { BackWords } from '../../../kit/undo/undo.ts';
import { t, uiLanguage } from '../../../platform/i18n.ts';

/** The language before the one that was chosen last, and the way back to it in its own words. */
export interface FormerLanguage {
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
export function noteLanguage(language: Language | null): void {
  const spoken = t('app_language');
  const own = (Object.keys(LANGUAGES) as Language[]).find((one) => tagOf(one) === spoken) ?? language ?? 'en';
  const name = LANGUAGES[own];
  const former: FormerLanguage = { language, name, back: { words: t('undo_language_back', name), language: uiLanguage() } };
  sessionStorage.setItem(KEY, JSON.stringify(former));
}

/** What was noted, once; null where nothing was. */
export function takeFormerLanguage(): FormerLanguage | null {
  const noted = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const former = noted === null ? null : (JSON.parse(noted) as FormerLanguage);
  return former && (former.language === null || isLanguage(former.language)) ? former : null;
}

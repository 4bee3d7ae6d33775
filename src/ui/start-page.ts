import { readSettings } from '../core/settings/read-settings.ts';
import { keepFocus } from '../kit/focus/keep-focus.ts';
import { showLayersAs } from '../kit/layer/chosen.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { onLanguageChange, speakChosen } from '../platform/language.ts';
import { onSyncChange, SETTINGS_KEY, syncGet } from '../platform/sync.ts';

/**
 * Makes a page of the extension ready to be drawn: in the language that the reader has chosen, with layers shown as they are
 * marked in pages, and the message `title` as its title. Never rejects.
 */
export async function startPage(title: string): Promise<void> {
  const [kept] = await Promise.all([syncGet(SETTINGS_KEY).catch(() => undefined), speakChosen()]);
  showLayersAs(readSettings(kept).marks.layers);
  onSyncChange(SETTINGS_KEY, (_before, after) => showLayersAs(readSettings(after).marks.layers));
  onLanguageChange(() => location.reload());
  keepFocus(document);
  document.documentElement.lang = uiLanguage();
  document.title = t(title);
}

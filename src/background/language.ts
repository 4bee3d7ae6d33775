import { CHOSEN_WORDS } from '../platform/i18n.ts';
import { hand } from '../platform/injection.ts';
import { chosenWords, onLanguageChange, speakChosen } from '../platform/language.ts';
import { readTabs } from './tab-state.ts';

/**
 * Has the background speak the language that the reader has chosen, and the readers in pages too when she chooses another.
 * Resolves when it does.
 */
export function serveLanguage(): Promise<void> {
  onLanguageChange(async () => {
    await speakChosen();
    const words = await chosenWords();
    for (const tabId of await readTabs()) {
      // A tab may have gone on to a page that we may not touch.
      await hand(tabId, { [CHOSEN_WORDS]: words }).catch(() => undefined);
    }
  });
  return speakChosen();
}

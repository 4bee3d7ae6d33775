import { CHOSEN_WORDS, speak } from '../platform/i18n.ts';
import { hand } from '../platform/injection.ts';
import { chosenWords, onLanguageChange } from '../platform/language.ts';
import { readTabs } from './tab-state.ts';

/**
 * Has the background speak another language when the reader chooses one, and the readers in pages too; `spoken` is called
 * when the background does. To be called in the background's first turn.
 */
export function serveLanguage(spoken: () => Promise<void>): void {
  onLanguageChange(async () => {
    const words = await chosenWords();
    speak(words);
    await spoken();
    for (const tabId of await readTabs()) {
      // A tab may have gone on to a page that we may not touch; one that hangs must not keep the others waiting.
      void hand(tabId, { [CHOSEN_WORDS]: words }).catch(() => undefined);
    }
  });
}

import type { Page } from 'puppeteer';
import { type Language, tagOf } from '../../src/core/settings/languages.ts';
import type { Extension } from '../browser/extension.ts';
import { poll } from '../browser/poll.ts';
import { askerOf } from '../pictures/work.ts';

/**
 * Has Loupe speak `language`, as the choice in the options does, and waits until its open pages do: they load themselves
 * again.
 */
export async function speakIn(extension: Extension, helper: Page, language: Language): Promise<void> {
  // The page that asks is loaded again before the answer may have come.
  await askerOf(helper)('settings/language', { language }).catch(() => undefined);
  await poll(`Loupe to speak ${language}`, async () => {
    try {
      const lang = await helper.evaluate(() => (document.readyState === 'complete' ? document.documentElement.lang : ''));
      const [primary = ''] = tagOf(language).split('-');
      await extension.viewOf(0).catch((error: unknown) => {
        if (!String(error).includes('did not answer for tab')) throw error;
      });
      return lang.startsWith(primary) || null;
    } catch {
      return null;
    }
  });
}

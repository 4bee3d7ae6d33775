import { browser } from './browser.ts';

/**
 * Puts a script and a style sheet into the top frame of a tab.
 * Rejects where the browser does not allow it: its own pages, stores, PDF viewers, sites without permission.
 */
export async function inject(tabId: number, scriptFile: string, css: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  // Inserting the same sheet twice would add it twice: take it out first.
  await browser.scripting.removeCSS({ target, css, origin: 'USER' }).catch(() => undefined);
  await browser.scripting.insertCSS({ target, css, origin: 'USER' });
  await browser.scripting.executeScript({ target, files: [scriptFile] });
}

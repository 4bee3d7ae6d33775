import { browser } from './browser.ts';

/**
 * Puts a script and a style sheet into the top frame of a tab.
 * Rejects where the browser does not allow it: its own pages, stores, PDF viewers, sites without permission.
 */
export async function inject(tabId: number, scriptFile: string, css: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  // As an author's sheet: Chrome 156 does not paint the background of a highlight that only a user's sheet colours.
  // Inserting the same sheet twice would add it twice: take it out first.
  await browser.scripting.removeCSS({ target, css }).catch(() => undefined);
  await browser.scripting.insertCSS({ target, css });
  await injectScript(tabId, scriptFile);
}

/** Puts a script alone into the top frame of a tab. Rejects where the browser does not allow it. */
export async function injectScript(tabId: number, scriptFile: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [scriptFile] });
}

/** Media type and address of the document in the top frame of a tab, or null where the browser does not let us ask. */
export async function documentIn(tabId: number): Promise<{ readonly type: string; readonly address: string } | null> {
  const target = { tabId, frameIds: [0] };
  const func = () => ({ type: document.contentType, address: location.href });
  try {
    const [asked] = await browser.scripting.executeScript({ target, func, injectImmediately: true });
    return (asked?.result as ReturnType<typeof func> | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Puts a style sheet over those that are in the top frame of a tab, in place of `before`. Empty sheets are none. */
export async function restyle(tabId: number, before: string, css: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  if (before) await browser.scripting.removeCSS({ target, css: before }).catch(() => undefined);
  if (css) await browser.scripting.insertCSS({ target, css });
}

/**
 * Sets variables of the context that Loupe's scripts in the top frame of a tab share, and no script of the page sees.
 * Rejects where the browser does not allow it.
 */
export async function hand(tabId: number, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const assign = (given: object) => void Object.assign(globalThis, given);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: assign, args: [variables] });
}

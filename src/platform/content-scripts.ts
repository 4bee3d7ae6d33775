import { browser } from './browser.ts';

/** A content script that is not in the manifest: which file, on which pages. */
export interface AddedScript {
  readonly id: string;
  /** Path within the extension. */
  readonly file: string;
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Has the browser run `script` on its pages from now on, also after a restart; with no page to match, no more. */
export async function registerScript({ id, file, matches, excludeMatches }: AddedScript): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  const script = { id, js: [file], matches: [...matches], excludeMatches: [...excludeMatches], runAt: 'document_idle' as const };
  await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

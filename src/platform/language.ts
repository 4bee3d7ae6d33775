import { type Language, tagOf } from '../core/settings/languages.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import { browser } from './browser.ts';
import { speak, type Words } from './i18n.ts';
import { onSyncChange, SETTINGS_KEY, syncGet } from './sync.ts';

/** The texts of the language that the reader has chosen, or null where she has chosen none. Never rejects. */
export async function chosenWords(): Promise<Words | null> {
  try {
    const { language } = readSettings(await syncGet(SETTINGS_KEY));
    return language === null ? null : await wordsOf(language);
  } catch {
    return null;
  }
}

/** Has `t` speak the language that the reader has chosen. To be awaited before a surface is drawn. */
export async function speakChosen(): Promise<void> {
  speak(await chosenWords());
}

/** Calls `changed` when the reader chooses another language. */
export function onLanguageChange(changed: () => void): void {
  onSyncChange(SETTINGS_KEY, (before, after) => {
    if (readSettings(before).language !== readSettings(after).language) changed();
  });
}

async function wordsOf(language: Language): Promise<Words> {
  // A file of Loupe's own package: the policy of its pages lets nothing else be asked for (connect-src 'self').
  // biome-ignore lint/style/noRestrictedGlobals: it leaves the device no more than a script that is loaded does.
  const catalogue = await (await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))).json();
  const entries = Object.entries(catalogue as Readonly<Record<string, { readonly message: string }>>);
  return { language: tagOf(language), texts: Object.fromEntries(entries.map(([key, { message }]) => [key, message])) };
}

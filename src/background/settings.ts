import { type CitationStyle, firstStyleFor } from '../core/citation/style.ts';
import { isFromNewer, readSettings } from '../core/settings/read-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { Handlers, SurfaceCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SurfaceSender } from '../messaging/serve.ts';
import { uiLanguage } from '../platform/i18n.ts';
import { onSyncChange, SETTINGS_KEY, syncGet, syncSet } from '../platform/sync.ts';
import { notify } from './notify.ts';
import { today } from './today.ts';
import type { Asking } from './views.ts';

/** The reader's settings; those that nothing was chosen for are as at first. Never rejects. */
export async function settings(): Promise<Settings> {
  try {
    return readSettings(await syncGet(SETTINGS_KEY));
  } catch {
    return readSettings(undefined);
  }
}

/** The reader's day, engine and style, for a view that is asked for now. */
export async function askedNow(): Promise<Asking> {
  const { chineseEngine, citationStyle } = await settings();
  return { today: today(), chineseEngine, citationStyle: styleOr(citationStyle) };
}

const styleOr = (chosen: CitationStyle | null): CitationStyle => chosen ?? firstStyleFor(uiLanguage());

/** Changes of settings still under way: reading them and writing them back must not cross. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps the settings that `change` makes of those that are there. Rejects where the browser does not take them, and where a
 * newer Loupe wrote those: they stay as they are.
 */
export function changeSettings(change: (before: Settings) => Settings): Promise<void> {
  const mine = last.then(async () => {
    const kept = await syncGet(SETTINGS_KEY);
    if (isFromNewer(kept)) throw new CallRefused('refused', 'the settings were written by a newer Loupe');
    await syncSet(SETTINGS_KEY, change(readSettings(kept)));
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** Answers about what the reader has chosen. */
export function settingsHandlers(): Pick<
  Handlers<SurfaceCalls, SurfaceSender>,
  | 'settings/view'
  | 'settings/marks'
  | 'settings/language'
  | 'settings/chinese-engine'
  | 'settings/citation-style'
  | 'settings/pictures'
> {
  return {
    'settings/view': async () => {
      const { marks, language, chineseEngine, citationStyle, keepPictures } = await settings();
      const isNewer = isFromNewer(await syncGet(SETTINGS_KEY).catch(() => undefined));
      const chosen = { marks, language, chineseEngine, citationStyle: styleOr(citationStyle), keepPictures };
      return { ...chosen, ...(isNewer && { isNewer }) };
    },
    'settings/marks': async ({ marks }) => {
      await changeSettings((before) => ({ ...before, marks }));
      return null;
    },
    'settings/language': async ({ language }) => {
      await changeSettings((before) => ({ ...before, language }));
      return null;
    },
    'settings/chinese-engine': async ({ chineseEngine }) => {
      await changeSettings((before) => ({ ...before, chineseEngine }));
      return null;
    },
    'settings/pictures': async ({ isKept }) => {
      await changeSettings((before) => ({ ...before, keepPictures: isKept }));
      return null;
    },
    'settings/citation-style': ({ style }) => keepStyle(style),
  };
}

/** Keeps the style in which a passage was cited last. */
export async function keepStyle(citationStyle: CitationStyle): Promise<null> {
  await changeSettings((before) => (before.citationStyle === citationStyle ? before : { ...before, citationStyle }));
  return null;
}

/** Tells every surface when settings change, also on another device. */
export function serveSettings(): void {
  onSyncChange(SETTINGS_KEY, () => void notify({ notice: 'settings-changed' }));
}

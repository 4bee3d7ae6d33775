import type { CitationStyle } from '../citation/style.ts';
import { type ChineseEngine, DEFAULT_CHINESE_ENGINE } from './engines.ts';
import type { Language } from './languages.ts';
import { DEFAULT_MARKS, type MarkSettings } from './marks.ts';

/** What the reader has chosen about Loupe itself: the same on all devices between which the browser syncs it. */
export interface Settings {
  readonly version: typeof SETTINGS_VERSION;
  readonly sites: {
    /** Hosts, without `www.`, on which Loupe reads nothing by itself, though it could. */
    readonly off: readonly string[];
  };
  readonly marks: MarkSettings;
  /** The language of Loupe's texts, or null for the browser's. */
  readonly language: Language | null;
  /** By which engine the checklists search for Chinese pages. */
  readonly chineseEngine: ChineseEngine;
  /** The style in which a passage was cited last; null for the one of the reader's language. */
  readonly citationStyle: CitationStyle | null;
  /** Whether saving an article's text keeps its pictures too: only then is its site asked for them. */
  readonly keepPictures: boolean;
}

/** The form that settings are kept in; raised with a migration whenever an older reader would misread them. */
export const SETTINGS_VERSION = 3;
/** Most hosts that can be switched off: the browsers keep 8 KB under one key. */
export const MOST_SITES_OFF = 150;

/** Most letters of their names together, so that there is room for what else is kept there. */
const MOST_LETTERS = 6_000;

/** What holds until the reader chooses. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  sites: { off: [] },
  marks: DEFAULT_MARKS,
  language: null,
  chineseEngine: DEFAULT_CHINESE_ENGINE,
  citationStyle: null,
  keepPictures: false,
};

/** `settings` with Loupe switched on or off on a host; a host goes to the end of the list, and the oldest of too many goes. */
export function withSite(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.sites.off.filter((one) => one !== host);
  return { ...settings, sites: { off: isOn ? others : latest([...others, host]) } };
}

/** The last of `hosts`, as many as the browsers keep; those in other letters are written in those of ASCII. */
function latest(hosts: readonly string[]): readonly string[] {
  const kept = hosts.slice(-MOST_SITES_OFF);
  while (kept.length > 1 && kept.join('","').length > MOST_LETTERS) kept.shift();
  return kept;
}

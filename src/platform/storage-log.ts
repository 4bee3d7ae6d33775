import { IS_FIREFOX } from './browser.ts';

/** Whether the browser goes on writing in the log of its last run, as LevelDB in Chrome does. Firefox keeps its databases in SQLite. */
export const REUSES_STORAGE_LOG: boolean = !IS_FIREFOX;

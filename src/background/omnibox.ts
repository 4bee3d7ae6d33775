import { ALL, listHash, pairsOf } from '../core/library/query.ts';
import { soughtIn } from '../core/library/sought.ts';
import { type Suggestion, suggestionOf } from '../core/library/suggestion.ts';
import { t } from '../platform/i18n.ts';
import { serveKeyword } from '../platform/omnibox.ts';
import { openLibraryPage } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import { searchLibrary } from './search-library.ts';

/** Entries that are offered: Chrome shows about as many. */
const MOST = 6;
/** Letters that are looked for; an address can be as long as anybody likes. */
const LONGEST = 200;

/** Searches the library from the address bar. `spoken` resolves when the background speaks the reader's language. */
export function serveOmnibox(store: Store, spoken: Promise<void>): void {
  const find = (text: string) => suggestionsFor(text, store);
  serveKeyword({
    hint: (text, isFound) => {
      const typed = text.trim();
      if (typed === '') return t('omnibox_hint');
      return t(isFound === false ? 'omnibox_none' : 'omnibox_search', typed);
    },
    async find(text) {
      await spoken;
      return find(text);
    },
    entered: (text) => void go(text, find),
  });
}

async function suggestionsFor(text: string, store: Store): Promise<readonly Suggestion[]> {
  const sought = soughtIn(text.slice(0, LONGEST));
  return (await searchLibrary(sought, MOST, store)).map((entry) => suggestionOf(entry, sought.parts));
}

/** Opens the entry of this name, as the one that was picked has; else searches for what was typed. */
async function go(text: string, find: (text: string) => Promise<readonly Suggestion[]>): Promise<void> {
  const typed = text.trim();
  const picked = (await find(typed)).find(({ name }) => name === typed);
  await openLibraryPage(listHash(picked ? [['open', picked.key]] : pairsOf({ ...ALL, text: typed })));
}

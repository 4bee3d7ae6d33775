import { callReader } from '../messaging/client.ts';
import type { Handlers, SurfaceCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SurfaceSender } from '../messaging/serve.ts';
import type { Store } from '../storage/store.ts';
import { deleteHighlight, type Ground, keepClaim, keepHighlight, undoDeletion } from './keep-highlights.ts';
import { keepText, keepTextOnce, letTextGo, restoreText } from './keep-text.ts';
import { tellWorkChanged } from './notify.ts';
import { stateWithReading } from './reading-again.ts';
import { placesOf, readingsOf } from './tab-state.ts';
import { PRIVATE, troubleOf } from './work.ts';

type HighlightCalls =
  | 'tab/save-highlight'
  | 'tab/highlight-claim'
  | 'tab/delete-highlight'
  | 'tab/restore-highlight'
  | 'tab/show-highlight'
  | 'tab/save-tags'
  | 'tab/save-inbox'
  | 'tab/save-article'
  | 'tab/restore-text';

/** Answers to surfaces about highlights, tags and the text of the article in a tab. */
export function highlightHandlers(store: Store): Pick<Handlers<SurfaceCalls, SurfaceSender>, HighlightCalls> {
  return {
    'tab/save-highlight': async ({ tabId, articleKey, id, change }) => {
      const ground = await groundIn(tabId, articleKey, store);
      return told(ground, await keepHighlight(ground, { id, change, birth: null }, store));
    },
    'tab/highlight-claim': async ({ tabId, articleKey, claimId }) => {
      const ground = await groundIn(tabId, articleKey, store);
      const trouble = await keepClaim(ground, claimId, store);
      if (trouble === null) await keepTextOnce(tabId, ground, store);
      return told(ground, trouble);
    },
    'tab/delete-highlight': async ({ tabId, articleKey, id }) => {
      const ground = await groundIn(tabId, articleKey, store);
      return told(ground, await deleteHighlight(ground, id, store));
    },
    'tab/restore-highlight': async ({ tabId, articleKey, deleted }) => {
      const ground = await groundIn(tabId, articleKey, store);
      return ground.isPrivate ? PRIVATE : told(ground, await undoDeletion({ deleted }, store));
    },
    'tab/show-highlight': async ({ tabId, id }) => {
      const shown = await callReader(tabId, 'reader/show-highlight', { id });
      if (!shown.ok) throw new CallRefused('gone', shown.fault.detail);
      return null;
    },
    'tab/save-tags': async ({ tabId, articleKey, tags }) => {
      const { head, isPrivate, ...ground } = await groundIn(tabId, articleKey, store);
      if (isPrivate) return PRIVATE;
      return told(ground, troubleOf(await store.saveTags({ articleKey, head, tags })));
    },
    'tab/save-inbox': async ({ tabId, articleKey, state }) => {
      const { head, isPrivate, ...ground } = await groundIn(tabId, articleKey, store);
      if (isPrivate) return PRIVATE;
      return told(ground, troubleOf(await store.saveInbox({ articleKey, head, state })));
    },
    'tab/save-article': async ({ tabId, articleKey, isSaved }) => {
      const ground = await groundIn(tabId, articleKey, store);
      if (ground.isPrivate) return PRIVATE;
      const trouble = isSaved ? await keepText(tabId, ground, store) : await letTextGo(articleKey, store);
      return told(ground, trouble);
    },
    'tab/restore-text': async ({ tabId, articleKey }) => {
      const ground = await groundIn(tabId, articleKey, store);
      return ground.isPrivate ? PRIVATE : told(ground, await restoreText(tabId, ground, store));
    },
  };
}

/** The article of a tab that is meant: the one it shows, or the one before, for work that comes late. */
async function groundIn(tabId: number, articleKey: string, store: Store): Promise<Ground> {
  const state = await stateWithReading(tabId, store);
  const place = placesOf(state).find((one) => one.articleKey === articleKey);
  if (!state || !place) throw new CallRefused('gone', 'the tab shows another article');
  const reading = readingsOf(state).find(({ key }) => key === articleKey) ?? null;
  return { ...place, reading, isPrivate: state.isPrivate };
}

async function told<T>({ articleKey }: { readonly articleKey: string }, answer: T): Promise<T> {
  await tellWorkChanged(articleKey);
  return answer;
}

import type { Page } from 'puppeteer';
import type { Colour } from '../../src/core/annotation/annotation.ts';
import type { Outcome, SurfaceCalls } from '../../src/messaging/contract.ts';
import type { TabView } from '../../src/messaging/views.ts';

/** The part of the browser's API that is called inside extension pages. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Asks the background, and gives what it answers; rejects where it reports a fault. */
export type Ask = <Name extends keyof SurfaceCalls>(call: Name, request: SurfaceCalls[Name]['request']) => Promise<unknown>;

/** Asks the background as the surface that is open in `helper` would. */
export function askerOf(helper: Page): Ask {
  return async (call, request) => {
    const answer = await helper.evaluate((message) => chrome.runtime.sendMessage(message), { call, request } as object);
    const outcome = answer as Outcome<unknown> | undefined;
    if (!outcome?.ok) throw new Error(`${call} failed: ${JSON.stringify(outcome?.fault ?? null)}`);
    return outcome.value;
  };
}

const COLOURS: readonly Colour[] = ['green', 'yellow', 'blue', 'red', 'violet'];

/** What a reader writes beside an article: on each of five highlights a note and tags, and on the article itself. */
export interface ReaderWords {
  readonly notes: readonly string[];
  readonly tags: readonly (readonly string[])[];
  readonly articleNote: string;
  readonly articleTags: readonly string[];
}

/** Words that try the surfaces: long ones, Chinese ones, none. */
const TRYING_WORDS: ReaderWords = {
  notes: ['Which makers? The list is not public.', '', 'Same sentence as in the wire of 12 October.', '', 'Ask the trade desk.'],
  tags: [['licences'], ['quota', '出口管制'], ['to ask'], ['Lieferkettensorgfaltspflichtengesetz'], ['prices']],
  articleNote: 'One source for most of it; compare with the ministry’s notice.',
  articleTags: ['licences', 'Seltene Erden'],
};

/** What a reader does with an article: highlights some claims, with notes and tags, answers questions, sets a day to come back. */
export async function workOn(ask: Ask, view: TabView, articleKey: string, words: ReaderWords = TRYING_WORDS): Promise<void> {
  const onArticle = { tabId: view.tabId, articleKey };
  const claims = view.reading?.claims ?? [];
  const chosen = claims.filter((_, at) => at % 2 === 0).slice(0, COLOURS.length);
  for (const { id: claimId } of chosen) {
    await ask('tab/highlight-claim', { ...onArticle, claimId });
  }
  const { highlights } = (await ask('tab/view', { tabId: view.tabId })) as TabView;
  for (const [at, { id }] of highlights.entries()) {
    await ask('tab/save-highlight', {
      ...onArticle,
      id,
      change: { colour: COLOURS[at] ?? 'green', note: words.notes[at] ?? '', tags: words.tags[at] ?? [] },
    });
  }
  for (const [at, claim] of chosen.entries()) await answer(ask, onArticle, claim.id, at);
  await ask('tab/save-note', {
    ...onArticle,
    claimId: null,
    text: words.articleNote,
  });
  await ask('tab/save-tags', { ...onArticle, tags: words.articleTags });
  const forecast = claims.find(({ layer }) => layer === 'forecast');
  if (forecast) await ask('tab/save-revisit', { ...onArticle, claimId: forecast.id, date: '2027-03-01' });
}

const FOUND = ['supports', 'contradicts', 'unclear', 'supports'] as const;

/** Answers the first question of a claim, on every second claim two. */
async function answer(ask: Ask, onArticle: { readonly tabId: number; readonly articleKey: string }, claimId: string, at: number) {
  const { checklist } = (await ask('tab/claim', { tabId: onArticle.tabId, claimId })) as {
    readonly checklist: readonly { readonly question: { readonly id: string } }[];
  };
  for (const [number, { question }] of checklist.slice(0, 1 + (at % 2)).entries()) {
    const finding = FOUND[(at + number) % FOUND.length] ?? null;
    await ask('tab/save-check', { ...onArticle, claimId, question: question.id, change: { state: 'done', finding } });
  }
}

// An article with work on it, and all that must be the same after an attack.
import type { SavedText } from '../../../src/core/annotation/article-work.ts';
import type { Outcome } from '../../../src/messaging/contract.ts';
import { storedIn, untilPlaced } from '../stored.ts';
import { until, type Visit, type World } from '../world.ts';
import type { Aim, Sent } from './calls.ts';

/** The part of the browser's API that is called in pages of Loupe and in its own world of a page. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
  readonly storage: {
    readonly sync: { get(keys: null): Promise<unknown> };
    readonly local: { get(keys: null): Promise<unknown> };
  };
};

/** Asks the background as a surface does. */
export async function ask<T>({ helper }: World, call: string, request: unknown): Promise<T> {
  const sent = { call, request };
  const outcome = (await helper.evaluate((message) => chrome.runtime.sendMessage(message), sent)) as Outcome<T>;
  if (!outcome.ok) throw new Error(`${call}: ${outcome.fault.detail}`);
  return outcome.value;
}

/** Reads an article, highlights a claim of it with a note, and says what calls can be aimed at. */
export async function workOn(world: World, visit: Visit): Promise<Aim> {
  const { reading, articleKey } = await visit.read();
  const claimId = reading?.claims[0]?.id;
  if (articleKey === null || claimId === undefined) throw new Error('the article was not read');
  const on = { tabId: visit.tabId, articleKey };
  await ask(world, 'tab/highlight-claim', { ...on, claimId });
  await ask(world, 'tab/save-note', { ...on, claimId, text: 'the reader’s own' });
  const { highlights } = await world.extension.viewOf(visit.tabId);
  const text = await until('the text to be kept', async () => {
    const texts = (await storedIn(world)).texts as readonly SavedText[];
    return texts.find(({ key }) => key === articleKey);
  });
  await untilPlaced(world);
  await world.extension.waitForBackground(visit.tabId);
  return { ...on, claimId, highlight: highlights[0]?.id ?? '', article: text.article };
}

/** All that Loupe keeps, and what it says of the tabs. */
export async function keptIn(world: World, ...visits: readonly Visit[]) {
  const settings = await world.helper.evaluate(async () =>
    JSON.stringify([await chrome.storage.sync.get(null), await chrome.storage.local.get(null)]),
  );
  const views = [];
  for (const { tabId } of visits) views.push(await world.extension.viewOf(tabId));
  return { ...(await storedIn(world)), settings, views };
}

/** What came of calls: the answer, or null where nobody gave one. */
export type Answers = readonly (Outcome<unknown> | null)[];

/** What a frame was told, and where it is. */
export interface FrameAnswers {
  readonly address: string;
  readonly isTop: boolean;
  readonly answers: Answers;
}

/**
 * Sends calls from Loupe's own world in frames of a tab, as a content script that was taken over would. With `isInner` the
 * top frame keeps silent.
 */
export async function sendFromFrames(
  { helper }: World,
  tabId: number,
  {
    isInner = false,
    ...target
  }: { readonly frameIds?: readonly number[]; readonly allFrames?: true; readonly isInner?: boolean },
  calls: readonly Sent[],
): Promise<readonly FrameAnswers[]> {
  const found = await helper.evaluate(
    async (id, where, list, isQuiet) => {
      const [send] = [
        async (sent: string, isQuietOnTop: boolean) => {
          const answers: unknown[] = [];
          const isTop = window === top;
          for (const message of isTop && isQuietOnTop ? [] : (JSON.parse(sent) as readonly Sent[])) {
            const answer = await chrome.runtime.sendMessage(message).catch(() => null);
            answers.push(answer ?? null);
          }
          return JSON.stringify({ address: location.href, isTop, answers });
        },
      ];
      return chrome.scripting.executeScript({ target: { tabId: id, ...where }, func: send, args: [list, isQuiet] });
    },
    tabId,
    target,
    // As text: a driver would stumble over what is made to make others stumble.
    JSON.stringify(calls),
    isInner,
  );
  return found.map(({ result }) => JSON.parse(String(result)) as FrameAnswers);
}

/** Sends a request that holds itself. Gives the code of the fault that came back, or `unsent` where it cannot be sent at all. */
export async function sendCircle({ helper }: World, tabId: number): Promise<unknown> {
  const [told] = await helper.evaluate(async (id) => {
    const [send] = [
      async () => {
        const request: { article: Record<string, unknown> } = { article: {} };
        request.article['self'] = request;
        try {
          const answer = (await chrome.runtime.sendMessage({ call: 'page/read', request })) as Outcome<unknown> | undefined;
          return answer?.ok === false ? answer.fault.code : 'answered';
        } catch {
          return 'unsent';
        }
      },
    ];
    return chrome.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func: send });
  }, tabId);
  return told?.result;
}

// A content script that was taken over sends as much as it can, in what calls it has: other tabs are answered and keep what is theirs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/messaging/contract.ts';
import { fixture, openWorld, type Visit, type World } from '../world.ts';
import type { Aim } from './calls.ts';
import { hostilePage } from './hostile.ts';
import { ask, workOn } from './scene.ts';

/** The part of the browser's API that is called in pages of Loupe and in its own world of a page. */
declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};

/** So many calls at once; in the request of each the list or the text under `long` is so many times what it has. */
interface Flood {
  readonly call: string;
  readonly request: unknown;
  readonly times?: number;
  readonly long?: readonly [key: string, times: number];
  /** Whether not one of them is to be answered. */
  readonly isTooMuch?: true;
}

const block = { kind: 'paragraph', level: 0, leadIn: null, start: 0, end: 0 };
const position = { type: 'TextPositionSelector', start: 0, end: 1 };
const FLOODS: Readonly<Record<string, (aim: Aim) => Flood>> = {
  'one highlight as moved ten thousand times': ({ articleKey, highlight }) => ({
    call: 'page/anchored',
    request: { articleKey, lost: [], moved: [{ id: highlight, selector: [position] }] },
    long: ['moved', 10_000],
    isTooMuch: true,
  }),
  'one highlight as moved five hundred times, in each of hundreds of calls': ({ articleKey, highlight }) => ({
    call: 'page/anchored',
    request: { articleKey, lost: [], moved: [{ id: highlight, selector: [position] }] },
    long: ['moved', 500],
    times: 390,
  }),
  'one highlight as lost three hundred thousand times': ({ articleKey, highlight }) => ({
    call: 'page/anchored',
    request: { articleKey, lost: [highlight], moved: [] },
    long: ['lost', 300_000],
    isTooMuch: true,
  }),
  'drafts of a megabyte': ({ claimId }) => ({
    call: 'page/keep-draft',
    request: { draft: { claimId, text: 'x'.repeat(1_000) } },
    long: ['text', 1_000],
    times: 50,
    isTooMuch: true,
  }),
  'drafts as long as a note': ({ claimId }) => ({
    call: 'page/keep-draft',
    request: { draft: { claimId, text: 'x' } },
    long: ['text', 20_000],
    times: 390,
  }),
  'hundreds of thousands of blocks': ({ article }) => ({
    call: 'page/read',
    request: { article: { ...article, text: '', blocks: [block] } },
    long: ['blocks', 300_000],
    isTooMuch: true,
  }),
};

/** Milliseconds that another tab's call may take meanwhile: by far less than any of these took without a limit. */
const WAITS = 3_000;

describe.each(['chrome', 'firefox'] as const)('a content script that was taken over and sends without end, in %s', (kind) => {
  let world: World;
  let other: Visit;
  let aimBeside: Aim;
  let count = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve('https://www.reuters.com/markets/other/', fixture('wire-csp.html'));
    other = await world.visit('https://www.reuters.com/markets/other/');
    aimBeside = await workOn(world, other);
  });
  afterAll(() => world?.close());

  /** Opens an article of its own, with a highlight in it. */
  async function visitWithWork(): Promise<Visit & { readonly aim: Aim }> {
    count += 1;
    const address = `https://www.mining.com/web/flood-${count}/`;
    world.web.serve(address, { body: hostilePage({ title: `China tightens rare earth export controls ${count}` }), headers: {} });
    const visit = await world.visit(address);
    const { reading, articleKey } = await visit.read();
    const claimId = reading?.claims[0]?.id ?? '';
    await ask(world, 'tab/highlight-claim', { tabId: visit.tabId, articleKey, claimId });
    const { highlights } = await world.extension.viewOf(visit.tabId);
    const aim = { tabId: visit.tabId, articleKey: articleKey ?? '', claimId, highlight: highlights[0]?.id ?? '' };
    return { ...visit, aim: { ...aim, article: aimBeside.article } };
  }

  /** Sends from Loupe's own world in the tab, and asks for another tab until all is answered. Gives the answers and the longest wait. */
  async function flooded(tabId: number, { call, request, times = 1, long }: Flood) {
    const told = await world.helper.evaluate(
      async (id, sent, beside) => {
        const [send] = [
          async (list: string) => {
            const { call: name, request: one, times: many, long: grown } = JSON.parse(list) as Required<Flood>;
            const grow = (value: unknown, key = ''): unknown => {
              if (key === grown?.[0])
                return typeof value === 'string' ? value.repeat(grown[1]) : Array(grown[1]).fill((value as unknown[])[0]);
              if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
              return Object.fromEntries(Object.entries(value).map(([at, inner]) => [at, grow(inner, at)]));
            };
            const message = { call: name, request: grow(one) };
            const answers = await Promise.all(
              Array.from({ length: many }, () => chrome.runtime.sendMessage(message).catch(() => null)),
            );
            const codes = answers.map((answer) =>
              (answer as Outcome<unknown> | null)?.ok === false ? (answer as { fault: { code: string } }).fault.code : 'answered',
            );
            return JSON.stringify([...new Set(codes)].sort());
          },
        ];
        let isOver = false;
        let longest = 0;
        const asking = (async () => {
          for (let at = 0; !isOver; at++) {
            const since = performance.now();
            await chrome.runtime.sendMessage({ call: 'tab/save-note', request: { ...beside, text: `note ${at}` } });
            longest = Math.max(longest, performance.now() - since);
          }
        })();
        const [answer] = await chrome.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func: send, args: [sent] });
        isOver = true;
        await asking;
        return { answers: JSON.parse(String(answer?.result)) as string[], longest };
      },
      tabId,
      JSON.stringify({ call, request, times, long }),
      { tabId: aimBeside.tabId, articleKey: aimBeside.articleKey, claimId: aimBeside.claimId },
    );
    return told;
  }

  it.each(Object.entries(FLOODS))('%s: a note in another tab is kept meanwhile', async (_name, floodOf) => {
    const { aim, tabId, page } = await visitWithWork();
    const flood = floodOf(aim);
    const { longest, answers } = await flooded(tabId, flood);
    expect(longest).toBeLessThan(WAITS);
    expect(answers.includes('answered')).toBe(!flood.isTooMuch);
    const { highlights } = await world.extension.viewOf(tabId);
    expect(highlights.map(({ id }) => id)).toEqual([aim.highlight]);
    await page.close();
  });

  it('as much as a session holds of one highlight as lost: other tabs keep their readings, and pages are read', async () => {
    const { aim, tabId, page } = await visitWithWork();
    const kept = () => world.helper.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).sort());
    const before = await kept();
    // About as many as fill it, alone or with what is there: what is refused makes room for nothing.
    const request = { articleKey: aim.articleKey, lost: [aim.highlight], moved: [] };
    for (const times of [140_000, 145_000, 150_000, 155_000, 20_000])
      await flooded(tabId, { call: 'page/anchored', request, long: ['lost', times] });
    expect(await kept()).toEqual(before);
    expect((await world.extension.viewOf(other.tabId)).reading).not.toBeNull();
    await (await visitWithWork()).page.close();
    await page.close();
  });
});

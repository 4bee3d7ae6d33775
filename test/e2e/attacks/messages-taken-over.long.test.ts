import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabView } from '../../../src/messaging/views.ts';
import { fixture, marksIn, openWorld, until, type Visit, type World } from '../world.ts';
import { type Aim, cardCalls, pageCalls, type Sent, surfaceCalls } from './calls.ts';
import { type Answers, ask, keptIn, sendCircle, sendFromFrames, workOn } from './scene.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const FRAMED = 'https://www.reuters.com/markets/commodities/framed/';
const ELSEWHERE = 'https://www.mining.com/framed/';
const TOP = 'https://www.reuters.com/markets/frames/';
const SECRET = 'asked somebody who must not be named';

/** A page about rare earths with an article of each kind of frame in it. */
function framesPage(): string {
  const body = fixture('wire-csp.html').replace(/"/g, '&quot;');
  const frames = [
    `<iframe src="${FRAMED}"></iframe>`,
    `<iframe src="${ELSEWHERE}"></iframe>`,
    `<iframe sandbox="allow-scripts" src="${FRAMED}"></iframe>`,
    `<iframe srcdoc="${body}"></iframe>`,
    '<iframe src="about:blank" id="blank"></iframe>',
  ];
  const fill = "document.querySelector('#blank').contentDocument.body.innerHTML = document.querySelector('article').innerHTML";
  const page = fixture('think-tank.html');
  return page.replace('</body>', `${frames.join('\n')}<script>${fill}</script></body>`);
}

const outcomes = (answers: Answers) => [
  ...new Set(answers.map((answer) => (answer?.ok === false ? answer.fault.code : 'answered'))),
];

describe.each(['chrome', 'firefox'] as const)('a content script that was taken over in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let aim: Aim;
  let before: Awaited<ReturnType<typeof keptIn>>;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    for (const address of [FRAMED, ELSEWHERE]) world.web.serve(address, fixture('wire-csp.html'));
    world.web.serve(TOP, framesPage());
    visit = await world.visit(ADDRESS);
    aim = await workOn(world, visit);
    before = await keptIn(world, visit);
  });
  afterAll(() => world?.close());

  const send = async (calls: readonly Sent[], tabId = visit.tabId): Promise<Answers> =>
    (await sendFromFrames(world, tabId, { frameIds: [0] }, calls))[0]?.answers ?? [];

  it('is refused every call of a surface, and of a card, with the ticket of its own', async () => {
    const given = (await send([{ call: 'page/opens-card', request: {} }]))[0] as { readonly value: string };
    const forged = cardCalls(aim).map((call) => ({ ...call, ticket: given.value }));
    expect(given.value).toMatch(/^\d+ [\da-f-]{36}$/);
    expect(outcomes(await send([...surfaceCalls(aim), ...cardCalls(aim), ...forged]))).toEqual(['refused']);
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('is told what is wrong with requests that no script of Loupe sends, and nothing is lost', async () => {
    const deep = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
    const article = { ...aim.article, text: 'x'.repeat(200_001) };
    const hostile: Sent[] = [
      ...pageCalls(aim).flatMap(({ call }) => [null, 7, 'x', [], [[]], { tabId: 1 }, deep].map((request) => ({ call, request }))),
      { call: 'page/read', request: { article } },
      { call: 'page/read', request: JSON.parse('{"article":{"__proto__":{"url":"x"}}}') },
      { call: 'page/read', request: { article: { ...aim.article, blocks: aim.article.blocks.toReversed() } } },
      {
        call: 'page/save-left',
        request: JSON.parse(`{"claimId":"${aim.claimId}","text":"x","__proto__":{"isAdmin":true},"constructor":1}`),
      },
      { call: 'page/save-left', request: { claimId: aim.claimId, text: 'x'.repeat(1_000_001) } },
      { call: 'page/save-left', request: { claimId: aim.claimId, text: ['x'] } },
      { call: 'page/delete-highlight', request: { id: `${aim.highlight}\0`, isBare: false } },
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'page/', 'tab/view'].map((call) => ({
        call,
        request: {},
      })),
    ];
    const answers = await send(hostile.filter(({ call, request }) => !(isEmptyList(request) && TAKES_NOTHING.has(call))));
    expect(outcomes(answers).sort()).toEqual(['malformed', 'refused']);
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('has a request that goes round in circles refused, or cannot send it at all', async () => {
    const told = await sendCircle(world, visit.tabId);
    expect(['malformed', 'refused', 'unsent']).toContain(told);
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('neither sees nor changes the work on another site’s article, whatever address it gives itself', async () => {
    const own = 'https://www.mining.com/own/';
    world.web.serve(own, '<!doctype html><title>Ore</title><p>Nothing to read here.</p>');
    const other = await world.visit(own);
    const answers = await send(
      pageCalls(aim).filter(({ call }) => call !== 'page/chosen'),
      other.tabId,
    );
    expect(JSON.stringify(answers)).not.toContain('the reader’s own');
    expect(await keptIn(world, visit)).toMatchObject({ views: before.views });
    const { annotations, articles } = await keptIn(world);
    expect(annotations).toEqual(expect.arrayContaining([...before.annotations]));
    expect(articles).toEqual(expect.arrayContaining([...before.articles]));
    const view: TabView = await world.extension.viewOf(other.tabId);
    expect(view.articleKey).toBe('mining.com/own');
    await other.page.close();
  });

  it('has no say in a frame, whatever the frame shows', async () => {
    const top = await world.visit(TOP);
    const { articleKey, reading } = await top.read();
    expect(articleKey).toBe('reuters.com/markets/frames');
    await until('the marks', async () => Object.values(await marksIn(top.page)).flat().length === reading?.claims.length);
    await ask(world, 'tab/save-note', { tabId: top.tabId, articleKey, claimId: null, text: SECRET });
    const was = await keptIn(world, top);
    const target = { tabId: top.tabId, articleKey: articleKey ?? '', claimId: reading?.claims[0]?.id ?? '' };
    const calls = [...pageCalls({ ...aim, ...target }), ...surfaceCalls({ ...aim, ...target })];
    const frames = await sendFromFrames(world, top.tabId, { allFrames: true, isInner: true }, calls);
    const told = frames.filter(({ isTop }) => !isTop);
    expect(told.map(({ address }) => address)).toEqual(
      expect.arrayContaining([FRAMED, ELSEWHERE, 'about:blank', 'about:srcdoc']),
    );
    for (const { address, answers } of told) expect(answers, address).toEqual(calls.map(() => null));
    expect(await keptIn(world, top)).toEqual(was);
    for (const frame of top.page.frames().filter((one) => one !== top.page.mainFrame())) {
      expect(await frame.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()])).toEqual([]);
    }
  });
});

/** Calls whose request is empty: an empty list is as good. */
const TAKES_NOTHING: ReadonlySet<string> = new Set([
  ...['page/worth-reading', 'page/needs-script', 'page/unmarked', 'page/noted', 'page/draft', 'page/opens-card'],
]);
const isEmptyList = (request: unknown): boolean => Array.isArray(request) && request.length === 0;

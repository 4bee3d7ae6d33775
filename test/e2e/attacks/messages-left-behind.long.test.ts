import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { storedIn } from '../stored.ts';
import {
  fixture,
  focusNoteInCard,
  marksIn,
  openWorld,
  paintedAs,
  pointOnMark,
  pressInCard,
  until,
  type Visit,
  type World,
} from '../world.ts';
import { type Aim, pageCalls } from './calls.ts';
import { workOn } from './scene.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const TYPED = 'typed last';
const NEXT = 'https://www.mining.com/next/';
const PLAIN = '<!doctype html><title>Weather</title><h1>Weather</h1><p>Rain is expected in the evening.</p>';

declare const chrome: {
  readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { executeScript(wish: object): Promise<unknown> };
};

/** Has a page send calls from Loupe's own world at the moment at which it is left. */
async function sendWhenLeft({ helper }: World, { tabId }: Visit, calls: readonly object[]): Promise<void> {
  await helper.evaluate(
    async (id, list) => {
      const [arm] = [
        (sent: string) => {
          addEventListener('pagehide', () => {
            for (const message of JSON.parse(sent) as object[]) void chrome.runtime.sendMessage(message).catch(() => undefined);
          });
        },
      ];
      await chrome.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func: arm, args: [list] });
    },
    tabId,
    JSON.stringify(calls),
  );
}

/** What the button says of a tab. */
function badgeOf({ helper }: World, { tabId }: Visit): Promise<string> {
  return helper.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** The notes that are kept, by the key of their article. */
async function notesIn(world: World): Promise<readonly string[]> {
  const { annotations } = await storedIn(world);
  return (annotations as readonly Annotation[]).flatMap((one) => {
    const note = one.deleted === null ? noteOf(one) : null;
    return note === null ? [] : [`${one.articleKey}: ${note}`];
  });
}

describe.each(['chrome', 'firefox'] as const)('a page that was left in %s', (kind) => {
  let world: World;
  let aim: Aim;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    world.web.serve(NEXT, fixture('think-tank.html'));
    visit = await world.visit(ADDRESS);
    aim = await workOn(world, visit);
  });
  afterAll(() => world?.close());

  /** What the page says when it is left: all that it may say, and at last the note that was being typed. */
  const lastWords = (text: string) => [
    ...pageCalls(aim).filter(({ call }) => !/worth|delete|left/.test(call)),
    { call: 'page/save-left', request: { claimId: aim.claimId, text } },
  ];

  it.each([
    ['an article of another site', NEXT, 'think-tank.html'],
    ['an article of the same site', 'https://www.reuters.com/markets/next/', 'think-tank.html'],
    ['another page of the same site', 'https://www.reuters.com/weather/', null],
    ['a page of a site that is not listed', 'https://weather.example/', null],
  ] as const)('keeps its last words for itself where %s comes after it', async (name, address, file) => {
    world.web.serve(address, file === null ? PLAIN : fixture(file));
    const text = `${TYPED} before ${name}`;
    await visit.page.goto(ADDRESS, { waitUntil: 'load' });
    await visit.read();
    await sendWhenLeft(world, visit, lastWords(text));
    await visit.page.goto(address, { waitUntil: 'load' });
    await until('what was typed to be kept', async () =>
      (await notesIn(world)).some((note) => note.startsWith(`${aim.articleKey}: `) && note.endsWith(text)),
    );
    if (file !== null) await visit.read();
    const view = await world.extension.viewOf(visit.tabId);
    expect([view.status.kind, view.highlights, view.note, view.orphans]).toEqual([file === null ? 'unread' : 'read', [], '', []]);
    expect(view.reading?.head.url ?? address).toBe(address);
    const { annotations } = await storedIn(world);
    const keys = new Set((annotations as readonly Annotation[]).map(({ articleKey }) => articleKey));
    expect([...keys]).toEqual([aim.articleKey]);
    expect(Object.keys(await marksIn(visit.page)).length > 0).toBe(file !== null);
  });

  it('is what its tab shows again when the reader goes back to it, and forth', async () => {
    await visit.page.goto(ADDRESS, { waitUntil: 'load' });
    const { reading, highlights } = await visit.read();
    await visit.page.goto(NEXT, { waitUntil: 'load' });
    await until('the next', async () => (await world.extension.viewOf(visit.tabId)).reading?.head.url === NEXT);
    // Not the driver's own step, which waits for a load that does not come.
    await visit.page.evaluate(() => void setTimeout(() => history.back(), 0));
    const back = await until('the one before', async () => {
      const view = await world.extension.viewOf(visit.tabId);
      return view.reading?.key === reading?.key && view.highlights.length === highlights.length && view;
    });
    await paintedAs(visit.page, back.reading?.claims.length ?? 0);
    await visit.page.evaluate(() => void setTimeout(() => history.forward(), 0));
    await until('the next again', async () => (await world.extension.viewOf(visit.tabId)).reading?.head.url === NEXT);
  });

  // Neither browser keeps a page in its memory over which a frame of an extension stands: it is loaded anew. Were it kept, the
  // card in it would have to be one that works.
  it('over an open card has, when the reader goes back to it, no card or one that works, with the note that she was typing', async () => {
    const words = await openFirst();
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('there and back');
    await visit.page.evaluate((next) => void setTimeout(() => location.assign(next)), NEXT);
    await until('the next', async () => (await world.extension.viewOf(visit.tabId)).reading?.head.url === NEXT);
    await visit.page.evaluate(() => void setTimeout(() => history.back(), 0));
    const { reading } = await until('the one before', async () => {
      const view = await world.extension.viewOf(visit.tabId);
      return view.reading?.key === aim.articleKey && view;
    });
    await paintedAs(visit.page, reading?.claims.length ?? 0);
    expect(await visit.page.evaluate(() => document.querySelectorAll('loupe-card').length)).toBe(
      (await cardFrame(visit.page)) ? 1 : 0,
    );
    if (!(await cardFrame(visit.page))) await openFirst(words);
    await until('the note', async () => (await noteInCard())?.endsWith('there and back'));
    await pressInCard(world, visit, 'Next claim');
    await until('the next card', async () => !(await visit.card())?.text.includes(words));
  });

  /** Opens the card of a mark of the article, and gives its words. */
  const openFirst = async (wanted?: string) => {
    if (wanted === undefined) {
      await visit.page.evaluate((address) => void setTimeout(() => location.assign(address)), ADDRESS);
      const { reading } = await until('the article', async () => {
        const view = await world.extension.viewOf(visit.tabId);
        return view.reading?.key === aim.articleKey && view;
      });
      await paintedAs(visit.page, reading?.claims.length ?? 0);
    }
    const words = wanted ?? Object.values(await marksIn(visit.page)).flat()[0] ?? '';
    const point = await until('the mark', () => pointOnMark(visit.page, words));
    await visit.page.bringToFront();
    await visit.page.mouse.click(point.x, point.y);
    await until('the card', async () => (await visit.card())?.text.includes(words));
    return words;
  };
  const noteInCard = async () =>
    (await cardFrame(visit.page))?.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? null);
});

describe('a page that Chrome renders ahead', () => {
  it('is read when it is shown, and has no say before', async () => {
    const world = await openWorld('chrome');
    const ahead = 'https://www.reuters.com/ahead/';
    const rules = JSON.stringify({ prerender: [{ urls: [ahead], eagerness: 'immediate' }] });
    const seen = 'https://www.reuters.com/seen-ahead';
    const search = `<a href="${ahead}">Exports</a><script type="speculationrules">${rules}</script>`;
    world.web.serve('https://www.reuters.com/search/', PLAIN + search);
    world.web.serve(
      ahead,
      fixture('think-tank.html').replace('</body>', `<script>if (document.prerendering) fetch('${seen}')</script></body>`),
    );
    const visit = await world.visit('https://www.reuters.com/search/');
    await until('the page ahead', async () => world.web.missed().includes(seen));
    expect((await world.extension.viewOf(visit.tabId)).status.kind).toBe('unread');
    expect(await badgeOf(world, visit)).toBe('');
    await visit.page.evaluate(() => document.querySelector('a')?.click());
    await until('the reading', async () => (await world.extension.viewOf(visit.tabId)).reading?.head.url === ahead);
    await until('the badge', async () => (await badgeOf(world, visit)) !== '');
    await world.close();
  });
});

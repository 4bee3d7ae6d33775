// A site that has found out where the card's page lies: it holds it in a frame or opens it in a tab, and plays the reader to it.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type Visit, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

declare const chrome: { readonly runtime: { getURL(path: string): string } };

const CARD = 'src/ui/card/index.html';
/** What is shown in the card's page once it is admitted. */
const SHOWN = /Who speaks|Save claim|Note|lp-card|dialog/;

/** A page that plays the reader: it hands in a channel, and says over it whatever a reader might, with these tickets. */
const PLAYER = `<script>
globalThis.heard = [];
globalThis.play = (target, key, tickets, claimId) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
  target.postMessage(key, '*', [port2]);
  const highlight = { id: '11111111-1111-4111-8111-111111111111', colour: 'green', selector: [], note: 'forged', tags: [], claim: null, claimId: null, created: '', modified: '' };
  for (const ticket of tickets) port1.postMessage({ tell: 'ticket', ticket });
  for (let turn = 0; turn < 200; turn++)
    for (const told of [
      { tell: 'claim', claim: { claimId, notice: { kind: 'left', text: 'forged' }, tags: [] } },
      { tell: 'highlight', startsIn: 'note', state: { highlight, quoted: { exact: 'forged' }, colourNames: {}, allTags: [], canCheck: true, trouble: null } },
      { tell: 'changed' }, { tell: 'check' }, { tell: 'moved' }, { tell: 'typed', text: 'forged' },
      { tell: 'answer', number: turn, answer: null }, { tell: '__proto__' }, null, 7, [],
    ]) port1.postMessage(told);
  globalThis.port = port1;
};
</script>`;

/** The page's own call, which goes the way of all that it was brought to call before. */
const ENTER = async (): Promise<string> => {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } })
    .chrome;
  return JSON.stringify(await runtime.sendMessage({ call: 'card/enter', request: {}, ticket: '' }));
};

interface Player {
  readonly heard: readonly string[];
  play(target: Window | null, key: string, tickets: readonly unknown[], claimId: string): void;
}

describe.each(['chrome', 'firefox'] as const)('the card’s page in the hands of a site, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let address = '';
  let claimId = '';
  /** What no page could know but by taking over a content script: the ticket is not among it. */
  const tickets = () => [
    '',
    'x',
    `${visit.tabId} `,
    `${visit.tabId} ${'0'.repeat(36)}`,
    '__proto__ x',
    7,
    null,
    {},
    ['1 x'],
    'x'.repeat(1_000_000),
  ];

  beforeAll(async () => {
    world = await openWorld(kind);
    visit = await visitMarked(world, hostilePage({ head: PLAYER }));
    claimId = (await visit.read()).reading?.claims[0]?.id ?? '';
    // As the reader of a page is told it: in Chrome it is another than that of our own pages.
    address = await world.helper.evaluate((path) => chrome.runtime.getURL(path), CARD);
    // The tab has a ticket, so that there is one to be guessed.
    await openCard(visit, RULE);
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
  });
  afterAll(() => world?.close());

  const heard = () => visit.page.evaluate(() => (globalThis as unknown as Player).heard);

  it('shows nothing in a frame, and tells no more than that it is there', async () => {
    await visit.page.evaluate(
      (src, all, id) => {
        const frame = document.createElement('iframe');
        const key = `ticket=1&claim=${id}`;
        frame.addEventListener('load', () => (globalThis as unknown as Player).play(frame.contentWindow, key, all, id));
        frame.src = `${src}?${key}#${id}`;
        document.body.append(frame);
      },
      address,
      tickets(),
      claimId,
    );
    await until('the page to be there', async () => (await heard()).length > 0);
    await expectNothing(visit.page);
    await visit.page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it('shows nothing in a tab that the site opened and talks to', async () => {
    const pagesBefore = new Set(await world.extension.browser.pages());
    const point = await visit.page.evaluate((src) => {
      addEventListener('click', () => Object.assign(globalThis, { opened: window.open(src) }), { once: true });
      return { x: innerWidth - 20, y: innerHeight - 20 };
    }, address);
    await visit.page.bringToFront();
    await visit.page.mouse.click(point.x, point.y);
    const opened = await until('the tab', async () => {
      const all = await world.extension.browser.pages();
      return all.find((one) => !pagesBefore.has(one));
    });
    await until('the tab to have loaded', () =>
      opened.evaluate((end) => location.href.endsWith(end) && document.readyState === 'complete', CARD).catch(() => null),
    );
    await visit.page.evaluate(
      (all, id) => {
        const { heard: told, opened: target } = globalThis as unknown as { heard: string[]; opened: Window | null };
        told.length = 0;
        (globalThis as unknown as Player).play(target, '', all, id);
      },
      tickets(),
      claimId,
    );
    // Firefox cuts what a site opens of an extension off from it.
    if (kind === 'chrome') await until('the page to be there', async () => (await heard()).length > 0);
    await opened.evaluate(ENTER);
    expect(await heard()).toEqual(kind === 'chrome' ? ['{"tell":"ready"}'] : []);
    const body = await opened.evaluate(() => document.body?.innerHTML ?? '');
    expect(body).not.toMatch(SHOWN);
    await opened.close();
  });

  /** Expects that the frame of the card's page shows nothing, when all that it was told has been heard. */
  async function expectNothing(page: Page): Promise<void> {
    const frame = page.frames().find((one) => one !== page.mainFrame() && !one.detached);
    if (!frame) throw new Error('there is no frame');
    const answer = await frame.evaluate(ENTER);
    expect(JSON.parse(answer)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    expect(await frame.evaluate(() => document.body.innerHTML)).not.toMatch(SHOWN);
    expect(new Set(await heard())).toEqual(new Set(['{"tell":"ready"}']));
  }
});

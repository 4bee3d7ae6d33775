import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GECKO_ID, GECKO_UUID } from '../../../scripts/browser/launch.ts';
import { READER_SCHEMAS } from '../../../src/messaging/reader-schemas.ts';
import { PAGE_SCHEMAS, SURFACE_SCHEMAS } from '../../../src/messaging/schemas.ts';
import { fixture, marksIn, openWorld, until, type Visit, type World } from '../world.ts';
import { type Aim, pageCalls, readerCalls, type Sent, surfaceCalls } from './calls.ts';
import { keptIn, workOn } from './scene.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const STRANGER_ID = 'stranger@loupe.example';
const STRANGER_UUID = '7a1d4c52-0c3b-4e0e-9a55-52f0c6b1d001';

declare const chrome: {
  readonly runtime: {
    sendMessage(id: string, message: unknown): Promise<unknown>;
    connect(id: string): {
      onDisconnect: { addListener(heard: () => void): void };
      onMessage: { addListener(heard: () => void): void };
      postMessage(message: unknown): void;
    };
  };
  readonly tabs: { sendMessage(tabId: number, message: unknown): Promise<unknown> };
};

/** What the stranger's script in a page looks for: an answer, and a trace of ours in its own world. */
const CONTENT = `
addEventListener('stranger-go', async () => {
  const { id, calls } = JSON.parse(document.documentElement.getAttribute('data-ask'));
  const answers = [];
  for (const message of calls) answers.push((await chrome.runtime.sendMessage(id, message).catch(() => null)) ?? null);
  const ours = Object.getOwnPropertyNames(globalThis).filter((name) => /loupe/i.test(name));
  document.documentElement.setAttribute('data-told', JSON.stringify({ answers, ours }));
});
document.documentElement.setAttribute('data-stranger', '');
`;

/** Writes a second extension, which has every right that Loupe has. */
function writeStranger(folder: string): void {
  const manifest = {
    manifest_version: 3,
    name: 'A stranger',
    version: '1',
    permissions: ['tabs', 'scripting', 'storage'],
    host_permissions: ['https://*/*'],
    content_scripts: [{ matches: ['https://www.reuters.com/*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: STRANGER_ID } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>A stranger</title>');
  writeFileSync(join(folder, 'content.js'), CONTENT);
}

describe('the calls that are tried', () => {
  const aim: Aim = {
    tabId: 1,
    articleKey: 'reuters.com/a',
    claimId: 'c',
    highlight: '11111111-1111-4111-8111-111111111111',
    article: {
      url: ADDRESS,
      title: 't',
      site: null,
      author: null,
      published: null,
      language: 'en',
      text: 'China.',
      blocks: [],
      isTruncated: false,
      links: null,
    },
  };
  it.each([
    ['page', pageCalls(aim), PAGE_SCHEMAS],
    ['surface', surfaceCalls(aim), SURFACE_SCHEMAS],
    ['reader', readerCalls(aim), READER_SCHEMAS],
  ] as const)('are all those of a %s, each as it should be', (_, calls, schemas) => {
    expect(calls.map(({ call }) => call).sort()).toEqual(Object.keys(schemas).sort());
    for (const { call, request } of calls) {
      expect(v.is((schemas as Record<string, v.GenericSchema>)[call] ?? v.never(), request), call).toBe(true);
    }
  });
});

describe.each(['chrome', 'firefox'] as const)('another extension in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-stranger-'));
  let world: World;
  let visit: Visit;
  let aim: Aim;
  let stranger: Page;
  let before: Awaited<ReturnType<typeof keptIn>>;
  let calls: readonly Sent[];
  let loupe: string;

  beforeAll(async () => {
    writeStranger(folder);
    const uuids = JSON.stringify({ [GECKO_ID]: GECKO_UUID, [STRANGER_ID]: STRANGER_UUID });
    world = await openWorld(kind, { prefs: { 'extensions.webextensions.uuids': uuids } });
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    const id = await world.extension.browser.installExtension(folder);
    loupe = kind === 'chrome' ? new URL(world.extension.baseUrl).host : GECKO_ID;
    visit = await world.visit(ADDRESS);
    aim = await workOn(world, visit);
    calls = [...pageCalls(aim), ...surfaceCalls(aim), ...readerCalls(aim)];
    const base = kind === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${STRANGER_UUID}/`;
    stranger = await world.extension.browser.newPage();
    const arrival = stranger.goto(`${base}page.html`);
    if (kind === 'chrome') await arrival;
    else arrival.catch(() => undefined);
    await until('the stranger’s page', () =>
      stranger.evaluate(() => document.title === 'A stranger' && 'chrome' in globalThis).catch(() => null),
    );
    before = await keptIn(world, visit);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets no answer to any call, and changes nothing', async () => {
    const answers = await stranger.evaluate(
      async (id, list) => {
        const told: unknown[] = [];
        for (const message of list) told.push((await chrome.runtime.sendMessage(id, message).catch(() => null)) ?? null);
        return told;
      },
      loupe,
      calls,
    );
    expect(answers).toEqual(calls.map(() => null));
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('gets no line to Loupe that stays open', async () => {
    const heard = await stranger.evaluate(
      (id, list) =>
        new Promise<string>((done) => {
          const port = chrome.runtime.connect(id);
          port.onMessage.addListener(() => done('answered'));
          port.onDisconnect.addListener(() => done('cut'));
          for (const message of list) port.postMessage(message);
        }).catch(String),
      loupe,
      calls.slice(0, 1),
    );
    expect(heard).toBe('cut');
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('cannot play the background to the reader in a page', async () => {
    const answers = await stranger.evaluate(
      async (tabId, list) => {
        const told: unknown[] = [];
        for (const message of list) told.push((await chrome.tabs.sendMessage(tabId, message).catch(() => null)) ?? null);
        return told;
      },
      visit.tabId,
      readerCalls(aim),
    );
    expect(answers).toEqual(readerCalls(aim).map(() => null));
    expect(Object.values(await marksIn(visit.page)).flat().length).toBeGreaterThan(0);
    expect(await keptIn(world, visit)).toEqual(before);
  });

  it('sees nothing of Loupe in its own world of a page, and is not answered from there', async () => {
    await visit.page.waitForSelector('html[data-stranger]');
    await visit.page.evaluate(
      (ask) => {
        document.documentElement.setAttribute('data-ask', ask);
        dispatchEvent(new Event('stranger-go'));
      },
      JSON.stringify({ id: loupe, calls }),
    );
    await visit.page.waitForSelector('html[data-told]');
    const told = await visit.page.$eval('html', (html) => html.getAttribute('data-told') ?? '');
    expect(JSON.parse(told)).toEqual({ answers: calls.map(() => null), ours: [] });
    expect(await keptIn(world, visit)).toEqual(before);
  });
});

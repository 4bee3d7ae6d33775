import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { fixture, focusNoteInCard, marksIn, openWorld, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const NOTE = 'Asked the ministry’s press office; no answer yet. 稀土出口';

describe.each(['chrome', 'firefox'] as const)('the reader’s work in %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'loupe-profile-'));
  let web: Web;
  let world: World;

  beforeAll(async () => {
    web = await openWeb();
    web.serve(ADDRESS, fixture('wire-csp.html'));
    world = await openWorld(kind, { profile, web });
  });
  afterAll(async () => {
    await world?.close();
    await web?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const surface = async (name: 'popup' | 'sidebar', { tabId }: Visit) => {
    const page = await world.extension.openSurface(`src/ui/${name}/index.html?tab=${tabId}`, { width: 420, height: 900 });
    await page.waitForSelector('.lp-check input[type="radio"]');
    return page;
  };

  it('is the same in popup and sidebar at once', async () => {
    const visit = await world.visit(ADDRESS);
    await visit.read();
    const [popup, sidebar] = [await surface('popup', visit), await surface('sidebar', visit)];
    await popup.bringToFront();
    await answerFirst(popup, 'done');
    await sidebar.bringToFront();
    await until('the answer in the sidebar', async () => (await firstAnswer(sidebar)) === 'done');
    await write(sidebar, NOTE);
    await until('the note in the store', async () => (await visit.read()).note === NOTE);
  });

  it('is kept also when the tab is closed in the middle of a note in the card', async () => {
    const visit = await world.visit(ADDRESS);
    await visit.read();
    await visit.page.bringToFront();
    await until('the marks', async () => Object.keys(await marksIn(visit.page)).length > 0);
    await visit.page.keyboard.down('AltLeft');
    await visit.page.keyboard.press('Period');
    await visit.page.keyboard.up('AltLeft');
    await until('the card', () => visit.card());
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('closed while typing');
    const first = (await visit.read()).reading?.claims[0]?.id ?? '';
    const isKept = async ({ tabId }: Visit) => (await world.extension.viewOf(tabId)).work[first]?.note;
    // Firefox delivers no message of a page that is being closed: there the pause in typing must have saved it.
    if (kind === 'firefox') await until('the note to save itself', () => isKept(visit));
    await visit.page.close();
    const again = await world.visit(ADDRESS);
    await again.read();
    await until('the note', () => isKept(again));
  });

  it('is there after the browser was closed and started again', async () => {
    await world.extension.close();
    world = await openWorld(kind, { profile, web });
    const visit = await world.visit(ADDRESS);
    const view = await visit.read();
    expect(view.note).toBe(NOTE);
    expect(view.checklist[0]?.answer.state).toBe('done');
    const sidebar = await surface('sidebar', visit);
    const notes = () => sidebar.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
    await until('the note in the sidebar', async () => (await notes()).includes(NOTE));
  });

  it('is there after the page was edited', async () => {
    web.serve(
      ADDRESS,
      fixture('wire-csp.html').replace('</h1>', '</h1>\n<p>Corrects spelling of a name in the last paragraph.</p>'),
    );
    const view = await (await world.visit(ADDRESS)).read();
    expect(view.note).toBe(NOTE);
    expect(view.progress.done).toBe(1);
  });
});

/** Answers the first question of a checklist. */
async function answerFirst(page: Page, state: string): Promise<void> {
  await page.evaluate((wanted) => {
    const input = document.querySelector<HTMLInputElement>(`.lp-check input[type="radio"][value="${wanted}"]`);
    if (!input) throw new Error(`no answer ${wanted}`);
    input.click();
  }, state);
}

function firstAnswer(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('.lp-check input[type="radio"]:checked')?.value ?? null);
}

/** Writes the article's note, as a reader does, and leaves the field. */
async function write(page: Page, text: string): Promise<void> {
  const fields = await page.$$('textarea');
  const field = fields.at(-1);
  if (!field) throw new Error('no note field');
  await field.click();
  await field.type(text);
  await page.keyboard.press('Tab');
}

// Loupe is updated, switched off, or removed while a reader is in the middle of something.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { storedIn } from './stored.ts';
import {
  badgeOf,
  copyOfBuild,
  leaveUnsaved,
  listenForCalls,
  listenForErrors,
  nodesOf,
  ownPages,
  remove,
  setVersion,
  switchOf,
  update,
  visitAgain,
  worldAgain,
} from './update.ts';
import {
  fixture,
  focusNoteInCard,
  highlightsIn,
  marksIn,
  openWorld,
  paintedAs,
  pointOnMark,
  pressInCard,
  selectWords,
  until,
  type Visit,
  type World,
} from './world.ts';

const ARTICLE = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const OTHER = 'https://www.mining.com/another/';
const WORDS = 'six export-control notices';
const VOID = 'Typed while Loupe went away, and on and on into the void';
const KEPT = 'Asked the ministry';
const NO_ADDRESS = 'page 12 of the annex';
const TYPED = `${KEPT}; no answer yet. 稀土`;

describe.each(['chrome', 'firefox'] as const)('under the pages that are open in %s, Loupe', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'loupe-updates-'));
  const folder = copyOfBuild(kind);
  let web: Web;
  let world: World;
  let article: Visit;
  let errors: () => Promise<readonly string[]>;
  let turn: (isOn: boolean) => Promise<void>;

  beforeAll(async () => {
    web = await openWeb();
    web.serve(ARTICLE, fixture('wire-csp.html'));
    web.serve(OTHER, fixture('demo/index.html'));
    world = await openWorld(kind, { web, profile, dist: folder });
    article = await world.visit(ARTICLE);
    errors = listenForErrors(world, article.page);
  });
  afterAll(async () => {
    await world?.close();
    await web?.close();
    for (const one of [profile, folder]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
  });

  const hosts = () => article.page.evaluate(() => document.querySelectorAll('loupe-card').length);
  const marks = async () => Object.values(await marksIn(article.page)).flat();
  const highlights = async () => Object.values(await highlightsIn(article.page)).flat();
  const names = () => article.page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('loupe-')));
  const openCard = async () => {
    await article.page.bringToFront();
    const words = (await marks())[0] ?? '';
    const point = await until('the first mark', () => pointOnMark(article.page, words));
    await article.page.mouse.click(point.x, point.y);
    return until('the card', () => article.card());
  };
  const readAgain = async () => {
    const { reading } = await article.read();
    await paintedAs(article.page, reading?.claims.length ?? -1);
    return reading;
  };
  const noteOfFirst = async () => {
    const { work } = await world.extension.viewOf(article.tabId);
    return Object.values(work).flatMap(({ note }) => note || [])[0];
  };

  /** Waits for the card to offer what was typed, and adds it to the note. */
  const takeOffer = async (words: string) => {
    await until('what was typed', async () => (await article.card())?.text.includes(words));
    await pressInCard(world, article, 'Add it to the note');
    await until('the note', async () => (await noteOfFirst())?.includes(words));
    await until('the offer to go', async () => !(await article.card())?.text.includes('Add it to the note'));
  };

  it('is updated: the page is read by the new version, with the card that was open and what was typed in it last', async () => {
    const before = await readAgain();
    await selectWords(article.page, WORDS);
    await pressInCard(world, article, 'Highlight as “evidence”');
    await until('the highlight', async () => (await highlights()).length === 1);
    const hidden = await world.visit(OTHER);
    await hidden.read();
    for (const surface of ['sidebar', 'library', 'options'])
      await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${article.tabId}`);
    await openCard();
    await focusNoteInCard(world, article);
    await article.page.keyboard.type(KEPT);
    await until('the note to save itself', async () => (await noteOfFirst()) === KEPT);
    await pressInCard(world, article, 'Checked');
    const card = await until('the card', () => cardFrame(article.page));
    await (await card.waitForSelector('input[type="url"]'))?.focus();
    await article.page.keyboard.type(NO_ADDRESS);
    await until('the address to be refused', async () => (await article.card())?.html.includes('aria-invalid="true"'));
    await leaveUnsaved(article, TYPED);

    world = await update(world, folder, '0.2.0');
    article = visitAgain(world, article);
    await article.page.bringToFront();
    const idsIn = (reading: typeof before) => reading?.claims.map(({ id }) => id);
    expect(idsIn(await readAgain())).toEqual(idsIn(before));
    await takeOffer(TYPED);
    expect(await hosts()).toBe(1);
    // An address that was none, and so was not kept, is not lost either.
    expect(await noteOfFirst()).toBe(`${TYPED}\n\n${NO_ADDRESS}`);
    // The reader's own marks come from the library, after those of what was read.
    await until('the highlight', async () => (await highlights()).length > 0);
    expect(await highlights()).toEqual([WORDS]);
    const seen = visitAgain(world, hidden);
    await paintedAs(hidden.page, (await seen.read()).reading?.claims.length ?? -1);
    await hidden.page.close();
    expect(await errors()).toEqual([]);
  });

  it('then opens one card on a click, and keeps a note', async () => {
    const calls = await listenForCalls(world);
    await article.page.keyboard.press('Escape');
    await until('the card to close', async () => (await hosts()) === 0);
    await openCard();
    expect(await hosts()).toBe(1);
    await focusNoteInCard(world, article);
    await article.page.keyboard.type(' Again.');
    await until('the note', async () => (await noteOfFirst())?.includes('Again.'));
    expect(await badgeOf(world, article)).toBe(String((await marks()).length));
    // One reader answers, not one of each version.
    const ofPage = (await calls()).filter((call) => call.startsWith('page/') && call !== 'page/keep-draft');
    expect(ofPage.filter((call) => call === 'page/chosen')).toHaveLength(1);
    expect(ofPage.length).toBeLessThan(12);
  });

  it('has had its own pages closed by the browser, which show all of it when they are opened again', async () => {
    expect((await ownPages(world)).filter((address) => !address.includes('popup'))).toEqual([]);
    const library = await world.extension.openSurface('src/ui/library/index.html');
    await until('the highlight', () => library.evaluate((words) => document.body.textContent?.includes(words), WORDS));
    await library.close();
  });

  it('is switched off: marks and card go, and what can no longer be kept is not passed over in silence', async () => {
    turn = await switchOf(world);
    await article.page.bringToFront();
    await article.page.keyboard.press('Escape');
    await openCard();
    await focusNoteInCard(world, article);
    await leaveUnsaved(article, VOID);
    await turn(false);
    await until('the marks to go', async () => !(await isMarked(article)));
    // Firefox takes scripts and styles away at once; in Chrome the reader outlives the card, and can say so.
    const shown = await article.page.evaluate(() => {
      const host = document.querySelector('loupe-card');
      return host !== null && getComputedStyle(host).display !== 'none';
    });
    expect(shown).toBe(kind === 'chrome');
    if (kind === 'chrome')
      await until('the card to say so', async () => (await nodesOf(article.page)).includes('What you typed last is not saved'));
    expect(await errors()).toEqual([]);
  });

  it('is switched on again: the page is marked without being loaded, and what was typed is offered', async () => {
    await turn(true);
    world = await worldAgain(world);
    article = visitAgain(world, article);
    await article.page.bringToFront();
    await takeOffer(VOID);
    await readAgain();
    expect(await hosts()).toBe(1);
    expect(await isMarked(article)).toBe(true);
    expect(await errors()).toEqual([]);
  });

  it('is updated while the browser is closed: work and settings are there', async () => {
    const before = await storedIn(world);
    await world.close();
    setVersion(folder, '0.3.0');
    world = await openWorld(kind, { web, profile, dist: folder });
    article = await world.visit(ARTICLE);
    errors = listenForErrors(world, article.page);
    await readAgain();
    expect(await storedIn(world)).toEqual(before);
    expect(await noteOfFirst()).toContain('Again.');
    await until('the highlight', async () => (await highlights()).length > 0);
    expect(await highlights()).toEqual([WORDS]);
  });

  it('is removed: marks and card go, and nothing fails', async () => {
    await openCard();
    await remove(world);
    await until('the marks to go', async () => !(await isMarked(article)));
    await until('the card to go', () =>
      article.page.evaluate(() => {
        const host = document.querySelector('loupe-card');
        return host === null || getComputedStyle(host).display === 'none';
      }),
    );
    if (kind === 'chrome') expect(await names()).toEqual([]);
    const { page } = article;
    await page.mouse.click(300, 300);
    await page.keyboard.down('AltLeft');
    await page.keyboard.press('Period');
    await page.keyboard.up('AltLeft');
    expect(await errors()).toEqual([]);
  });
});

/** Whether a reader sees a mark: highlights that no style paints are none. */
function isMarked({ page }: Visit): Promise<boolean> {
  return page.evaluate(() =>
    [...CSS.highlights.keys()].some(
      (name) =>
        /^loupe-(official|reported|interpretation|forecast)$/.test(name) &&
        getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none',
    ),
  );
}

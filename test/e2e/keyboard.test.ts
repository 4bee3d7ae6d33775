import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnotation } from '../../src/storage/records.ts';
import { focusIn, focusInCard, pressAlt, tabTo } from './keyboard.ts';
import { storedIn } from './stored.ts';
import { fixture, openWorld, paintedAs, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const TITLE = 'China offers faster magnet licences';
const NOTE = 'Asked the ministry.';
const LONGER = `${NOTE} No answer.`;

// From the first key to the last, no pointer, and no focus that a script gives: but once, to the link that a reader stands on.
describe.each(['chrome', 'firefox'] as const)('by keyboard alone in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let claims = 0;
  /** Place of the claim that is worked on, from 1. */
  let number = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    claims = reading?.claims.length ?? 0;
    await paintedAs(visit.page, claims);
    await visit.page.bringToFront();
    await visit.page.focus('header a');
  });
  afterAll(() => world?.close());

  const live = async () =>
    (await storedIn(world)).annotations.flatMap((raw) => readAnnotation(raw) ?? []).filter(({ deleted }) => deleted === null);
  const bodies = async () => (await live()).flatMap(({ body }) => body);
  const notes = async () =>
    (await bodies()).flatMap((body) => (body.type === 'TextualBody' && body.purpose === 'commenting' ? body.value : []));
  const answered = async () => (await bodies()).filter((body) => body.type === 'Check' && body.state === 'done').length;
  const highlights = async () => (await live()).filter(({ motivation }) => motivation === 'highlighting').length;

  it('a claim is opened, answered, noted and saved in the page, and the page has its focus back', async () => {
    const { page } = visit;
    const look = focusInCard(visit);
    await pressAlt(page, 'Period');
    const { text } = await until('the card', () => visit.card());
    number = Number(/(\d+) of \d+/.exec(text)?.[1]);
    await expect.poll(async () => (await look()).role).toBe('h2');

    await tabTo(page, look, 'button', /^Save claim$/);
    await page.keyboard.press('Enter');
    await expect.poll(highlights).toBe(1);
    await expect.poll(async () => (await look()).name).toMatch(/^Saved/);

    await tabTo(page, look, 'radio', /To do$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(answered).toBe(1);
    expect((await look()).name).toMatch(/Checked$/);

    await tabTo(page, look, 'textarea', /^Your note on this claim$/);
    await page.keyboard.type(NOTE);
    await expect.poll(notes).toEqual([NOTE]);

    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
    expect(await page.evaluate(() => document.activeElement?.matches('header a'))).toBe(true);
  });

  it('a claim is chosen in the sidebar, shown in the page, and its note gone on with; layers are sifted', async () => {
    const address = `src/ui/sidebar/index.html?tab=${visit.tabId}`;
    const sidebar = await world.extension.openSurface(address, { width: 400, height: 800 });
    const look = focusIn(sidebar);
    await until('the list', () => sidebar.$('.claim-row'));
    await sidebar.bringToFront();

    await tabTo(sidebar, look, 'option', /^Claim 1 of /);
    await sidebar.keyboard.press('End');
    await until('the last claim', () => sidebar.$('.claim-row:last-child.claim-row-open .lp-claim-detail'));
    expect((await look()).name).toMatch(new RegExp(`^Claim ${claims} of ${claims}, `));
    await expect.poll(() => visit.page.evaluate(() => scrollY)).toBeGreaterThan(200);

    await sidebar.keyboard.press('Home');
    for (let step = 1; step < number; step += 1) await sidebar.keyboard.press('ArrowDown');
    await until('the claim', () => sidebar.$(`.claim-row:nth-child(${number}).claim-row-open textarea`));
    await tabTo(sidebar, look, 'textarea', /^Your note on this claim$/);
    await sidebar.keyboard.press('End');
    await sidebar.keyboard.type(LONGER.slice(NOTE.length));
    await expect.poll(notes).toEqual([LONGER]);

    await tabTo(sidebar, look, 'button', /^Types of claim listed \w+ \d/, true);
    await sidebar.keyboard.press(' ');
    await until('fewer claims', () => sidebar.evaluate((all) => document.querySelectorAll('.claim-row').length < all, claims));
    expect(await sidebar.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('false');
    await sidebar.close();
  });

  it('the article is found in the library and opened, its highlight deleted, and taken back', async () => {
    const library = await world.extension.openSurface('src/ui/library/index.html', { width: 1200, height: 800 });
    const look = focusIn(library);
    await until('the list', () => library.$('[role="option"]'));
    await library.bringToFront();

    await library.keyboard.press('/');
    await library.keyboard.type('ministry answer');
    await until('what was sought', () => library.$('.entry mark'));
    await library.keyboard.press('ArrowDown');
    expect((await look()).role).toBe('option');
    await library.keyboard.press('Enter');
    await expect.poll(async () => (await look()).role).toBe('h2');
    await tabTo(library, look, 'a', /^(Read the saved text|All notes and answers on this article)$/);
    await library.keyboard.press('Enter');
    await until('the article', () =>
      library.evaluate((title) => document.querySelector('h1')?.textContent?.includes(title), TITLE),
    );
    await expect.poll(async () => (await look()).role).toBe('h2');

    await tabTo(library, look, 'button', /^Saved/);
    await library.keyboard.press('Enter');
    // A hand is slower than what opens; on a busy machine the next key would come before.
    await until('what it opens', () => library.$('.lp-delete'));
    await tabTo(library, look, 'button', /^Delete$/);
    await library.keyboard.press('Enter');
    await expect.poll(highlights).toBe(0);
    await expect.poll(async () => (await look()).name).toBe('Undo');
    await library.keyboard.press('Enter');
    await expect.poll(highlights).toBe(1);
    await expect.poll(async () => (await look()).name).toMatch(/^Saved/);
    await library.close();
  });
});

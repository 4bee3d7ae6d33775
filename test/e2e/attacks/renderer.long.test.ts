// What becomes of the card where the browser does other than a page that loads and goes: a renderer that dies, a window that stays on top.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { storedIn } from '../stored.ts';
import { focusNoteInCard, highlightsIn, openWorld, pressInCard, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, lookOfCard, openCard, RULE, visitMarked } from './hostile.ts';

/** Milliseconds between two keys: no pause is long enough for the note to be saved by it. */
const BETWEEN_KEYS = 60;
describe('a tab whose renderer dies under the card, in Chrome', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chrome');
  });
  afterAll(() => world?.close());

  it('loses no more than the last words of a note that is typed without a pause, and has it when it is back', async () => {
    const visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    const typed = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
    await visit.page.keyboard.type(typed, { delay: BETWEEN_KEYS });
    await crash(visit.page);
    const kept = await until('the note', async () => (await notesIn(world))[0]);
    expect(typed.startsWith(kept)).toBe(true);
    // It takes some five seconds, of which the last one may be lost.
    expect(kept.length).toBeGreaterThan(typed.length / 2);
    const again = await world.visit(visit.page.url());
    await until('the marks', async () => (await allMarks(again.page)).length >= 3);
    const card = await openCard(again, RULE);
    expect(card.html).toContain('textarea');
    await until('the note in the card', async () => (await noteInCard(again)) === (await notesIn(world))[0]);
  });
});

describe('the card before windows that a page lays above it, in Chrome', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chrome');
  });
  afterAll(() => world?.close());

  it('closes when its element is taken into a window that stays on top, and what was typed is kept', async () => {
    const visit = await visitMarked(world, hostilePage({ head: ON_TOP }));
    const count = (await world.extension.browser.pages()).length;
    await openCard(visit, RULE);
    await until('the window on top', () => visit.page.evaluate(() => 'onTop' in globalThis));
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await visit.page.evaluate(() => {
      const { onTop } = globalThis as unknown as { onTop: Window };
      const host = document.querySelector('loupe-card') as Element;
      onTop.document.body.append(host);
    });
    await until('the card to close', async () => (await visit.card()) === null);
    expect(
      await visit.page.evaluate(() => {
        const { onTop } = globalThis as unknown as { onTop: Window };
        return onTop.document.querySelector('loupe-card') !== null || onTop.length > 0;
      }),
    ).toBe(false);
    await until('the note', async () => (await notesIn(world)).includes('Ask the ministry'));
    await visit.page.evaluate(() => (globalThis as unknown as { onTop: Window }).onTop.close());
    await until('its window to close', async () => (await world.extension.browser.pages()).length === count);
    await visit.page.close();
  });
});

describe.each(['chrome', 'firefox'] as const)('the card under what fills the screen, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('takes no press, and takes them when it is gone', async () => {
    const visit = await visitMarked(world, hostilePage({ head: FILLS, after: COVER }));
    await openCard(visit, RULE);
    await until('the screen to be filled', () => visit.page.evaluate(() => document.fullscreenElement !== null));
    const button = await until('the button', async () => (await lookOfCard(world, visit, 'Save claim'))?.button);
    // The browser has all but the cover inert: not by where it lies, and whatever the cover lets through.
    await until('the card to take presses of its own', async () => !(await visit.card())?.html.includes('data-settling'));
    for (let press = 0; press < 5; press++) await visit.page.mouse.click(button.x, button.y);
    expect(await presses(visit)).toBe(5);
    await visit.page.evaluate(() => document.exitFullscreen());
    await until('the screen to be the page’s', () => visit.page.evaluate(() => document.fullscreenElement === null));
    expect(await highlightsIn(visit.page)).toEqual({});
    // What was pressed was the page, which closes the card.
    await until('the card to close', async () => (await visit.card()) === null);
    await openCard(visit, RULE);
    await pressInCard(world, visit, 'Save claim');
    await until('the highlight', async () => Object.keys(await highlightsIn(visit.page)).length > 0);
    await visit.page.close();
  });
});

/** Opens a window that stays on top, once the reader has pressed something. */
const ON_TOP = `<script>addEventListener('click', async () => { globalThis.onTop = await documentPictureInPicture.requestWindow() }, { once: true })</script>`;
/** Fills the screen with a cover when the card has come, and counts the presses that come to the page from then on. */
const FILLS = `<script>addEventListener('click', () => {
  const again = setInterval(async () => {
    if (!document.querySelector('loupe-card')) return;
    clearInterval(again);
    await document.getElementById('cover').requestFullscreen();
    globalThis.presses = 0;
    addEventListener('click', () => { presses++ }, true);
  }, 20);
}, { once: true })</script>`;
const COVER = '<div id="cover" style="background: white; pointer-events: none">Press here to go on</div>';
const presses = ({ page }: Visit) => page.evaluate(() => (globalThis as unknown as { presses: number }).presses);

async function notesIn(world: World): Promise<readonly string[]> {
  return ((await storedIn(world)).annotations as readonly Annotation[]).flatMap((one) => noteOf(one) ?? []);
}

/** The text of the note in the card. */
async function noteInCard({ page }: Visit): Promise<string | null> {
  const frame = await cardFrame(page);
  return frame?.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? null) ?? null;
}

/** Kills the renderer of a tab. */
async function crash(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const died = new Promise((resume) => page.once('error', resume));
  session.send('Page.crash').catch(() => undefined);
  await died;
}

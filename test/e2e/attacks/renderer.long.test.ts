// What becomes of the card where the browser does other than a page that loads and goes: a renderer that dies, a window that stays on top.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { storedIn } from '../stored.ts';
import { focusNoteInCard, openWorld, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

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

/** Opens a window that stays on top, once the reader has pressed something. */
const ON_TOP = `<script>addEventListener('click', async () => { globalThis.onTop = await documentPictureInPicture.requestWindow() }, { once: true })</script>`;
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

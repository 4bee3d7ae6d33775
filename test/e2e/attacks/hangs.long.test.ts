// A page that does not let go of its thread, in a tab behind: what the reader chooses comes to her other tabs all the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import { openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage } from './hostile.ts';
import { ask } from './scene.ts';

/** Milliseconds for which the page hangs once it is told to, and in which the others are to be had: far less. */
const HANGS_FOR = 25_000;
const SOON = 10_000;
const HANGS = `<script>addEventListener('hang', () => setTimeout(() => { globalThis.hangs = true; const end = Date.now() + ${HANGS_FOR}; while (Date.now() < end); }))</script>`;

describe.each(['chrome', 'firefox'] as const)('beside a tab that hangs, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** Opens good pages around one that hangs: in which order tabs are looked after is the browser's to say. */
  async function around(bad: string, good: readonly string[]): Promise<() => Promise<number>> {
    world.web.serve(bad, hostilePage({ head: HANGS }));
    for (const address of good) world.web.serve(address, hostilePage());
    const [first = '', ...others] = good;
    const before = await world.visit(first);
    await before.read();
    const hung = await world.visit(bad);
    await hung.read();
    const after = await Promise.all(others.map((address) => world.visit(address)));
    for (const visit of [before, ...after]) await until('the marks', async () => (await allMarks(visit.page)).length > 0);
    await hung.page.evaluate(() => void dispatchEvent(new Event('hang')));
    const counts = () => Promise.all([before, ...after].map(async ({ page }) => (await allMarks(page)).length));
    return async () => (await counts()).reduce((sum, count) => sum + count, 0);
  }

  it('other tabs are marked as the reader has just chosen', async () => {
    const marks = await around('https://www.reuters.com/markets/hangs/', [
      'https://www.mining.com/web/good-1/',
      'https://www.mining.com/web/good-2/',
    ]);
    const none = Object.fromEntries(
      Object.entries(DEFAULT_MARKS.layers).map(([layer, look]) => [layer, { ...look, isOn: false }]),
    );
    await ask(world, 'settings/marks', { marks: { ...DEFAULT_MARKS, layers: none } });
    await until('no marks', async () => (await marks()) === 0, SOON);
    await ask(world, 'settings/marks', { marks: DEFAULT_MARKS });
  });

  it('its site can be switched off, and its other tabs are left at once', async () => {
    // Tabs of one site may share a process, and hang together: another edition's host is another.
    const marks = await around('https://www.ft.com/content/hangs', [
      'https://www.reuters.com/fine-1/',
      'https://www.reuters.com/fine-2/',
    ]);
    const before = Date.now();
    await ask(world, 'sites/switch', { host: 'ft.com', isOn: false });
    await ask(world, 'sites/switch', { host: 'reuters.com', isOn: false });
    expect(Date.now() - before).toBeLessThan(HANGS_FOR / 2);
    await until('no marks', async () => (await marks()) === 0, SOON);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { libraryOf, STAMP, saying } from '../../core/exchange/fixtures.ts';
import { openWorld, until, type World } from '../world.ts';
import { hostilePage, visitMarked } from './hostile.ts';
import { ask } from './scene.ts';

/** Deletions that the file has, each a millisecond after the one before. */
const MANY = 20_000;
/** Milliseconds that a note may take meanwhile, on a machine with other things to do. */
const SOON = 1_500;

describe.each(['chrome', 'firefox'] as const)('a file with a trash of thousands that is newer than all else, in %s', (kind) => {
  let world: World;
  const folder = mkdtempSync(join(tmpdir(), 'loupe-instants-'));

  beforeAll(async () => {
    world = await openWorld(kind);
  });

  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps nobody waiting when its record is deleted, nor while the library opens', async () => {
    const visit = await visitMarked(world, hostilePage());
    const { articleKey } = await visit.read();
    const edited = Date.now() + 43_200_000;
    const iso = (at: number) => new Date(at).toISOString();
    const live = saying([noteBody('delete me')], { modified: iso(edited - 1) });
    const gone = Array.from({ length: MANY }, (_, after) =>
      saying([noteBody(`${after}`)], { claimId: `c${after}`, modified: iso(edited), deleted: iso(edited + after) }),
    );
    const path = join(folder, 'instants.json');
    writeFileSync(path, (await toBackup(libraryOf([live, ...gone]), STAMP)).text);

    const page = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    const said = (words: RegExp) =>
      until(
        `"${words.source}"`,
        () => page.$eval('.data-import', (shown, it) => new RegExp(it).test(shown.textContent), words.source),
        60_000,
      );
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await said(/was checked/);
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Add to what is here')?.click(),
    );
    await said(/records? added/);

    const timeOfNote = async () => {
      const begun = performance.now();
      await ask(world, 'tab/save-note', { tabId: visit.tabId, articleKey, claimId: null, text: `at ${begun}` });
      return performance.now() - begun;
    };
    const deleted = ask<{ trouble: unknown }>(world, 'library/delete', { articles: [], annotations: [live.id] });
    expect(await timeOfNote()).toBeLessThan(SOON);
    expect(await deleted).toMatchObject({ trouble: null });

    const opened = world.extension.openSurface('src/ui/library/index.html#/', { width: 1000, height: 900 });
    const times: number[] = [];
    for (let time = 0; time < 10; time++) times.push(await timeOfNote());
    await opened;
    expect(Math.max(...times)).toBeLessThan(SOON);
  }, 200_000);
});

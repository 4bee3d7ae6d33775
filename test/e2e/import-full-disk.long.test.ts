import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtension } from '../../scripts/browser/extension.ts';
import { noteBody } from '../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { toBackup } from '../../src/core/exchange/backup/to-backup.ts';
import { libraryOf, STAMP, saying } from '../core/exchange/fixtures.ts';
import { saveDownloadsIn } from './downloads.ts';
import { buildWithFault, leaveRoomFor } from './full-disk.ts';
import { storedIn } from './stored.ts';
import { until, type World } from './world.ts';

const FULL = 'The storage is full, and nothing was changed. Free some disk space, then try again.';
const OURS = saying([noteBody('what was here before')], { claimId: 'ours' });
/** Later than what is here, and enough for some batches of writes. */
const THEIRS = Array.from({ length: 1_200 }, (_, index) => saying([noteBody(`note ${index}`)], { claimId: `claim-${index}` }));

describe.each(['chrome', 'firefox'] as const)('an import on a disk that fills up in its middle, in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-full-disk-'));
  let world: Pick<World, 'extension' | 'helper'>;
  let page: Page;

  beforeAll(async () => {
    const extension = await openExtension({ kind, headless: true, dist: buildWithFault(kind, folder) });
    world = { extension, helper: await extension.openSurface('src/ui/popup/index.html?tab=0') };
    await saveDownloadsIn(world as World, folder);
    page = await extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    await read('ours.json', libraryOf([OURS]));
    await press('Add to what is here');
    await said('2 records added');
  });
  afterAll(async () => {
    await world?.extension.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const stored = () => storedIn(world as World);
  const said = (words: string) =>
    until(`“${words}”`, () => page.$eval('.data-import', (section, sought) => section.textContent?.includes(sought), words));
  const press = (words: string) =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
      if (!button) throw new Error(`no button ${wanted}`);
      button.click();
    }, words);
  /** Has a library read from a file. Each time another worker does so. */
  const read = async (name: string, library: LibraryData) => {
    const path = join(folder, name);
    writeFileSync(path, (await toBackup(library, STAMP)).text);
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await said(`${name} was checked`);
  };

  it('that adds to the library leaves it as it was, says why, and does it once there is room', async () => {
    const before = await stored();
    await read('theirs.json', libraryOf(THEIRS));
    await leaveRoomFor(page, 700);
    await press('Add to what is here');
    await said(FULL);
    expect(await stored()).toEqual(before);
    await read('again.json', libraryOf(THEIRS));
    await press('Add to what is here');
    await said('1,200 records added');
    expect((await stored()).annotations).toHaveLength(THEIRS.length + 1);
  });

  it('that replaces the library brings back all of it, says why, and does it once there is room', async () => {
    const before = await stored();
    await read('new.json', libraryOf(THEIRS.slice(0, 1_000)));
    await press('Replace what is here');
    await page.waitForSelector('[role="alertdialog"]');
    await leaveRoomFor(page, 700);
    await press('Replace everything');
    await said(FULL);
    expect(await stored()).toEqual(before);
    await read('new-again.json', libraryOf(THEIRS.slice(0, 1_000)));
    await press('Replace what is here');
    await page.waitForSelector('[role="alertdialog"]');
    await press('Replace everything');
    await said('1,001 records added');
    expect((await stored()).annotations).toHaveLength(1_000);
  });
});

// A note whose lines end as on Windows, as a file may bring it: a field shows it with other line ends, and is taken to hold what is
// not kept. Nothing is typed here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { ARTICLE, libraryOf, STAMP, saying } from '../../core/exchange/fixtures.ts';
import { storedIn } from '../stored.ts';
import { openWorld, until, type Visit, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

const NOTE = 'Ask the ministry\r\nCall the mine';
const wait = (time: number) => new Promise((done) => setTimeout(done, time));

describe.each(['chrome', 'firefox'] as const)('a note with the line ends of Windows in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-lines-'));
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const notes = async () => Object.values((await world.extension.viewOf(visit.tabId)).work).map(({ note }) => note);

  it('is as it was after its card was opened and taken away', async () => {
    visit = await visitMarked(world, hostilePage());
    const { reading, articleKey } = await world.extension.viewOf(visit.tabId);
    const claim = reading?.claims.find(({ text }) => text === RULE);
    const url = visit.page.url();
    const key = articleKey ?? '';
    const one = saying([noteBody(NOTE)], { exact: RULE, claimId: claim?.id ?? '', articleKey: key });
    const { articles } = libraryOf([], { key, addresses: [url], head: { ...ARTICLE.head, url } });
    const annotations = [{ ...one, target: { ...one.target, source: url } }];
    const { text } = await toBackup({ articles, annotations, texts: [], meta: {} }, STAMP);
    const path = join(folder, 'lines.json');
    writeFileSync(path, text);
    const library = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await until('the button', () =>
      library.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(
          (each) => each.textContent?.trim() === 'Add to what is here',
        );
        button?.click();
        return button !== undefined;
      }),
    );
    await until('the import', async () => (await storedIn(world)).annotations.length > 0);
    await library.close();
    const seen: (readonly string[])[] = [];
    for (let time = 0; time < 3; time += 1) {
      await openCard(visit, RULE);
      // She looks for a field, and leaves it, without a key.
      const frame = await until('the card', () => cardFrame(visit.page));
      await frame.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.focus());
      await wait(700);
      await visit.page.evaluate(() => document.querySelector('loupe-card')?.remove());
      await until('the card to be gone', async () => !(await cardFrame(visit.page)));
      await wait(1_200);
      seen.push(await notes());
    }
    expect(seen.at(-1)?.map((note) => note.replaceAll('\r', ''))).toEqual([NOTE.replaceAll('\r', '')]);
  });
});

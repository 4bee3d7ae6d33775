// A file with more articles that have one claim, and more words in each, than can be drawn while somebody waits.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import { keptReading } from '../../../src/core/reading.ts';
import { articleOf } from '../../background/article.ts';
import { backupOf, CLAIM } from '../library-of-120.ts';
import { openWorld, until, type World } from '../world.ts';

const ARTICLES = 120;
const AT = '2026-02-01T08:00:00.000Z';

/** As many articles that all have one claim, in which each letter is drawn by itself. */
function backup(): Promise<string> {
  const texts = Array.from({ length: ARTICLES }, (_, number) => {
    const article = articleOf(`https://outlet-${number}.example/story`, ['Rare earth rule on hold', CLAIM]) as Article;
    const reading = keptReading(readArticle(article, { today: '2026-02-01', isForced: true }));
    const claims = reading.claims.filter(({ text }) => text === CLAIM);
    const long = claims.map((claim) => ({ ...claim, text: `${CLAIM}${' '.repeat(1_200)}${'a中'.repeat(1_200)}` }));
    return { key: reading.key, article, reading: { ...reading, claims: long }, saved: AT };
  });
  return backupOf(texts);
}

describe.each(['chrome', 'firefox'] as const)('a claim that a file has in very many articles, in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-met-'));
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  }, 120_000);
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is shown with some of them, and with more as the reader asks for them', async () => {
    const path = join(folder, 'backup.json');
    writeFileSync(path, await backup());
    const library = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await (await library.waitForSelector('button ::-p-text(Add to what is here)'))?.click();
    await until('the import', () => library.evaluate(() => /records added/.test(document.body.textContent ?? '')));
    await library.evaluate(() => {
      location.hash = '#/article/outlet-0.example%2Fstory';
    });
    await (await library.waitForSelector('.article-met li a'))?.click();
    const rows = () => library.$$eval('.met tbody tr', ({ length }) => length);
    expect(await until('the articles', rows)).toBe(50);
    expect(await library.$$eval('.met tbody *', ({ length }) => length)).toBeLessThan(50 * 1_000);
    await (await library.waitForSelector('.met button ::-p-text(Show 70 more)'))?.click();
    expect(await until('more of them', async () => (await rows()) > 50 && rows())).toBe(100);
    expect(await library.evaluate(() => document.activeElement?.closest('tr')?.rowIndex)).toBe(51);
    await (await library.waitForSelector('.met button ::-p-text(Show 20 more)'))?.click();
    expect(await until('all of them', async () => (await rows()) > 100 && rows())).toBe(ARTICLES);
    expect(await library.$('.met button')).toBeNull();
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom } from '../../src/core/annotation/day.ts';
import { readAnnotation, readArticle, readText } from '../../src/storage/records.ts';
import { saveDownloadsIn, savedFile } from './downloads.ts';
import { faultsOf } from './faults.ts';
import { storedIn, untilPlaced } from './stored.ts';
import { fixture, openWorld, until, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const NOTE = 'Asked the press office. 稀土出口 — “no answer”';
/** A Hypothesis export of two: the second answers the first. */
const HYPOTHESIS = JSON.stringify({
  total: 2,
  rows: [
    {
      id: 'nK3p7Q',
      uri: 'https://example.org/rare-earths',
      document: { title: ['Rare earths elsewhere'] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'a quota from elsewhere', prefix: '', suffix: '' }] }],
      text: 'noted elsewhere',
      tags: ['elsewhere'],
      created: '2026-01-02T03:04:05+00:00',
      updated: '2026-01-02T03:04:05+00:00',
    },
    { id: 'nK3p7R', uri: 'https://example.org/rare-earths', references: ['nK3p7Q'], text: 'no', tags: [] },
  ],
});

/** The library as Loupe reads it. */
async function libraryIn(world: World) {
  const { articles, annotations, texts, slots } = await storedIn(world);
  return { articles: articles.map(readArticle), annotations: annotations.map(readAnnotation), texts: texts.map(readText), slots };
}

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

describe.each(['chrome', 'firefox'] as const)('a library in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-downloads-'));
  let world: World;
  let other: World;
  let before: Awaited<ReturnType<typeof libraryIn>>;
  let backup: string;

  beforeAll(async () => {
    world = await openWorld(kind);
    await saveDownloadsIn(world, folder);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
  });
  afterAll(async () => {
    await other?.close();
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const openData = ({ extension }: World) =>
    extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
  /** Has a file read, and waits until the library says what it thinks of it. */
  const choose = async (page: Page, name: string, content: string, words: RegExp) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    return until(`${name} to be read`, async () => {
      const text = await page.$eval('.data-import', (section) => section.textContent ?? '');
      return words.test(text) && text;
    });
  };
  const press = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
      if (!button) throw new Error(`no button ${wanted}`);
      button.click();
    }, words);

  it('goes into a backup with the highlights, notes and texts that were kept', async () => {
    const visit = await world.visit(ADDRESS);
    const { articleKey, reading } = await visit.read();
    const [first, second] = reading?.claims ?? [];
    const at = { tabId: visit.tabId, articleKey };
    await world.helper.evaluate(
      async (calls) => {
        for (const [call, request] of calls) await chrome.runtime.sendMessage({ call, request });
      },
      [
        ['tab/highlight-claim', { ...at, claimId: first?.id }],
        ['tab/highlight-claim', { ...at, claimId: second?.id }],
        ['tab/save-note', { ...at, claimId: first?.id, text: NOTE }],
        ['tab/save-tags', { ...at, tags: ['quota', '配额'] }],
      ] as const,
    );
    await untilPlaced(world);
    before = await libraryIn(world);
    expect([before.annotations.length, before.texts.length]).toEqual([4, 1]);
    const page = await openData(world);
    await page.waitForSelector('.data');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Save a backup');
    backup = await savedFile(folder, `loupe-backup-${dayFrom(new Date(), 0)}.json`, (text) => text.endsWith('"}\n'));
    await until('the date of the backup', () => page.$eval('.data', (view) => view.textContent?.includes('Last backup:')));
    await page.close();
  });

  it('comes out of it the same in a fresh profile', async () => {
    other = await openWorld(kind);
    const page = await openData(other);
    await choose(page, 'backup.json', backup, /2 highlights.*1 note.*1 saved text/);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Add to what is here');
    await until('the import', () => page.$eval('.data-import', (section) => section.textContent?.includes('6 records added')));
    expect(await libraryIn(other)).toEqual(before);
    await page.evaluate(() => location.assign('#/'));
    await until('the list to show it', () => page.evaluate((note) => document.body.textContent?.includes(note), NOTE));
    await page.close();
  });

  it('is not touched by a damaged file, which is refused with its place', async () => {
    const page = await openData(other);
    const cut = await choose(page, 'cut.json', backup.slice(0, -40), /not imported/);
    expect(cut).toMatch(/nothing was changed\. The file breaks off \(line \d+, column \d+\)/);
    const changed = backup.replace('no answer', 'an answer');
    expect(await choose(page, 'changed.json', changed, /changed\.json was not/)).toContain('its checksum does not match');
    const wrong = backup.replace(/"created":"[^"]*"/, '"created":"yesterday"');
    expect(await choose(page, 'wrong.json', wrong, /wrong\.json was not/)).toContain('content.annotations[0].created');
    expect(await libraryIn(other)).toEqual(before);
    await page.close();
  });

  it('takes an export of Hypothesis beside what is there, and says what it leaves out', async () => {
    const page = await openData(other);
    const found = await choose(page, 'hypothesis.json', HYPOTHESIS, /A Hypothesis export/);
    expect(found).toMatch(/1 article.*1 highlight.*somebody else’s annotation: left out\. \(1 time\) rows\[1\]/);
    await press(page, 'Add to what is here');
    await until('the import', () => page.$eval('.data-import', (section) => section.textContent?.includes('2 records added')));
    await page.evaluate(() => location.assign('#/'));
    await until('it in the list', () =>
      page.evaluate(
        () =>
          document.body.textContent?.includes('a quota from elsewhere') && document.body.textContent.includes('noted elsewhere'),
      ),
    );
    await page.close();
  });

  it('joins a page note of Hypothesis to the reader’s own, and in the trash says what it was and why it stays there', async () => {
    const own = JSON.parse(backup).content.articles[0].addresses[0] as string;
    const page = await openData(other);
    const at = new Date(Date.now() - 60_000).toISOString();
    const rows = [{ id: 'nK3p7S', uri: own, text: 'noted on the page', tags: ['elsewhere'], created: at, updated: at }];
    await choose(page, 'page-note.json', JSON.stringify({ total: 1, rows }), /page-note\.json was checked/);
    await press(page, 'Add to what is here');
    await until('the import', () =>
      page.$eval('.data-import', (section) => section.textContent?.includes('1 joined with the note or tags here')),
    );
    const live = async () => (await libraryIn(other)).annotations.filter((one) => one?.deleted === null);
    const said = JSON.stringify(await live());
    expect(said).toContain('noted on the page');
    for (const tag of ['quota', '配额', 'elsewhere']) expect(said).toContain(`"value":"${tag}"`);
    await page.evaluate(() => location.assign('#/trash'));
    await until('the trash', () =>
      page.evaluate(() => document.querySelector('.trash-item')?.textContent?.includes('elsewhere')),
    );
    expect(await faultsOf(page)).toEqual([]);
    await page.click('.trash-item button');
    await until('why it stays', () =>
      page.evaluate(() => document.querySelector('.lp-not-saved')?.textContent?.startsWith('Not restored: another note')),
    );
    expect(await page.evaluate(() => document.body.textContent?.includes('Restored'))).toBe(false);
    expect(await page.$$('.trash-item')).toHaveLength(1);
    await page.close();
  });

  it('is replaced only after a backup of it was saved, which brings it back', async () => {
    const [was, page] = [await libraryIn(other), await openData(other)];
    await saveDownloadsIn(other, folder);
    await choose(page, 'backup.json', backup, /backup\.json was checked/);
    await press(page, 'Replace what is here');
    const name = `loupe-backup-before-${dayFrom(new Date(), 0)}.json`;
    const safety = await savedFile(folder, name, (text) => text.endsWith('"}\n'));
    await page.waitForSelector('[role="alertdialog"]');
    expect(await libraryIn(other)).toEqual(was);
    await press(page, 'Replace everything');
    await until('the import', () => page.$eval('.data-import', (section) => section.textContent?.includes('6 records added')));
    expect(await libraryIn(other)).toEqual(before);
    await choose(page, 'safety.json', safety, /safety\.json was checked/);
    await press(page, 'Add to what is here');
    await until('it to be back', async () => JSON.stringify(await libraryIn(other)) === JSON.stringify(was));
    await page.close();
  });

  it('is backed up again, and asked about anew, where something was written after the question', async () => {
    const page = await openData(other);
    await choose(page, 'backup.json', backup, /backup\.json was checked/);
    await press(page, 'Replace what is here');
    await page.waitForSelector('[role="alertdialog"]');
    const { key } = (await libraryIn(other)).articles.find((one) => one?.deleted === null) ?? {};
    const tag = { records: { annotations: [], articles: [key] }, add: ['meanwhile'], remove: [] };
    await other.helper.evaluate((request) => chrome.runtime.sendMessage({ call: 'library/tag', request }), tag);
    const was = await libraryIn(other);
    expect(JSON.stringify(was)).toContain('meanwhile');
    await press(page, 'Replace everything');
    await until('the question again', () =>
      page.$eval('.data-import', (section) => section.textContent?.includes('has changed since you were asked.')),
    );
    expect(await faultsOf(page)).toEqual([]);
    expect(await libraryIn(other)).toEqual(was);
    await until('a backup with it', async () =>
      readdirSync(folder).some(
        (name) => name.startsWith('loupe-backup-before') && readFileSync(join(folder, name), 'utf8').includes('meanwhile'),
      ),
    );
    await press(page, 'Keep what is here');
    await page.close();
  });

  it('gives what was picked as a file, asked for in a dialog that is accessible', async () => {
    const page = await other.extension.openSurface('src/ui/library/index.html', { width: 1000, height: 900 });
    await page.waitForSelector('.entry .entry-box');
    await page.evaluate(() => {
      const row = [...document.querySelectorAll('.entry')].find(({ textContent }) =>
        textContent?.includes('a quota from elsewhere'),
      );
      row?.querySelector<HTMLElement>('.entry-box')?.click();
    });
    await page.waitForSelector('.bulk');
    await press(page, 'Export');
    await page.waitForSelector('dialog[open]');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Save as file');
    const text = await savedFile(folder, 'Rare earths elsewhere.md', (written) => written.includes('noted elsewhere'));
    expect(text).toMatch(/^---\ntitle: "Rare earths elsewhere"\nurl: "https:\/\/example\.org\/rare-earths"/);
    expect(text).not.toContain(NOTE);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPage } from '../../scripts/bench/pages.ts';
import type { Served } from '../../scripts/browser/web.ts';
import { itInOne } from '../long.ts';
import { fixture, marksIn, openWorld, until, type World } from './world.ts';

const HOST = 'https://www.reuters.com';

const GERMAN = `<!doctype html><html lang="de"><title>China verschärft Ausfuhr seltener Erden</title><article><h1>China verschärft Ausfuhr seltener Erden</h1>
${'<p>Das chinesische Handelsministerium hat die Ausfuhr von seltenen Erden und von Magneten daraus weiter eingeschränkt. Die Unternehmen brauchen für jede Lieferung eine Genehmigung.</p>'.repeat(6)}</article></html>`;

/** The smallest PDF that viewers open. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe.each(['chrome', 'firefox'] as const)('a page that is no article to read, in %s', (kind) => {
  const one = itInOne(kind);
  let world: World;
  let count = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** Serves a page under a fresh address and opens it. */
  const visit = async (page: Served | string) => {
    count += 1;
    world.web.serve(`${HOST}/page-${count}`, page);
    return world.visit(`${HOST}/page-${count}`);
  };
  const view = (tabId: number) => world.extension.viewOf(tabId);
  /** Asks for a read, as the popup does where the gate saw no reason to. */
  const demand = async (tabId: number) => {
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${tabId}`, { width: 416, height: 600 });
    await popup.evaluate(
      (id) =>
        (globalThis as unknown as Runtime).chrome.runtime.sendMessage({
          call: 'tab/read',
          request: { tabId: id, isForced: false },
        }),
      tabId,
    );
    const seen = await world.extension.waitForReading(tabId);
    const text = await until('the popup’s word on it', () =>
      popup.evaluate(() => document.querySelector('main, body')?.textContent),
    );
    await popup.close();
    return { seen, text };
  };

  it('is left alone where it is not about rare earths: no mark, no message, no change', async () => {
    const html = fixture('lithium.html');
    const { page, tabId } = await visit(html);
    const before = await page.evaluate((source) => new DOMParser().parseFromString(source, 'text/html').body.innerHTML, html);
    // The gate looks again after five seconds at the latest.
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 5_600)));
    expect((await view(tabId)).status).toEqual({ kind: 'unread', isListed: true });
    expect(await marksIn(page)).toEqual({});
    expect((await page.evaluate(() => document.body.innerHTML)).trim()).toBe(before.trim());
  });

  one('is told apart by what it is: empty, broken, a feed, plain text, another language', async () => {
    const unreadable = (reason: string) => ({ kind: 'unreadable', reason });
    const pages: readonly (readonly [Served | string, object])[] = [
      ['', unreadable('empty')],
      [{ body: fixture('feed.xml'), type: 'application/xml' }, unreadable('not-html')],
      [{ body: fixture('notes.txt'), type: 'text/plain; charset=utf-8' }, unreadable('not-html')],
    ];
    for (const [page, status] of pages) {
      const { tabId } = await visit(page);
      expect((await demand(tabId)).seen.status).toEqual(status);
    }
    const { tabId } = await visit(GERMAN);
    const { seen, text } = await demand(tabId);
    expect(seen.reading?.detection).toMatchObject({ kind: 'news', language: 'de', isLanguageRead: false });
    expect(seen.reading?.claims).toEqual([]);
    expect(text).toMatch(/German/);
  });

  it('does not break on markup that is broken', async () => {
    const { page, tabId } = await visit(fixture('wire-csp.html').replaceAll('</p>', '').replace('</h1>', '<div></h2></span>'));
    expect((await world.extension.waitForReading(tabId)).reading?.claims.length).toBeGreaterThan(0);
    await until('the marks', async () => Object.keys(await marksIn(page)).length > 0);
  });

  it('is read under a strict policy of the page, card included', async () => {
    const csp = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'";
    const visited = await visit({ body: fixture('wire-csp.html'), headers: { 'content-security-policy': csp } });
    await visited.read();
    await until('the marks', async () => Object.keys(await marksIn(visited.page)).length > 0);
    await visited.page.keyboard.down('AltLeft');
    await visited.page.keyboard.press('Period');
    await visited.page.keyboard.up('AltLeft');
    const card = await until('the card', () => visited.card());
    expect(card.css).toContain('lp-card');
  });

  one('may be five megabytes long: it still answers, and its article is read', async () => {
    const claims = fixture('wire-csp.html')
      .replace(/[\s\S]*<div id="story">/, '')
      .replace(/<\/div>[\s\S]*/, '');
    const { page, tabId } = await visit(plainPage(5_000_000).replace('<h1>', `${claims}<h1>`));
    const seen = await world.extension.waitForReading(tabId, 60_000);
    expect(seen.status.kind).toBe('read');
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });

  it('may be a PDF: the popup says at once that it cannot be read and why, and nothing else when it is asked to', async () => {
    const page = await world.extension.browser.newPage();
    world.web.serve(`${HOST}/paper.pdf`, { body: PDF, type: 'application/pdf' });
    // Viewers replace the document: browsers tell drivers so as an aborted navigation.
    await page.goto(`${HOST}/paper.pdf`).catch(() => undefined);
    const tabId = await world.extension.tabIdOf(page);
    expect((await view(tabId)).status).toEqual({ kind: 'unreadable', reason: 'not-html' });
    const { seen } = await demand(tabId);
    expect(seen.status).toEqual({ kind: 'unreadable', reason: 'not-html' });
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${tabId}`);
    await popup.waitForFunction(() => document.body.textContent.includes('PDF files'), { polling: 50 });
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('did not look like');
    await popup.close();
  });
});

interface Runtime {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

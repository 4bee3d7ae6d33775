import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { checkBody, noteBody } from '../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../src/core/annotation/highlight.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import type { ImportFaultCode } from '../../../src/core/exchange/import-result.ts';
import { hashOf } from '../../../src/ui/library/route.ts';
import { ARTICLE, KEY, libraryOf, STAMP, saying } from '../../core/exchange/fixtures.ts';
import { storedIn } from '../stored.ts';
import { fixture, openWorld, ROOT, until, type World } from '../world.ts';

/** Reuters with a Cyrillic letter, and what the browser would ask for. */
const LOOKALIKE = 'https://r\u0435uters.com/markets/';
const TRUE_HOST = 'xn--ruters-3of.com';
const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const ON_PAGE = 'reuters.com/markets/commodities/china-suspends-notices';
const TRAP = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const MARKUP = `${TRAP} [click](javascript:alert(1)) ${LOOKALIKE} \u202Etxet`;
const ANSWER = { state: 'done', finding: 'supports', note: MARKUP, evidence: LOOKALIKE } as const;

/** A library that is all as it should be, and says what a page or a person would not. */
function hostileLibrary(): LibraryData {
  const elsewhere = { url: LOOKALIKE, title: MARKUP, site: MARKUP, author: MARKUP, published: null, language: 'en"><b>' };
  const told = (exact: string, rest: Partial<Annotation>): Annotation[] => [
    saying([checkBody('original', ANSWER)], { exact, claimId: 'c', ...rest }),
    saying(highlightBodies({ colour: 'green', claim: null, note: MARKUP, tags: ['<b>x'] }), { exact: MARKUP, ...rest }),
    saying([noteBody(MARKUP)], rest),
  ];
  const here = { ...ARTICLE, key: ON_PAGE, addresses: [ADDRESS], head: { ...ARTICLE.head, url: ADDRESS } };
  const { articles } = libraryOf([], { addresses: [LOOKALIKE], head: elsewhere });
  const annotations = [...told('Words of no page.', {}), ...told('Other words of no page.', { articleKey: ON_PAGE })];
  return {
    articles: [...articles, here],
    annotations: annotations.map((one) => ({
      ...one,
      target: { ...one.target, source: one.articleKey === ON_PAGE ? ADDRESS : LOOKALIKE },
    })),
    texts: [],
    meta: { 'colour-names': { green: MARKUP }, 'saved-searches': [{ id: 's', name: MARKUP, query: MARKUP }] },
  };
}

const GOOD = (await toBackup(hostileLibrary(), STAMP)).text;
const nested = (open: string, close: string) => `${open.repeat(100_000)}${close.repeat(100_000)}`;
const PROTO = '"__proto__":{"isAdmin":true}';
const w3c = (more: string) =>
  `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"urn:x","target":"https://a.example/"${more}}`;

/** Files that must be refused, with the fault that the reader is told, and where it is. */
const REFUSED: readonly (readonly [name: string, content: string | Buffer, code: ImportFaultCode, where: RegExp])[] = [
  ['deep lists', nested('[', ']'), 'too-deep', /./],
  ['deep objects', nested('{"a":', '}').replace(':}', ':1}'), 'too-deep', /./],
  ['deep in a backup', GOOD.replace('"meta":{', `"meta":{"x":${nested('[', ']')},`), 'too-deep', /./],
  ['prototype in a backup', GOOD.replace('"meta":{', `"meta":{${PROTO},`), 'forbidden-field', /content\.meta\.__proto__/],
  ['prototype in annotations', w3c(`,"body":{${PROTO}}`), 'forbidden-field', /body\.__proto__/],
  ['constructor in annotations', w3c(`,"constructor":{"prototype":{${PROTO}}}`), 'forbidden-field', /constructor/],
  ['prototype in Hypothesis', `{"total":1,"rows":[{"uri":"https://a.example/",${PROTO}}]}`, 'forbidden-field', /rows\[0\]/],
  ['UTF-16', Buffer.from(GOOD, 'utf16le'), 'not-json', /line 1, column 2/],
  ['broken UTF-8', Buffer.from(GOOD.replace('Words of', 'Words\u00ffof'), 'latin1'), 'checksum', /./],
  ['zero in it', GOOD.replace('loupe-backup', 'loupe\0backup'), 'not-json', /line \d+, column \d+/],
  ['version without end', GOOD.replace(/"version":\d+/, '"version":1e999'), 'newer', /./],
  ['script for an article', GOOD.replaceAll(LOOKALIKE, 'javascript:alert(1)//'), 'unsafe-address', /content\.articles\[0\]/],
  ['nothing', '', 'empty', /./],
];

describe.each(['chrome', 'firefox'] as const)('a hostile file in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-hostile-'));
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    page = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Has a file read, and gives what the library says of it. */
  const choose = async (name: string, path: string) => {
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    return until(`${name} to be read`, async () => {
      const text = await page.$eval('.data-import', (section) => section.textContent ?? '');
      return text.includes(`${name}.json was`) && text;
    });
  };

  it('is refused with what is wrong and where, and changes nothing', async () => {
    const before = await storedIn(world);
    for (const [name, content, code, where] of REFUSED) {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, content);
      const text = await choose(name, path);
      expect(text, name).toContain(wordsOf(code));
      expect(text, name).toMatch(where);
    }
    expect(await storedIn(world)).toEqual(before);
    expect(await page.evaluate(() => (({}) as Record<string, unknown>)['isAdmin'])).toBeUndefined();
  });

  it('of a gigabyte is refused by its size alone', async () => {
    const path = join(folder, 'vast.json');
    writeFileSync(path, '{');
    truncateSync(path, 1_000_000_000);
    expect(await choose('vast', path)).toContain(wordsOf('too-large'));
  });

  it('that is as it should be shows nothing but text and true addresses, wherever its records are met', async () => {
    const path = join(folder, 'traps.json');
    writeFileSync(path, GOOD);
    await choose('traps', path);
    await page.evaluate(() => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Add to what is here')?.click();
    });
    await until('the import', async () => (await storedIn(world)).annotations.length === 6);
    const places = [
      '#/',
      hashOf({ view: 'article', key: KEY, pairs: [['claim', 'c']] }),
      hashOf({ view: 'article', key: ON_PAGE, pairs: [] }),
      '#/plots',
      '#/trash',
    ];
    for (const place of places) {
      await page.evaluate((hash) => location.assign(hash), place);
      const words = place.startsWith('#/article') ? 'Words of no page.' : '';
      await until(place, () =>
        page.evaluate(
          (hash, text) => location.hash === hash && document.body.textContent?.toLowerCase().includes(text),
          place,
          words.slice(1),
        ),
      );
      await expectHarmless(page, place);
    }
    await page.evaluate((hash) => location.assign(hash), places[1] ?? '');
    await until('the true address', () =>
      page.evaluate((host) => document.querySelector(`a[href*="${host}"]`) !== null, TRUE_HOST),
    );
    expect(await page.evaluate(() => document.body.textContent)).toContain(`https://${TRUE_HOST}/markets/`);
  });

  it('shows no more of itself in popup, sidebar and card', async () => {
    const visit = await world.visit(ADDRESS);
    await visit.read();
    for (const surface of ['popup', 'sidebar']) {
      const shown = await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${visit.tabId}`, {
        width: 400,
        height: 800,
      });
      await until(`${surface} with the reading`, () => shown.evaluate(() => /\d+ claims/.test(document.body.textContent ?? '')));
      await expectHarmless(shown, surface);
      if (surface === 'sidebar')
        await until('the evidence', () =>
          shown.evaluate((host) => document.querySelector(`a[href*="${host}"]`) !== null, TRUE_HOST),
        );
      await shown.close();
    }
    expect(await visit.page.title()).not.toBe('taken');
    await visit.page.close();
  });
});

const MESSAGES = JSON.parse(readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'));

/** What the reader is told of a fault, up to its place. */
function wordsOf(code: ImportFaultCode): string {
  return MESSAGES[`import_fault_${code.replaceAll('-', '_')}`].message.split('$1')[0];
}

/** Expects that nothing on a page of Loupe is more than text, a part of Loupe, or a link to where it says. */
async function expectHarmless(page: Page, place: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    title: document.title,
    strange: [...document.querySelectorAll('img, iframe, object, embed, base, script:not([src]), [onerror], [onclick], b')]
      .length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => [
      link.getAttribute('href') ?? '',
      link.rel,
    ]),
    text: document.body.textContent ?? '',
  }));
  expect(seen.title, place).not.toBe('taken');
  expect(seen.strange, place).toBe(0);
  for (const [href = '', rel = ''] of seen.links) {
    expect(href, place).toMatch(/^(?:#[!-~]*|\/LICENCES\.txt|https?:\/\/[a-z\d.:-]+\/[!-~]*)$/);
    if (href.startsWith('http')) expect(rel, `${place} ${href}`).toContain('noopener');
  }
}

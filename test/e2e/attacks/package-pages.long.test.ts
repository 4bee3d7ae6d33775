import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type World } from '../world.ts';

const SITE = 'https://www.reuters.com/trap/';
const PAGES = ['popup', 'sidebar', 'library', 'options', 'welcome'].map((name) => `src/ui/${name}/index.html`);
const MARKUP = '<img src=x onerror="document.title=`taken`"><script>document.title="taken"</script>';
const written = encodeURIComponent(MARKUP);

/** Ends of addresses as a site, or a mail, may give them to a page of Loupe. */
const ENDS: readonly (readonly [page: string, end: string])[] = [
  ...['popup', 'sidebar'].flatMap((page) =>
    [`?tab=${written}`, `?tab=-1`, '?tab=1e999', '?tab=javascript:alert(1)', `?tab=0#${written}`].map(
      (end) => [page, end] as const,
    ),
  ),
  ...[
    `#/article/${written}`,
    `#/article/__proto__?claim=${written}`,
    `#/?q=${written}&layer=${written}&open=${written}`,
    '#/?q=(((((((((((((((a+)+)+)+)+)+)+)+)+$',
    '#javascript:alert(1)',
    `#/plots?x=${written}`,
    '#/data/%E0%A4%A',
    `#${'/'.repeat(5_000)}`,
  ].map((end) => ['library', end] as const),
  ['options', `?x=${written}#${written}`],
  ['welcome', `?x=${written}#${written}`],
];

describe.each(['chrome', 'firefox'] as const)('a page of Loupe in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
    const { baseUrl } = world.extension;
    const frames = PAGES.map((page) => `<iframe src="${baseUrl}${page}"></iframe>`).join('');
    world.web.serve(SITE, `<!doctype html><title>A trap</title><p>Nothing to read.</p>${frames}`);
  });
  afterAll(() => world?.close());

  it('cannot be put into a frame of a site', async () => {
    const { page } = await world.visit(SITE);
    const inner = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of inner) {
      const shown = await frame.evaluate(() => `${location.href} ${document.documentElement.innerHTML}`).catch(() => '');
      expect(shown).not.toMatch(/Loupe|index-.*\.js|id="app"/);
    }
    await page.close();
  });

  it('and no other file of the package can be had by a site, in whatever way it asks', async () => {
    const { page } = await world.visit(SITE);
    const paths = [
      'manifest.json',
      'icons/loupe-16.png',
      'LICENCES.txt',
      '_locales/en/messages.json',
      ...PAGES,
      'assets/reader.iife.js',
    ];
    const got = await page.evaluate(
      (base, names) =>
        Promise.all(
          names.flatMap((name) => [
            fetch(base + name, { mode: 'no-cors' }).then(
              () => `fetched ${name}`,
              () => '',
            ),
            new Promise<string>((done) => {
              const image = new Image();
              image.onload = () => done(`shown ${name}`);
              image.onerror = () => done('');
              image.src = base + name;
            }),
            new Promise<string>((done) => {
              const script = document.createElement('script');
              script.onload = () => done(`run ${name}`);
              script.onerror = () => done('');
              script.src = base + name;
              document.head.append(script);
            }),
          ]),
        ),
      world.extension.baseUrl,
      paths,
    );
    expect(got.filter((one) => one !== '')).toEqual([]);
    await page.close();
  });

  it('takes nothing from its address for more than text', async () => {
    for (const [name, end] of ENDS) {
      const path = `src/ui/${name}/index.html`;
      const page = await openAt(world, path, end);
      await until(`${name} at ${end.slice(0, 60)}`, () =>
        page.evaluate(() => (document.body.textContent ?? '').trim().length > 0),
      );
      const seen = await page.evaluate(() => ({
        title: document.title,
        strange: [...document.querySelectorAll('img, iframe, object, embed, base, script:not([src]), [onerror], [onclick]')]
          .length,
        links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
      }));
      expect(seen.title, end).not.toBe('taken');
      expect(seen.strange, end).toBe(0);
      expect(
        seen.links.filter((link) => !/^(?:#|\/LICENCES\.txt$|https:\/\/)/.test(link)),
        end,
      ).toEqual([]);
      await page.close();
    }
  });
});

/** Opens a page of Loupe at an address that the browser may write otherwise than it was given. */
async function openAt({ extension }: World, path: string, end: string): Promise<Page> {
  const page = await extension.browser.newPage();
  const arrival = page.goto(extension.baseUrl + path + end);
  if (extension.kind === 'chrome') await arrival;
  else arrival.catch(() => undefined);
  await until(`${path} to open`, () =>
    page.evaluate((wanted) => location.pathname.endsWith(wanted) && document.readyState === 'complete', path).catch(() => null),
  );
  return page;
}

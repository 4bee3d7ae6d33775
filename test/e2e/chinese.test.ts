import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, marksIn, openWorld, paintedAs, pointOnMark, until, type Visit, violations, type World } from './world.ts';

const ADDRESS = 'https://www.caixin.com/2026-04-16/102400000.html';

interface Expected {
  readonly claims: Readonly<Record<string, string>>;
  readonly unmarked: readonly string[];
}

const EXPECTED = (JSON.parse(fixture('expected.json')) as Record<string, Expected>)['chinese-daily.html'];

describe.each(['chrome', 'firefox'] as const)('a Chinese article in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('chinese-daily.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  it('has the claims marked that a reader would name, nearly all of them in their layer, and nothing else of the page', async () => {
    const all = Object.entries(await marksIn(visit.page)).flatMap(([layer, texts]) => texts.map((text) => ({ layer, text })));
    const wanted = Object.entries(EXPECTED?.claims ?? {});
    const found = wanted.map(([words, layer]) => ({ layer, mark: all.find(({ text }) => text.includes(words)) }));
    const marked = found.filter(({ mark }) => mark !== undefined);
    expect(marked.length / wanted.length).toBeGreaterThanOrEqual(0.85);
    expect(marked.filter(({ layer, mark }) => mark?.layer === layer).length / marked.length).toBeGreaterThanOrEqual(0.8);
    for (const words of EXPECTED?.unmarked ?? []) expect(all.map(({ text }) => text).join('\n')).not.toContain(words);
  });

  it('says in the card who speaks and why the sentence is marked, in the words of the page', async () => {
    const point = await pointOnMark(visit.page, '审批权始终握在北京手里');
    if (!point) throw new Error('the sentence is not marked');
    await visit.page.mouse.click(point.x, point.y);
    const { text, html, css } = await until('the card', () => visit.card());
    expect(text).toContain('沈慕白');
    expect(text).toContain('Analyst');
    expect(text).toMatch(/Marked for .*北京/);
    const copy = await world.extension.browser.newPage();
    await copy.setContent(
      `<!doctype html><html lang="en"><title>Card</title><style>${css}</style><main><h1>Page</h1>${html}</main>`,
    );
    expect(await violations(copy)).toEqual([]);
    await copy.close();
  });

  it('is listed in popup and sidebar in its own language', async () => {
    for (const surface of ['popup', 'sidebar']) {
      const page = await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${visit.tabId}`, {
        width: 400,
        height: 800,
      });
      const text = await until('the reading', async () => {
        const shown = await page.evaluate(() => document.body.textContent ?? '');
        return /\d+ claims/.test(shown) && shown;
      });
      expect(text).toContain('稀土出口许可再调整');
      expect(await violations(page), surface).toEqual([]);
      await page.close();
    }
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Painter } from '../../src/dom/paint/painter.ts';
import { BROWSERS } from './launch.ts';
import type { PageSide } from './page-side.ts';
import { articlePage, openStage, type Stage } from './stage.ts';

declare const loupe: PageSide;
/** What the tests keep in the page between two calls. */
declare const kept: { painter: Painter; rangeIn(selector: string, start: number, end: number): Range };

const STYLES = readFileSync(new URL('../../src/dom/paint/highlights.css', import.meta.url), 'utf8');

describe.each(BROWSERS)('paint in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  /** A page with two marks: `long` over the first paragraph's start, `short` inside it. */
  async function painted(body = '', style = ''): Promise<Page> {
    const page = await stage.show(articlePage(body, `body { margin: 0; font: 20px/40px monospace; } ${style} ${STYLES}`));
    await page.evaluate(() => {
      const painter = loupe.createPainter(document);
      const rangeIn = (selector: string, start: number, end: number): Range => {
        const node = document.querySelector(selector)?.firstChild;
        const range = document.createRange();
        if (node) range.setStart(node, start);
        if (node) range.setEnd(node, end);
        return range;
      };
      Object.assign(globalThis, { kept: { painter, rangeIn } });
      painter.paint([
        { id: 'long', layer: 'official', range: rangeIn('#first', 0, 30), isMarked: true },
        { id: 'short', layer: 'forecast', range: rangeIn('#first', 11, 17), isMarked: true },
        { id: 'other', layer: 'official', range: rangeIn('#second', 0, 11), isMarked: true },
      ]);
    });
    return page;
  }

  /** Names and sizes in the registry. */
  const registered = (page: Page) =>
    page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([key, highlight]) => [key, highlight.size])));

  it('puts one highlight per layer into the registry and takes them out again, leaving those of others', async () => {
    const page = await painted();
    await page.evaluate(() => CSS.highlights.set('search', new Highlight(kept.rangeIn('#last', 0, 4))));
    expect(await registered(page)).toEqual({ 'loupe-official': 2, 'loupe-forecast': 1, search: 1 });
    await page.evaluate(() => kept.painter.clear());
    expect(await registered(page)).toEqual({ search: 1 });
  });

  it('adds no node and no attribute to the page', async () => {
    const page = await stage.show(articlePage(''));
    const isSame = await page.evaluate(() => {
      const before = document.documentElement.outerHTML;
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#first') as Element);
      const painter = loupe.createPainter(document);
      painter.paint([{ id: 'a', layer: 'reported', range, isMarked: true }]);
      painter.setActive('a');
      painter.flash('a');
      return document.documentElement.outerHTML === before;
    });
    expect(isSame).toBe(true);
  });

  it('shows the chosen mark and the flash, and ends them', async () => {
    const page = await painted();
    await page.evaluate(() => {
      kept.painter.setActive('short');
      kept.painter.flash('other');
    });
    expect(await registered(page)).toMatchObject({ 'loupe-active': 1, 'loupe-flash': 1 });
    await page.evaluate(() => {
      kept.painter.setActive(null);
      kept.painter.flash(null);
    });
    expect(Object.keys(await registered(page)).sort()).toEqual(['loupe-forecast', 'loupe-official']);
  });

  it('leaves what the reader has highlighted its colour while it, or the claim around it, is the chosen one', async () => {
    const page = await painted();
    const chosen = (id: string) =>
      page.evaluate((wanted) => {
        const { painter, rangeIn } = kept;
        painter.setActive(wanted);
        painter.paintHighlights([{ id: 'own', colour: 'green', range: rangeIn('#first', 5, 9) }]);
        const names = [...CSS.highlights.keys()].filter((key) => key.startsWith('loupe-active'));
        return Object.fromEntries(names.map((key) => [key, CSS.highlights.get(key)?.size]));
      }, id);
    expect(await chosen('own')).toEqual({ 'loupe-active-green': 1 });
    expect(await chosen('long')).toEqual({ 'loupe-active': 2, 'loupe-active-green': 1 });
    expect(await chosen('other')).toEqual({ 'loupe-active': 1 });
  });

  it('finds the mark under a point: the shortest, and only on its text', async () => {
    const page = await painted();
    const found = await page.evaluate(() => {
      const at = (range: Range, dx: number, dy: number) => {
        const box = range.getBoundingClientRect();
        return kept.painter.hitAt(box.left + box.width / 2 + dx, box.top + box.height / 2 + dy)?.id ?? null;
      };
      const end = kept.rangeIn('#second', 0, 11).getBoundingClientRect();
      return {
        onShort: at(kept.rangeIn('#first', 11, 17), 0, 0),
        onLong: at(kept.rangeIn('#first', 2, 4), 0, 0),
        beside: kept.painter.hitAt(end.right + 15, end.top + end.height / 2)?.id ?? null,
        below: at(kept.rangeIn('#second', 0, 11), 0, end.height),
        onOther: at(kept.rangeIn('#second', 0, 11), 0, 0),
        outside: kept.painter.hitAt(-5, -5)?.id ?? null,
      };
    });
    expect(found).toEqual({ onShort: 'short', onLong: 'long', beside: null, below: null, onOther: 'other', outside: null });
  });

  it('finds nothing in the margin beside a short line', async () => {
    const page = await painted('<p id="brief">Twelve words.</p>');
    const id = await page.evaluate(() => {
      const range = kept.rangeIn('#brief', 0, 13);
      kept.painter.paint([{ id: 'brief', layer: 'reported', range, isMarked: true }]);
      const box = range.getBoundingClientRect();
      return kept.painter.hitAt(box.right + 200, box.top + box.height / 2)?.id ?? null;
    });
    expect(id).toBeNull();
  });

  it('finds nothing under an element of the page that lies over the text', async () => {
    const page = await painted('<div id="cover">Subscribe</div>', '#cover { position: fixed; inset: 0; background: white }');
    const id = await page.evaluate(() => {
      const box = kept.rangeIn('#first', 2, 4).getBoundingClientRect();
      return kept.painter.hitAt(box.left + 2, box.top + box.height / 2)?.id ?? null;
    });
    expect(id).toBeNull();
  });

  it('finds a mark in text that cannot be selected', async () => {
    const page = await painted('', 'p { user-select: none; -webkit-user-select: none }');
    const id = await page.evaluate(() => {
      const box = kept.rangeIn('#first', 2, 6).getBoundingClientRect();
      return kept.painter.hitAt(box.left + box.width / 2, box.top + box.height / 2)?.id ?? null;
    });
    expect(id).toBe('long');
  });

  it('says where a mark is, and that a removed one is nowhere', async () => {
    const page = await painted();
    const rects = await page.evaluate(() => {
      const box = kept.painter.rectOf('short');
      const near = kept.rangeIn('#first', 11, 17).getBoundingClientRect();
      document.querySelector('#second')?.remove();
      return {
        isThere: box?.left === near.left && box.width === near.width,
        gone: kept.painter.rectOf('other'),
        none: kept.painter.rectOf('x'),
      };
    });
    expect(rects).toEqual({ isThere: true, gone: null, none: null });
  });

  it('sees that the page wiped the registry, or emptied a highlight, and puts the marks back', async () => {
    const page = await painted();
    const before = await registered(page);
    const seen = await page.evaluate(() => {
      const calm = kept.painter.isWiped();
      CSS.highlights.clear();
      const cleared = kept.painter.isWiped();
      kept.painter.repaint();
      const mended = kept.painter.isWiped();
      CSS.highlights.get('loupe-official')?.clear();
      const emptied = kept.painter.isWiped();
      kept.painter.repaint();
      return { calm, cleared, mended, emptied };
    });
    expect(seen).toEqual({ calm: false, cleared: true, mended: false, emptied: true });
    expect(await registered(page)).toEqual(before);
  });
});

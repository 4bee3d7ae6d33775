import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import type { PageSide } from './page-side.ts';
import { articlePage, openStage, type Stage } from './stage.ts';

declare const loupe: PageSide;

const FIXTURES = new URL('../fixtures/pages/', import.meta.url);

describe.each(BROWSERS)('extract in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  /** The blocks of the page, and what their live ranges hold, white space folded. */
  async function read(html: string) {
    const page = await stage.show(html);
    return page.evaluate(() => {
      const extraction = loupe.extract(document, location.href);
      if (extraction.status !== 'ok') return { blocks: [] as string[], live: [] as string[] };
      const { article, map } = extraction;
      return {
        blocks: article.blocks.map((block) => article.text.slice(block.start, block.end)),
        live: article.blocks.map((block) => (map.rangeOf(block)?.toString() ?? '').replace(/\s+/g, ' ')),
      };
    });
  }

  it('gives each block a live range that holds its text', async () => {
    for (const file of readdirSync(FIXTURES)) {
      const { blocks, live } = await read(readFileSync(new URL(file, FIXTURES), 'utf8'));
      // A footnote's mark and what is hidden stand in the range, but are not read.
      const differing = blocks.filter((block, index) => !similar(block, live[index] ?? ''));
      expect(differing, file).toEqual([]);
    }
  });

  it('does not read what the style sheet hides', async () => {
    const { blocks } = await read(
      articlePage(
        '<p class="gone">This paragraph is for subscribers only and is not shown to anybody else who reads it.</p><p class="unseen">Nor is this paragraph, which takes its place on the page but is not painted at all.</p>',
        '.gone { display: none } .unseen { visibility: hidden }',
      ),
    );
    expect(blocks.join('\n')).toContain('did not answer a call');
    expect(blocks.join('\n')).not.toMatch(/subscribers only|takes its place/);
  });

  it('reads what stands in a wrapper without a box of its own', async () => {
    const body =
      '<div class="wrapper"><p>The notice names three aims, and the first is to end the trade in unrecorded concentrate.</p></div>';
    const { blocks } = await read(articlePage(body, '.wrapper, article { display: contents }'));
    expect(blocks.join('\n')).toContain('names three aims');
  });

  it('reads neither frames nor shadow trees', async () => {
    const body = `<iframe srcdoc="<p>Framed text about terbium.</p>"></iframe>
      <div><template shadowrootmode="open"><p>Shadow text about dysprosium that is long enough to be a paragraph.</p></template></div>`;
    const { blocks } = await read(articlePage(body));
    expect(blocks.join('\n')).not.toMatch(/Framed text|Shadow text/);
  });

  it('changes nothing in the page', async () => {
    const page = await stage.show(readFileSync(new URL('trade-press.html', FIXTURES), 'utf8'));
    const changes = await page.evaluate(async () => {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((seen) => records.push(...seen));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const before = document.documentElement.outerHTML;
      loupe.extract(document, location.href);
      await loupe.extractInSlices(document, location.href, async () => loupe.voteByReadability);
      await new Promise((done) => setTimeout(done, 0));
      return { records: records.length, isSame: document.documentElement.outerHTML === before };
    });
    expect(changes).toEqual({ records: 0, isSame: true });
  });

  it('leaves files that are no web pages alone', async () => {
    for (const [type, body] of [
      ['text/plain', 'Rare earths.\n\nA plain-text file.'],
      ['application/xml', '<?xml version="1.0"?><feed><title>Rare earths</title></feed>'],
    ] as const) {
      const page = await stage.show({ type, body });
      const extraction = await page.evaluate(() => loupe.extract(document, location.href));
      expect(extraction, type).toEqual({ status: 'unreadable', reason: 'not-html' });
    }
  });

  it('lets the page work while it reads a page of 5 MB', async () => {
    const paragraph = `<p>${'The office compares the records of each plant with its quota, and a plant that cannot explain a gap loses it. '.repeat(4)}</p>`;
    const page = await stage.show(articlePage(paragraph.repeat(11_000)));
    const result = await page.evaluate(async () => {
      let turns = 0;
      const turn = (done: () => void): void => {
        turns++;
        setTimeout(done, 0);
      };
      // A clock that goes on by a millisecond each time it is asked: how fast the machine is says nothing of when to rest.
      let clock = 0;
      performance.now = () => clock++;
      Object.defineProperty(globalThis, 'scheduler', { value: { yield: () => new Promise<void>(turn) }, configurable: true });
      const extraction = await loupe.extractInSlices(document, location.href, async () => loupe.voteByReadability);
      return { turns, status: extraction?.status, isTruncated: extraction?.status === 'ok' && extraction.article.isTruncated };
    });
    expect(result).toMatchObject({ status: 'ok', isTruncated: true });
    expect(result.turns).toBeGreaterThan(2);
  });

  it('survives a page that takes itself apart while it is read', async () => {
    const body = '<p>The office compares the records of each plant with its quota, month by month, and reports gaps.</p>'.repeat(
      3000,
    );
    const page = await stage.show(articlePage(body));
    const result = await page.evaluate(async () => {
      const timer = setInterval(() => {
        for (const paragraph of [...document.querySelectorAll('p')].slice(0, 500)) paragraph.remove();
      }, 0);
      const extraction = await loupe.extractInSlices(document, location.href, async () => loupe.voteByReadability);
      for (const paragraph of document.querySelectorAll('p')) paragraph.remove();
      clearInterval(timer);
      return extraction?.status === 'ok' ? extraction.map.isStale() : extraction?.status;
    });
    expect([true, 'unreadable']).toContain(result);
  });

  it('knows when the text it read is gone, and when it has grown', async () => {
    const page = await stage.show(articlePage(''));
    const seen = await page.evaluate(() => {
      const extraction = loupe.extract(document, location.href);
      if (extraction.status !== 'ok') return null;
      const { article, map } = extraction;
      const span = { start: article.text.indexOf('Separation'), end: article.text.indexOf('Separation') + 10 };
      const fresh = [map.isStale(), map.rangeOf(span)?.toString()];
      document.querySelector('article')?.append('A paragraph that came later. '.repeat(20));
      const grown = map.isStale();
      document.querySelector('#first')?.replaceChildren('Another text altogether.');
      return { fresh, grown, isStale: map.isStale(), range: map.rangeOf(span) };
    });
    expect(seen).toEqual({ fresh: [false, 'Separation'], grown: true, isStale: true, range: null });
  });
});

/** Whether `live` holds the letters of `block` in order: footnote marks and hidden words stand only in the range. */
function similar(block: string, live: string): boolean {
  let at = 0;
  for (const character of block.replaceAll(' ', '')) {
    at = live.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return live.length < block.length + 40;
}

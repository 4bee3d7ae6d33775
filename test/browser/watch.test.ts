import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import type { PageSide } from './page-side.ts';
import { articlePage, openStage, type Stage } from './stage.ts';

declare const loupe: PageSide;
declare const seen: string[];
declare const other: string[];
declare const state: {
  isStale: boolean;
  isAwaited: boolean;
  isWiped: boolean;
  isCutOff: boolean;
  looks: number;
  stop: () => void;
};

// Most of it is waiting, which both browsers can do at once.
describe.concurrent.each(BROWSERS)('in %s', (name) => {
  describe.sequential('watch', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(name);
    });
    afterAll(() => stage.close());

    /** A watched page that keeps what it was told in `seen`. */
    async function watched(): Promise<Page> {
      const page = await stage.show(articlePage('<a id="link" href="#last">to the end</a>'));
      await page.evaluate(() => {
        const told: string[] = [];
        const asked = { isStale: false, isAwaited: false, isWiped: false, isCutOff: false, looks: 0, stop: () => {} };
        Object.assign(globalThis, { seen: told, state: asked });
        asked.stop = loupe.watchPage(
          document,
          {
            onTextChanged: () => {
              told.push('text');
              asked.isStale = false;
            },
            onNavigated: () => told.push(`navigated ${location.pathname}`),
            onWiped: () => {
              told.push('wiped');
              asked.isWiped = false;
            },
            onCutOff: () => {
              told.push('cut off');
              asked.stop();
            },
          },
          {
            isTextStale: () => {
              asked.looks++;
              return asked.isStale;
            },
            isTextAwaited: () => asked.isAwaited,
            isWiped: () => asked.isWiped,
            isCutOff: () => asked.isCutOff,
          },
        );
      });
      return page;
    }

    const told = (page: Page) => page.evaluate(() => seen);

    it('tells of changed text once the page has settled', async () => {
      const page = await watched();
      await page.evaluate(() => {
        state.isStale = true;
        const first = document.querySelector('#first');
        let turn = 0;
        const timer = setInterval(() => {
          first?.replaceChildren(`Version ${++turn}`);
          if (turn === 8) clearInterval(timer);
        }, 100);
      });
      await page.waitForFunction(() => seen.length > 0);
      expect(await page.evaluate(() => document.querySelector('#first')?.textContent)).toBe('Version 8');
      expect(await told(page)).toEqual(['text']);
    });

    it('says nothing of changes that leave the text alone, and looks ever less often', async () => {
      const page = await watched();
      const looks = await page.evaluate(async () => {
        for (let turn = 0; turn < 150; turn++) {
          document.querySelector('#link')?.replaceChildren(`tick ${turn}`);
          await new Promise((done) => setTimeout(done, 20));
        }
        return state.looks;
      });
      expect(looks).toBeGreaterThan(0);
      // Three seconds of changes: looks after 0.3, 0.6, 1.2 s …
      expect(looks).toBeLessThan(6);
      expect(await told(page)).toEqual([]);
    });

    it('tells of another address without a load', async () => {
      const page = await watched();
      await page.evaluate(() => history.pushState({}, '', '/another-article'));
      await page.waitForFunction(() => seen.length > 0);
      expect(await told(page)).toEqual(['navigated /another-article']);
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => seen.length > 1);
      expect((await told(page)).length).toBe(2);
    });

    it('waits for the text where the address comes before it, and not for ever', async () => {
      const page = await watched();
      await page.evaluate(() => {
        state.isAwaited = true;
        history.pushState({}, '', '/comes-later');
        // Longer than a page takes that has its text at once.
        setTimeout(() => {
          seen.push('text comes');
          state.isAwaited = false;
          document.querySelector('#first')?.replaceChildren('Another article.');
        }, 1_500);
      });
      await page.waitForFunction(() => seen.length > 1);
      expect(await told(page)).toEqual(['text comes', 'navigated /comes-later']);
      await page.evaluate(() => {
        state.isAwaited = true;
        history.pushState({}, '', '/same-text');
      });
      await page.waitForFunction(() => seen.length > 2);
      expect((await told(page)).at(-1)).toBe('navigated /same-text');
    });

    it('takes a jump within the page for no other page', async () => {
      const page = await watched();
      await page.click('#link');
      await page.evaluate(() => {
        // Something to wait for that comes later than a look after the click.
        state.isWiped = true;
      });
      await page.waitForFunction(() => seen.length > 0);
      expect(await told(page)).toEqual(['wiped']);
    });

    it('follows a page that changes its address for ever ever more slowly, and the next move after it at once', async () => {
      const page = await watched();
      const during = await page.evaluate(async () => {
        const end = performance.now() + 4_000;
        for (let turn = 0; performance.now() < end; turn++) {
          history.replaceState({}, '', `/scrolled-${turn}`);
          await new Promise((done) => setTimeout(done, 100));
        }
        return seen.length;
      });
      expect(during).toBeGreaterThan(0);
      // Told after about 0.3, 1 and 2 seconds, instead of every 0.3.
      expect(during).toBeLessThan(6);
      const last = await page.evaluate(() => location.pathname);
      await page.waitForFunction((path) => seen.at(-1) === `navigated ${path}`, {}, last);
    });

    it('is quiet after it was stopped', async () => {
      const page = await watched();
      await page.evaluate(() => {
        state.stop();
        state.isStale = true;
        state.isWiped = true;
        history.pushState({}, '', '/later');
        document.querySelector('#first')?.replaceChildren('Changed.');
      });
      // Another watch of the same page says when it is late enough: it tells all that the first one must not.
      await page.evaluate(() => {
        const other: string[] = [];
        Object.assign(globalThis, { other });
        const tell = () => other.push('told');
        loupe.watchPage(
          document,
          { onTextChanged: tell, onNavigated: tell, onWiped: tell, onCutOff: tell },
          { isTextStale: () => true, isTextAwaited: () => false, isWiped: () => true, isCutOff: () => false },
        );
        history.pushState({}, '', '/later-still');
        document.querySelector('#second')?.replaceChildren('Changed.');
      });
      await page.waitForFunction(() => other.length > 1);
      expect(await told(page)).toEqual([]);
    });

    it('tells that the extension is gone, and of nothing else then', async () => {
      const page = await watched();
      await page.evaluate(() => Object.assign(state, { isCutOff: true, isWiped: true, isStale: true }));
      await page.waitForFunction(() => seen.length > 0);
      expect(await told(page)).toEqual(['cut off']);
    });

    it('outlives a handler and a probe that throw', async () => {
      const page = await stage.show(articlePage(''));
      await page.evaluate(() => {
        const told: string[] = [];
        Object.assign(globalThis, { seen: told });
        loupe.watchPage(
          document,
          {
            onTextChanged: () => told.push('text'),
            onNavigated: () => {
              told.push('navigated');
              throw new Error('handler');
            },
            onWiped: () => told.push('wiped'),
            onCutOff: () => told.push('cut off'),
          },
          {
            isTextStale: () => {
              throw new Error('probe');
            },
            isTextAwaited: () => false,
            isCutOff: () => false,
            isWiped: () => false,
          },
        );
        document.querySelector('#first')?.replaceChildren('Changed.');
        history.pushState({}, '', '/one');
      });
      await page.waitForFunction(() => seen.length === 1);
      await page.evaluate(() => history.pushState({}, '', '/two'));
      await page.waitForFunction(() => seen.length === 2);
      expect(await told(page)).toEqual(['navigated', 'navigated']);
    });
  });
});

// Many articles in a row, as over weeks, with the background stopped at any moment. LOUPE_SOAK is how many (12 where unset).
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminateInFirefox } from './browser-window.ts';
import { pageOf, routedPage, type SoakArticle, soakArticle } from './soak/articles.ts';
import { type Held, heldBy, slopeOf } from './soak/memory.ts';
import { oneOf, randomFrom } from './soak/random.ts';
import { halvesIn, storedIn } from './stored.ts';
import {
  focusNoteInCard,
  highlightsIn,
  marksIn,
  openWorld,
  pointOnMark,
  pressInCard,
  selectWords,
  stopBackground,
  until,
  type Visit,
  type World,
} from './world.ts';

const COUNT = Number(process.env['LOUPE_SOAK'] ?? 12);
/** Whether what is held is looked at too. */
const isLong = COUNT >= 100;
/** Milliseconds for an article; the machines that test are slow, and nothing is measured by the clock. */
const EACH = 15_000;
const ROUTED = 'https://www.mining.com/soak/routed';
/** Articles after which the browser's own caches are as full as they get; what is held is compared from there. */
const WARM_UP = Math.min(100, COUNT / 4);
/** Articles between two looks at what is held. */
const EVERY = 5;
/** Pages opened in the end without a stop: what a background holds that is begun anew every few articles tells nothing. */
const UNSTOPPED = 150;
/** Bytes by which what is held may grow an article, in a tab beyond what it grows by without us: a leaked reading is 20 KB and more. */
const GROWTH = 20_000;

describe.each(['chrome', 'firefox'] as const)(`${COUNT} articles in a row in %s`, (kind) => {
  let world: World;
  let tab: Visit;
  const random = randomFrom(20_261_126);
  const held: Held[] = [];
  const saved = { notes: [] as string[], highlights: [] as string[], answers: 0 };
  const articles = Array.from({ length: COUNT }, (_, at) => soakArticle(at));
  const routes = Array.from({ length: 6 }, (_, at) => soakArticle(10_000 + at)).map((article) => ({
    ...article,
    address: `https://www.mining.com${new URL(article.address).pathname}`,
  }));

  beforeAll(async () => {
    // Firefox's own time: here the background is stopped by the test, and runs on in the end.
    world = await openWorld(kind, { prefs: { 'extensions.background.idle.timeout': 30_000 } });
    articles.forEach((article, at) => {
      world.web.serve(article.address, pageOf(article, articles[at + 1]?.address ?? ROUTED));
    });
    world.web.serve(ROUTED, routedPage(routes));
  });
  afterAll(() => world?.close());

  // One that has stopped by itself meanwhile cannot be stopped.
  const stop = () => (kind === 'chrome' ? stopBackground(world).catch(() => undefined) : terminateInFirefox(world));
  const stopSometimes = async () => {
    if (random() < 0.3) await stop();
  };

  /** Resolves once the page is marked as its reading says. */
  const marked = async (visit: Visit, words: string): Promise<void> => {
    let seen = 'nothing';
    const look = async () => {
      const view = await world.extension.viewOf(visit.tabId).catch(() => null);
      const claims = (view?.reading?.claims ?? []).map(({ text }) => fold(text)).sort();
      // Asked while one page makes way for the next, neither answers.
      const marks = Object.values(await marksIn(visit.page).catch(() => ({}) as Record<string, string[]>))
        .flat()
        .map(fold)
        .sort();
      seen = `${view?.status.kind}, ${claims.length} claims, ${marks.length} marks at ${visit.page.url()}`;
      return claims.length > 0 && marks.join('|') === claims.join('|') && (await holds(visit.page, words));
    };
    await until(`the marks of ${words}`, look).catch((error: Error) => {
      throw new Error(`${error.message}: ${seen}`);
    });
  };

  const workSometimes = async (visit: Visit, article: SoakArticle, number: number) => {
    const wish = random();
    if (wish > 0.3) return;
    await stopSometimes();
    await visit.page.bringToFront();
    if (wish < 0.1) {
      const before = Object.values(await highlightsIn(visit.page)).flat().length;
      // So many that no other article begins with them.
      const words = article.words.slice(0, 30).trim();
      await selectWords(visit.page, words);
      await pressInCard(world, visit, 'Highlight as “quote”');
      await until('the highlight', async () => Object.values(await highlightsIn(visit.page)).flat().length > before);
      saved.highlights.push(words);
      await until('it to be kept', async () => JSON.stringify(await storedIn(world)).includes(words));
      return;
    }
    const [words = ''] = Object.values(await marksIn(visit.page)).flat();
    const point = await until('a mark', () => pointOnMark(visit.page, words));
    await visit.page.mouse.click(point.x, point.y);
    await until('the card', () => visit.card());
    if (wish < 0.2) {
      await focusNoteInCard(world, visit);
      await visit.page.keyboard.type(`note ${number}`);
      await until('the note', async () => JSON.stringify(await storedIn(world)).includes(`"note ${number}"`));
      saved.notes.push(`note ${number}`);
    } else {
      // The card grows when what stands beside the claim comes, and the press may miss: a reader presses again.
      await until('the answer', async () => {
        await pressInCard(world, visit, 'Checked');
        const isKept = async () => (await world.extension.viewOf(visit.tabId)).rollUp.progress.done === 1;
        return until('it', isKept, 1_500).catch(() => null);
      });
      saved.answers += 1;
    }
    await visit.page.keyboard.press('Escape');
  };

  it(
    'are each marked as their reading says, wherever the background was stopped, and nothing that was saved is lost',
    async () => {
      const [first] = articles;
      if (!first) throw new Error('no article');
      tab = await world.visit(first.address);
      for (const [number, article] of articles.entries()) {
        if (number > 0) await turnTo(tab.page, article.address);
        await stopSometimes();
        await marked(tab, article.words);
        await workSometimes(tab, article, number);
        if (number % 5 === 2) await lookBack(number);
        if (number % 5 === 4) await lookAside(number);
        if (isLong && number % EVERY === 0) held.push(await heldBy(world, tab.page));
      }
    },
    COUNT * EACH,
  );

  /** Goes back, and forward again. */
  async function lookBack(number: number): Promise<void> {
    const [before, now] = [articles[number - 1], articles[number]];
    if (!before || !now) return;
    await tab.page.bringToFront();
    await go(tab.page, -1);
    await marked(tab, before.words);
    await stopSometimes();
    await go(tab.page, 1);
    await marked(tab, now.words);
  }

  /** Reads one that was read before in a tab of its own, and closes that. */
  async function lookAside(number: number): Promise<void> {
    const article = oneOf(articles.slice(0, number + 1), random);
    const aside = await world.visit(article.address);
    await marked(aside, article.words);
    await stopSometimes();
    await aside.page.close();
    await tab.page.bringToFront();
  }

  it(
    'leave no listener behind where a page goes on by script',
    async () => {
      const visit = await world.visit(ROUTED);
      const listeners: (number | null)[] = [];
      for (let turn = 0; turn < (isLong ? 30 : 8); turn++) {
        const article = routes[turn % routes.length];
        await marked(visit, article?.words ?? '');
        if (turn >= 2) listeners.push((await heldBy(world, visit.page)).listeners);
        await stopSometimes();
        await visit.page.bringToFront();
        await visit.page.click('#next');
      }
      expect(new Set(listeners).size).toBe(1);
      await visit.page.close();
    },
    60 * EACH,
  );

  it('leave in the session what is known of open tabs, and in the store what was saved', async () => {
    await until('the closed tabs to be forgotten', async () => {
      const { kept, open } = await sessionIn(world);
      await world.extension.viewOf(tab.tabId);
      return kept.every((key) => open.includes(key));
    });
    expect((await sessionIn(world)).others).toEqual(
      ['log-retired', 'open-before', 'stepped-in'].slice(kind === 'chrome' ? 0 : 1),
    );
    expect((await sessionIn(world)).local).toEqual(['welcomed']);
    const stored = await storedIn(world);
    expect(halvesIn(stored)).toEqual([]);
    const annotations = JSON.stringify(stored.annotations);
    for (const note of saved.notes) expect(annotations).toContain(`"${note}"`);
    for (const words of saved.highlights) expect(annotations).toContain(words);
    expect(stored.annotations).toHaveLength(saved.notes.length + saved.highlights.length + saved.answers);
  });

  // Over a dozen articles the browser's own caches grow by more than a leak would.
  if (!isLong) return;
  it(
    'leave what the background holds as it was',
    async () => {
      const levels = await levelsOver(({ address, words }) => tab.page.goto(address).then(() => marked(tab, words)));
      expect(growthOf(levels.flatMap(({ background }) => background ?? []))).toBeLessThan(GROWTH);
    },
    UNSTOPPED * EACH,
  );

  it(
    'leave what the tab holds as it was, but for what it holds more of any page',
    async () => {
      // The same pages where Loupe is not, turned to in the same way.
      const after = (at: number) => elsewhere(articles[(at + 1) % articles.length] as SoakArticle);
      articles.forEach((article, at) => {
        world.web.serve(elsewhere(article), pageOf(article, after(at)));
      });
      await tab.page.goto(elsewhere(articles.at(-1) as SoakArticle));
      const levels = await levelsOver((article) => turnTo(tab.page, elsewhere(article)));
      const without = growthOf(levels.map((one) => one.tab));
      const growth = growthOf(warmed().map((one) => one.tab));
      expect(growth - Math.max(0, without)).toBeLessThan(GROWTH);
    },
    UNSTOPPED * EACH,
  );

  /** What was held now and then since the browser's own caches were full. */
  function warmed(): readonly Held[] {
    return held.slice(Math.floor(WARM_UP / EVERY));
  }

  /** What is held now and then while articles are opened. */
  async function levelsOver(open: (article: SoakArticle) => Promise<unknown>): Promise<readonly Held[]> {
    const levels: Held[] = [];
    for (let number = 0; number < UNSTOPPED; number++) {
      const article = articles[number % articles.length];
      if (article) await open(article);
      if (number % EVERY === 0) levels.push(await heldBy(world, tab.page));
    }
    // The first fill the browser's caches.
    return levels.slice(5);
  }

  /** Bytes an article, by what was held every few of them; told in the log too. */
  function growthOf(levels: readonly number[]): number {
    expect(levels.length).toBeGreaterThan(10);
    const growth = slopeOf(levels) / EVERY;
    console.log(`${expect.getState().currentTestName}: ${Math.round(growth)} bytes an article; ${levels.join(' ')}`);
    return growth;
  }
});

/** Its address on a site that Loupe does not know. */
const elsewhere = ({ address }: SoakArticle) => address.replace(/\/\/[^/]+/, '//www.example.org');

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

function holds(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => document.body?.textContent?.includes(wanted) ?? false, words).catch(() => false);
}

/** Follows the page's own link. */
async function turnTo(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.click('#next');
  await until(`the page ${address}`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address).catch(() => false),
  );
}

/** Has the page itself step so far in its history; in a task of its own, since the step may end the one in which it is asked. */
async function go(page: Page, by: number): Promise<void> {
  await page.evaluate((steps) => void setTimeout(() => history.go(steps), 0), by);
}

declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { get(key: null): Promise<Readonly<Record<string, unknown>>> }>>;
  readonly tabs: { query(query: object): Promise<readonly { readonly id?: number }[]> };
};

/** Keys of what is kept for tabs and otherwise for the session, of the tabs that are open, and of what is kept for good. */
function sessionIn({ helper }: World) {
  return helper.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null)).sort();
    const open = (await chrome.tabs.query({})).flatMap(({ id }) => [`tab:${id}`, `card:${id}`]);
    const local = Object.keys(await chrome.storage.local.get(null));
    return {
      kept: keys.filter((key) => /^(?:tab|card):/.test(key)),
      others: keys.filter((key) => !/^(?:tab|reading|reading-before|card):/.test(key)),
      open,
      local,
    };
  });
}

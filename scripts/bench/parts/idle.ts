// What a tab that is merely open pays: memory, and processor time where its page never rests.
import type { Page } from 'puppeteer';
import { CHANGES, livingPage } from '../other-pages/living.ts';
import { paragraphs } from '../other-pages/prose.ts';
import { articlePage } from '../pages.ts';
import type { Bench, Part } from '../part.ts';
import { type Figure, tableOf } from '../report.ts';
import { traced } from '../trace.ts';
import { type BenchWorld, HOST, OWN_SCRIPTS, rest, withWorld } from '../world.ts';
import { chromiumMemory, firefoxMemory } from './idle-memory.ts';

/** Seconds for which a page that never rests is watched. */
const WATCHED = 10;
/** Milliseconds after which a page has been looked at and read. */
const READ = 4_000;

/** Memory of idle tabs, and the processor's share of pages that change for ever. */
export const IDLE: Part = {
  name: 'idle',
  title: 'What an idle tab pays',
  async measure(bench) {
    const memory = [...(await chromiumMemory(bench)), ...(await firefoxMemory(bench))];
    const shares = await withWorld('chrome', (world) => sharesIn(bench, world));
    const note =
      'Memory is what a tab holds more with Loupe than without, after a collection of garbage. In Chromium that is the heap that a page’s scripts and ours share; in Firefox, where only the memory of the tab’s whole process can be had, a difference of a megabyte or two may be noise, and the browser’s own part of running extensions is in it. Shares are of the processor time of gate and reader on the page’s main thread, in Chromium.';
    return `${tableOf([...memory, ...shares])}\n\n${note}`;
  },
};

async function sharesIn(bench: Bench, world: BenchWorld): Promise<readonly Figure[]> {
  const story = /<\/h1>\n([\s\S]*)<\/article>/.exec(articlePage(1_000))?.[1] ?? '';
  const plain = paragraphs('en', 20_000);
  const cases = [
    ['gate alone, changes every frame in the article', plain, 'every frame, in the article', false],
    ['reader, changes every frame beside the article', story, 'every frame, beside the article', false],
    ['reader, changes every frame in the article', story, 'every frame, in the article', false],
    ['reader, a live blog with an entry every 100 ms', story, 'a live blog, an entry every 100 ms', false],
    ['reader, changes every frame in the article, tab hidden', story, 'every frame, in the article', true],
  ] as const;
  const figures: Figure[] = [];
  for (const [what, content, change, isHidden] of cases) {
    bench.say(what);
    const address = `${HOST}/living-${figures.length}`;
    world.web.serve(address, livingPage(content, CHANGES[change]));
    const share = await shareOn(bench, world, address, isHidden);
    figures.push({ what: `share of one core, ${what}`, measured: share, budget: isHidden ? 0 : 1, unit: '%' });
  }
  return figures;
}

async function shareOn(
  bench: Bench,
  { extension: { browser } }: BenchWorld,
  address: string,
  isHidden: boolean,
): Promise<number> {
  const seconds = bench.isQuick ? 3 : WATCHED;
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await rest(READ);
  const front: Page | null = isHidden ? await browser.newPage() : null;
  if (front) await rest(1_000);
  const cost = await traced(page, { script: OWN_SCRIPTS, ownsMicrotasks: true }, () => rest(seconds * 1_000));
  await front?.close();
  await page.close();
  return cost.total / seconds / 10;
}

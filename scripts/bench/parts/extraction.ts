// How well and how fast the article is found in a page, beside other programs that do it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { bundleOf } from '../../browser/bundle.ts';
import { type BrowserKind, launchBrowser } from '../../browser/launch.ts';
import fixtures from '../data/articles-in-pages.json' with { type: 'json' };
import type { Extracted } from '../in-page/extraction.ts';
import { articlePage } from '../pages.ts';
import type { Bench, Part } from '../part.ts';
import { NOT_INSTALLED, peerFile } from '../peers.ts';
import { gridOf, inUnit } from '../report.ts';
import { median } from '../statistics.ts';
import { type Overlap, overlapOf } from '../word-overlap.ts';
import { BROWSER_NAMES } from '../world.ts';

declare const benchExtraction: typeof import('../in-page/extraction.ts');

const RUNS = 9;
const NAMES = ['Loupe', 'Readability', 'Defuddle'];

interface Page {
  readonly name: string;
  readonly html: string;
  readonly takes: string;
  readonly leaves: string;
}

interface Tried extends Overlap {
  readonly extractor: string;
  readonly kind: BrowserKind;
  readonly isFixture: boolean;
  readonly page: string;
  readonly first: number;
  readonly again: number;
}

/** Milliseconds in the page, and precision and recall of the article's words. */
export const EXTRACTION: Part = {
  name: 'extraction',
  title: 'The article found in its page',
  async measure(bench) {
    const own = await bundleOf(fileURLToPath(new URL('../in-page/extraction.ts', import.meta.url)), 'benchExtraction');
    const scripts = [own, ...(bench.hasPeers ? [readFileSync(peerFile('defuddle', 'dist/index.js'), 'utf8')] : [])];
    const tried: Tried[] = [];
    for (const kind of ['chrome', 'firefox'] as const) {
      const browser = await launchBrowser({ kind, headless: true });
      try {
        bench.say(`${pages().length} pages in ${kind}`);
        for (const page of pages()) tried.push(...(await tryPage(bench, browser, kind, scripts, page)));
      } finally {
        await browser.close();
      }
    }
    return reportOf(tried);
  },
};

function pages(): readonly Page[] {
  const bench = [1_000, 10_000].map((words) => ({
    name: `bench, ${words.toLocaleString('en')} words`,
    html: articlePage(words),
    takes: 'article p',
    leaves: '',
  }));
  return [
    ...fixtures.map(({ file, takes, leaves }) => ({ name: file, html: readFileSync(file, 'utf8'), takes, leaves })),
    ...bench,
  ];
}

async function tryPage(
  bench: Bench,
  browser: Browser,
  kind: BrowserKind,
  scripts: readonly string[],
  page: Page,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const extractor of bench.hasPeers ? NAMES : NAMES.filter((name) => name !== 'Defuddle')) {
    const tab = await browser.newPage();
    await tab.setContent(page.html, { waitUntil: 'domcontentloaded' });
    for (const script of scripts) await tab.evaluate(`${script}\ntrue`);
    const wanted = await tab.evaluate((takes, leaves) => benchExtraction.articleText(takes, leaves), page.takes, page.leaves);
    const got: Extracted = await tab.evaluate((name, runs) => benchExtraction.run(name, runs), extractor, bench.runs(RUNS));
    await tab.close();
    const [first = Number.NaN, ...rest] = got.times;
    const isFixture = page.name.includes('.html');
    const times = { first, again: rest.length > 0 ? median(rest) : first };
    tried.push({ extractor, kind, isFixture, page: page.name, ...times, ...overlapOf(got.text, wanted) });
  }
  return tried;
}

function reportOf(tried: readonly Tried[]): string {
  const rows = NAMES.map((name) => {
    const all = tried.filter(({ extractor }) => extractor === name);
    if (all.length === 0) return [name, NOT_INSTALLED, ...Array.from({ length: 6 }, () => '')];
    const fixtures = all.filter(({ kind, isFixture }) => kind === 'chrome' && isFixture);
    const long = (kind: BrowserKind) => all.find((one) => one.kind === kind && one.page.includes('10,000'));
    const mean = (of: (one: Tried) => number) => fixtures.reduce((sum, one) => sum + of(one), 0) / fixtures.length;
    const share = (value: number) => value.toFixed(3);
    return [
      name,
      share(mean(({ shared, found }) => (found > 0 ? shared / found : 0))),
      share(mean(({ shared, wanted }) => shared / wanted)),
      inUnit(median(fixtures.map(({ first }) => first)), 'ms'),
      ...(['chrome', 'firefox'] as const).flatMap((kind) => [
        inUnit(long(kind)?.first ?? Number.NaN, 'ms'),
        inUnit(long(kind)?.again ?? Number.NaN, 'ms'),
      ]),
    ];
  });
  const long = (['chrome', 'firefox'] as const).flatMap((kind) => [`10,000 words, ${BROWSER_NAMES[kind]}: first`, 'again']);
  const head = ['', 'precision', 'recall', 'fixtures: first, median', ...long];
  return [
    gridOf(head, rows, 'lrrrrrrr'),
    `Means over ${tried.filter(({ extractor, kind, isFixture }) => extractor === 'Loupe' && kind === 'chrome' && isFixture).length} fixtures, of words that are the article’s (\`scripts/bench/data/articles-in-pages.json\`; titles left out). “First” is the first time in a fresh tab. Loupe has Readability vote on a copy where markup does not tell what the article is, as on most of the fixtures and not on the long page, mends what is dropped, and keeps the way back from each word to its place in the page, which the others do not give: its time holds Readability’s.`,
  ].join('\n\n');
}

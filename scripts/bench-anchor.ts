// `npm run bench:anchor`: how well and how fast highlights are found again on pages that were edited, beside other programs
// doing the same in the same Chromium; they are got on first use. `--only=WORD` measures the pages of that name alone.
import { cpus } from 'node:os';
import { installPeers } from './bench/peers.ts';
import { bundle } from './bench-anchor/bundle.ts';
import { contenders, hurried } from './bench-anchor/contenders.ts';
import { type Contender, measure, type Outcome } from './bench-anchor/measure.ts';
import type { PageWish } from './bench-anchor/page.ts';
import { pageTable, targetsOf } from './bench-anchor/report.ts';
import { launchBrowser } from './browser/launch.ts';

/** No threshold of the anchoring was set with a page of this name. */
const HELD_OUT = 'German, questions and answers (held out)';
const PAGES: readonly PageWish[] = [
  { name: 'English, prose', language: 'en', seed: 7101, length: 62_000, kind: 'prose' },
  { name: 'English, tables and lists', language: 'en', seed: 7102, length: 66_000, kind: 'tables' },
  { name: 'Chinese, prose', language: 'zh', seed: 7103, length: 53_000, kind: 'prose' },
  { name: HELD_OUT, language: 'de', seed: 7104, length: 63_000, kind: 'interview' },
  { name: 'English, prose, long', language: 'en', seed: 7105, length: 490_000, kind: 'prose' },
];

/** UTF-16 units from which a page takes the peers minutes. */
const LONG = 200_000;

/** The pages asked for: all, or with `--only=WORD` those of that name. */
function wishedPages(): readonly PageWish[] {
  const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';
  return PAGES.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
}

async function measurePage(stage: string, engines: readonly Contender[], wish: PageWish): Promise<readonly Outcome[]> {
  const browser = await launchBrowser({ kind: 'chrome', headless: true });
  try {
    return await measure(browser, stage, engines, wish);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<boolean> {
  installPeers((line) => console.error(line));
  const engines = await contenders((line) => console.log(line));
  const names = engines.map(({ name }) => name);
  const stage = await bundle('stage.ts');
  const outcomes: Outcome[] = [];
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium.`);
  console.log('Milliseconds of the page’s main thread for all 200 quotes, medians of several runs.');
  for (const wish of wishedPages()) {
    console.error(`measuring ${wish.name} …`);
    const of = await measurePage(stage, wish.length > LONG ? engines.map(hurried) : engines, wish);
    outcomes.push(...of);
    console.log(`\n${wish.name}, ${(of[0]?.length ?? 0).toLocaleString('en')} characters\n\n${pageTable(of, names)}`);
  }
  const targets = targetsOf(outcomes, HELD_OUT);
  console.log(`\n${targets.table}`);
  return targets.isMet;
}

process.exitCode = (await main()) ? 0 : 1;

// How long the engine takes, and how that grows.
import { JSDOM } from 'jsdom';
import type { Article } from '../../../src/core/article/article.ts';
import { extract } from '../../../src/dom/extract/extract.ts';
import hardSentences from '../data/hard-sentences.json' with { type: 'json' };
import { articlePage } from '../pages.ts';
import type { Bench, Part } from '../part.ts';
import { NOT_INSTALLED } from '../peers.ts';
import { gridOf, inUnit, tableOf } from '../report.ts';
import { peerSplitters, SEGMENTER, type Splitter } from '../sentence-peers.ts';
import { scoreOf } from '../sentence-score.ts';
import { lineThrough, median } from '../statistics.ts';
import { builtEngine, type Engine } from './engine-built.ts';

/** Words of the pages. Of the longest the first 200,000 characters are read, which is some 32,000 words. */
const LENGTHS = [300, 1_000, 3_000, 10_000, 30_000, 100_000];
const RUNS = 30;
/** Milliseconds after which no run is begun any more, warming up and measuring each. */
const LIMIT = 1_200;
const TODAY = '2026-11-26';

interface Timed {
  readonly words: number;
  readonly read: number;
  /** Milliseconds by column. */
  readonly times: Readonly<Record<string, number>>;
}

/** Milliseconds by length beside programs that only split sentences, the slope, and sentences right. */
export const ENGINE: Part = {
  name: 'engine',
  title: 'The engine, by length',
  async measure(bench) {
    const engine = await builtEngine();
    const peers = bench.hasPeers ? peerSplitters() : [];
    const all = LENGTHS.map((words) => {
      bench.say(`${words.toLocaleString('en')} words`);
      return timeLength(bench, engine, peers, words);
    });
    return [...reportOf(all, peers), sentencesReport(engine, peers)].join('\n\n');
  },
};

function timeLength(bench: Bench, engine: Engine, peers: readonly Splitter[], words: number): Timed {
  const article = articleOf(words);
  const reading = engine.readClaims(article, false);
  const times: Record<string, number> = {
    marks: timeOf(bench, () => engine.readClaims(article, false)),
    background: timeOf(bench, () => engine.withBackground(reading, article, TODAY)),
    sentences: timeOf(bench, () => splitBlocks(engine, article)),
  };
  for (const { name, split, tag } of peers) {
    times[`${name}: sentences`] = timeOf(bench, () => split(article.text));
    if (tag) times[`${name}: and tags`] = timeOf(bench, () => tag(article.text));
  }
  return { words, read: article.text.split(/\s+/).length, times };
}

function articleOf(words: number): Article {
  const { document } = new JSDOM(articlePage(words), { url: 'https://www.reuters.com/a' }).window;
  const extraction = extract(document, 'https://www.reuters.com/a');
  if (extraction.status !== 'ok') throw new Error('the page to measure on has no article');
  return extraction.article;
}

function splitBlocks({ splitSentences }: Engine, { text, blocks }: Article): void {
  for (const { start, end } of blocks) splitSentences(text.slice(start, end));
}

/** Median milliseconds of `run`, warm: it has run as often before, and is compiled as far as it will be. */
function timeOf(bench: Bench, run: () => unknown): number {
  repeat(bench, run);
  return median(repeat(bench, run));
}

function repeat(bench: Bench, run: () => unknown): readonly number[] {
  const times: number[] = [];
  const end = performance.now() + LIMIT;
  while (times.length < bench.runs(RUNS) && (times.length === 0 || performance.now() < end)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times;
}

function reportOf(all: readonly Timed[], peers: readonly Splitter[]): readonly string[] {
  const at = (words: number) => all.find((one) => one.words === words)?.times['marks'] ?? Number.NaN;
  const figures = [
    { what: 'engine, 1,000 words, warm: to the marks', measured: at(1_000), budget: 20, unit: 'ms' },
    { what: 'engine, 100,000 words, warm: to the marks', measured: at(100_000), budget: 1_000, unit: 'ms' },
  ];
  const columns = Object.keys(all[0]?.times ?? {});
  const missing = peers.length === 0 ? ['wink-nlp', 'compromise'] : [];
  const head = ['words of the page', 'words read', ...columns, ...missing];
  const rows = all.map(({ words, read, times }) => [
    words.toLocaleString('en'),
    read.toLocaleString('en'),
    ...columns.map((column) => inUnit(times[column] ?? Number.NaN, 'ms')),
    ...missing.map(() => NOT_INSTALLED),
  ]);
  const lines = columns.map((column) => lineThrough(all.map(({ read, times }) => [read / 1_000, times[column] ?? Number.NaN])));
  const slopes = [
    'ms per 1,000 words (R²)',
    '',
    ...lines.map(({ slope, fit }) => `${slope.toFixed(2)} (${fit.toFixed(4)})`),
    ...missing,
  ];
  return [
    tableOf(figures),
    'Node, warm, medians. “Marks” is detection and claims, all that marking waits for; “background” is cards and notes, afterwards; “sentences” is our splitting alone. The peers do nothing but split the same text, or split and tag it.',
    gridOf(head, [...rows, slopes], 'r'.repeat(head.length)),
  ];
}

function sentencesReport({ splitSentences }: Engine, peers: readonly Splitter[]): string {
  const ours: Splitter = {
    name: 'Loupe',
    split: (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  };
  const rows = [ours, ...peers, SEGMENTER].map(({ name, split }) => {
    const { right, wrong, wanted } = scoreOf(hardSentences, split);
    return [name, `${right} of ${wanted}`, `${wrong}`];
  });
  const missing = peers.length === 0 ? [['wink-nlp, compromise', NOT_INSTALLED, '']] : [];
  return [
    'Sentences of news that are hard to split (`scripts/bench/data/hard-sentences.json`: abbreviations, numbers, quotations, initials):',
    gridOf(['', 'sentences right', 'given that are none'], [...rows, ...missing], 'lrr'),
  ].join('\n\n');
}

// Where else a claim is met, and how the time for it grows with the number of articles that have it.
import type * as indexModule from '../../../src/core/echo/echo-index.ts';
import type * as summaryModule from '../../../src/core/echo/summary.ts';
import { builtModule } from '../built-module.ts';
import { ECHO_FORMS, echoWorld } from '../echo-world.ts';
import type { Bench, Part } from '../part.ts';
import { gridOf, inUnit, tableOf } from '../report.ts';
import { median, percentile } from '../statistics.ts';

type Path = Pick<typeof indexModule, 'echoIndex' | 'echoesOf'> & Pick<typeof summaryModule, 'echoSummary'>;

/** Articles in which the claim is met; most first, for the first question must not find names known. */
const SIZES = [1_000, 500, 250];
/** How many of them ask, and how often each. */
const ASKING = 40;
const RUNS = 5;
/** Milliseconds for one claim that a thousand articles have. */
const BUDGET = 50;

interface Asked {
  /** Milliseconds of the first question. */
  readonly first: number;
  /** Milliseconds of all questions. */
  readonly times: readonly number[];
}

/** Milliseconds from the look-up in the index to the summary, for claims met in up to a thousand articles. */
export const ECHO: Part = {
  name: 'echo',
  title: 'One claim met in a thousand articles',
  async measure(bench) {
    const path: Path = {
      ...((await builtModule('src/core/echo/echo-index.ts', 'echo-index')) as typeof indexModule),
      ...((await builtModule('src/core/echo/summary.ts', 'echo-summary')) as typeof summaryModule),
    };
    const all = ECHO_FORMS.map((form) => {
      const asked = SIZES.map((articles) => {
        bench.say(`${form}, ${articles.toLocaleString('en')} articles`);
        return ask(bench, path, form, articles);
      });
      return { form, asked };
    });
    return reportOf(all);
  },
};

function ask(
  bench: Bench,
  { echoIndex, echoesOf, echoSummary }: Path,
  form: (typeof ECHO_FORMS)[number],
  articles: number,
): Asked {
  const entries = echoWorld(form, articles);
  const index = echoIndex(entries);
  const asking = entries.filter((_, i) => i % Math.ceil(articles / bench.runs(ASKING)) === 0);
  const runs = asking.flatMap((claim) =>
    Array.from({ length: bench.runs(RUNS) }, () => {
      // Not the time of day, which work beside it makes longer.
      const since = process.cpuUsage();
      const { articles: met } = echoSummary(claim, echoesOf(claim, index));
      const { user, system } = process.cpuUsage(since);
      if (met !== articles) throw new Error(`${form}: met in ${met} of ${articles} articles`);
      return (user + system) / 1_000;
    }),
  );
  return { first: runs[0] ?? Number.NaN, times: runs };
}

function reportOf(all: readonly { readonly form: string; readonly asked: readonly Asked[] }[]): string {
  const figures = all.flatMap(({ form, asked }) => {
    const times = asked[0]?.times ?? [];
    return [
      { what: `${form}: median`, measured: median(times), budget: BUDGET, unit: 'ms' },
      { what: `${form}: 95th percentile`, measured: percentile(times, 0.95), budget: BUDGET, unit: 'ms' },
    ];
  });
  const rows = all.map(({ form, asked }) => [
    form,
    ...asked.map(({ times }) => inUnit(median(times), 'ms')),
    inUnit(asked[0]?.first ?? Number.NaN, 'ms'),
  ]);
  const head = ['medians, by articles', ...SIZES.map((size) => size.toLocaleString('en')), 'the first question'];
  return [
    tableOf(figures),
    `Node, from the look-up in the index to the summary, of a claim met in 1,000 articles, in processor time of all threads. ${ASKING} of the articles ask, ${RUNS} times each. The first question finds all names of outlets and speakers new; later ones know them.`,
    gridOf(head, rows, `l${'r'.repeat(SIZES.length + 1)}`),
  ].join('\n\n');
}

import { type Figure, tableOf } from '../bench/report.ts';
import { SCENARIOS } from './edit.ts';
import type { Outcome } from './measure.ts';

/** A page's outcomes as a Markdown table: a line a scenario, and for each engine right, wrong and milliseconds. */
export function pageTable(outcomes: readonly Outcome[], engines: readonly string[]): string {
  const heads = engines.flatMap((engine) => [`${engine}: right`, 'wrong', 'ms']);
  const rows = SCENARIOS.map(({ name }) => {
    const cells = engines.flatMap((engine) => {
      const outcome = outcomes.find((each) => each.scenario === name && each.engine === engine);
      return outcome ? cellsOf(outcome) : ['–', '–', '–'];
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [`| 200 quotes | ${heads.join(' | ')} |`, `| --- |${' ---: |'.repeat(heads.length)}`, ...rows].join('\n');
}

function cellsOf({ judged, right, wrong, milliseconds }: Outcome): readonly string[] {
  return [percent(right / judged), percent(wrong / judged), milliseconds.toFixed(milliseconds < 10 ? 1 : 0)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** What the outcomes are held against. */
export interface Targets {
  readonly table: string;
  readonly isMet: boolean;
}

const OURS = 'Loupe';
const LIGHT = '5 % of words edited';
const HEAVY = '20 % of words edited';
/** UTF-16 units from which a page is measured for speed alone. */
const LONG = 200_000;

/** The targets, on the pages that the thresholds were set with (by kind) and on the one that was held out. */
export function targetsOf(outcomes: readonly Outcome[], heldOut: string): Targets {
  const ours = outcomes.filter(({ engine }) => engine === OURS);
  const groups = [
    ['', ours.filter(({ page }) => page !== heldOut)],
    [', page kind held out', ours.filter(({ page }) => page === heldOut)],
  ] as const;
  // Pages that were not asked for have no figures.
  const all = [...groups.flatMap(([of, group]) => rightness(of, group)), ...speed(outcomes)];
  const figures = all.filter(({ measured }) => Number.isFinite(measured));
  return { table: tableOf(figures), isMet: figures.every(({ measured, budget }) => budget === null || measured <= budget) };
}

function rightness(of: string, outcomes: readonly Outcome[]): readonly Figure[] {
  const worst = SCENARIOS.map(({ name }) => shareOf(outcomes, name, ({ wrong }) => wrong));
  const notRight = (name: string) => shareOf(outcomes, name, ({ judged, right }) => judged - right);
  return [
    { what: `quotes not right, ${LIGHT}${of}`, measured: notRight(LIGHT), budget: 0.5, unit: '%' },
    { what: `quotes not right, ${HEAVY}${of}`, measured: notRight(HEAVY), budget: 3, unit: '%' },
    // Under one in a hundred.
    { what: `wrongly anchored, worst scenario${of}`, measured: Math.max(...worst), budget: 0.99, unit: '%' },
  ];
}

function shareOf(outcomes: readonly Outcome[], scenario: string, count: (outcome: Outcome) => number): number {
  const of = outcomes.filter((outcome) => outcome.scenario === scenario);
  return (100 * of.reduce((sum, outcome) => sum + count(outcome), 0)) / of.reduce((sum, { judged }) => sum + judged, 0);
}

function speed(outcomes: readonly Outcome[]): readonly Figure[] {
  const ours = outcomes.filter(({ engine, length }) => engine === OURS && length < LONG);
  const shares = outcomes.flatMap((outcome) => {
    if (outcome.engine === OURS || outcome.scenario !== LIGHT) return [];
    const own = outcomes.find(({ engine, page, scenario }) => engine === OURS && page === outcome.page && scenario === LIGHT);
    return own ? [(100 * own.milliseconds) / outcome.milliseconds] : [];
  });
  const all = (engine: string) => outcomes.reduce((sum, each) => sum + (each.engine === engine ? each.milliseconds : 0), 0);
  const peers = [...new Set(outcomes.map(({ engine }) => engine))].filter((engine) => engine !== OURS);
  return [
    {
      what: '200 quotes on a page of 50,000 to 75,000 characters, slowest page and scenario',
      measured: Math.max(...ours.map(({ milliseconds }) => milliseconds)),
      budget: 100,
      unit: 'ms',
    },
    {
      what: 'the same, first time in a page',
      measured: Math.max(...ours.map(({ firstMilliseconds }) => firstMilliseconds)),
      budget: null,
      unit: 'ms',
    },
    {
      what: `our time, of that of a peer, ${LIGHT}, worst page and peer`,
      measured: Math.max(...shares),
      budget: peers.length > 0 ? 10 : null,
      unit: '%',
    },
    ...peers.map((peer) => ({
      what: `our time, of that of ${peer}, all pages and scenarios together`,
      measured: (100 * all(OURS)) / all(peer),
      budget: 10,
      unit: '%',
    })),
  ];
}

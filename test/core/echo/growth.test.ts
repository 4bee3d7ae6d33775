import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resemblance } from '../../../src/core/annotation/resemblance.ts';
import { type EchoEntry, echoesInSteps, echoIndex } from '../../../src/core/echo/echo-index.ts';
import { echoSummary, summaryInSteps } from '../../../src/core/echo/summary.ts';
import { entryOf } from './entry.ts';

// Counted, and otherwise as it is.
vi.mock('../../../src/core/annotation/resemblance.ts', async (original) => {
  const real = await original<typeof import('../../../src/core/annotation/resemblance.ts')>();
  return { ...real, resemblance: vi.fn(real.resemblance) };
});
beforeEach(() => {
  vi.mocked(resemblance).mockClear();
});

const REPEATS = 5;

const summaryOf = ([claim, ...others]: readonly EchoEntry[]) => {
  if (!claim) throw new Error('no claim');
  return echoSummary(
    claim,
    others.map((entry) => ({ entry, likeness: 1 })),
  );
};

/** Processor time of a summary, which work beside it does not lengthen; the least of several. */
function costOf(entries: readonly EchoEntry[], times: number): number {
  const costs = Array.from({ length: REPEATS }, () => {
    const since = process.cpuUsage();
    for (let time = 0; time < times; time++) summaryOf(entries);
    const { user, system } = process.cpuUsage(since);
    return (user + system) / times;
  });
  return Math.min(...costs);
}

/** How many times longer eight times as many claims take. */
function growth(few: number, claimOf: (i: number) => EchoEntry): number {
  const entries = Array.from({ length: few * 8 }, (_, i) => claimOf(i));
  costOf(entries.slice(0, few), 8);
  return costOf(entries, 1) / costOf(entries.slice(0, few), 8);
}

/** Five figures, each in a unit of its own and of as many elements as are told. */
const ownFigures = (i: number, elements: number): EchoEntry['quantities'] =>
  Array.from({ length: 5 }, (_, k) => ({
    text: 'x',
    value: k,
    unit: elements === 0 ? `unit ${i} ${k}` : '%',
    start: 0,
    end: 1,
    measure: {
      kind: null,
      stage: null,
      step: null,
      form: null,
      elements: Array.from({ length: elements }, (_, e) => ({ value: `${i} ${k} ${e}`, text: 'x', start: 0, end: 1 })),
      scope: null,
    },
  }));

/** A figure of twenty elements with names of so many letters, which begin alike. */
const figureOfLongNames = (i: number, letters: number): EchoEntry['quantities'] =>
  ownFigures(i, 20)
    .slice(0, 1)
    .map(({ measure, ...quantity }) => {
      if (!measure) return quantity;
      const elements = measure.elements.map((element) => ({ ...element, value: element.value.padStart(letters, 'x') }));
      return { ...quantity, measure: { ...measure, elements } };
    });

const days = (i: number): string =>
  `The ministry will grant general licences to magnet exporters within ${200 + i} working days.`;

describe('the echo of a claim that very many articles have', () => {
  // Eight times as many claims take about eight times as long; each with each, 64 times.
  it.each([
    ['another figure in each', 100, (i: number) => entryOf(days(i), { speakerName: 'MOFCOM', tokens: [] })],
    [
      'another named source in each',
      400,
      (i: number) => entryOf(days(0), { speakerName: `Tom Ferrier ${i} of Desk ${i}`, tokens: [] }),
    ],
    ['figures in units of its own in each', 200, (i: number) => entryOf('x', { tokens: [], quantities: ownFigures(i, 0) })],
  ])('is told in time that grows with their number: %s', (_, few, claimOf) => {
    expect(growth(few, claimOf)).toBeLessThan(24);
  });

  it('is told in time that grows with the elements that its figures are of', () => {
    const few = 100;
    const withElements = (elements: number) =>
      [0, 1].map((i) => entryOf('x', { tokens: [], quantities: ownFigures(i, elements) }));
    costOf(withElements(few), 8);
    expect(costOf(withElements(few * 8), 4) / costOf(withElements(few), 4)).toBeLessThan(24);
  });

  it('is told in time that does not grow with the names of those elements', () => {
    const withNames = (letters: number) =>
      Array.from({ length: 100 }, (_, i) => entryOf('x', { tokens: [], quantities: figureOfLongNames(i, letters) }));
    costOf(withNames(100), 1);
    expect(costOf(withNames(10_000), 1) / costOf(withNames(100), 1)).toBeLessThan(5);
  });

  it('compares each wording with a few others, not with all', () => {
    const claims = Array.from({ length: 400 }, (_, i) =>
      entryOf(`w${i} x${i} y${i} z${i} ${i % 7} ${i % 11} ${days(i)}`, { tokens: [] }),
    );
    expect(summaryOf(claims).articles).toBe(400);
    expect(vi.mocked(resemblance).mock.calls.length).toBeLessThan(400 * 10);
  });

  it('compares long wordings with fewer, where there are many', () => {
    const longOf = (i: number) =>
      Array.from({ length: 200 }, (_, k) => (k < 8 ? `r${k}` : `${(i * 31 + k * 17) % 97}w${(k * i) % 13}`)).join(' ');
    summaryOf(Array.from({ length: 1_300 }, (_, i) => entryOf(`${longOf(i)} ${i}`, { tokens: [], quantities: [] })));
    const looked = vi.mocked(resemblance).mock.calls.reduce((sum, [a, b]) => sum + a.length * b.length, 0);
    expect(looked).toBeLessThan(60_000_000);
  });
});

describe('a claim that is met in many articles', () => {
  const number = 400;
  const { tokens } = entryOf('China halted exports of dysprosium to buyers in Japan.');
  const entries = Array.from({ length: number }, (_, i) =>
    entryOf(`China halted exports of dysprosium to buyer ${i} in Japan.`, { tokens, speakerName: `Speaker ${i}` }),
  );

  it('is compared and told in steps, of which none takes many of the claims at once', () => {
    const [claim, ...others] = entries;
    if (!claim) throw new Error('no claim');
    const met = echoesInSteps(claim, echoIndex(entries));
    let steps = 0;
    while (!met.next().done) steps++;
    expect(steps).toBeGreaterThanOrEqual(number - 1);
    const told = summaryInSteps(
      claim,
      others.map((entry) => ({ entry, likeness: 1 })),
    );
    steps = 0;
    while (!told.next().done) steps++;
    // Names, words and sources of each.
    expect(steps).toBeGreaterThanOrEqual(3 * number);
  });
});

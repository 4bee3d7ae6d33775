import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedOf } from '../../../src/core/echo/compared.ts';
import { echoesOf, echoIndex, sameness } from '../../../src/core/echo/echo-index.ts';
import { entryOf } from './entry.ts';
import table from './pairs.json' with { type: 'json' };

const CLAIM = 'China suspended exports of dysprosium to Japan after the spring talks.';
const REWORDED = 'Exports of dysprosium to Japan were put on hold by China after talks in spring.';

describe('echoesOf', () => {
  it('finds a claim in other articles, the most alike first', () => {
    const same = entryOf(CLAIM);
    const reworded = entryOf(`${REWORDED.slice(0, -1)}, a trader in Osaka complained.`);
    const other = entryOf('China suspended exports of dysprosium to Korea after the autumn talks.');
    const matches = echoesOf(entryOf(CLAIM), echoIndex([other, reworded, same]));
    expect(matches.map(({ entry }) => entry)).toEqual([same, reworded]);
  });

  it('never takes the article itself for an echo', () => {
    const claim = entryOf(CLAIM, { articleKey: 'a' });
    const again = entryOf(CLAIM, { articleKey: 'a' });
    expect(echoesOf(claim, echoIndex([claim, again]))).toEqual([]);
  });

  it.each([
    ['', 'that share little'],
    [
      ' Siemens, Bosch, Toyota and Vacuumschmelze warned of gallium, germanium and graphite in Duisburg warehouses.',
      'that share much',
    ],
  ])('finds a claim that more have than it is compared with, and compares no more %s %s', (more) => {
    const tokens = entryOf(CLAIM + more).tokens;
    const entries = Array.from({ length: 1_500 }, () => entryOf(CLAIM + more, { tokens }));
    const found = echoesOf(entryOf(CLAIM + more), echoIndex(entries));
    expect(found.length).toBe(1_300);
  });

  it('has nothing to find in nothing', () => {
    expect(echoesOf(entryOf(CLAIM), echoIndex([]))).toEqual([]);
    expect(echoesOf(entryOf(''), echoIndex([entryOf(''), entryOf(CLAIM)]))).toEqual([]);
  });

  it('gives one order however the claims were filed', () => {
    const entries = [1, 2, 3].map(() => entryOf(CLAIM));
    const claim = entryOf(CLAIM);
    expect(echoesOf(claim, echoIndex(entries.toReversed()))).toEqual(echoesOf(claim, echoIndex(entries)));
  });

  it('misses none of the claims that compare as alike, and adds none', () => {
    const words = table.flatMap(({ a }) => a.split(/(?<=[\s，。])/u));
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 90 }).map((parts) => parts.join(''));
    const known = table.flatMap(({ a, b }) => [a, b]);
    const text = fc.oneof(sentence, fc.constantFrom(...known));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 12 }), (own, others) => {
        const claim = entryOf(own);
        const entries = [own, ...others].map((other) => entryOf(other));
        const found = echoesOf(claim, echoIndex(entries)).map(({ entry }) => entry.claimId);
        const alike = entries.filter((entry) => sameness(comparedOf(claim), comparedOf(entry)) > 0);
        expect(new Set(found)).toEqual(new Set(alike.map(({ claimId }) => claimId)));
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EchoEntry, echoesOf, echoIndex } from '../../../src/core/echo/echo-index.ts';
import { echoSummary } from '../../../src/core/echo/summary.ts';
import { entryOf } from './entry.ts';
import table from './pairs.json' with { type: 'json' };

const summaryOf = (claim: EchoEntry, saved: readonly EchoEntry[]) => echoSummary(claim, echoesOf(claim, echoIndex(saved)));

const CLAIM = 'The ministry will grant general licences to magnet exporters within 45 working days.';

describe('echoSummary', () => {
  it('says that a claim which was met nowhere else is in one article, from one source', () => {
    const claim = entryOf(CLAIM);
    const { articles, sources, rows, differing } = summaryOf(claim, [claim]);
    expect({ articles, sources, differing }).toEqual({ articles: 1, sources: 1, differing: [] });
    expect(rows).toMatchObject([{ claimId: claim.claimId, isOwn: true, source: 0 }]);
  });

  it('lists who said it where and when, the oldest first and the undated last', () => {
    const claim = entryOf(CLAIM, { published: '2026-03-24', speakerName: 'MOFCOM' });
    const undated = entryOf(CLAIM, { speakerName: 'Ministry of Commerce' });
    const first = entryOf(CLAIM.replace('45', '30'), { published: '2026-03-20', speakerName: '商务部' });
    const { articles, sources, rows, differing } = summaryOf(claim, [undated, first]);
    expect([articles, sources]).toEqual([3, 1]);
    expect(rows.map(({ claimId }) => claimId)).toEqual([first, claim, undated].map(({ claimId }) => claimId));
    expect(rows.map(({ isOwn }) => isOwn)).toEqual([false, true, false]);
    expect(rows.map(({ isReworked }) => isReworked)).toEqual([true, false, false]);
    expect(differing).toMatchObject([
      {
        unit: 'day',
        values: [
          { value: 30, rows: [0] },
          { value: 45, rows: [1, 2] },
        ],
      },
    ]);
  });

  it('quotes no more of a claim than sentences have, whatever a file says', () => {
    const long = entryOf(CLAIM.padEnd(4_000, ' a中'));
    const { rows } = echoSummary(entryOf(CLAIM), [{ entry: long, likeness: 1 }]);
    expect(rows.find(({ isOwn }) => !isOwn)?.text).toBe(`${long.text.slice(0, 1_000)}…`);
  });

  it('has one row for an article that says it twice', () => {
    const claim = entryOf(CLAIM);
    const twice = [CLAIM, `${CLAIM.slice(0, -1)}, traders hope.`].map((text) => entryOf(text, { articleKey: 'twice' }));
    const { articles, rows } = summaryOf(claim, twice);
    expect(articles).toBe(2);
    expect(rows.find(({ isOwn }) => !isOwn)?.claimId).toBe(twice[0]?.claimId);
  });

  it('holds together whatever was saved', () => {
    const text = fc.constantFrom(...table.flatMap(({ a, b }) => [a, b]));
    const name = fc.constantFrom(null, 'MOFCOM', 'the ministry', '商务部', 'Tom Ferrier', 'Ferrier', 'Site 1', '');
    const saved = fc.array(fc.tuple(text, name, fc.nat({ max: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, name, saved, (own, speakerName, others) => {
        const claim = entryOf(own, { speakerName });
        const copies = others.flatMap(([other, by, article]) =>
          [own, other].map((one) => entryOf(one, { speakerName: by, articleKey: `a${article}` })),
        );
        const { articles, sources, rows, differing } = summaryOf(claim, copies);
        expect(articles).toBe(rows.length);
        expect(new Set(rows.map(({ articleKey }) => articleKey)).size).toBe(articles);
        expect(new Set(rows.map(({ source }) => source)).size).toBe(sources);
        expect(rows.filter(({ isOwn }) => isOwn)).toHaveLength(1);
        for (const { values } of differing) expect(values.length).toBeGreaterThan(1);
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, Quantity } from '../../../src/core/claim/claim.ts';
import { differingFigures } from '../../../src/core/echo/differing.ts';
import { findQuantities } from '../../../src/core/text/quantities.ts';

const NO_MEASURE: Measure = { kind: null, stage: null, step: null, form: null, elements: [], scope: null };

/** The first quantity of a text, as one of a stage where one is given. */
function quantity(text: string, stage: 'mining' | 'separation' | null = null): Quantity {
  const found = findQuantities(text)[0];
  if (!found) throw new Error(`no quantity in "${text}"`);
  const told = stage && { value: stage, text: stage, start: 0, end: stage.length };
  return { ...found, measure: { ...NO_MEASURE, kind: found.unit === '%' ? 'share' : null, stage: told } };
}

const differing = (...rows: readonly (readonly Quantity[])[]) => differingFigures(rows.map((quantities) => ({ quantities })));
const valuesOf = (...texts: readonly string[]) =>
  differing(...texts.map((text) => [quantity(text)])).map(({ values }) => values.map(({ value }) => value));

describe('differingFigures', () => {
  it('lists values with the claims that have them', () => {
    const found = differing([quantity('69 percent')], [quantity('70 percent')], [quantity('70%')]);
    expect(found).toEqual([
      {
        unit: '%',
        kind: 'share',
        stage: null,
        values: [
          { value: 69, text: '69 percent', rows: [0] },
          { value: 70, text: '70 percent', rows: [1, 2] },
        ],
      },
    ]);
  });

  it.each([
    ['90 percent', 'nine tenths'],
    ['240,000 tonnes', '239,876 tonnes'],
    ['240 kt', '240,000 tonnes'],
    ['1.54 billion yuan', '1.5 billion yuan'],
    ['45个工作日', '45个工作日'],
    ['约九成', '90%'],
  ])('takes %s and %s for one value', (a, b) => {
    expect(valuesOf(a, b)).toEqual([]);
  });

  it.each([
    ['69 percent', '70 percent'],
    ['90 percent', '92%'],
    ['255,000 tonnes', '270,000 tonnes'],
    ['九成', '92%'],
  ])('takes %s and %s for two', (a, b) => {
    expect(valuesOf(a, b).map((values) => values.length)).toEqual([2]);
  });

  it('does not compare what is counted differently', () => {
    expect(valuesOf('90 percent', '240,000 tonnes')).toEqual([]);
    expect(differing([quantity('69%', 'mining')], [quantity('90%', 'separation')])).toEqual([]);
  });

  it('puts figures side by side that are of one thing among several', () => {
    const found = differing(
      [quantity('60%', 'mining'), quantity('90%', 'separation')],
      [quantity('69%', 'mining'), quantity('90%', 'separation')],
      [quantity('69%', 'mining')],
    );
    expect(found).toMatchObject([
      {
        stage: 'mining',
        values: [
          { value: 60, rows: [0] },
          { value: 69, rows: [1, 2] },
        ],
      },
    ]);
  });

  it('says nothing where it cannot tell which figure answers which', () => {
    expect(differing([quantity('60%'), quantity('90%')], [quantity('70%'), quantity('93%')])).toEqual([]);
    expect(differing([quantity('60%'), quantity('90%')], [quantity('90%')])).toEqual([]);
  });

  it('takes a figure that says little for what most claims say of it, or for what its own claim leaves', () => {
    const refined = [quantity('90%', 'separation')];
    expect(differing([quantity('60%', 'mining')], refined, refined, [quantity('92%')])).toMatchObject([
      {
        stage: 'separation',
        values: [
          { value: 90, rows: [1, 2] },
          { value: 92, rows: [3] },
        ],
      },
    ]);
    const left = differing([quantity('60%'), quantity('90%', 'separation')], [quantity('69%', 'mining'), ...refined]);
    expect(left).toMatchObject([{ stage: 'mining', values: [{ value: 60 }, { value: 69 }] }]);
    expect(differing([quantity('60%', 'mining')], refined, [quantity('92%')])).toEqual([]);
  });

  it('says the same in whatever order the claims come', () => {
    fc.assert(
      fc.property(claims(null), fc.infiniteStream(fc.nat()), (all, keys) => {
        const order = all.map((_, i) => ({ i, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const shuffled = differing(...order.map(({ i }) => all[i] ?? []));
        expect(valuesIn(shuffled, (row) => order[row]?.i ?? -1)).toEqual(valuesIn(differing(...all)));
      }),
    );
  });

  it('finds what holding each claim against each finds, where all say what their figures are of', () => {
    fc.assert(
      fc.property(claims('mining'), (all) => {
        expect(valuesIn(differing(...all))).toEqual(valuesIn(plainly(all)));
      }),
    );
  });
});

type Found = ReturnType<typeof differingFigures>;

/** Up to six claims of up to three whole shares each, of mining, of separation, or of what `least` is. */
const claims = (least: 'mining' | null) => {
  const share = fc.tuple(fc.integer({ min: 60, max: 64 }), fc.constantFrom(least, 'mining' as const, 'separation' as const));
  return fc.array(
    fc.array(
      share.map(([value, stage]) => quantity(`${value}%`, stage)),
      { maxLength: 3 },
    ),
    { maxLength: 6 },
  );
};

/** What is found, without the order in which it is. */
const valuesIn = (found: Found, rowOf = (row: number): number => row): readonly string[] =>
  found
    .map(({ stage, values }) => {
      const shown = values.map(({ value, rows }) => `${value} in ${rows.map(rowOf).sort((a, b) => a - b)}`);
      return `${stage}: ${shown.join('; ')}`;
    })
    .sort();

/** The same as `differingFigures`, said plainly: of two claims the one value of a stage that each has and the other lacks. */
function plainly(all: readonly (readonly Quantity[])[]): Found {
  return (['mining', 'separation'] as const).flatMap((stage) => {
    const told = all.map(
      (own) => new Set(own.filter(({ measure }) => measure?.stage?.value === stage).map(({ value }) => value)),
    );
    const differ = new Set<number>();
    for (const first of told) {
      for (const second of told) {
        const [left, right] = [[...first].filter((one) => !second.has(one)), [...second].filter((one) => !first.has(one))];
        if (left.length === 1 && right.length === 1) for (const value of [...left, ...right]) differ.add(value);
      }
    }
    const values = [...differ]
      .sort((a, b) => a - b)
      .map((value) => {
        return { value, text: `${value}%`, rows: told.flatMap((own, row) => (own.has(value) ? [row] : [])) };
      });
    return values.length > 0 ? [{ unit: '%', kind: 'share' as const, stage, values }] : [];
  });
}

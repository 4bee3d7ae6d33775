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
});

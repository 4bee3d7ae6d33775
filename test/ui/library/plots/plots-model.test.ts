import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/core/library/entry.ts';
import { ALL, type LibraryQuery, pairsOf } from '../../../../src/core/library/query.ts';
import { createPlotsModel } from '../../../../src/ui/library/plots/plots-model.ts';
import { annotation, article, entries, FACTS, highlight } from '../../../core/library/records.ts';

function opened(query: LibraryQuery = ALL) {
  const shown = signal<readonly Entry[] | null>(null);
  const record = article('site.example/a', { published: '2026-03-09' });
  const claims = ['c1', 'c2'].map((claimId) => annotation(record.key, [highlight(FACTS)], { claimId, quote: claimId }));
  const model = createPlotsModel({
    entries: shown,
    query: signal(query),
    hrefOf: (asked) => `#/?${pairsOf(asked).map((pair) => pair.join('='))}`,
  });
  return { model, shown, all: entries([record, ...claims]) };
}

describe('the plots', () => {
  it('wait for the library, and follow what the list shows', () => {
    const { model, shown, all } = opened();
    expect(model.tally.value).toBeNull();
    shown.value = all;
    expect(model.tally.value?.claims).toBe(2);
    shown.value = all.slice(0, -1);
    expect(model.tally.value?.claims).toBe(1);
  });

  it('put claims on the axis by the other date when asked', () => {
    const { model, shown, all } = opened();
    shown.value = all.map((entry) => ({ ...entry, created: Date.UTC(2026, 6, 15) }));
    expect(model.axis.value.periods.map(({ id }) => id)).toEqual(['2026-03']);
    model.dateBy('saved');
    expect(model.axis.value.periods.map(({ id }) => id)).toEqual(['2026-07']);
  });

  it('lead to the list as it is asked for, narrowed to what a bar stands for', () => {
    const { model, shown, all } = opened({ ...ALL, text: 'quota', chosen: { tag: ['mine'], layer: ['forecast', 'official'] } });
    shown.value = all;
    model.dateBy('saved');
    const [period] = model.axis.value.periods;
    expect(model.linkTo({ chosen: { layer: ['official'] }, ...(period ? { period } : {}) })).toBe(
      '#/?q=quota,layer=official,tag=mine,date=2026-03',
    );
    expect(model.linkTo({ text: 'Wang Wentao' })).toBe('#/?q=quota Wang Wentao,layer=forecast,layer=official,tag=mine');
    expect(model.isFiltered.value).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { CARD_RECORDS, SOURCE_RECORDS } from '../../../src/core/knowledge/cards.ts';
import { seriesById } from '../../../src/core/knowledge/reference-series.ts';

const facts = Object.values(CARD_RECORDS).flatMap((records) =>
  records.flatMap(({ id, facts }) => facts.map((fact) => ({ card: id, ...fact }))),
);
const named = ({ card, text }: { card: string; text: string }): string => `${card}: ${text}`;

/** The article that `csre-plenary-2026` is there to check. */
const CHECKED = 'rare-earth-exchanges-rare-earth-society-sets';

test('what the checked article alone says is nowhere called well sourced', () => {
  const resting = facts.filter(({ sources }) => sources.every((id) => id === CHECKED));
  expect(resting.length).toBeGreaterThan(0);
  expect(resting.filter(({ confidence }) => confidence !== 'low').map(named)).toEqual([]);
});

test('the learned society does not rest on what is told of the industry association', () => {
  const ofAssociation = Object.entries(SOURCE_RECORDS)
    .filter(([, { title }]) => /rare earth association|association general meeting/i.test(title))
    .map(([id]) => id);
  expect(ofAssociation.length).toBeGreaterThan(1);
  const society = facts.filter(({ card }) => card === 'csre');
  expect(society.filter(({ sources }) => sources.every((id) => ofAssociation.includes(id))).map(named)).toEqual([]);
});

test.each([
  ['quota-mining', 'quota-mining-batches'],
  ['quota-separation', 'quota-separation-batches'],
])('the batches of %s make its year', (ofYears, ofBatches) => {
  const batches = seriesById(ofBatches)?.points ?? [];
  for (const year of ['2022', '2023', '2024']) {
    const sum = batches.filter(({ period }) => period.startsWith(year)).reduce((all, { value }) => all + (value ?? 0), 0);
    expect([year, sum]).toEqual([year, seriesById(ofYears)?.points.find(({ period }) => period === year)?.value]);
  }
});

import { expect, test } from 'vitest';
import { CARD_RECORDS } from '../../../src/core/knowledge/cards.ts';
import linking from '../../../src/core/knowledge/data/linking.json';
import { cuesIn } from '../../../src/core/knowledge/signs.ts';

const weightOf = (text: string, card: string): number =>
  Math.max(0, ...cuesIn(text).flatMap((cue) => (cue.card === card ? [cue.weight] : [])));

test('a cue stands where it is written, a stem for every word that begins so', () => {
  const text = 'He smuggles: smugglers do.';
  const found = cuesIn(text).filter(({ card }) => card === 'anti-smuggling-campaign');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['smuggles', 'smugglers']);
});

test('a faint cue tells less than a full one, and a shared one less than one of a single card', () => {
  expect(weightOf('monazite', 'overseas-feedstock')).toBeGreaterThan(weightOf('ore', 'overseas-feedstock'));
  expect(weightOf('ore', 'overseas-feedstock')).toBeGreaterThan(0);
  expect(weightOf('monazite', 'overseas-feedstock')).toBeGreaterThan(weightOf('jurisdiction', 'mofcom-61-2025'));
});

test('traditional characters are read as simplified', () => {
  expect(cuesIn('獨居石').map(({ card }) => card)).toContain('overseas-feedstock');
});

test('every card that the linking names by its id exists', () => {
  const ids = new Set(
    Object.values(CARD_RECORDS)
      .flat()
      .map(({ id }) => id),
  );
  const named = [...Object.values(linking.own), ...linking.inPassing.cards, ...linking.figures.flatMap(({ cards }) => cards)];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

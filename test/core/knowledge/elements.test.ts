import { expect, test } from 'vitest';
import { cardById } from '../../../src/core/knowledge/cards.ts';
import { ELEMENTS, elementsIn } from '../../../src/core/knowledge/elements.ts';
import { instrumentById } from '../../../src/core/knowledge/instruments.ts';

const symbolsIn = (text: string): string =>
  elementsIn(text)
    .map(({ symbol }) => symbol)
    .join(' ');

test('there are seventeen, each with its card and the instruments that list it', () => {
  expect(ELEMENTS).toHaveLength(17);
  expect(ELEMENTS.map(({ number }) => number)).toEqual([21, 39, ...Array.from({ length: 15 }, (_, i) => 57 + i)]);
  for (const { symbol, name, chinese, card, uses, instruments } of ELEMENTS) {
    expect(cardById(card)?.title).toBe(`${name} (${symbol})`);
    expect(cardById(card)?.aliases).toContain(chinese);
    expect(uses.length).toBeGreaterThan(0);
    for (const id of instruments) expect(instrumentById(id)?.id).toBe(id);
  }
});

test('Announcement No. 18 lists seven, No. 57 five', () => {
  const listedBy = (id: string): string =>
    ELEMENTS.filter(({ instruments }) => instruments.includes(id))
      .map(({ symbol }) => symbol)
      .join(' ');
  expect(listedBy('mofcom-18-2025')).toBe('Sc Y Sm Gd Tb Dy Lu');
  expect(listedBy('mofcom-57-2025')).toBe('Eu Ho Er Tm Yb');
});

test.each([
  ['Dysprosium and terbium need a licence; dysprosium is scarcer.', 'Dy Tb'],
  ['DYSPROSIUM, the heavy one', 'Dy'],
  ['yttrium-stabilised zirconia and neodymium magnets', 'Y Nd'],
  ['镝和铽的出口许可', 'Dy Tb'],
  ['釤、釓、鋱、鏑、鎦、鈧、釔等七類中重稀土', 'Sm Gd Tb Dy Lu Sc Y'],
  ['氧化镨钕价格上涨', 'Pr Nd'],
  ['钐钴永磁材料', 'Sm'],
])('names: %s', (text, symbols) => expect(symbolsIn(text)).toBe(symbols));

test.each([
  ['NdPr oxide', 'Nd Pr'],
  ['PrNd metal', 'Pr Nd'],
  ['a floor for NdPr products', 'Nd Pr'],
  ['Nd-Pr and Nd/Pr prices', 'Nd Pr'],
  ['Dy oxide rose, Tb metal fell', 'Dy Tb'],
  ['Y oxide and Ho oxide', 'Y Ho'],
  ['oxides of Er', 'Er'],
  ['Dy2O3, Tb₄O₇, Pr6O11 and CeO2', 'Dy Tb Pr Ce'],
  ['sintered NdFeB and SmCo5 magnets', 'Nd Sm'],
  ['licences for Sm, Gd, Tb, Dy, Lu, Sc and Y', 'Sm Gd Tb Dy Lu Sc Y'],
  ['Dy firms, Tb drifts', 'Dy Tb'],
  ['含Dy、Tb的磁体', 'Dy Tb'],
])('symbols: %s', (text, symbols) => expect(symbolsIn(text)).toBe(symbols));

test.each([
  'Ho Chi Minh City, says Er Rui, director of PR.',
  'Pr. Lu Xun and Ms La of La Paz met in the EU.',
  'Generation Y; the Y axis; Y-12.',
  'Er, well. Ho ho ho.',
  'Lu and La talked to Ce and Eu.',
  'SC, TB, ND, SM and PM are initials.',
  '2 TB of data, Sm. and Co.',
  'rare earth metals and oxides, without names',
  '鎦金工藝',
])('no element: %s', (text) => expect(symbolsIn(text)).toBe(''));

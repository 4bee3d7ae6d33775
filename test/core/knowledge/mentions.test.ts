import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allCards } from '../../../src/core/knowledge/cards.ts';
import { mentionsOf } from '../../../src/core/knowledge/mentions.ts';

const aliases = allCards().flatMap(({ id, aliases: names }) => names.map((name) => [name, id] as const));

test('every full name of every card is found in a sentence', () => {
  for (const [name, id] of aliases) {
    const found = mentionsOf(`“${name}”, it says`).filter(({ isStrong }) => isStrong);
    expect(
      found.map(({ card }) => card),
      name,
    ).toContain(id);
  }
});

test.each([
  ['Announcements No. 55, 56, 57 and 58 of 2025', ['mofcom-55-58-2025', 'mofcom-56-2025', 'mofcom-57-2025', 'mofcom-55-58-2025']],
  ['Announcements 61 and 62', ['mofcom-61-2025', 'mofcom-62-2025']],
  ['Announcements Nos. 55–58', ['mofcom-55-58-2025', 'mofcom-56-2025', 'mofcom-57-2025', 'mofcom-55-58-2025']],
  ['notices no. 61 and no. 70 from 2025', ['mofcom-61-2025', 'mofcom-70-2025']],
  ['Notice No. 61 of 2019', []],
])('a string of notices: %s', (text, cards) => {
  const strings = mentionsOf(text).filter(({ isStrong, key }) => isStrong && key.startsWith('announcement'));
  expect([...new Set(strings.map(({ card }) => card))].sort()).toEqual([...new Set(cards)].sort());
});

test('names do not run over the end of a sentence or of a block', () => {
  expect(mentionsOf('He left Mountain. Pass the salt.')).toEqual([]);
  expect(mentionsOf('Mountain\nPass')).toEqual([]);
  expect(mentionsOf('Mountain, Pass')).toEqual([]);
});

test('an acronym counts in capitals only', () => {
  expect(mentionsOf('the aecc files')).toEqual([]);
  expect(mentionsOf('the AECC files').map(({ card }) => card)).toEqual(['aecc']);
});

test('mentions are in order of place and within the text', () => {
  const part = fc.oneof(fc.constantFrom(...aliases.map(([name]) => name)), fc.string({ unit: 'binary', maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of mentionsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

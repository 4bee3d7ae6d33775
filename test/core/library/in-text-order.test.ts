import { expect, it } from 'vitest';
import type { Entry } from '../../../src/core/library/entry.ts';
import { inTextOrder } from '../../../src/core/library/in-text-order.ts';

const entry = (quote: string) => ({ quote }) as Entry;

it('lists passages as the text has them, a whole before its part, and what it does not have last as it came', () => {
  const text = 'One two three. Four five.';
  const passages = ['gone', 'Four five.', 'One', '', 'One two three.', 'two'].map(entry);
  expect(inTextOrder(passages, text).map(({ quote }) => quote)).toEqual([
    'One two three.',
    'One',
    'two',
    'Four five.',
    'gone',
    '',
  ]);
});

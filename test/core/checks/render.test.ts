import { expect, test } from 'vitest';
import { messageKey, renderMessage, type Wording } from '../../../src/core/checks/render.ts';

const WORDING: Wording = {
  message: (key, values) => `${key}(${values.join('; ')})`,
  date: (partial) => `<${partial}>`,
  number: (value) => value.toFixed(1),
  large: (value) => value.toExponential(),
  list: (items) => items.join(' & '),
};
/** A language in which every message is what fills its first blank. */
const BARE: Wording = { ...WORDING, message: (_key, values) => values[0] ?? '' };

test('the key of a message has no hyphens', () => {
  expect(messageKey('status-then-now')).toBe('check_status_then_now');
});

test('names, dates, numbers, messages and lists are filled in, however deep', () => {
  const item = (name: string) => ({ code: 'name', values: [name] });
  const message = {
    code: 'some-note',
    values: ['A', { date: '2025-10' }, { number: 3 }, { message: { code: 'inner', values: [{ list: [item('B'), item('C')] }] } }],
  };
  expect(renderMessage(message, WORDING)).toBe('Check_some_note(A; <2025-10>; 3.0; check_inner(check_name(B) & check_name(C)))');
});

test('a sentence that begins with a name in small letters begins with a capital; names within it stay as they are', () => {
  expect(renderMessage({ code: 'x', values: ['the 15th Five-Year Plan had been approved'] }, BARE)).toBe(
    'The 15th Five-Year Plan had been approved',
  );
  expect(renderMessage({ code: 'x', values: ['“十五五”规划'] }, BARE)).toBe('“十五五”规划');
  expect(renderMessage({ code: 'x', values: [] }, BARE)).toBe('');
});

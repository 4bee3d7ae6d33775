import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBreak } from '../../../../src/core/exchange/json/parse-json.ts';
import { runs } from '../../../long.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('finds a break in all that is no JSON, and in nothing else', () => {
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 })).map(([text, at, length, other]) => {
    const from = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, from) + other + text.slice(from + length);
  });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string(), fc.stringMatching(/^[[\]{}":,0-9eE.+\-truefalsn\\ ]*$/)), (text) => {
      expect(jsonBreak(text) === null).toBe(isJson(text));
    }),
    { numRuns: runs(300, 2_000) },
  );
});

test('says of the beginning of any JSON that it breaks off, unless it is JSON already', () => {
  const lists = fc.array(fc.jsonValue(), { minLength: 1 }).map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(lists, fc.nat(), (text, at) => {
      const part = text.slice(0, 1 + (at % (text.length - 1)));
      expect(jsonBreak(part)).toMatchObject({ isCut: true });
    }),
    { numRuns: runs(300, 2_000) },
  );
});

test('tells a fault in the middle from a cut', () => {
  expect(jsonBreak('[1, 2,, 3]')).toEqual({ offset: 6, expected: 'a value', isCut: false });
  expect(jsonBreak('{"a" 1}')).toMatchObject({ offset: 5, expected: '":"', isCut: false });
});

test('reads a nesting and a text of any size', () => {
  expect(jsonBreak('['.repeat(1_000_000))).toMatchObject({ offset: 1_000_000, isCut: true });
  expect(jsonBreak('['.repeat(3_000_000))).toMatchObject({ isCut: false, isDeep: true });
  expect(jsonBreak(`["${'x'.repeat(5_000_000)}`)).toMatchObject({ isCut: true });
});

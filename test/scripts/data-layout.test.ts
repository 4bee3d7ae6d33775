import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../scripts/data/layout.ts';

describe('the layout of a table', () => {
  it('has an entry a line: words of a long list, and rows as they were written', () => {
    const text =
      '{ "act": ["curb", "ban", "halt", "bar"],\n "few": ["a", "b"],\n"rows": [\n{"id": "x", "few": [1, 2]},\n{\n"id": "y"}], "none": [\n], "empty": {} }';
    expect(laidOut(text).split('\n')).toEqual([
      '{',
      '  "act": [',
      '    "curb",',
      '    "ban",',
      '    "halt",',
      '    "bar"',
      '  ],',
      '  "few": ["a", "b"],',
      '  "rows": [',
      '    { "id": "x", "few": [1, 2] },',
      '    {',
      '      "id": "y"',
      '    }',
      '  ],',
      '  "none": [],',
      '  "empty": {}',
      '}',
      '',
    ]);
  });

  it('is refused where the text is no JSON, as a table is for a moment while somebody edits it', () => {
    for (const text of ['{ "instrument": [ }', '["a", "b"', '{ "a": }', ''])
      expect(() => laidOut(text), text).toThrow(SyntaxError);
  });

  it('is sorted where it is asked to be, the outermost entries alone', () => {
    expect(laidOut('{\n"b": { "d": 1, "c": 2 }, "B": 3, "a": 4 }', true)).toBe(
      '{\n  "B": 3,\n  "a": 4,\n  "b": { "d": 1, "c": 2 }\n}\n',
    );
  });

  it('keeps every value and its order, and is the layout of itself', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space);
        const tidy = laidOut(text);
        expect(JSON.stringify(JSON.parse(tidy))).toBe(JSON.stringify(JSON.parse(text)));
        expect(laidOut(tidy)).toBe(tidy);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areKept, cleanTags, retag, TAG_LIMIT, TAGS_LIMIT, tagKey } from '../../../src/core/annotation/tags.ts';

const tag = fc.oneof(fc.constantFrom('Quota', 'quota', ' QUOTA ', 'a  b', '\n', ''), fc.string({ unit: 'grapheme' }));
const tags = fc.array(tag, { maxLength: 12 });

describe('cleanTags', () => {
  it('trims, drops what is empty, and keeps the first of those that differ in case alone', () => {
    expect(cleanTags([' Quota ', 'quota', '', ' \n', 'heavy\t rare  earths', '配额'])).toEqual([
      'Quota',
      'heavy rare earths',
      '配额',
    ]);
    expect(cleanTags(['caf\u00e9', 'cafe\u0301'])).toHaveLength(1);
  });

  it('has nothing more to do the second time, and gives what may be kept unless it is too long or too many', () => {
    fc.assert(
      fc.property(tags, (all) => {
        const clean = cleanTags(all);
        expect(cleanTags(clean)).toEqual(clean);
        expect(areKept(clean)).toBe(clean.every(({ length }) => length <= TAG_LIMIT));
      }),
    );
  });
});

describe('areKept', () => {
  it('allows tags up to the limits and none beyond', () => {
    const many = Array.from({ length: TAGS_LIMIT + 1 }, (_, index) => `tag ${index}`);
    expect([areKept(many.slice(1)), areKept(many)]).toEqual([true, false]);
    expect([areKept(['t'.repeat(TAG_LIMIT)]), areKept(['t'.repeat(TAG_LIMIT + 1)])]).toEqual([true, false]);
    expect([[' a'], ['a', 'A'], ['']].map(areKept)).toEqual([false, false, false]);
  });
});

describe('retag', () => {
  it('adds and removes without regard to case, and leaves the spelling that is there', () => {
    expect(retag(['Quota', 'Magnets'], { add: ['quota', 'Dy'], remove: ['MAGNETS'] })).toEqual(['Quota', 'Dy']);
    expect(retag(['quota'], { add: ['Quota'], remove: ['QUOTA'] })).toEqual(['Quota']);
  });

  it('leaves all that it adds and nothing of what it only removes', () => {
    fc.assert(
      fc.property(tags, tags, tags, (before, add, remove) => {
        const after = new Set(retag(cleanTags(before), { add, remove }).map(tagKey));
        for (const one of cleanTags(add)) expect(after).toContain(tagKey(one));
        const added = new Set(cleanTags(add).map(tagKey));
        for (const one of cleanTags(remove)) expect(after.has(tagKey(one))).toBe(added.has(tagKey(one)));
      }),
    );
  });
});

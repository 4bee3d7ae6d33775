import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAG_LIMIT, TAGS_LIMIT } from '../../../src/core/annotation/tags.ts';
import { allTags, endsTag, suggestedTags, tagsIn, withoutTag, withTags } from '../../../src/kit/highlight/tag-list.ts';

describe('tags as they are typed', () => {
  it('end with a comma, also of a Chinese keyboard, and lose the white space around them', () => {
    expect(tagsIn(' rare  earths , 稀土，出口管制、magnets,, ')).toEqual(['rare earths', '稀土', '出口管制', 'magnets']);
    expect(['a,', '稀土，', '稀土、'].every(endsTag)).toBe(true);
    expect(endsTag('rare earths')).toBe(false);
  });

  it('are one tag whatever their case, as it was written first', () => {
    expect(withTags(['Framing'], ['framing', 'dates', 'DATES'])).toEqual(['Framing', 'dates']);
    expect(withoutTag(['Framing', 'dates'], 'FRAMING')).toEqual(['dates']);
  });

  it('are cut where they are longer than what is kept, and added only as long as there is room', () => {
    expect(tagsIn('x'.repeat(TAG_LIMIT + 20))).toEqual(['x'.repeat(TAG_LIMIT)]);
    const full = Array.from({ length: TAGS_LIMIT }, (_, index) => `tag ${index}`);
    expect(withTags(full, ['one more'])).toEqual(full);
  });

  it('never come twice, and never hold a comma', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (typed, more) => {
        const tags = withTags(tagsIn(typed.join(',')), tagsIn(more));
        expect(new Set(tags.map((tag) => tag.normalize('NFC').toLowerCase())).size).toBe(tags.length);
        expect(tags.some((tag) => endsTag(tag) || tag.trim() === '')).toBe(false);
      }),
    );
  });
});

describe('tags to suggest', () => {
  const KNOWN = ['export controls', 'Controls', 'quota', 'control tower', '出口管制'];

  it('begin with what is typed before those that only hold it', () => {
    expect(suggestedTags('contr', KNOWN, [])).toEqual(['Controls', 'control tower', 'export controls']);
    expect(suggestedTags('管制', KNOWN, [])).toEqual(['出口管制']);
  });

  it('are none that is taken or already typed whole, and none before anything is typed', () => {
    expect(suggestedTags('contr', KNOWN, ['CONTROLS'])).toEqual(['control tower', 'export controls']);
    expect(suggestedTags('quota', KNOWN, [])).toEqual([]);
    expect(suggestedTags(' ', KNOWN, [])).toEqual([]);
  });

  it('come from all that was given, each once', () => {
    expect(allTags([['quota', 'dates'], ['Quota'], []])).toEqual(['dates', 'quota']);
  });
});

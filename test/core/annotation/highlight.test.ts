import { describe, expect, it } from 'vitest';
import type { HighlightBirth } from '../../../src/core/annotation/article-work.ts';
import { highlightOf, noteOf, tagsOf } from '../../../src/core/annotation/edit.ts';
import { changeHighlight, newHighlight, TO_CHECK } from '../../../src/core/annotation/highlight.ts';
import { slotOf } from '../../../src/core/annotation/slot.ts';
import { HEAD, KEY, NOW, noteOn } from './fixtures.ts';

const LATER = '2026-03-25T10:00:00.000Z';
const CLAIM = { layer: 'official', topics: ['five-year-plan'], speaker: 'chinese-government', speakerName: null } as const;
const BIRTH: HighlightBirth = {
  selector: [{ type: 'TextQuoteSelector', exact: 'the quota', prefix: '', suffix: '' }],
  claimId: null,
  claim: CLAIM,
  replaces: null,
};
const made = (change = {}, birth = BIRTH) => newHighlight({ articleKey: KEY, head: HEAD, id: 'h', change }, birth, NOW);

describe('a highlight', () => {
  it('has what it is first, then its note, then its tags', () => {
    const { body, motivation } = made({ tags: ['b', 'a'], note: 'why?', colour: 'red' });
    expect(body.map(({ purpose }) => purpose)).toEqual(['highlighting', 'commenting', 'tagging', 'tagging']);
    expect(motivation).toBe('highlighting');
    expect(highlightOf(made({ tags: ['b', 'a'], note: 'why?', colour: 'red' }))).toEqual({
      colour: 'red',
      claim: CLAIM,
      note: 'why?',
      tags: ['b', 'a'],
    });
  });

  it('has a colour where none was named, and no body for a note of white space', () => {
    expect(highlightOf(made({ note: ' \n' }))).toEqual({ colour: TO_CHECK, claim: CLAIM, note: '', tags: [] });
    expect(made({ note: ' \n' }).body).toHaveLength(1);
  });

  it('changes only what a change names', () => {
    const before = made({ colour: 'red', note: 'why?', tags: ['a'] });
    expect(highlightOf(changeHighlight(before, { note: '' }, LATER))).toMatchObject({ colour: 'red', note: '', tags: ['a'] });
    const recoloured = changeHighlight(before, { colour: 'blue' }, LATER);
    expect(highlightOf(recoloured)).toMatchObject({ colour: 'blue', note: 'why?', claim: CLAIM });
    expect(recoloured.modified).toBe(LATER);
  });

  it('is itself after a change that changes nothing, as is what is no highlight', () => {
    const before = made({ note: 'why?', tags: ['a'] });
    expect(changeHighlight(before, { note: 'why?', tags: [' a', 'A'], colour: TO_CHECK }, LATER)).toBe(before);
    expect(changeHighlight(noteOn(null), { colour: 'red' }, LATER)).toEqual(noteOn(null));
  });

  it('is taken neither for a note nor for the tags of its article', () => {
    const both = made({ note: 'why?', tags: ['a'] });
    expect([noteOf(both), tagsOf(both)]).toEqual([null, ['a']]);
    expect(slotOf(both)).toBeNull();
    const ofClaim = (claimId: string) => slotOf(made({}, { ...BIRTH, claimId }));
    expect(ofClaim('1')).not.toBe(ofClaim('2'));
  });
});

import { describe, expect, it } from 'vitest';
import { tombstone } from '../../../src/core/annotation/edit.ts';
import { groupWork } from '../../../src/core/annotation/group.ts';
import { progressOf, sumProgress } from '../../../src/core/annotation/progress.ts';
import { OPEN_ANSWER } from '../../../src/core/checklist/checklist.ts';
import { claimsIn, findingOn, NOW, noteOn } from './fixtures.ts';

describe('progressOf', () => {
  it('counts by state, an untouched question as open, and no answer to a question that is not asked', () => {
    const answers = new Map([
      ['original', { ...OPEN_ANSWER, state: 'done' as const }],
      ['stage', { ...OPEN_ANSWER, state: 'not-applicable' as const }],
      ['gone', { ...OPEN_ANSWER, state: 'done' as const }],
    ]);
    const progress = progressOf([{ id: 'original' }, { id: 'stage' }, { id: 'year' }], answers);
    expect(progress).toEqual({ done: 1, notApplicable: 1, open: 1, total: 3 });
    expect(sumProgress([progress, progress]).total).toBe(6);
    expect(sumProgress([])).toEqual({ done: 0, notApplicable: 0, open: 0, total: 0 });
  });
});

describe('groupWork', () => {
  it('puts each piece with its claim, the article, or the orphans with their quote', () => {
    const [first, second, gone] = claimsIn(['China issued the quota.', 'Prices rose.', 'Exports fell.']);
    if (!first || !second || !gone) throw new Error('no claims');
    const annotations = [noteOn(null, '1'), noteOn(second, '2'), findingOn(second, '3'), noteOn(gone, '4')];
    const grouped = groupWork(annotations, [first, second]);
    expect(grouped.article.note).toBe('mine');
    expect([...grouped.byClaim.keys()]).toEqual([second.id]);
    expect(grouped.byClaim.get(second.id)?.answers.get('original')?.finding).toBe('contradicts');
    expect(grouped.orphans).toMatchObject([{ claimId: gone.id, note: 'mine', quote: { exact: 'Exports fell.' } }]);
  });

  it('leaves out what was deleted', () => {
    const grouped = groupWork([tombstone(noteOn(null), NOW)], []);
    expect(grouped).toEqual({ article: { note: '', answers: new Map() }, byClaim: new Map(), orphans: [] });
  });
});

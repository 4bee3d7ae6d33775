import { describe, expect, it } from 'vitest';
import { dismissalBody, moveTo, revisitBody, selectorsOf, tombstone } from '../../../src/core/annotation/edit.ts';
import { findingsOf, sumRollUps } from '../../../src/core/annotation/findings.ts';
import { groupWork, NO_WORK } from '../../../src/core/annotation/group.ts';
import { progressOf, sumProgress } from '../../../src/core/annotation/progress.ts';
import { type ClaimPlace, claimTargetOf } from '../../../src/core/annotation/reattach.ts';
import { OPEN_ANSWER } from '../../../src/core/checklist/checklist.ts';
import { claimsIn, findingOn, NOW, noteOn, saidOf } from './fixtures.ts';

const claimSelectors = (claim: ClaimPlace) => selectorsOf(claimTargetOf(claim));

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
    expect(grouped).toEqual({ article: NO_WORK, byClaim: new Map(), orphans: [] });
  });

  it('keeps notes that are put aside and the day to come back with their claim', () => {
    const [claim] = claimsIn(['China issued the quota.']);
    if (!claim) throw new Error('no claim');
    const said = ['status:a', 'quantity:b'].map((check, index) => saidOf(claim, dismissalBody(check), String(index)));
    const work = groupWork([...said, saidOf(claim, revisitBody('2027-01-10'), 'r')], [claim]).byClaim.get(claim.id);
    expect(work?.dismissed).toEqual(new Set(['status:a', 'quantity:b']));
    expect(work?.revisit).toBe('2027-01-10');
  });

  it('tells the words on which work was begun, where the page has changed since', () => {
    const [before] = claimsIn(['China issued the quota.']);
    const [after] = claimsIn(['China has issued its quota.']);
    if (!before || !after) throw new Error('no claims');
    const old = moveTo(noteOn(before, '1'), { id: '1', claimId: after.id, selector: claimSelectors(after) }, NOW);
    const { byClaim } = groupWork([old, findingOn(after, '2')], [after]);
    expect(byClaim.get(after.id)?.asMarked).toBe('China issued the quota.');
    expect(groupWork([findingOn(after)], [after]).byClaim.get(after.id)?.asMarked).toBeNull();
    expect(groupWork([old], []).orphans).toMatchObject([
      { quote: { exact: 'China has issued its quota.' }, asMarked: 'China issued the quota.' },
    ]);
  });

  it('shows a passage that is gone for a day set on it, not for notes that were put aside', () => {
    const [first, second] = claimsIn(['China issued the quota.', 'Prices rose.']);
    if (!first || !second) throw new Error('no claims');
    const aside = saidOf(first, dismissalBody('status:a'), '1');
    expect(groupWork([aside, saidOf(second, revisitBody('2027-01-10'), '2')], []).orphans).toMatchObject([
      { claimId: second.id, revisit: '2027-01-10', quote: { exact: 'Prices rose.' } },
    ]);
  });
});

describe('findingsOf', () => {
  const done = (finding: 'supports' | 'contradicts' | 'unclear' | null) => ({ ...OPEN_ANSWER, state: 'done' as const, finding });

  it('counts what answers found: none that is not asked, none that is done without a finding', () => {
    const answers = new Map([
      ['original', done('supports')],
      ['stage', done('supports')],
      ['year', done('contradicts')],
      ['who', done(null)],
      ['gone', done('unclear')],
    ]);
    const asked = ['original', 'stage', 'year', 'who', 'untouched'].map((id) => ({ id }));
    expect(findingsOf(asked, answers)).toEqual({ supports: 2, contradicts: 1, unclear: 0 });
  });

  it('adds up with the progress it belongs to', () => {
    const progress = { done: 2, notApplicable: 0, open: 1, total: 3 };
    const sum = sumRollUps([
      { progress, findings: { supports: 1, contradicts: 0, unclear: 1 } },
      { progress, findings: { supports: 1, contradicts: 1, unclear: 0 } },
    ]);
    expect(sum).toMatchObject({ progress: { done: 4, total: 6 }, findings: { supports: 2, contradicts: 1, unclear: 1 } });
  });
});

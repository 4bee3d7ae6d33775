import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Selector, TextQuoteSelector } from '../../../src/core/annotation/annotation.ts';
import { asMarked } from '../../../src/core/annotation/as-marked.ts';
import { withFacts } from '../../../src/core/annotation/claim-facts.ts';
import {
  answerOf,
  editBody,
  inboxBody,
  inboxIn,
  later,
  moveTo,
  noteBody,
  noteOf,
  says,
  tagBody,
  tombstone,
} from '../../../src/core/annotation/edit.ts';
import { quotedBy } from '../../../src/core/annotation/quoted.ts';
import { claimTargetOf } from '../../../src/core/annotation/reattach.ts';
import { type SlotPlace, slotFor, slotOf } from '../../../src/core/annotation/slot.ts';
import { claimsIn, findingOn, HEAD, NOW, noteOn, saidOf } from './fixtures.ts';

const [claim] = claimsIn(['China issued the quota.', 'Prices rose.']);
if (!claim) throw new Error('no claim');

describe('annotations', () => {
  it('say in W3C words where a claim stands', () => {
    const { quote, position } = claimTargetOf(claim);
    expect(noteOn(claim)).toMatchObject({
      motivation: 'commenting',
      target: { source: 'https://news.example/quota', selector: [quote, position] },
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'mine' }],
      created: NOW,
      modified: NOW,
      deleted: null,
    });
    expect(noteOn(null).target.selector).toEqual([]);
  });

  it('keep nothing of the reader in a tombstone', () => {
    const dead = tombstone(noteOn(claim), '2026-03-25T00:00:00.000Z');
    expect(JSON.stringify(dead)).not.toContain('mine');
    expect(dead).toMatchObject({ deleted: '2026-03-25T00:00:00.000Z', modified: '2026-03-25T00:00:00.000Z' });
  });

  it('tell a note from an answer', () => {
    expect(noteOf(noteOn(claim))).toBe('mine');
    expect(noteOf(findingOn(claim))).toBeNull();
    expect(answerOf(findingOn(claim)).finding).toBe('contradicts');
  });

  it('tell where an article stands in the inbox, which no claim of it does', () => {
    const ofClaim = saidOf(claim, inboxBody('done'), 'of-claim');
    expect(inboxIn([ofClaim])).toBeNull();
    expect(inboxIn([ofClaim, { ...ofClaim, id: 'of-article', claimId: null, body: [inboxBody('reading')] }])).toBe('reading');
  });

  it('never go back in time, even where the clock does', () => {
    const edited = editBody(noteOn(claim), noteBody('b'), '2020-01-01T00:00:00.000Z');
    expect(edited.modified > NOW).toBe(true);
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(9e12) }),
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(9e12) }),
        (now, before) => {
          expect(later(now.toISOString(), before.toISOString()) > before.toISOString()).toBe(true);
        },
      ),
    );
  });
});

describe('moveTo', () => {
  it('is an edit where the claim is another, and none where only the place is described anew', () => {
    const note = noteOn(claim);
    const move = { id: note.id, claimId: note.claimId, selector: [] };
    expect(moveTo(note, move, '2027-01-01T00:00:00.000Z')).toMatchObject({ target: { selector: [] }, modified: NOW });
    const other = moveTo(note, { ...move, claimId: 'other' }, '2027-01-01T00:00:00.000Z');
    expect(other).toMatchObject({ claimId: 'other', modified: '2027-01-01T00:00:00.000Z' });
  });
});

describe('the words as they were when marked', () => {
  const at = (exact: string): TextQuoteSelector => ({ type: 'TextQuoteSelector', exact, prefix: 'Before ', suffix: ' after' });
  const found = (exact: string, start = 0): readonly Selector[] => [
    at(exact),
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ];
  const marked: Annotation = { ...noteOn(claim), target: { source: HEAD.url, selector: found('China “issued” the quota.') } };
  const edited = (...edits: readonly (readonly Selector[])[]): Annotation =>
    edits.reduce((one, selector) => moveTo(one, { id: one.id, claimId: one.claimId, selector }, NOW), marked);

  it('are kept last where the page says something else, and what it says stands first', () => {
    const now = edited(found('China dropped the quota.', 40));
    expect(now.target.selector).toEqual([...found('China dropped the quota.', 40), at('China “issued” the quota.')]);
    expect(quotedBy(now.target.selector)).toEqual({
      quote: 'China dropped the quota.',
      asMarked: 'China “issued” the quota.',
      prefix: 'Before ',
      suffix: ' after',
      start: 40,
    });
  });

  it('stay the first ever, however often the page is edited', () => {
    const now = edited(found('China dropped the quota.'), found('China never had a quota.'), found('No quota.', 3));
    expect(now.target.selector).toEqual([...found('No quota.', 3), at('China “issued” the quota.')]);
  });

  it('are dropped when the page goes back to them', () => {
    const back = edited(found('China dropped the quota.'), found('China "issued" the quota.', 9));
    expect(back.target.selector).toEqual(found('China "issued" the quota.', 9));
    expect(asMarked(back.target.selector)).toBeNull();
  });

  it('are not told where only spaces and the form of quotation marks differ', () => {
    const spaced = found('China\u00a0„issued“  the\nquota.', 2);
    expect(edited(spaced).target.selector).toEqual(spaced);
  });

  it('are not doubled by a move that brings them along', () => {
    const now = edited(found('China dropped the quota.'));
    const { selector } = now.target;
    expect(moveTo(now, { id: now.id, claimId: now.claimId, selector }, NOW)).toEqual(now);
  });
});

describe('says', () => {
  it('asks for the same bodies in the same order', () => {
    const tagged = editBody(noteOn(null), [tagBody('a'), tagBody('b')], NOW);
    expect(says(tagged, [tagBody('a'), tagBody('b')])).toBe(true);
    expect([[tagBody('a')], [tagBody('b'), tagBody('a')]].some((said) => says(tagged, said as never))).toBe(false);
    expect(says(noteOn(null), noteBody('mine'))).toBe(true);
  });

  it('does not take what was read of the claim for something that the reader said', () => {
    const read = withFacts(noteOn(claim), { layer: 'official', topics: [], speaker: 'analyst', speakerName: null });
    expect(read.body).toHaveLength(2);
    expect(says(read, noteBody('mine'))).toBe(true);
    expect(says(read, noteBody('other'))).toBe(false);
    expect(noteOf(read)).toBe('mine');
    expect(slotOf(read)).toBe(slotOf(noteOn(claim)));
  });
});

describe('slots', () => {
  it('differ wherever article, claim or what of it differ', () => {
    const id = fc.oneof(fc.constantFrom('note', 'check', '', '","', '\n', 'null'), fc.string());
    const place: fc.Arbitrary<SlotPlace> = fc.oneof(
      fc.constantFrom<SlotPlace>(['note'], ['revisit'], ['highlight'], ['tags']),
      fc.tuple(fc.constantFrom('check' as const, 'dismissal' as const), id),
    );
    const parts = fc.tuple(id, fc.option(id), place);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(slotFor(a[0], a[1], ...a[2]) === slotFor(b[0], b[1], ...b[2])).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('are given up by a tombstone', () => {
    expect(slotOf(noteOn(claim))).not.toBeNull();
    expect(slotOf(tombstone(noteOn(claim), NOW))).toBeNull();
  });
});

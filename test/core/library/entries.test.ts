import { describe, expect, it } from 'vitest';
import type { Body, CheckBody } from '../../../src/core/annotation/annotation.ts';
import { correctionBody, NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import { inboxBody } from '../../../src/core/annotation/edit.ts';
import { correctionsAmong } from '../../../src/core/exchange/corrections/corrections-file.ts';
import { entriesOf } from '../../../src/core/library/entries.ts';
import { valuesOf } from '../../../src/core/library/facets.ts';
import { annotation, article, FACTS, highlight, note, tag } from './records.ts';

const KEY = 'site.example/a';

const quotes = (exact: string) => annotation(KEY, [], { quote: exact }).target.selector;

const check = (finding: CheckBody['finding']): CheckBody => ({
  type: 'Check',
  purpose: 'assessing',
  question: 'plan-text',
  state: 'done',
  finding,
  note: 'Read it.',
  evidence: '',
});

describe('what the library lists of an article', () => {
  it('puts all work on one claim into one entry', () => {
    const claimId = 'c1';
    const [, passage, ...more] = entriesOf(article(KEY), [
      annotation(KEY, [highlight(FACTS, 'red'), note('mine'), tag('quota')], { claimId, quote: 'Output is capped.' }),
      annotation(KEY, [note('on the claim')], { claimId, quote: 'Output is capped.' }),
      annotation(KEY, [check('supports')], { claimId, modified: '2026-04-01T00:00:00.000Z' }),
      annotation(KEY, [{ type: 'Revisit', purpose: 'bookmarking', date: '2027-01-01' }], { claimId }),
    ]);
    expect(more).toEqual([]);
    expect(passage).toMatchObject({
      kind: 'passage',
      quote: 'Output is capped.',
      claim: FACTS,
      highlight: { colour: 'red', note: 'mine' },
      note: 'on the claim',
      tags: ['quota'],
      answers: [{ question: 'plan-text', answer: { finding: 'supports' } }],
      revisit: '2027-01-01',
      modified: Date.parse('2026-04-01T00:00:00.000Z'),
    });
    expect(passage?.annotations).toHaveLength(4);
  });

  it('has type and speaker as the reader says, to sift by too, and of a sentence that is no claim neither', () => {
    const said = { ...NO_CORRECTION, layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' } as const;
    const facts = { type: 'Claim', purpose: 'classifying', ...FACTS } as const;
    const [, changed, taken] = entriesOf(article(KEY), [
      annotation(KEY, [correctionBody(said), facts], { claimId: 'c1', quote: 'Output is capped.' }),
      annotation(KEY, [correctionBody({ ...NO_CORRECTION, isClaim: false }), facts], { claimId: 'c2', quote: 'It rained.' }),
    ]);
    expect(changed).toMatchObject({
      claim: { ...FACTS, layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' },
      corrected: { said, was: FACTS },
    });
    expect(changed && ['layer', 'speaker', 'kind'].map((facet) => valuesOf(changed, facet as 'layer'))).toEqual([
      ['forecast'],
      ['analyst'],
      ['correction'],
    ]);
    expect(taken).toMatchObject({ claim: null, corrected: { was: FACTS } });
    expect(taken && (['layer', 'checked'] as const).map((facet) => valuesOf(taken, facet))).toEqual([[], []]);
  });

  it('counts a passage that the reader made a claim as a correction, as the file for the project does', () => {
    const [, own] = entriesOf(article(KEY), [
      annotation(KEY, [highlight(FACTS)], { claimId: 'own:1', quote: 'Output is capped.' }),
    ]);
    expect(own && valuesOf(own, 'kind')).toEqual(['highlight', 'correction']);
    expect(own && correctionsAmong([own])).toHaveLength(1);
  });

  it('tells the words as they were marked, whichever work was there before the page changed', () => {
    const edited = { ...annotation(KEY, [note('mine')], { claimId: 'c1', quote: 'Output was capped.' }) };
    const selector = [...quotes('Output was capped.'), ...quotes('Output is capped.')];
    const [, passage] = entriesOf(article(KEY), [
      annotation(KEY, [highlight(FACTS)], { claimId: 'c1', quote: 'Output was capped.' }),
      { ...edited, target: { ...edited.target, selector } },
    ]);
    expect(passage).toMatchObject({ quote: 'Output was capped.', asMarked: 'Output is capped.' });
  });

  it('knows a claim that was only noted, checked or given a day, and one that an older Loupe kept without its facts', () => {
    const facts: Body = { type: 'Claim', purpose: 'classifying', ...FACTS, layer: 'forecast' };
    const of = (claimId: string, ...body: readonly Body[]) => annotation(KEY, body, { claimId, quote: claimId });
    const listed = entriesOf(article(KEY), [
      of('noted', note('n'), facts),
      of('checked', check('supports'), facts),
      of('set', { type: 'Revisit', purpose: 'bookmarking', date: '2027-01-01' }, facts),
      of('both', note('n'), facts),
      of('both', highlight(FACTS)),
      of('old', note('n')),
    ]);
    const layers = Object.fromEntries(listed.map((entry) => [entry.claimId, valuesOf(entry, 'layer')]));
    expect(layers).toEqual({
      null: [],
      noted: ['forecast'],
      checked: ['forecast'],
      set: ['forecast'],
      both: ['official'],
      old: [],
    });
    const [noted] = listed.filter(({ claimId }) => claimId === 'noted');
    expect(noted?.claim).toEqual({ ...FACTS, layer: 'forecast' });
    expect(noted && valuesOf(noted, 'speaker')).toEqual([FACTS.speaker]);
    expect(noted && valuesOf(noted, 'topic')).toEqual(FACTS.topics);
    expect(noted?.note).toBe('n');
  });

  it('lists highlights that are no claims one by one, also of the same words', () => {
    const marks = [1, 2].map(() => annotation(KEY, [highlight()], { quote: 'the same words' }));
    const listed = entriesOf(article(KEY), marks);
    expect(listed.map(({ kind }) => kind)).toEqual(['article', 'passage', 'passage']);
    expect(new Set(listed.map(({ key }) => key)).size).toBe(3);
  });

  it('gives the article its own note and tags, and the passages none of them', () => {
    const [whole, passage] = entriesOf(article(KEY), [
      annotation(KEY, [note('on the whole')]),
      annotation(KEY, [tag('policy'), tag('2026')]),
      annotation(KEY, [highlight()], { quote: 'words' }),
    ]);
    expect(whole).toMatchObject({ kind: 'article', note: 'on the whole', tags: ['policy', '2026'] });
    expect(passage).toMatchObject({ note: '', tags: [] });
  });

  it('lists an article that is only in the inbox, and tells where it stands there', () => {
    const [whole, ...others] = entriesOf(article(KEY), [annotation(KEY, [inboxBody('reading')])]);
    expect([whole?.inbox, whole && valuesOf(whole, 'inbox'), others]).toEqual(['reading', ['reading'], []]);
    const [, passage] = entriesOf(article(KEY), [
      annotation(KEY, [inboxBody('done')]),
      annotation(KEY, [highlight()], { quote: 'words' }),
    ]);
    expect([passage?.inbox, passage && valuesOf(passage, 'inbox')]).toEqual([null, []]);
  });

  it('tells how far off the day to come back is', () => {
    const on = (date: string) => {
      const day: Body = { type: 'Revisit', purpose: 'bookmarking', date };
      const [, passage] = entriesOf(article(KEY), [annotation(KEY, [day], { claimId: 'c', quote: 'q' })]);
      return passage && valuesOf(passage, 'due', '2026-12-28');
    };
    const days = ['2026-12-27', '2026-12-28', '2026-12-29', '2027-01-04', '2027-01-05'];
    expect(days.map(on)).toEqual([['overdue'], ['today'], ['soon'], ['soon'], ['later']]);
  });

  it('lists a saved article without any work, and none of which nothing is left', () => {
    expect(entriesOf(article(KEY, { saved: '2026-03-10T12:00:00.000Z' }), [])).toHaveLength(1);
    const gone = annotation(KEY, [highlight()], { deleted: '2026-03-11T12:00:00.000Z' });
    expect(entriesOf(article(KEY), [gone])).toEqual([]);
  });

  it('does not take a note that was put aside for work', () => {
    const aside = annotation(KEY, [{ type: 'Dismissal', purpose: 'moderating', check: 'status:61' }], { claimId: 'c1' });
    expect(entriesOf(article(KEY), [aside])).toEqual([]);
  });

  it('lists work whose article cannot be read, by its address', () => {
    const [whole, passage] = entriesOf(null, [annotation(KEY, [highlight()], { quote: 'words' })]);
    expect(whole?.article.head).toMatchObject({ title: `https://www.${KEY}`, url: `https://www.${KEY}` });
    expect(passage?.quote).toBe('words');
  });
});

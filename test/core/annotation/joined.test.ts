import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { claimFactsOf } from '../../../src/core/annotation/claim-facts.ts';
import { newAnnotation, noteBody, noteOf } from '../../../src/core/annotation/edit.ts';
import { joined } from '../../../src/core/annotation/joined.ts';
import { KEY } from './fixtures.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 24, 10, minute)).toISOString();
const noted = (text: string, minute: number): Annotation =>
  newAnnotation({ articleKey: KEY, source: 'https://a.example/', claim: null }, noteBody(text), {
    id: `id-${minute}`,
    now: at(minute),
  });
const textOf = (a: Annotation, b: Annotation) => {
  const [one, other] = [joined(a, b), joined(b, a)];
  expect(one && noteOf(one)).toBe(other && noteOf(other));
  return one && noteOf(one);
};

describe('two notes for one place', () => {
  it('are one with the words of both, the older first, whichever holds the place', () => {
    expect(textOf(noted('mine', 1), noted('another', 2))).toBe('mine\n\nanother');
  });

  it('are not said twice where one has all that the other says, at its beginning, within it or at its end', () => {
    for (const part of ['one', 'two', 'three', 'one\n\ntwo', ' two ', ''])
      expect(textOf(noted('one\n\ntwo\n\nthree', 1), noted(part, 2))).toBe('one\n\ntwo\n\nthree');
    expect(textOf(noted('one', 1), noted('zero\n\none', 2))).toBe('zero\n\none');
    const holder = noted('one\n\ntwo', 1);
    expect(joined(holder, noted('two', 2))).toBe(holder);
  });

  it('keep what was read of their claim, and count as an edit after both', () => {
    const facts = { layer: 'official', topics: [], speaker: 'analyst', speakerName: null } as const;
    const told: Annotation = {
      ...noted('one', 1),
      claimId: 'c',
      body: [noteBody('one'), { type: 'Claim', purpose: 'classifying', ...facts }],
    };
    const both = joined({ ...noted('two', 2), claimId: 'c' }, told);
    expect(both && claimFactsOf(both)).toEqual(facts);
    expect(both?.modified).toBe(new Date(Date.parse(at(2)) + 1).toISOString());
    expect(joined(told, { ...noted('two', 2), claimId: 'c' })?.modified).toBe(at(2));
  });
});

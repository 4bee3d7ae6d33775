import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { dismissalBody, newAnnotation, noteBody } from '../../src/core/annotation/edit.ts';
import type { Check, CheckKind } from '../../src/core/checks/check.ts';
import { byWeight, contextNotes, handledIn, openNotes } from '../../src/core/context-notes.ts';
import type { Reading } from '../../src/core/reading.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const check = (id: string, kind: CheckKind = 'status', change: Partial<Check> = {}): Check => ({
  id,
  kind,
  message: { code: id, values: [] },
  span: null,
  card: null,
  asOf: null,
  sources: [],
  picture: null,
  ...change,
});
const claim = (id: string, worth: number, ...checks: readonly Check[]) => ({ id, worth, checks });
const reading = {
  claims: [
    claim('a', 0.5, check('paused'), check('agrees', 'quantity', { isQuiet: true })),
    claim('b', 1.8, check('source', 'sourcing'), check('share', 'quantity')),
    claim('c', 1.9, check('paused')),
  ],
  checks: [check('single', 'sourcing')],
} as unknown as Reading;

let made = 0;
const work = (claimId: string | null, body: ReturnType<typeof noteBody | typeof dismissalBody>): Annotation => {
  made += 1;
  const target = claimId === null ? null : { id: claimId, text: claimId, prefix: '', suffix: '', start: 0, end: 1, facts: null };
  const birth = { id: `00000000-0000-4000-8000-00000000000${made}`, now: '2026-01-01T00:00:00.000Z' };
  return newAnnotation({ articleKey: 'k', source: 'https://a.example/', claim: target as never }, [body], birth);
};
const idsOf = (annotations: readonly Annotation[] = []) =>
  contextNotes(reading, handledIn(annotations)).map(({ claimId, check: { id } }) => `${claimId} ${id}`);

describe('the context notes of an article', () => {
  it('are those of the claims in order and then the article’s, what several share once, and none that only agrees', () => {
    expect(idsOf()).toEqual(['a paused', 'b source', 'b share', 'null single']);
  });

  it('are none that was put aside, beside its claim or for the article, while one that stands elsewhere too stays there', () => {
    expect(idsOf([work('a', dismissalBody('paused')), work(null, dismissalBody('single'))])).toEqual([
      'b source',
      'b share',
      'c paused',
    ]);
    const handled = handledIn([work('b', dismissalBody('share'))]);
    expect(openNotes('b', reading.claims[1]?.checks ?? [], handled).map(({ id }) => id)).toEqual(['source']);
  });

  it('go by weight: rules and figures first, then the claim more worth checking, the article’s last', () => {
    const notes = byWeight(contextNotes(reading, handledIn([])), reading);
    expect(notes.map(({ check: { id } }) => id)).toEqual(['share', 'paused', 'source', 'single']);
    const misread = { ...reading, claims: [...reading.claims, claim('d', 0.2, check('ban', 'wording'))] } as unknown as Reading;
    expect(byWeight(contextNotes(misread, handledIn([])), misread).at(0)?.check.id).toBe('ban');
  });
});

describe('what the reader has worked on', () => {
  it('is found in time that does not grow with the notes of a claim that a file puts aside', () => {
    const checks = Array.from({ length: 1_000 }, (_, at) => check(`note ${at}`));
    const timeOf = (count: number) => {
      const handled = handledIn(Array.from({ length: count }, (_, at) => work('a', dismissalBody(`gone ${at}`))));
      return cpuTimeOf(() => expect(openNotes('a', checks, handled)).toHaveLength(1_000));
    };
    timeOf(100);
    expect(timeOf(16_000)).toBeLessThan(5 * Math.max(timeOf(100), 5));
  });

  it('is a claim with a note of hers or made by her, and none of which she only put a context note aside', () => {
    const handled = handledIn([work('a', noteBody('Ask.')), work('b', dismissalBody('share'))]);
    expect(['a', 'b', 'c', 'own:1'].map(handled.isWorkedOn)).toEqual([true, false, false, true]);
  });
});

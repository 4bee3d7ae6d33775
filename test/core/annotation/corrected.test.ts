import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/annotation/claim-facts.ts';
import { corrected, correctedFacts } from '../../../src/core/annotation/corrected.ts';
import {
  type Correction,
  cleanCorrection,
  correctionBody,
  correctionOf,
  NO_CORRECTION,
  placeOfPart,
  withoutStep,
} from '../../../src/core/annotation/correction.ts';
import { tombstone } from '../../../src/core/annotation/edit.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { articleOf, HOST } from '../../background/article.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { NOW, saidOf } from './fixtures.ts';

const article = articleOf(HOST) as Article;
const reading: Reading = readArticle(article, { today: '2026-03-24' });
const [first, second] = reading.claims as readonly [ReadClaim, ReadClaim];
const say = (claim: ReadClaim, said: Partial<Correction>, id = 'c') =>
  saidOf(claim, correctionBody({ ...NO_CORRECTION, ...said }), id);

describe('a step taken back', () => {
  const before = { ...NO_CORRECTION, layer: 'forecast' } as const;
  it('leaves what was said since of other things, in another tab too', () => {
    const since = { ...before, speaker: 'analyst', speakerName: 'Zhang' } as const;
    expect(withoutStep(since, null, before)).toEqual({ ...NO_CORRECTION, speaker: 'analyst', speakerName: 'Zhang' });
    expect(withoutStep(before, null, before)).toBeNull();
    expect(withoutStep(null, before, null)).toEqual(before);
  });
  it('is all that it changed: a speaker goes with the name, and what a claim was before it was none comes back', () => {
    const named = { ...before, speaker: 'analyst', speakerName: 'Zhang' } as const;
    expect(withoutStep(named, before, named)).toEqual(before);
    const gone = { ...NO_CORRECTION, isClaim: false };
    expect(withoutStep(gone, named, gone)).toEqual(named);
  });
});

describe('a reading as the reader has it', () => {
  it('is the one that was read where nothing is corrected, or what was is taken back', () => {
    expect(corrected(reading, []).reading).toBe(reading);
    expect(corrected(reading, [tombstone(say(first, { isClaim: false }), NOW)]).reading).toBe(reading);
  });

  it('has no claim that was taken away, which is told apart as Loupe has it', () => {
    const { reading: mine, takenAway } = corrected(reading, [say(first, { isClaim: false })]);
    expect(mine.claims.map(({ id }) => id)).toEqual(reading.claims.slice(1).map(({ id }) => id));
    expect(takenAway).toEqual([first]);
  });

  it('has type and speaker as the reader says, of the whole sentence, and all else as read', () => {
    const parts = [{ start: 0, end: 5, text: 'China', layer: 'reported', speaker: 'outlet', speakerName: null } as const];
    const told = { ...reading, claims: [{ ...first, parts }, second] };
    const [mine, other] = corrected(told, [say(first, { layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' })]).reading
      .claims;
    const { parts: _, ...rest } = { ...first, parts };
    expect(mine).toEqual({ ...rest, layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' });
    expect(other).toBe(second);
  });

  it('has the part of the sentence that the reader chose, with what stands around it in the article', () => {
    const words = first.text.slice(4, 20);
    const [mine] = corrected(reading, [say(first, { part: words, partStart: 4 })]).reading.claims;
    expect(mine).toMatchObject({ id: first.id, text: words, start: first.start + 4, end: first.start + 20 });
    expect(article.text.slice(mine?.start, mine?.end)).toBe(words);
    expect(article.text.slice(0, mine?.start).endsWith(mine?.prefix ?? '?')).toBe(true);
    expect(article.text.slice(mine?.end).startsWith(mine?.suffix ?? '?')).toBe(true);
  });

  it('has the one voice that is left where the part is one of several', () => {
    const at = (from: number, to: number) => ({
      start: first.start + from,
      end: first.start + to,
      text: first.text.slice(from, to),
    });
    const parts = [
      { ...at(0, 10), layer: 'reported', speaker: 'outlet', speakerName: null } as const,
      { ...at(10, first.text.length), layer: 'interpretation', speaker: 'analyst', speakerName: 'B' } as const,
    ];
    const told = { ...reading, claims: [{ ...first, parts }] };
    const [mine] = corrected(told, [say(first, { part: first.text.slice(10), partStart: 10 })]).reading.claims;
    expect(mine).toMatchObject({ layer: 'interpretation', speaker: 'analyst', speakerName: 'B' });
    expect(mine?.parts).toBeUndefined();
  });

  it('takes time in proportion to the corrections that a file brings', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => say({ ...first, id: `x${at}` }, {}, String(at)));
    const [few, lots] = [many(5_000), many(50_000)];
    const once = cpuTimeOf(() => corrected(reading, few));
    expect(cpuTimeOf(() => corrected(reading, lots))).toBeLessThan(10 * 8 * Math.max(once, 0.5));
  });
});

describe('what a reader says of a claim', () => {
  const said = { ...NO_CORRECTION, layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' } as const;

  it('leaves out what Loupe says too, and is nothing where nothing is left', () => {
    const { layer, speaker, speakerName } = first;
    expect(cleanCorrection({ ...NO_CORRECTION, layer, speaker, speakerName }, first)).toBeNull();
    expect(cleanCorrection({ ...said, layer }, first)).toEqual({ ...said, layer: null });
    expect(cleanCorrection({ ...NO_CORRECTION, part: first.text, partStart: 0 }, first)).toBeNull();
    expect(cleanCorrection({ ...NO_CORRECTION, part: 'is not there', partStart: 0 }, first)).toBeNull();
  });

  it('has names of one line, without signs that turn the text around them', () => {
    const name = 'A.\u202E Li\n\u2028(analyst)';
    expect(cleanCorrection({ ...said, speakerName: name }, first)?.speakerName).toBe('A. Li (analyst)');
    expect(cleanCorrection({ ...said, speakerName: ' \u200B ' }, first)?.speakerName).toBeNull();
    expect(cleanCorrection({ ...said, speakerName: 'x'.repeat(900) }, first)?.speakerName).toHaveLength(200);
  });

  it('has such names too where a file brought others', () => {
    const body = correctionBody({ ...said, speakerName: 'A.\u202E Li\n(analyst)' });
    expect(correctionOf(saidOf(first, body, 'c'))?.speakerName).toBe('A. Li (analyst)');
    expect(corrected(reading, [saidOf(first, body, 'c')]).reading.claims[0]?.speakerName).toBe('A. Li (analyst)');
  });

  it('finds its part in time in proportion to the sentence, also where all but its last letter stands everywhere', () => {
    const timeOf = (length: number) => {
      const part = { ...NO_CORRECTION, part: `${'a'.repeat(length / 2)}b`, partStart: length };
      const text = 'a'.repeat(length);
      return cpuTimeOf(() => expect(placeOfPart(part, text)).toBeNull());
    };
    timeOf(10_000);
    const once = timeOf(20_000);
    expect(timeOf(160_000)).toBeLessThan(8 * 3 * Math.max(once, 2));
  });

  it('finds its part where it was chosen, else the place nearest to that, in a sentence that was edited', () => {
    const part = { ...NO_CORRECTION, part: 'quota', partStart: 10 };
    expect(placeOfPart(part, 'a quota, a quota, a quota')).toEqual({ start: 11, end: 16 });
    expect(placeOfPart({ ...part, partStart: 2 }, 'a quota, a quota')).toEqual({ start: 2, end: 7 });
    expect(placeOfPart({ ...part, partStart: 90 }, 'a quota')).toEqual({ start: 2, end: 7 });
    expect(placeOfPart({ ...part, part: 'aba', partStart: 3 }, 'ababa')).toEqual({ start: 2, end: 5 });
    expect(placeOfPart(part, 'a target')).toBeNull();
  });

  it('changes what the library sifts by, and nothing of a claim that was taken away', () => {
    const facts = factsOf(first);
    expect(correctedFacts(facts, said)).toEqual({ ...facts, layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' });
    expect(correctedFacts(facts, { ...said, isClaim: false })).toBe(facts);
  });
});

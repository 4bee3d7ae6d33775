import { describe, expect, it } from 'vitest';
import { factsOf, withFacts } from '../../../src/core/annotation/claim-facts.ts';
import { ownClaimId } from '../../../src/core/annotation/own-claim.ts';
import { savedReading } from '../../../src/core/annotation/saved-reading.ts';
import type { ReadClaim } from '../../../src/core/reading.ts';
import { CLAIMS, claim, mark, savedText } from '../../ui/library/article/saved.ts';

const [QUOTA, WARNING] = CLAIMS as [ReadClaim, ReadClaim];
const own = (words: string, at = '1') => mark(words, 'yellow', { id: at, claimId: ownClaimId(at) });
const textsOf = (saved: ReturnType<typeof savedText>, annotations: Parameters<typeof savedReading>[1]) =>
  savedReading(saved, annotations).claims.map(({ text }) => text);

describe('the reading of a saved text', () => {
  it('has the claims that the reader made since, in the order of the text, a whole before a part of it', () => {
    const marks = [own('The ministry set the quota'), own('Exports stay under licence.', '2')];
    expect(textsOf(savedText(), marks)).toEqual([
      QUOTA.text,
      'The ministry set the quota',
      WARNING.text,
      'Exports stay under licence.',
    ]);
  });

  it('tells of them what was read in the page since, and where they stand', () => {
    const facts = { ...factsOf(QUOTA), layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li' } as const;
    const [, part] = savedReading(savedText(), [withFacts(own('set the quota'), facts)]).claims;
    expect(part).toMatchObject({ ...facts, id: ownClaimId('1'), block: 1, text: 'set the quota', checks: [] });
    expect(part?.suffix.startsWith(' at 135,000')).toBe(true);
  });

  it('has those that were kept with the text as they were read, and none that is deleted or whose words are not there', () => {
    const kept = claim(ownClaimId('1'), 'The ministry set', { cards: [{ id: 'card', why: 'x' } as never] });
    const saved = savedText([kept, ...CLAIMS]);
    expect(savedReading(saved, [own('The ministry set')]).claims).toEqual([QUOTA, kept, WARNING]);
    expect(textsOf(saved, [])).toEqual([QUOTA.text, WARNING.text]);
    expect(textsOf(saved, [{ ...own('The ministry set'), deleted: '2026-01-01' }])).toEqual([QUOTA.text, WARNING.text]);
    expect(textsOf(savedText(), [own('No such words stand in it.')])).toEqual([QUOTA.text, WARNING.text]);
  });

  it('has no more of them than are read in a page', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => own('set the quota', `${at}`));
    expect(textsOf(savedText(), many)).toHaveLength(252);
  });
});

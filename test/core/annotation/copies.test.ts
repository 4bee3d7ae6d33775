import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { corrected } from '../../../src/core/annotation/corrected.ts';
import { correctionBody, NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import { newAnnotation, noteBody } from '../../../src/core/annotation/edit.ts';
import { groupWork } from '../../../src/core/annotation/group.ts';
import { claimTargetOf, reattach } from '../../../src/core/annotation/reattach.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { textArticle } from '../article/text-article.ts';
import { claimsIn, NOW, noteOn } from './fixtures.ts';

const TITLE = 'China tightens rare earth export controls';
const HALT = 'China will halt all exports of dysprosium and terbium to the United States in June.';
const MINISTRY = 'The spokesman of China’s Ministry of Commerce took questions in Beijing on Monday about rare earths.';
const BLOG = 'A blogger who follows rare earths in Shanghai posted a long rumour about export controls on Monday.';

const read = (...lines: readonly string[]): Reading =>
  readArticle(textArticle([TITLE, ...lines], 'https://www.mining.com/web/twins/'), { today: '2026-11-29', isForced: true });
const saying = ({ claims }: Reading, words: string): readonly ReadClaim[] => claims.filter(({ text }) => text === words);

/** A note on a claim, and a correction of who speaks in it. */
function workOn(claim: ReadClaim | undefined, { key, head }: Reading) {
  if (!claim) throw new Error('no such claim');
  const at = { articleKey: key, source: head.url, claim: claimTargetOf(claim) };
  const said = { ...NO_CORRECTION, layer: 'official', speaker: 'chinese-government', speakerName: 'He Yongqian' } as const;
  return [
    newAnnotation(at, noteBody('Word for word on the ministry’s site.'), { id: 'the-note', now: NOW }),
    newAnnotation(at, correctionBody(said), { id: 'the-correction', now: NOW }),
  ];
}

describe('work on a sentence that the article says again', () => {
  it('stays with it when the page puts the same words before it, in another’s mouth', () => {
    const before = read(MINISTRY, HALT);
    const work = workOn(saying(before, HALT)[0], before);
    const after = read(BLOG, HALT, MINISTRY, HALT);
    const [inserted, own] = saying(after, HALT);
    const { annotations, orphans } = reattach(work, after.claims);
    expect(annotations.map(({ claimId }) => claimId)).toEqual([own?.id, own?.id]);
    expect(own?.id).not.toBe(inserted?.id);
    expect([...orphans]).toEqual([]);
    expect(saying(corrected(after, annotations).reading, HALT).map(({ speakerName }) => speakerName)).toEqual([
      inserted?.speakerName,
      'He Yongqian',
    ]);
  });

  it('goes with it when the first of two goes, and is looked for where it is the first', () => {
    const before = read(BLOG, HALT, MINISTRY, HALT);
    const [first, second] = saying(before, HALT);
    const after = read(MINISTRY, HALT);
    const [left] = saying(after, HALT);
    expect(reattach(workOn(second, before), after.claims).annotations.map(({ claimId }) => claimId)).toEqual([
      left?.id,
      left?.id,
    ]);
    const both = [...workOn(first, before), ...workOn(second, before).map((one) => ({ ...one, id: `${one.id}-2` }))];
    const { annotations, orphans } = reattach(both, after.claims);
    expect([...orphans].sort()).toEqual(['the-correction', 'the-note']);
    expect(annotations.slice(2).map(({ claimId }) => claimId)).toEqual([left?.id, left?.id]);
    const { byClaim, orphans: gone } = groupWork(annotations, after.claims);
    expect([[...byClaim.keys()], gone.map(({ note }) => note)]).toEqual([[left?.id], ['Word for word on the ministry’s site.']]);
  });
});

describe('work on a sentence in whose place the page puts another with the same id', () => {
  // Found by trying some digits out: ids are hashes of 64 bits that anybody can turn round.
  const SAID =
    'China’s Ministry of Commerce said on Thursday that it will grant every exporter of dysprosium and terbium a general licence within thirty days of the application, and that it sees no reason for any further export controls on rare earths, according to a statement on its website.';
  const TWIN =
    'A trader in Shanghai said China will never again export dysprosium and terbium to the United States, according to a list of lots that he calls halted for good now, with many new the large old open held open sold many an an 040260022624036126067436061337026260088808102943 in it.';

  const ID = '0123456789abcdef';

  it('is still its own where the page writes marks and words that are not read between its words, as highlights quote them', () => {
    const before = read(HALT);
    const [claim] = saying(before, HALT);
    const [note] = workOn(claim, before);
    const quoted = (exact: string) => ({
      ...(note as Annotation),
      target: { source: before.head.url, selector: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }] },
    });
    for (const marks of [
      'dysprosium[1] and terbium[12]',
      'dysprosium 3 and terbium b',
      'dysprosium and terbium[iv]',
      'dysprosium (opens in a new tab) and terbium',
      'dysprosium and 12 per cent of terbium',
    ]) {
      const { orphans, annotations } = reattach([quoted(HALT.replace('dysprosium and terbium', marks))], before.claims);
      expect([[...orphans], annotations[0]?.claimId]).toEqual([[], claim?.id]);
    }
    const other = reattach([quoted(HALT.replace('June', 'July'))], before.claims);
    expect([...other.orphans]).toEqual(['the-note']);
  });

  it('does not go to the same words without one that turns them round', () => {
    for (const [said, twin] of [
      ['will not ban', 'will ban'],
      ['won’t allow', 'allow'],
      ['denied that it will ban', 'that it will ban'],
    ]) {
      const sentence = (words = '') => `China ${words} exports of rare earths to Japan in 2026, the ministry said on Monday.`;
      const [was, now] = [claimsIn([sentence(said)]), claimsIn([sentence(twin)]).map((one) => ({ ...one, id: ID }))];
      const work = [{ ...noteOn(was[0] ?? null), claimId: ID }];
      expect([...reattach(work, now).orphans]).toEqual(['a-note']);
      expect([
        ...reattach(
          work,
          was.map((one) => ({ ...one, id: ID })),
        ).orphans,
      ]).toEqual([]);
    }
  });

  it('does not go to it, and is there again when the sentence is', () => {
    const before = read(SAID);
    const after = read(TWIN);
    const [claim] = saying(before, SAID);
    expect(saying(after, TWIN)[0]?.id).toBe(claim?.id);
    const { annotations, orphans, moves } = reattach(workOn(claim, before), after.claims);
    expect([...orphans].sort()).toEqual(['the-correction', 'the-note']);
    expect(moves).toHaveLength(2);
    expect(corrected(after, annotations).reading.claims).toEqual(after.claims);
    expect(groupWork(annotations, after.claims)).toMatchObject({ orphans: [{ quote: { exact: SAID } }] });
    expect(groupWork(annotations, after.claims).byClaim.size).toBe(0);
    expect(reattach(annotations, after.claims).moves).toEqual([]);
    const back = reattach(annotations, before.claims).annotations;
    expect(groupWork(back, before.claims).byClaim.get(claim?.id ?? '')?.note).toBe('Word for word on the ministry’s site.');
  });
});

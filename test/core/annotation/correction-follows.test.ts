import { describe, expect, it } from 'vitest';
import { withFacts } from '../../../src/core/annotation/claim-facts.ts';
import { corrected } from '../../../src/core/annotation/corrected.ts';
import { correctionBody, NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import { groupWork } from '../../../src/core/annotation/group.ts';
import { claimTargetOf, reattach } from '../../../src/core/annotation/reattach.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { articleOf, HOST } from '../../background/article.ts';
import { noteOn, saidOf } from './fixtures.ts';

const WHO = 'Wang Wentao, Minister of Commerce';
const said = { ...NO_CORRECTION, layer: 'official', speaker: 'chinese-government', speakerName: WHO } as const;

/** A page with `sentence` among others. */
function pageWith(sentence: string): Reading {
  const sentences = [
    'China tightens rare earth export controls',
    'China accounts for about 91 percent of global rare earth refining, according to the International Energy Agency.',
    sentence,
    'Analysts said Beijing may tighten its rare earth export controls further next year.',
  ];
  return readArticle(articleOf(HOST, sentences) as never, { today: '2026-03-24' });
}

function claimIn({ claims }: Reading, sentence: string): ReadClaim {
  const claim = claims.find(({ text }) => text === sentence);
  if (!claim) throw new Error(`no claim ${sentence}`);
  return claim;
}

const correctionOn = (claim: ReadClaim) =>
  withFacts(saidOf(claim, correctionBody(said), 'hers'), claimTargetOf(claim).facts ?? null);

/** What becomes of a correction of `before`, with a note beside it, on a page that says `after`. */
function edited(before: string, after: string) {
  const claim = claimIn(pageWith(before), before);
  const page = pageWith(after);
  const { annotations, orphans } = reattach([noteOn(claim), correctionOn(claim)], page.claims);
  const shown = claimIn(corrected(page, annotations).reading, after);
  return { claim, page, annotations, orphans, shown };
}

const RULE = 'Exporters of dysprosium and terbium must apply for a licence before every shipment, the ministry said on Thursday.';
const PAUSE = 'Beijing will suspend its export controls on rare earths for a year, he said.';

describe('a correction on a page that was edited', () => {
  it.each([
    [RULE, RULE.replace('the ministry', 'a Fastmarkets analyst')],
    [RULE, RULE.replace('the ministry said on Thursday', 'the ministry’s critics said on Friday')],
    [RULE, RULE.replace('must', 'may')],
    [PAUSE, PAUSE.replace('suspend', 'tighten')],
    [PAUSE, PAUSE.replace('Beijing', 'Washington')],
    [PAUSE, PAUSE.replace('he said', 'she said')],
  ])(
    'stays with what was corrected where the sentence says something else, and its note goes along: %s → %s',
    (before, after) => {
      const { claim, page, annotations, orphans, shown } = edited(before, after);
      expect(shown).toEqual(claimIn(page, after));
      expect([...orphans]).toEqual(['hers']);
      const { byClaim, orphans: lost } = groupWork(annotations, page.claims);
      expect(byClaim.get(shown.id)).toMatchObject({ note: 'mine', corrected: null });
      expect(lost).toMatchObject([
        { claimId: claim.id, quote: { exact: before }, corrected: { said, was: { speaker: claim.speaker } } },
      ]);
      // Nor does it go along at the next look.
      expect(reattach(annotations, page.claims)).toMatchObject({ moves: [], orphans: new Set(['hers']) });
    },
  );

  it.each([
    [RULE, RULE.replace('Exporters of', 'Exporters  of').replace(', the', ' – the')],
    [RULE, RULE.replace('before every shipment', '“before every shipment”')],
    [RULE, RULE.replace('said on Thursday', 'said Thursday')],
  ])('goes along where the sentence says the same: %s → %s', (before, after) => {
    const { claim, page, annotations, orphans, shown } = edited(before, after);
    expect(orphans.size).toBe(0);
    expect(shown).toMatchObject({ layer: 'official', speakerName: WHO });
    const work = groupWork(annotations, page.claims).byClaim.get(shown.id);
    expect(work?.corrected?.was).toMatchObject({ layer: claim.layer, speaker: claim.speaker, speakerName: claim.speakerName });
  });

  it('tells the words that were corrected as those, not as marked', () => {
    const { page, annotations, shown } = edited(RULE, RULE.replace('said on Thursday', 'said Thursday'));
    const alone = annotations.filter(({ id }) => id === 'hers');
    expect(groupWork(alone, page.claims).byClaim.get(shown.id)).toMatchObject({
      asMarked: null,
      corrected: { asCorrected: RULE },
    });
  });

  it('does not go along by small steps', () => {
    const steps = [RULE.replace('said on Thursday', 'said Thursday'), RULE.replace('said on Thursday', 'said Friday')];
    const [first, second] = steps.map(pageWith) as [Reading, Reading];
    const { annotations } = reattach([correctionOn(claimIn(pageWith(RULE), RULE))], first.claims);
    expect(reattach(annotations, first.claims).orphans.size).toBe(0);
    expect(reattach(annotations, second.claims).orphans.size).toBe(1);
  });

  it('is there again, with the note, once the edit is taken back', () => {
    const { claim, annotations } = edited(RULE, RULE.replace('the ministry', 'a Fastmarkets analyst'));
    const page = pageWith(RULE);
    const back = reattach(annotations, page.claims);
    expect(back.orphans.size).toBe(0);
    expect(groupWork(back.annotations, page.claims).byClaim.get(claim.id)).toMatchObject({ note: 'mine', corrected: { said } });
  });

  it('does not keep the note from going along to the next edit', () => {
    const analyst = RULE.replace('the ministry', 'a Fastmarkets analyst');
    const { annotations } = edited(RULE, analyst);
    const page = pageWith(analyst.replace('must apply', 'must now apply'));
    expect([...reattach(annotations, page.claims).orphans]).toEqual(['hers']);
  });
});

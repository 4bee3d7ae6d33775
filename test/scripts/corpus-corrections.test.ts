import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../scripts/corpus/corrections/read.ts';
import { reviewOf, reviewText } from '../../scripts/corpus/corrections/review.ts';
import { withFacts } from '../../src/core/annotation/claim-facts.ts';
import { correctionBody, NO_CORRECTION } from '../../src/core/annotation/correction.ts';
import { noteBody } from '../../src/core/annotation/edit.ts';
import { newHighlight } from '../../src/core/annotation/highlight.ts';
import { correctionsAmong, correctionsText } from '../../src/core/exchange/corrections/corrections-file.ts';
import { entriesOf } from '../../src/core/library/entries.ts';
import { claimsIn, HEAD, KEY, NOW, saidOf } from '../core/annotation/fixtures.ts';

const SENTENCE = 'China’s Ministry of Commerce will require licences for exports of dysprosium from December.';
const [claim, other] = claimsIn([SENTENCE, 'The weather in Ganzhou was mild.']);
if (!claim || !other) throw new Error('no claims');
const FACTS = { layer: 'reported', topics: ['export-controls'], speaker: 'outlet', speakerName: null } as const;
const said = (correction: Partial<typeof NO_CORRECTION>, on = claim, id = on.id) =>
  withFacts(saidOf(on, correctionBody({ ...NO_CORRECTION, ...correction }), id), FACTS);
const own = newHighlight(
  { articleKey: KEY, head: HEAD, id: 'z', change: { note: 'my secret' } },
  {
    selector: [{ type: 'TextQuoteSelector', exact: 'Quotas fell.', prefix: '', suffix: '' }],
    claimId: 'own:z',
    claim: null,
    replaces: null,
  },
  NOW,
);
const all = [said({ layer: 'forecast', part: 'dysprosium', partStart: 66 }), said({ isClaim: false }, other), own];
const found = correctionsAmong(entriesOf(null, [...all, saidOf(claim, noteBody('my secret'), 'n')]));
const records = found.map(({ record }) => record);
const STAMP = { app: '1.2.3', written: '2026-11-29', hasPages: true };

describe('a file of corrections', () => {
  it('has the sentences, what Loupe said and what the reader says, and no word of hers besides', () => {
    expect(records).toMatchObject([
      { sentence: SENTENCE, loupe: { layer: 'reported' }, reader: { isClaim: true, layer: 'forecast', part: 'dysprosium' } },
      { sentence: other.text, loupe: { speaker: 'outlet' }, reader: { isClaim: false } },
      { sentence: 'Quotas fell.', loupe: null, reader: { isClaim: true, layer: null } },
    ]);
    expect(correctionsText(records, STAMP)).not.toContain('secret');
  });

  it('tells no address of the reader’s own disk, and no part that the sentence has no more', () => {
    const mine = entriesOf(null, [
      {
        ...said({ layer: 'forecast', part: 'gone', partStart: 3 }),
        target: { source: 'file:///home/jane/a.html', selector: [] },
      },
    ]).map((entry) => ({ ...entry, quote: SENTENCE }));
    const [{ record } = {}] = correctionsAmong(mine);
    expect(record).toMatchObject({ reader: { layer: 'forecast', part: null }, page: null });
    expect(readCorrections(correctionsText(record ? [record] : [], STAMP))).toHaveProperty('file');
  });

  it('is read back as it was written, with or without the pages', () => {
    const read = readCorrections(correctionsText(records, STAMP));
    expect('file' in read && read.file.corrections).toEqual(records);
    const bare = correctionsText(records, { ...STAMP, hasPages: false });
    expect(bare).not.toContain('news.example');
    expect(readCorrections(bare)).toMatchObject({ file: { corrections: records.map((record) => ({ ...record, page: null })) } });
  });

  it.each([
    ['{', /no JSON/],
    ['[]', /format: .*no file of corrections/],
    [{ version: 2 }, /version: 2 is newer/],
    [{ written: 'today' }, /^written: is no day/],
    [{ extra: 1 }, /^extra: /],
    [
      { corrections: [{ ...records[0], reader: { ...records[0]?.reader, layer: 'true' } }] },
      /^corrections\[0\]\.reader\.layer: is none of official, /,
    ],
    [{ corrections: [records[1], { ...records[0], sentence: ' ' }] }, /^corrections\[1\]\.sentence: is empty/],
    [{ corrections: [{ ...records[0], sentence: 'Gone.' }] }, /^corrections\[0\]\.reader\.part: is not in the sentence/],
    [{ corrections: Array(100_001).fill(records[1]) }, /^corrections: are more than 100000/],
  ])('that is damaged (%#) is refused, with what and where', (change, fault) => {
    const whole = JSON.parse(correctionsText(records, STAMP));
    const read = readCorrections(typeof change === 'string' ? change : JSON.stringify({ ...whole, ...change }));
    expect('fault' in read && read.fault).toMatch(fault);
  });
});

describe('the review list', () => {
  const list = reviewOf([...records, ...records]);

  it('is grouped by kind, each once, with labels in the form of the corpus', () => {
    expect(list.map(({ kind }) => kind)).toEqual(['not-a-claim', 'is-a-claim', 'layer', 'part']);
    expect(list[0]?.label).toEqual({ text: other.text, isClaim: false });
    expect(list[2]?.label).toMatchObject({ text: SENTENCE, isClaim: true, layer: 'forecast', hasNumber: false });
    expect(list[2]?.label.topics?.length).toBeGreaterThan(0);
  });

  it('tells what the engine says already from what is new, and that real words stay out of the repository', () => {
    expect(list.map(({ kind, isOpen }) => [kind, isOpen])).toContainEqual(['not-a-claim', false]);
    const text = reviewText(list);
    expect(text).toContain('none of them goes into the repository');
    expect(text).toContain('said already');
    expect(text).toMatch(/## Another layer \(1\)\n\n- /);
  });

  it('counts one correction as one', () => {
    expect(reviewText(list.slice(0, 1))).toMatch(/^1 correction, /);
    expect(reviewText(list)).toMatch(/^4 corrections, /);
  });

  it('has no sign in it that turns or hides what a terminal shows', () => {
    const turned = { ...records[1], sentence: 'a \u202Eb\u001b[2J' } as (typeof records)[number];
    const text = reviewText(reviewOf([turned]));
    for (const sign of ['\u202E', '\u001b']) expect(text).not.toContain(sign);
  });
});

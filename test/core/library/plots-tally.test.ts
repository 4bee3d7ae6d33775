import { describe, expect, it } from 'vitest';
import type { Annotation, Body, CheckBody } from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../../src/core/annotation/article-work.ts';
import { Catalogue, collectionOf } from '../../../src/core/library/collection.ts';
import { tallyOf } from '../../../src/core/library/plots-tally.ts';
import { ALL } from '../../../src/core/library/query.ts';
import { select } from '../../../src/core/library/select.ts';
import { annotation, article, entries, FACTS, highlight, note, tag } from './records.ts';

const check = (finding: CheckBody['finding'], question = 'plan-text'): CheckBody => {
  return { type: 'Check', purpose: 'assessing', question, state: 'done', finding, note: '', evidence: '' };
};
const claim = (record: ArticleRecord, claimId: string, change: Partial<typeof FACTS> = {}): Annotation =>
  annotation(record.key, [highlight({ ...FACTS, ...change })], { claimId, quote: claimId });

describe('the tally of a library', () => {
  const first = article('xinhuanet.com/a', { published: '2026-03-09' });
  const second = article('reuters.com/b', { published: '2025-12-31' });
  const undated: ArticleRecord = {
    ...article('blog.example/c'),
    head: { ...first.head, url: 'https://blog.example/c', published: null },
  };
  const all = entries(
    [
      first,
      claim(first, 'c1'),
      claim(first, 'c2', { layer: 'forecast', topics: ['stockpiling'] }),
      annotation(first.key, [check('supports')], { claimId: 'c1', quote: 'c1' }),
      annotation(first.key, [check('contradicts', 'second-source')], { claimId: 'c1', quote: 'c1' }),
      annotation(first.key, [highlight()], { quote: 'no claim' }),
      annotation(first.key, [tag('mine')]),
    ],
    [second, claim(second, 'c3'), annotation(second.key, [note('only a note')], { claimId: 'c4', quote: 'c4' })],
    [undated, claim(undated, 'c5', { speaker: 'analyst', speakerName: null })],
  );
  const tally = tallyOf(all);

  it('counts claims, and neither articles nor highlights that are none', () => {
    expect(tally.claims).toBe(5);
  });

  it('puts claims into the month of their article, and says how many have none', () => {
    const months = tally.months.published;
    expect([...months].map(([month, { claims }]) => [month, claims])).toEqual([
      ['2026-03', 2],
      ['2025-12', 2],
    ]);
    expect(months.get('2026-03')?.byLayer).toEqual(
      new Map([
        ['official', 1],
        ['forecast', 1],
      ]),
    );
    expect(tally.undated).toBe(1);
  });

  it('counts a claim that was never highlighted under its layer, topics and speaker, where they were kept with the work', () => {
    const read: Body = { type: 'Claim', purpose: 'classifying', ...FACTS, layer: 'forecast' };
    const noted = annotation(first.key, [note('only a note'), read], { claimId: 'c9', quote: 'c9' });
    const { byTopic, checked, sources } = tallyOf(entries([first, noted]));
    expect([...checked.keys()]).toEqual(['forecast']);
    expect([...byTopic.keys()]).toEqual(FACTS.topics);
    expect(sources.names).toEqual([{ name: FACTS.speakerName, speaker: FACTS.speaker, claims: 1 }]);
  });

  it('counts a claim for each of its topics, and one of which nothing was kept as of no known layer', () => {
    expect(tally.byTopic.get('production-quotas')).toBe(3);
    expect(tally.byTopic.get('stockpiling')).toBe(1);
    expect(tally.months.published.get('2025-12')?.byLayer.get(null)).toBe(1);
  });

  it('counts for every value just what the list shows for it', () => {
    const catalogue = new Catalogue();
    const listed = collectionOf(all, catalogue);
    const shown = (chosen: Parameters<typeof select>[2]['chosen']): number =>
      select(listed, catalogue, { ...ALL, chosen }, null).places.length;
    for (const [month, { byLayer, byTopic }] of tally.months.saved) {
      for (const [layer, count] of byLayer) if (layer !== null) expect(shown({ date: [month], layer: [layer] })).toBe(count);
      for (const [topic, count] of byTopic) expect(shown({ date: [month], topic: [topic] })).toBe(count);
    }
    for (const [layer, counts] of tally.checked)
      for (const [state, count] of Object.entries(counts))
        if (layer !== null) expect(shown({ layer: [layer], checked: [state] })).toBe(count);
  });

  it('counts a claim whose checks found different things for each of them', () => {
    expect(tally.checked.get('official')).toEqual({ open: 2, begun: 0, supports: 1, contradicts: 1, unclear: 0 });
    expect(tally.checked.get('forecast')).toMatchObject({ open: 1 });
  });

  it('counts sites by their articles, and marks those that a state runs', () => {
    expect(tally.sources.sites.map(({ site, articles, claims }) => [site, articles, claims])).toEqual([
      ['reuters.com', 1, 2],
      ['xinhuanet.com', 1, 2],
      ['blog.example', 1, 1],
    ]);
    expect(tally.sources.sites.map(({ isStateAffiliated }) => isStateAffiliated)).toEqual([false, true, false]);
  });

  it('counts who speaks by class and by name, the most frequent first', () => {
    expect(tally.sources.speakers).toEqual([
      { speaker: 'chinese-government', claims: 3 },
      { speaker: 'analyst', claims: 1 },
    ]);
    expect(tally.sources.names).toEqual([{ name: 'Wang Wentao', speaker: 'chinese-government', claims: 3 }]);
  });
});

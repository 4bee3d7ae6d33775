import { describe, expect, it } from 'vitest';
import { decisiveCards } from '../../../src/core/decisive-cards.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { claimTest, NO_CLAIM_FILTER, ownIn, speakersOf } from '../../../src/ui/sidebar/claims/claim-filter.ts';
import { groupAt, groupsOf, isGrouped } from '../../../src/ui/sidebar/claims/claim-groups.ts';
import { createSidebarModel } from '../../../src/ui/sidebar/sidebar-model.ts';
import { CLAIMS } from '../harness/fixtures/claims.ts';
import { STATES } from '../harness/fixtures/states.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';
import { fakeWorld, settle, tabInfo } from '../tab/fake-client.ts';

const VIEW = tabView({ unmarked: ['claim-1', 'claim-4'] });
const listed = (change: Partial<typeof NO_CLAIM_FILTER>) =>
  CLAIMS.filter(claimTest({ ...NO_CLAIM_FILTER, ...change }, VIEW)).map(({ id }) => id);

describe('the filter of claims', () => {
  it('finds all words in claim, speaker or the reader’s note, however they are written', () => {
    expect(listed({ text: 'PLENARY  roadmap' })).toEqual(['claim-3']);
    expect(listed({ text: '中国稀土学会' })).toContain('claim-3');
    expect(listed({ text: 'asked notice' })).toEqual(['claim-2']);
    expect(listed({ text: '   ' })).toHaveLength(CLAIMS.length);
  });

  it('lists by topic, speaker, context note, own work and mark, where all of it applies', () => {
    expect(listed({ isNoted: true })).toEqual(['claim-2', 'claim-3', 'claim-6']);
    expect(listed({ isOwn: true })).toEqual(['claim-2']);
    expect(listed({ isMarked: true })).not.toContain('claim-1');
    const speaker = speakersOf(CLAIMS[2] as ReadClaim)[0]?.key ?? '';
    expect(speaker).toMatch(/^name Chinese Society/);
    expect(listed({ speaker })).toContain('claim-3');
    expect(listed({ speaker, isNoted: true, topic: 'five-year-plan' })).toEqual(['claim-3']);
    expect(listed({ speaker, isOwn: true })).toEqual([]);
  });

  it('counts what the reader highlighted, of a claim or in it, or made a claim as her work', () => {
    const own = { ...CLAIMS[0], id: 'own:1' } as ReadClaim;
    const { text } = CLAIMS[1] as ReadClaim;
    const words = { quote: text.slice(4, 20), prefix: text.slice(0, 4), suffix: text.slice(20, 40) };
    const isOwn = (highlights: readonly object[]) => {
      const all = highlights.map((one) => ({ claimId: null, quote: '', prefix: '', suffix: '', isLost: false, ...one }));
      return [...CLAIMS, own].filter(ownIn({ work: {}, highlights: all as never })).map(({ id }) => id);
    };
    expect(isOwn([])).toEqual(['own:1']);
    expect(isOwn([{ claimId: 'claim-4' }])).toEqual(['claim-4', 'own:1']);
    expect(isOwn([words])).toEqual(['claim-2', 'own:1']);
    expect(isOwn([{ ...words, prefix: 'Elsewhere ' }])).toEqual(['own:1']);
    expect(isOwn([{ ...words, isLost: true }])).toEqual(['own:1']);
  });
});

describe('claims under headings', () => {
  const row = (start: number) => ({ claim: { start } as ReadClaim });
  const heading = (start: number) => ({ start, end: start + 5, level: 2, text: `from ${start}` });

  it('stand under the nearest one above, the first under none, and one that is a heading under itself', () => {
    const groups = groupsOf([row(5), row(10), row(40), row(95)], [heading(10), heading(20), heading(90)]);
    expect(groups.map(({ heading: words, rows }) => [words, rows.length])).toEqual([
      [null, 1],
      ['from 10', 1],
      ['from 20', 1],
      ['from 90', 1],
    ]);
    expect([5, 10, 95].map((start) => groupAt({ start }, [heading(10), heading(90)]))).toEqual([-1, 10, 90]);
  });

  it('are so only where there are many of both', () => {
    const { reading: long } = STATES['long-report'] as { reading: Reading };
    expect(isGrouped(long)).toBe(true);
    expect(isGrouped({ ...long, claims: long.claims.slice(0, 39) })).toBe(false);
    expect(isGrouped({ claims: long.claims })).toBe(false);
  });
});

describe('the decisive background', () => {
  const card = (id: string) => ({ id, why: id, start: 0, end: 0 });
  const claim = (id: string, ...cards: readonly string[]) => ({ id, cards: cards.map(card) }) as unknown as ReadClaim;
  const article = {
    claims: [
      claim('a', 'rule', 'rare'),
      claim('b', 'rule', 'firm'),
      claim('c', 'noted', 'firm', 'firm'),
      claim('d', 'plan', 'plan'),
      claim('e', 'plan'),
    ],
    cards: ['rare', 'firm', 'plan', 'noted', 'rule'].map(card),
  };

  it('bears on most claims, those with a context note twice, and is three cards at most', () => {
    expect(decisiveCards(article, ({ id }) => id === 'c')).toEqual(['firm', 'plan', 'noted']);
    expect(decisiveCards(article, () => false)).toEqual(['firm', 'plan', 'rule']);
  });

  it('is nothing that one claim alone has to do with', () => {
    expect(decisiveCards({ ...article, claims: article.claims.slice(0, 1) }, () => false)).toEqual([]);
  });
});

describe('the list of claims', () => {
  it('goes from note to note in the order of the page, and after the last to the first', async () => {
    const world = fakeWorld();
    const model = createSidebarModel(world.client, null);
    model.start();
    await settle();
    const seen = ['claim-2', 'claim-3', 'claim-6', 'claim-2'].map(() => {
      model.nextNote();
      return model.chosen.value;
    });
    expect(seen).toEqual(['claim-2', 'claim-3', 'claim-6', 'claim-2']);
    model.choose('claim-4');
    model.nextNote();
    expect(model.chosen.value).toBe('claim-6');
  });

  it('says so where no claim has a note, until one is gone to', async () => {
    const world = fakeWorld();
    world.views.set(1, { ok: true, value: tabView({ checkCounts: {} }) });
    const model = createSidebarModel(world.client, null);
    model.start();
    await settle();
    expect(model.isWithoutNote.value).toBe(false);
    model.nextNote();
    expect([model.isWithoutNote.value, model.chosen.value]).toEqual([true, null]);
    world.views.set(1, { ok: true, value: tabView({}) });
    await model.refresh();
    model.nextNote();
    expect([model.isWithoutNote.value, model.chosen.value]).toEqual([false, 'claim-2']);
  });

  it('keeps the filter with its article, lists the chosen claim whatever it says, and clears all at once', async () => {
    const world = fakeWorld();
    const other = reading({}, { key: 'other.example/1' });
    world.views.set(2, { ok: true, value: tabView({ tabId: 2, reading: other, articleKey: other.key }) });
    const model = createSidebarModel(world.client, null);
    model.start();
    await settle();
    const shown = () => CLAIMS.filter(model.claims.isListed.value).map(({ id }) => id);
    model.claims.change({ text: 'plenary' });
    model.claims.toggleLayer('forecast');
    expect(shown()).toEqual(['claim-3']);
    model.choose('claim-2');
    expect(shown()).toEqual(['claim-2', 'claim-3']);
    world.changeTab(tabInfo(2));
    await settle();
    expect(model.claims.filter.value).toEqual(NO_CLAIM_FILTER);
    world.changeTab(tabInfo(1));
    await settle();
    expect(model.claims.filter.value.text).toBe('plenary');
    model.claims.clear();
    expect(model.claims.isFiltering.value).toBe(false);
    expect(shown()).toHaveLength(CLAIMS.length);
  });
});

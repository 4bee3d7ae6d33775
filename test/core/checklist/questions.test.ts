import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import places from '../../../src/core/checklist/data/places.json';
import queries from '../../../src/core/checklist/data/queries.json';
import data from '../../../src/core/checklist/data/questions.json';
import { checklistFaults } from '../../../src/core/checklist/faults.ts';
import { questionsForArticle, questionsForClaim } from '../../../src/core/checklist/questions.ts';
import { type Claim, LAYERS, type Quantity, SPEAKERS, TOPICS } from '../../../src/core/claim/claim.ts';
import { allCards, cardById } from '../../../src/core/knowledge/cards.ts';
import { claimOf } from '../knowledge/claim-of.ts';

const HEAD: ArticleHead = {
  url: 'https://rareearthexchanges.com/news/a-story/?page=2',
  title: 'China tightens rules',
  site: 'Rare Earth Exchanges',
  author: null,
  published: '2026-03-24',
  language: 'en',
};

const cards = (...ids: string[]) => ids.flatMap((id) => cardById(id) ?? []);

function quantity(text: string, value: number, unit: string | null): Quantity {
  return { text, value, unit, start: 0, end: text.length };
}

function idsFor(claim: Claim, ...linked: string[]): string[] {
  return questionsForClaim(claim, { head: HEAD, cards: cards(...linked) }).map(({ id }) => id);
}

describe('of a claim', () => {
  test('a rule: which one, by number, in force when, ban or licence', () => {
    const ids = idsFor(claimOf('Announcement No. 18 bans exports of dysprosium.'), 'mofcom-18-2025');
    expect(ids.slice(0, 3)).toEqual(['instrument-number', 'instrument-status', 'licence-or-ban']);
  });

  test('a claim on controls that speaks of no rule is not asked for its number', () => {
    const claim = claimOf('China’s advantage lies in processing.', ['processing-dominance', 'technology-control']);
    expect(idsFor(claim)).not.toEqual(expect.arrayContaining(['instrument-number']));
    expect(idsFor(claim)).not.toEqual(expect.arrayContaining(['licence-or-ban']));
  });

  test('a plan’s search words are not offered for a rule, nor a rule’s for a plan', () => {
    const claim = claimOf('Under the plan exporters need a licence.', ['export-controls', 'five-year-plan']);
    const asked = questionsForClaim(claim, { head: HEAD, cards: cards('fifteenth-five-year-plan', 'mofcom-18-2025') });
    const first = (id: string) => asked.find((question) => question.id === id)?.terms[0];
    expect(first('instrument-number')).toContain('第18号');
    expect(first('plan-text')).toContain('十五五');
  });

  test('a society’s notice is searched for by the society’s name, whatever the claim is about', () => {
    const claim = claimOf('Leadership stressed technology.', ['technology-control'], { speaker: 'chinese-industry' });
    const [question] = questionsForClaim(claim, { head: HEAD, cards: cards('csre') }).filter(({ id }) => id === 'society-notice');
    expect(question?.terms[0]).toContain('稀土学会');
  });

  test('a share: of which stage, first', () => {
    const claim = claimOf('China controls 90% of rare earths.', ['processing-dominance'], {
      quantities: [quantity('90%', 90, '%')],
    });
    expect(idsFor(claim).slice(0, 2)).toEqual(['share-stage', 'share-series']);
  });

  test('a share price is no share of the market', () => {
    const claim = claimOf('Its stock rose 5%.', ['price-and-market'], { quantities: [quantity('5%', 5, '%')] });
    expect(idsFor(claim)).not.toContain('share-stage');
  });

  test('a quota: published, and by whom', () => {
    expect(idsFor(claimOf('The 2025 quota is 270,000 tonnes.', ['production-quotas']))[0]).toBe('quota-published');
  });

  test('an exported tonnage: period, and the mirror in the importers’ data', () => {
    const claim = claimOf('China exported 5,577 t of magnets.', ['magnets-and-applications'], {
      quantities: [quantity('5,577 t', 5577, 't')],
    });
    expect(idsFor(claim)).toEqual(expect.arrayContaining(['trade-period', 'trade-mirror']));
  });

  test('an official’s words: the Chinese text', () => {
    const claim = claimOf('China will deepen reform.', ['self-reliance'], { layer: 'official', speaker: 'chinese-government' });
    expect(idsFor(claim)[0]).toBe('original-wording');
  });

  test('a learned society: its own notice', () => {
    const claim = claimOf('The society set priorities.', ['five-year-plan'], { layer: 'official', speaker: 'chinese-industry' });
    expect(idsFor(claim, 'csre')[0]).toBe('society-notice');
  });

  test('unnamed sources: who, and found elsewhere', () => {
    const claim = claimOf('Quotas were cut, sources familiar with the matter said.', ['industry-consolidation']);
    expect(idsFor(claim)[0]).toBe('unnamed-sources');
  });

  test('a forecast: by when, on what assumption, and a date to come back', () => {
    const ids = idsFor(claimOf('China may halt exports.', ['price-and-market'], { layer: 'forecast' }));
    expect(ids).toEqual(expect.arrayContaining(['forecast-assumption', 'forecast-return']));
  });

  test('a reading: what it rests on, and a rival', () => {
    const claim = claimOf('China seeks to deepen its moat.', ['processing-dominance'], {
      layer: 'interpretation',
      speaker: 'outlet',
    });
    expect(idsFor(claim).slice(0, 2)).toEqual(['reading-support', 'rival-reading']);
  });

  test('kilograms in a weapon: where the number comes from', () => {
    const claim = claimOf('An F-35 needs 920 pounds of rare earths.', ['defense-integration'], {
      quantities: [quantity('920 pounds', 417, 'kg')],
    });
    expect(idsFor(claim)[0]).toBe('defence-quantity');
  });
});

describe('of an article', () => {
  const ids = (claims: Claim[], url = HEAD.url) => questionsForArticle({ ...HEAD, url }, claims, []).map(({ id }) => id);
  const official = claimOf('It said so.', ['five-year-plan'], { layer: 'official' });

  test('an official account is called so, by its claims or by its publisher', () => {
    expect(ids([official])).toContain('article-state-affiliated');
    expect(ids([claimOf('It rose.')], 'https://www.globaltimes.cn/page/1.html')).toContain('article-state-affiliated');
    expect(ids([claimOf('It rose.')])).not.toContain('article-state-affiliated');
  });

  test('rules it names are to be checked one by one', () => {
    const asked = questionsForArticle(HEAD, [claimOf('x')], cards('mofcom-61-2025'));
    expect(asked.map(({ id }) => id)).toContain('article-instruments');
  });

  test('its document is searched for by what the article is about first of all', () => {
    const claim = claimOf('x', ['technology-control']);
    const asked = questionsForArticle(HEAD, [claim], cards('csre-plenary-2026', 'fifteenth-five-year-plan'));
    expect(asked.find(({ id }) => id === 'article-primary-source')?.terms[0]).toContain('稀土学会');
  });

  test('an article without a claim still has its questions', () => {
    expect(ids([]).length).toBeGreaterThanOrEqual(6);
  });
});

test('every claim has three to five questions and every article six to eight, none twice', () => {
  const topics = fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 3 });
  const linked = fc.uniqueArray(fc.constantFrom(...allCards()), { maxLength: 6 });
  const claim = fc.record({
    topics,
    layer: fc.constantFrom(...LAYERS),
    speaker: fc.constantFrom(...SPEAKERS),
    text: fc.string(),
  });
  fc.assert(
    fc.property(claim, linked, ({ topics: on, text, ...rest }, ownCards) => {
      const made = claimOf(text, on, rest);
      const ofClaim = questionsForClaim(made, { head: HEAD, cards: ownCards });
      const ofArticle = questionsForArticle(HEAD, [made], ownCards);
      expect(ofClaim.length).toBeGreaterThanOrEqual(3);
      expect(ofClaim.length).toBeLessThanOrEqual(5);
      expect(ofArticle.length).toBeGreaterThanOrEqual(6);
      expect(ofArticle.length).toBeLessThanOrEqual(8);
      expect(new Set(ofClaim.map(({ id }) => id)).size).toBe(ofClaim.length);
    }),
  );
});

test('the data has no fault, and every question its wording', () => {
  const ids = new Set(allCards().map(({ id }) => id));
  const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as object;
  expect(checklistFaults({ questions: data, places, queries, cards: ids, messages: new Set(Object.keys(messages)) })).toEqual([]);
});

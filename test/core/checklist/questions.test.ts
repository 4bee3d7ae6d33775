import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import { hintOf } from '../../../src/core/checklist/card-question.ts';
import places from '../../../src/core/checklist/data/places.json';
import queries from '../../../src/core/checklist/data/queries.json';
import data from '../../../src/core/checklist/data/questions.json';
import { checklistFaults } from '../../../src/core/checklist/faults.ts';
import { isQuestion, questionsForArticle, questionsForClaim } from '../../../src/core/checklist/questions.ts';
import { CHECK_KINDS, type Check, type CheckKind } from '../../../src/core/checks/check.ts';
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

/** A note of a cross-check of this kind; only the kind bears on what is asked. */
function noteOf(kind: CheckKind): Check {
  const message = { code: kind, values: [] };
  return { id: `${kind}:x`, kind, message, span: null, card: null, asOf: null, sources: [], picture: null };
}

function idsFor(claim: Claim, ...linked: string[]): string[] {
  return questionsForClaim(claim, { head: HEAD, cards: cards(...linked) }).map(({ id }) => id);
}

describe('of a claim', () => {
  test('a rule: which one, by number, in force when, ban or licence', () => {
    const ids = idsFor(claimOf('Announcement No. 18 bans exports of dysprosium.'), 'mofcom-18-2025');
    expect(ids.slice(0, 3)).toEqual(['instrument-number', 'instrument-status', 'licence-or-ban']);
  });

  test('a question about figures leads to those who count them first, though a rule is meant beside', () => {
    const text = 'China’s exports of rare-earth magnets fell to 1,238 tonnes in May 2025, a month after Announcement No. 18.';
    const claim = claimOf(text, ['export-controls'], { quantities: [quantity('1,238 tonnes', 1_238, 't')] });
    const rule = cards('mofcom-18-2025');
    const asked = questionsForClaim(claim, { head: HEAD, cards: rule, named: rule });
    const placesOf = (wanted: string) => asked.find(({ id }) => id === wanted)?.places.map(({ id }) => id) ?? [];
    expect(asked[0]?.id).toBe('instrument-number');
    expect(placesOf('instrument-number')[0]).toBe('source-mofcom-18-2025');
    const [onFigures] = questionsForClaim({ ...claim, topics: ['price-and-market'] }, { head: HEAD, cards: rule, named: rule });
    expect(onFigures?.places.map(({ id }) => id).slice(0, 2)).toEqual(['customs-monthly', 'source-mofcom-18-2025']);
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
    expect(first('instrument-meant')).toContain('第18号');
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

describe('of a claim with notes beside it', () => {
  const idsWith = (claim: Claim, kinds: CheckKind[], ...linked: string[]) =>
    questionsForClaim(claim, { head: HEAD, cards: cards(...linked), checks: kinds.map(noteOf) }).map(({ id }) => id);

  test('a note on status puts the rule’s status first, also where no words speak of a rule', () => {
    const claim = claimOf('Announcement 61 is a turning point.', ['trade-negotiation']);
    expect(idsFor(claim, 'mofcom-61-2025')).not.toContain('instrument-status');
    expect(idsWith(claim, ['status'], 'mofcom-61-2025')[0]).toBe('instrument-status');
  });

  test('a note on a quantity puts what the figure is of first, and asks for no share where there is none', () => {
    const claim = claimOf('China exported 5,577 t of magnets.', ['magnets-and-applications'], {
      layer: 'official',
      quantities: [quantity('5,577 t', 5577, 't')],
    });
    expect(idsFor(claim)[0]).toBe('original-wording');
    expect(idsWith(claim, ['quantity'])[0]).toBe('trade-period');
    expect(idsWith(claim, ['quantity'])).not.toContain('share-stage');
  });

  test('a figure that was read as no share is asked for no stage', () => {
    const measure = { kind: 'rate' as const, stage: null, step: null, form: null, elements: [], scope: null };
    const read = { ...quantity('0.1%', 0.1, '%'), measure };
    const claim = claimOf('Goods with 0.1% of Chinese rare earths need a licence to produce.', ['export-controls'], {
      quantities: [read],
    });
    expect(idsFor(claim)).not.toContain('share-stage');
    expect(idsFor({ ...claim, quantities: [quantity('0.1%', 0.1, '%')] })).toContain('share-stage');
  });

  test('a note on timing asks for the date, whatever the layer', () => {
    const claim = claimOf('The upcoming plan will decide.', ['self-reliance'], { layer: 'forecast' });
    expect(idsFor(claim)).not.toContain('event-date');
    expect(idsWith(claim, ['timing'])[0]).toBe('event-date');
  });

  test('a note on wording asks whether it is a ban, before the rule’s number', () => {
    const claim = claimOf('China bans exports of dysprosium.');
    expect(idsWith(claim, ['wording'])[0]).toBe('licence-or-ban');
  });
});

describe('of a claim that names a card', () => {
  const claim = claimOf('Announcement 61 bans exports.', ['export-controls']);
  const asked = (...named: string[]) => questionsForClaim(claim, { head: HEAD, cards: cards(...named), named: cards(...named) });

  test('the card’s own hint is asked, with its document and terms', () => {
    const question = asked('mofcom-61-2025').find(({ hint }) => hint !== null);
    expect(question).toMatchObject({ id: 'card-mofcom-61-2025', why: 'question_card_why' });
    expect(question?.hint?.check).toContain('0.1 percent');
    expect(question?.terms[0]).toContain('第61号');
    expect(question?.places.map(({ id }) => id)).toContain('web-search-chinese');
  });

  test('a link stands under one question alone, the first that it helps with', () => {
    const links = asked('mofcom-18-2025').flatMap(({ places }) => places.map(({ url }) => url));
    expect(links.length).toBeGreaterThan(3);
    expect(new Set(links).size).toBe(links.length);
    expect(asked('mofcom-18-2025').find(({ places }) => places.length > 0)?.places[0]?.id).toBe('source-mofcom-18-2025');
  });

  test('a rule that is not named by its number is not asked for by one', () => {
    const ofChinese = ['中国宣布对七种稀土实施出口管制。', '商务部公告2025年第18号对七种稀土实施出口管制。'];
    const ofEnglish = [
      'China widened its export controls last Thursday.',
      'Announcement No. 18 widened the controls on exports.',
    ];
    for (const [meant, numbered] of [ofChinese, ofEnglish] as const) {
      expect(idsFor(claimOf(meant ?? ''))).toContain('instrument-meant');
      expect(idsFor(claimOf(meant ?? ''))).not.toContain('instrument-number');
      expect(idsFor(claimOf(numbered ?? ''))).toContain('instrument-number');
    }
  });

  test('a body or a general term asks nothing of its own, and no more than one card asks', () => {
    expect(asked('mofcom').every(({ hint }) => hint === null)).toBe(true);
    expect(asked('mofcom-61-2025', 'mofcom-18-2025').filter(({ hint }) => hint !== null)).toHaveLength(1);
  });

  test('a meeting’s notice is not asked for twice', () => {
    const made = claimOf('The society set priorities.', ['five-year-plan'], { speaker: 'chinese-industry' });
    const linked = cards('csre-plenary-2026');
    const ids = questionsForClaim(made, { head: HEAD, cards: linked, named: linked }).map(({ id }) => id);
    expect(ids).toContain('society-notice');
    expect(ids).not.toContain('card-csre-plenary-2026');
  });

  test('what it asks is known again by its id, and nothing else is', () => {
    expect(isQuestion('card-mofcom-61-2025', 'claim')).toBe(true);
    expect(isQuestion('card-mofcom-61-2025', 'article')).toBe(false);
    expect(isQuestion('card-nothing', 'claim')).toBe(false);
    expect(hintOf('card-mofcom-61-2025')?.where).not.toBe('');
    expect(hintOf('licence-or-ban')).toBeNull();
  });
});

describe('places', () => {
  const placesOf = (claim: Claim, id: string) => {
    const question = questionsForClaim(claim, { head: HEAD, cards: [] }).find((one) => one.id === id);
    return question?.places.map(({ url }) => url) ?? [];
  };

  test('a notice that no card knows is searched for by its number', () => {
    const claim = claimOf('Announcement No. 23 of 2026 restricts exports.');
    const [question] = questionsForClaim(claim, { head: HEAD, cards: [] });
    expect(question?.id).toBe('instrument-number');
    expect(question?.terms[0]).toBe('公告2026年第23号');
    expect(decodeURIComponent(placesOf(claim, 'instrument-number')[0] ?? '')).toContain('2026年第23号');
  });

  test('trade data are opened on the goods that the figure counts, for the year it names', () => {
    const form = { value: 'oxide' as const, text: 'oxide', start: 0, end: 5 };
    const measure = { kind: 'mass' as const, stage: null, step: null, form, elements: [], scope: null };
    const claim = claimOf('China exported 40 t of dysprosium oxide for magnets in 2024.', ['magnets-and-applications'], {
      quantities: [{ ...quantity('40 t', 40, 't'), measure }],
    });
    expect(placesOf(claim, 'trade-mirror')[0]).toMatch(/CommodityCodes=284610%2C284690.*period=2024/);
  });
});

describe('answered before', () => {
  test('a question stays when what it was asked for is gone', () => {
    const claim = claimOf('China issued a quota.', ['production-quotas']);
    const answered = new Set(['share-stage', 'card-quota-2024', 'article-archive', 'unheard-of']);
    const ids = questionsForClaim(claim, { head: HEAD, cards: [], answered }).map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['share-stage', 'card-quota-2024']);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('of an article', () => {
  const ids = (claims: Claim[], url = HEAD.url) =>
    questionsForArticle(claims, { head: { ...HEAD, url }, cards: [] }).map(({ id }) => id);
  const official = claimOf('It said so.', ['five-year-plan'], { layer: 'official' });

  test('an official account is called so, by its claims or by its publisher', () => {
    expect(ids([official])).toContain('article-state-affiliated');
    expect(ids([claimOf('It rose.')], 'https://www.globaltimes.cn/page/1.html')).toContain('article-state-affiliated');
    expect(ids([claimOf('It rose.')])).not.toContain('article-state-affiliated');
  });

  test('rules it names are to be checked one by one', () => {
    const asked = questionsForArticle([claimOf('x')], { head: HEAD, cards: cards('mofcom-61-2025') });
    expect(asked.map(({ id }) => id)).toContain('article-instruments');
  });

  test('its document is searched for by what the article is about first of all', () => {
    const claim = claimOf('x', ['technology-control']);
    const asked = questionsForArticle([claim], { head: HEAD, cards: cards('csre-plenary-2026', 'fifteenth-five-year-plan') });
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
  const kinds = fc.uniqueArray(fc.constantFrom(...CHECK_KINDS));
  fc.assert(
    fc.property(claim, linked, kinds, ({ topics: on, text, ...rest }, ownCards, noted) => {
      const made = claimOf(text, on, rest);
      const checks = noted.map(noteOf);
      const ofClaim = questionsForClaim(made, { head: HEAD, cards: ownCards, named: ownCards, checks });
      const ofArticle = questionsForArticle([made], { head: HEAD, cards: ownCards, checks });
      expect(ofClaim.length).toBeGreaterThanOrEqual(3);
      expect(ofClaim.length).toBeLessThanOrEqual(5);
      expect(ofArticle.length).toBeGreaterThanOrEqual(6);
      expect(ofArticle.length).toBeLessThanOrEqual(8);
      expect(new Set(ofClaim.map(({ id }) => id)).size).toBe(ofClaim.length);
    }),
  );
});

test('a question without its wording or its reason is a fault', () => {
  const messages = new Set(['question_stage']);
  const [question] = data.filter(({ id }) => id === 'who-says').map((row) => ({ ...row, id: 'stage' }));
  const faults = checklistFaults({ questions: [question], places, queries, cards: new Set(), messages });
  expect(faults.filter(({ row }) => row === 'stage').map(({ what }) => what)).toEqual(['has no message question_stage_why']);
});

test('the data has no fault, and every question its wording', () => {
  const ids = new Set(allCards().map(({ id }) => id));
  const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as object;
  expect(checklistFaults({ questions: data, places, queries, cards: ids, messages: new Set(Object.keys(messages)) })).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/core/claim/claim.ts';
import type { CardLink } from '../../../src/core/knowledge/card.ts';
import { allCards } from '../../../src/core/knowledge/cards.ts';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { articleOf } from './claim-of.ts';

/** Ids of the cards that words name of the last paragraph, in order; not those that all of its words together only speak for. */
function cardsOf(paragraphs: string | readonly string[], topics: Claim['topics'] = ['export-controls']): string[] {
  const article = articleOf(typeof paragraphs === 'string' ? [paragraphs] : paragraphs, topics);
  const links = linkClaims(article, article.claims);
  return namesIn(links.byClaim.get(article.claims.at(-1)?.id ?? ''));
}

const namesIn = (links: readonly CardLink[] = []): string[] => links.flatMap(({ id, why }) => (why === '' ? [] : [id]));

describe('full names', () => {
  test.each([
    ['MOFCOM’s Announcement No. 61 reaches foreign-made goods.', 'mofcom-61-2025'],
    ['The 15th five year plan names rare earths.', 'fifteenth-five-year-plan'],
    ['the “15th Five-Year Plan” names rare earths', 'fifteenth-five-year-plan'],
    ['稀土管理条例自10月1日起施行。', 'rare-earth-regulations-2024'],
    ['十五五规划强调稀土产业。', 'fifteenth-five-year-plan'],
    ['Sales of neodymium-iron-boron magnets rose.', 'ndfeb-magnets'],
    ['Makers hold a general license.', 'general-licence'],
    ['Vietnam told the Chinese Society of Rare Earths.', 'csre'],
  ])('%s', (text, card) => {
    expect(cardsOf(text)).toContain(card);
  });

  test('a notice of another year is not the one of the card', () => {
    expect(cardsOf('Announcement No. 18 of 2023 set a tariff.')).not.toContain('mofcom-18-2025');
    expect(cardsOf('Announcement No. 18 of 2025 set a list.')).toContain('mofcom-18-2025');
  });

  test('an article of a law is not a notice of that number', () => {
    expect(cardsOf('Article 18 of the law allows temporary controls.')).not.toContain('mofcom-18-2025');
  });

  test('a ministry of another country is not China’s', () => {
    expect(cardsOf('India’s Ministry of Commerce and Industry met magnet makers.')).not.toContain('mofcom');
    expect(cardsOf('The Ministry of Natural Resources of Vietnam sold a licence.')).not.toContain('mnr');
    expect(cardsOf('China’s Ministry of Commerce issued a notice.')).toContain('mofcom');
  });

  test('the longer name is meant, not the shorter one in it', () => {
    const cards = cardsOf('The implementing regulations of the Mineral Resources Law: 矿产资源法实施条例');
    expect(cards).toContain('mineral-law-regulations-2026');
  });

  test('the words are given as they stand in the text', () => {
    const article = articleOf(['The “15th\u00a0Five-Year Plan” was adopted.']);
    expect(linkClaims(article, article.claims).byClaim.get('c0')).toEqual([
      { id: 'fifteenth-five-year-plan', start: 5, end: 24, why: '15th\u00a0Five-Year Plan' },
    ]);
  });
});

describe('what must not match', () => {
  test.each([
    'The band announced a tour of the United States.',
    'They plan to process the results in La Paz.',
    'Ce sont des terres rares, et la Chine le sait.',
    'The Society pages were full of it.',
    'It will forge a deal, and rare minerals matter to its allies.',
    'A restored mp from Kent said so.',
    'The order. 785 people came.',
  ])('%s', (text) => {
    expect(cardsOf(text, ['western-response'])).toEqual([]);
  });
});

describe('short forms', () => {
  test('“the Society” means the society named before, and nothing where none was', () => {
    expect(cardsOf(['The Chinese Society of Rare Earths met.', 'The Society approved new members.'])).toContain('csre');
    expect(cardsOf('The Society approved new members.', ['standards-and-influence'])).not.toContain('csre');
  });

  test('“the plan” means the plan named last', () => {
    const named = ['The 14th Five-Year Plan backed mergers.', 'The 15th Five-Year Plan goes further.'];
    expect(cardsOf([...named, 'The plan names magnets.'])).toContain('fifteenth-five-year-plan');
    expect(cardsOf([...named.toReversed(), 'The plan names magnets.'])).toContain('fourteenth-five-year-plan');
  });

  test('a term counts in a claim on its topic, not in another', () => {
    expect(cardsOf('Beijing’s ban on exports bites.', ['export-controls'])).toContain('licence-not-ban');
    expect(cardsOf('A ban on open fires bites.', ['western-response'])).not.toContain('licence-not-ban');
  });

  test('a company’s initials count only beside its full name', () => {
    expect(cardsOf(['MP Materials mines in California.', 'MP stopped shipping ore.'], ['western-response'])).toContain(
      'mp-materials',
    );
    expect(cardsOf('MP stopped shipping ore.', ['western-response'])).not.toContain('mp-materials');
  });

  test('Japan and 2010 together, in a claim on export controls, mean the episode of that year', () => {
    expect(cardsOf('In 2010 China stopped shipments to Japan.')).toContain('japan-2010');
  });

  test('symbols of elements count in capitals and on topic', () => {
    expect(cardsOf('Exports of Dy and Tb need a licence.')).toEqual(expect.arrayContaining(['dysprosium', 'terbium']));
    expect(cardsOf('dy and tb need nothing')).toEqual([]);
  });
});

describe('what a claim takes from around it', () => {
  test('a list item takes the plan of the line that introduces it', () => {
    const text = 'The 15th Five-Year Plan emphasises:\nStronger coordination';
    const blocks = [
      { kind: 'paragraph', start: 0, end: 35, level: 0, leadIn: null },
      { kind: 'list-item', start: 36, end: text.length, level: 1, leadIn: 0 },
    ] as const;
    const item = {
      ...articleOf([text]).claims[0],
      text: 'Stronger coordination',
      start: 36,
      end: text.length,
      block: 1,
    } as Claim;
    expect(namesIn(linkClaims({ text, blocks }, [item]).byClaim.get('c0'))).toEqual(['fifteenth-five-year-plan']);
  });

  test('what a licence is, and what a ban, is told where exports are told as stopped, and not wherever a licence is', () => {
    const named = 'Announcement No. 18 of 2025 is in force.';
    const halt = articleOf(['China’s ban on exports of rare earths goes on.']);
    expect(cardsOf([named, 'China offers faster magnet licences.'])).not.toContain('licence-not-ban');
    const links = [...linkClaims(halt, halt.claims).byClaim.values()].flat();
    expect(links.map(({ id }) => id)).toContain('licence-not-ban');
  });

  test('a sentence with a subject of its own takes no body from the sentence before, one that goes on does', () => {
    const last = (text: string) => {
      const whole = `The Ministry of Commerce met magnet makers. ${text}`;
      const article = articleOf([whole]);
      const claim = { ...article.claims[0], text, start: whole.indexOf(text), end: whole.length } as Claim;
      return namesIn(linkClaims(article, [claim]).byClaim.get(claim.id));
    };
    expect(last('Delta Research expects more dysprosium.')).not.toContain('mofcom');
    expect(last('It expects more dysprosium.')).toContain('dysprosium');
  });

  test('its own cards come before the body that it goes on about', () => {
    const text = 'AECC joined the Chinese Society of Rare Earths. It wants dysprosium.';
    const start = text.indexOf('It wants');
    const { blocks, claims } = articleOf([text]);
    const evidence = [{ kind: 'context', start: 0, end: 4, text: 'AECC' }] as const;
    const claim = { ...claims[0], text: text.slice(start), start, evidence } as Claim;
    expect(namesIn(linkClaims({ text, blocks }, [claim]).byClaim.get('c0'))).toEqual(expect.arrayContaining(['dysprosium']));
  });
});

describe('what a claim says without a name', () => {
  test.each<[string, Claim['topics'], string]>([
    ['The cargo of monazite concentrate left Mozambique.', ['overseas-resources'], 'overseas-feedstock'],
    ['Trusted customers wait ten days in the green lane.', ['export-controls'], 'general-licence'],
    ['The draft test method was put to the ballot in the international committee.', ['standards-and-influence'], 'iso-tc298'],
    ['国储再次收储。', ['stockpiling'], 'stockpile-reserves'],
    ['國家隊將再次收儲。', ['stockpiling'], 'stockpile-reserves'],
  ])('its words speak for a card: %s', (text, topics, card) => {
    expect(cardsOf(text, topics)[0]).toBe(card);
  });

  test('a faint word on its own, and a claim on something else, have none', () => {
    expect(cardsOf('The magnet fell off the fridge.', ['western-response'])).toEqual([]);
  });

  test('a title says what a claim without a name is about', () => {
    const { text, blocks, claims } = articleOf([
      'Lynas doubles output at Kuantan, its plant in Malaysia',
      'Sales rose 40 percent.',
    ]);
    const titled = blocks.map((block, index) => (index === 0 ? { ...block, kind: 'title' as const } : block));
    const claim = { ...claims[1], topics: ['western-response'] } as Claim;
    expect(linkClaims({ text, blocks: titled }, [claim]).byClaim.get(claim.id)?.[0]).toMatchObject({
      id: 'lynas',
      start: 0,
      end: 5,
    });
  });

  test('a figure leads to its series', () => {
    const text = 'China shipped 6,530 tonnes of rare earth magnets.';
    const measure = {
      kind: 'mass',
      stage: { value: 'exports', start: 6, end: 13, text: 'shipped' },
      step: null,
      form: { value: 'magnet', start: 41, end: 48, text: 'magnets' },
      elements: [],
      scope: null,
    };
    const quantities = [{ start: 14, end: 26, text: '6,530 tonnes', value: 6530, unit: 't', measure }];
    const { blocks, claims } = articleOf([text], ['magnets-and-applications']);
    const links = linkClaims({ text, blocks }, [{ ...claims[0], quantities } as unknown as Claim]).byClaim.get('c0');
    expect(links?.[0]).toMatchObject({ id: 'magnet-exports' });
  });

  test('a Chinese name in traditional characters is the same name', () => {
    expect(cardsOf('中國稀土學會在北京開會。', ['standards-and-influence'])).toContain('csre');
    expect(cardsOf('釹鐵硼若含鏑，還要許可。', ['magnets-and-applications'])).not.toContain('neodymium');
  });
});

test('a claim has at most six cards, an instrument first, products among them', () => {
  const cards = cardsOf(
    'The ban of Announcement No. 18 by MOFCOM on dysprosium, terbium, samarium, gadolinium, lutetium, NdFeB and SmCo.',
  );
  expect(cards.length).toBeLessThanOrEqual(6);
  expect(cards[0]).toBe('mofcom-18-2025');
  expect(cards).toEqual(expect.arrayContaining(['smco-magnets', 'samarium']));
});

test('a general term does not lead the list of an article because its words are frequent', () => {
  const article = articleOf([
    'Faster licences for magnets',
    'Licences take long.',
    'A licence needs licensing.',
    'Licences were granted under Announcement No. 18 of 2025.',
  ]);
  const [title, ...rest] = article.blocks;
  const blocks = title ? [{ ...title, kind: 'title' as const }, ...rest] : [];
  const ids = linkClaims({ ...article, blocks }, article.claims).article.map(({ id }) => id);
  expect(ids[0]).toBe('mofcom-18-2025');
  expect(ids).toContain('licence-not-ban');
});

test('an article has at most twelve cards, those of its title first', () => {
  const { text, claims } = articleOf([
    'Lynas to separate terbium',
    allCards()
      .map(({ title }) => title)
      .join('. '),
  ]);
  const end = text.indexOf('\n');
  const title = { kind: 'title', start: 0, end, level: 0, leadIn: null } as const;
  const { article } = linkClaims(
    { text, blocks: [title, { ...title, kind: 'paragraph', start: end + 1, end: text.length }] },
    claims,
  );
  expect(article).toHaveLength(12);
  expect(
    article
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['lynas', 'terbium']);
});

const words = fc.oneof(
  fc.constantFrom(...allCards().flatMap(({ aliases, weakAliases }) => [...aliases, ...weakAliases])),
  fc.constantFrom('Announcements No.', '55, 56 and', '–', 'of 2025', '\n', '. ', 'No.', '99999999999'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

test('linking never fails, and gives words of the text and cards that exist', () => {
  const ids = new Set(allCards().map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const article = articleOf(parts.join(' ').split('\n'));
      const links = linkClaims(article, article.claims);
      for (const { id, why, start, end } of [...links.article, ...[...links.byClaim.values()].flat()]) {
        expect(ids).toContain(id);
        expect(article.text.slice(start, end)).toBe(why);
      }
      for (const cards of links.byClaim.values()) expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    }),
  );
});

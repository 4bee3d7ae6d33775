import { describe, expect, it, test } from 'vitest';
import type { BlockKind } from '../../../src/core/article/article.ts';
import { BODIES } from '../../../src/core/checks/bodies.ts';
import { articleSourcing, claimSourcing } from '../../../src/core/checks/sourcing-check.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { cardById } from '../../../src/core/knowledge/cards.ts';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { articleOf } from '../knowledge/claim-of.ts';
import { inEnglish } from './english-wording.ts';
import { subjectOf } from './subject-of.ts';

const DAY = { published: '2026-08-01' };

function claimNotes(text: string, rest: Partial<Claim> = {}, url = 'https://news.example/a'): string[] {
  const { claim, article, ...subject } = subjectOf(text, DAY);
  return claimSourcing({ ...subject, claim: { ...claim, ...rest }, article: { ...article, url } }).map((check) =>
    inEnglish(check.message),
  );
}

describe('a claim that rests on nobody who is named', () => {
  test.each([
    ['Beijing has cut the quota, sources said.', 'sources said'],
    ['Beijing has cut the quota, two people familiar with the matter said.', 'people familiar with'],
    ['“We ship again,” said an executive, who spoke on condition of anonymity.', 'condition of anonymity'],
    ['The ministry will add neodymium, an insider told this newspaper.', 'an insider told'],
    ['Mills in Jiangxi have reportedly been told to stop.', 'reportedly'],
    ['Beijing will cap exports, according to two sources who have seen the document.', 'sources who have seen the document'],
    ['Beijing will cap exports, three officials briefed on the plan said.', 'officials briefed on'],
    ['據熟悉內情的人士透露，北京將收緊稀土出口。', '熟悉內情'],
    ['消息人士稱，北京正研究把釹納入出口許可範圍。', '消息人士'],
    ['据传有关部门正在询价。', '据传'],
  ])('is told with its words: %s', (text, words) => {
    expect(claimNotes(text)).toEqual([`This rests on a source that is not named: “${words}”.`]);
  });

  test.each([
    'Beijing has cut the quota, the ministry said.',
    'The mines are sources of pollution, said the villagers’ lawyer Li Wei.',
    'People close to the mine said that dust was a problem.',
    'People with knowledge of solvent extraction are rare outside China.',
    'Wei, who has read the text of the law, said that Beijing would widen it.',
    'Unnamed mines in the south add 3,000 tonnes.',
    'The restrictions hit sources of supply outside China.',
  ])('is told of no other: %s', (text) => {
    expect(claimNotes(text)).toEqual([]);
  });

  it('is not told of “reportedly” in the words of somebody named', () => {
    expect(claimNotes('China reportedly held back cargoes, Wei said.', { speaker: 'analyst', speakerName: 'Wei' })).toEqual([]);
  });
});

describe('a claim on the word of state media', () => {
  const TEXT = 'Exports rose 12 percent in May, Xinhua reported.';
  const XINHUA = { speaker: 'chinese-state-media', speakerName: 'Xinhua' } as const;

  it('is told where another outlet gives it as a fact', () => {
    expect(claimNotes(TEXT, XINHUA)).toEqual(['Only state media is cited: Xinhua.']);
  });

  it('is not told of its opinions, nor on its own pages', () => {
    expect(claimNotes(TEXT, { ...XINHUA, layer: 'interpretation' })).toEqual([]);
    expect(claimNotes(TEXT, XINHUA, 'https://english.news.cn/a')).toEqual([]);
  });
});

interface Given {
  readonly url?: string;
  readonly links?: readonly string[] | null;
  /** Of each paragraph, from the first on; what is missing is the article's own voice. */
  readonly speakers?: readonly (readonly [Claim['speaker'], string | null])[];
  readonly kinds?: readonly BlockKind[];
}

function articleChecks(paragraphs: readonly string[], { url = 'https://news.example/a', links = null, ...given }: Given = {}) {
  const { text, blocks, claims } = articleOf(paragraphs);
  const spoken = claims.map((claim, i): Claim => {
    const [speaker, speakerName] = given.speakers?.[i] ?? (['outlet', null] as const);
    return { ...claim, speaker, speakerName };
  });
  const shaped = blocks.map((block, i) => ({ ...block, kind: given.kinds?.[i] ?? block.kind }));
  const head = { title: '', site: null, author: null, language: 'en', ...DAY };
  const article = { ...head, url, text, blocks: shaped, isTruncated: false, links };
  return articleSourcing({ article, claims: spoken, links: linkClaims({ text, blocks }, spoken).article, today: '2026-11-26' });
}

const articleNotes = (...given: Parameters<typeof articleChecks>): string[] =>
  articleChecks(...given).map(({ message }) => inEnglish(message));

describe('an article with a single source', () => {
  const PARAGRAPHS = [
    'The Chinese Society of Rare Earths set priorities for the year.',
    'The Chinese Society of Rare Earths approved new members.',
    'The Chinese Society of Rare Earths heard a report on data.',
    'Leadership emphasized self-reliance.',
  ];
  const CSRE = ['chinese-industry', 'Chinese Society of Rare Earths'] as const;
  const SPEAKERS = [CSRE, CSRE, CSRE, ['chinese-industry', null]] as const;
  const NOTE =
    'All that this text attributes goes back to one source, and it is state-affiliated: Chinese Society of Rare Earths.';

  it('is told with the name of the body, and that it is state-affiliated', () => {
    expect(articleNotes(PARAGRAPHS, { speakers: SPEAKERS })).toEqual([NOTE]);
  });

  it('is told also where the article says “China” of what the body says', () => {
    const speakers = [...SPEAKERS, ['chinese-government', 'China']] as const;
    expect(articleNotes([...PARAGRAPHS, 'China framed it as a window.'], { speakers })).toEqual([NOTE]);
  });

  test.each([
    ['another body speaks', ['chinese-government', 'Ministry of Commerce']],
    ['a person speaks', ['analyst', 'Dr Hughes']],
    ['a foreign government speaks', ['western-government', null]],
  ] as const)('is not told where %s', (_, voice) => {
    expect(articleNotes([...PARAGRAPHS, 'It is so.'], { speakers: [...SPEAKERS, voice] })).toEqual([]);
  });

  it('is not told where somebody is quoted who makes no claim of his own', () => {
    const speakers = [...SPEAKERS, ['outlet', null]] as const;
    expect(articleNotes([...PARAGRAPHS, '“A busy hall,” said a guest.'], { speakers })).toEqual([]);
  });

  it('is not told of three attributed claims', () => {
    expect(articleNotes(PARAGRAPHS.slice(0, 3), { speakers: SPEAKERS })).toEqual([]);
  });
});

describe('an article that names a notice', () => {
  const TEXT = ['Announcement No. 61 of 2025 reaches foreign-made magnets.', 'The rule is paused.'];
  const NOTE = 'Mentions “Announcement No. 61 of 2025” but doesn’t link to China’s Ministry of Commerce, its publisher.';

  it('is told where none of its links leads to who issued it', () => {
    const links = ['https://www.reuters.com/a', 'https://mofcom.gov.cn.example/61'];
    const [check] = articleChecks(TEXT, { links });
    expect(check && inEnglish(check.message)).toBe(NOTE);
    expect(check).toMatchObject({ id: 'sourcing:no-primary', card: 'mofcom-61-2025', span: { start: 0 } });
    expect(articleNotes(TEXT, { links: [] })).toEqual([NOTE]);
  });

  test.each([
    ['a link leads there', { links: ['https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_7.html'] }],
    ['a link leads to the government’s gazette', { links: ['https://www.gov.cn/gongbao/1'] }],
    ['it is the body’s own page', { links: [], url: 'http://exportcontrol.mofcom.gov.cn/article/1' }],
    ['its links are not known', { links: null }],
  ])('is not told where %s', (_, given) => {
    expect(articleChecks(TEXT, given).map(({ id }) => id)).not.toContain('sourcing:no-primary');
  });

  it('is not told of one that it only hints at', () => {
    expect(articleNotes(['Beijing tightened its export controls on magnets.'], { links: [] })).toEqual([]);
  });

  it('is not told of one that only a word of the trade speaks for', () => {
    const paragraphs = ['商务部将继续审查每一份稀土出口许可申请，企业必须说明最终用户和最终用途。'];
    expect(articleNotes(paragraphs, { links: [] })).toEqual([]);
  });
});

describe('what an article says of itself', () => {
  test.each([
    ['This report should be independently verified before any decision.', 'The text itself asks to be verified'],
    ['The figures could not be independently verified.', 'The text says of itself that something was not verified'],
    ['This does not constitute investment advice.', 'The text says of itself that it is no advice or offer'],
    ['This article was generated with an AI tool.', 'The text says of itself that a machine wrote or translated it'],
    ['本文由 AI 生成，请自行核实。', 'The text itself asks to be verified'],
    ['本文不构成任何投资建议。', 'The text says of itself that it is no advice or offer'],
  ])('is told in its own words: %s', (line, start) => {
    const [note] = articleNotes(['Beijing holds most separation capacity.', line]);
    expect(note).toBe(`${start}: “${line.replace(/[.。]$/, '')}”.`);
  });

  it('is told of the sentence alone, with its place', () => {
    const paragraphs = ['Beijing leads.', 'Disclaimer: It rests on one notice. It should be independently verified. Thank you.'];
    const [check] = articleChecks(paragraphs);
    const text = paragraphs.join('\n');
    expect(text.slice(check?.span?.start, check?.span?.end)).toBe('It should be independently verified.');
  });

  it('is cut where it is long, at a word', () => {
    const line = `This report ${'and what it says of magnets '.repeat(10)}should be independently verified.`;
    expect(articleNotes(['Beijing leads.', line])[0]).toMatch(
      /^The text itself asks to be verified: “This report .{100,150}\w …”\.$/,
    );
  });

  test.each([
    'They are free, and machine translation is excellent.',
    'China uses AI generated content to sell magnets.',
    'Auditors independently verified the tonnage.',
    'The bank gave investment advice to the mine.',
  ])('is not told of what it says of others: %s', (line) => {
    expect(articleNotes(['Beijing leads.', line])).toEqual([]);
  });

  it('is looked for at its edges alone', () => {
    const middle = Array.from({ length: 20 }, (_, i) => (i === 9 ? 'A lot should be independently verified.' : `Line ${i}.`));
    expect(articleNotes(middle)).toEqual([]);
  });
});

describe('a press release', () => {
  const NOTE = 'This is a press release: the issuer’s own account of itself.';

  it('is known by the wire that carried it', () => {
    expect(articleNotes(['NINGBO, China, May 12, 2026 /PRNewswire/ -- Hengyao Magnetics today opened a plant.'])).toEqual([NOTE]);
  });

  it('is known by a heading about the firm before its contacts', () => {
    const text = ['Hengyao opens a plant.', 'About Hengyao', 'Hengyao makes magnets.', 'Media contact: press@hengyao.example'];
    expect(articleNotes(text, { kinds: ['title', 'heading'] })).toEqual([NOTE]);
    expect(articleNotes(text.slice(0, 3), { kinds: ['title', 'heading'] })).toEqual([]);
  });
});

describe('an article on a state’s site', () => {
  it('is told as state-affiliated, or as a government’s own', () => {
    expect(articleNotes(['China leads.'], { url: 'https://www.globaltimes.cn/page/1.shtml' })).toEqual([
      'Global Times is run by a state, or by a body that a state directs: state-affiliated.',
    ]);
    expect(articleNotes(['China leads.'], { url: 'https://www.mofcom.gov.cn/a' })).toEqual([
      'This is a government’s own site: Ministry of Commerce of China.',
    ]);
    expect(articleNotes(['China leads.'], { url: 'https://www.reuters.com/a' })).toEqual([]);
  });
});

test('an article without claims has no sourcing notes', () => {
  const { text, blocks } = articleOf(['This report should be independently verified.']);
  const head = { url: 'https://news.example/a', title: '', site: null, author: null, language: 'en', ...DAY };
  const article = { ...head, text, blocks, isTruncated: false, links: [] };
  expect(articleSourcing({ article, claims: [], links: [], today: '2026-11-26' })).toEqual([]);
});

describe('the table of bodies', () => {
  it('names only cards that are there, and each body in words', () => {
    for (const { id, card, issued, hosts } of BODIES) {
      expect(
        [...issued, ...(card === null ? [] : [card])].filter((known) => cardById(known) === null),
        id,
      ).toEqual([]);
      expect(inEnglish({ code: `body-${id}`, values: [] }), id).not.toBe('');
      expect(
        hosts.every((host) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)),
        id,
      ).toBe(true);
    }
  });
});

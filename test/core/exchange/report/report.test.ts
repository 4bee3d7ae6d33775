import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { factsOf, withFacts } from '../../../../src/core/annotation/claim-facts.ts';
import { correctionBody, NO_CORRECTION } from '../../../../src/core/annotation/correction.ts';
import { checkBody, dismissalBody, noteBody, revisitBody, tagBody } from '../../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../../src/core/annotation/highlight.ts';
import type { Check } from '../../../../src/core/checks/check.ts';
import { needsOf } from '../../../../src/core/exchange/notes.ts';
import type { ReadClaim, Reading } from '../../../../src/core/reading.ts';
import { ARTICLE, KEY, libraryOf, NOW, QUOTA, saying } from '../fixtures.ts';
import { documentOf, reportOf } from './report-of.ts';

const TEXT = 'China set the quota. Prices will rise, analysts say. 稀土出口管制。';

function claimAt(text: string, rest: Partial<ReadClaim>): ReadClaim {
  const start = TEXT.indexOf(text);
  return {
    ...{ id: `id of ${text}`, text, start, end: start + text.length, block: 0, layer: 'reported', topics: [], speaker: 'outlet' },
    ...{ speakerName: null, hedges: [], quantities: [], dates: [], evidence: [], prefix: '', suffix: '', cards: [], checks: [] },
    ...rest,
  };
}

const NOTE: Check = {
  id: 'status:one',
  kind: 'status',
  message: { code: 'status-paused', values: [{ date: '2025-11-10' }, { message: { code: 'inner', values: [] } }] },
  span: null,
  card: null,
  asOf: '2026-03',
  sources: ['mofcom', 'mirror', 'gone'],
  picture: null,
};
const SOURCE = { title: 'Announcement 61', publisher: 'MOFCOM', isPrimary: true, isOpened: true, isLinkable: true };
const SOURCES = {
  mofcom: { ...SOURCE, url: 'https://mofcom.gov.cn/61' },
  mirror: { ...SOURCE, publisher: 'Mirror', url: 'https://mirror.example/61', isPrimary: false, isLinkable: false },
};
const FIRST = claimAt('China set the quota.', {
  layer: 'official',
  speaker: 'chinese-government',
  speakerName: 'MOFCOM',
  checks: [NOTE],
});
const SECOND = claimAt('Prices will rise, analysts say.', { layer: 'forecast', speaker: 'analyst' });
const READING: Reading = {
  key: KEY,
  head: QUOTA,
  length: TEXT.length,
  isTruncated: false,
  detection: { kind: 'news', score: 1, reasons: [], language: 'en', isLanguageRead: true },
  claims: [FIRST, SECOND],
  cards: [],
  checks: [{ ...NOTE, id: 'sourcing:one', kind: 'sourcing', sources: [] }],
};
const SAVED = {
  key: KEY,
  article: { ...QUOTA, text: TEXT, blocks: [], isTruncated: false, links: null },
  reading: READING,
  saved: NOW,
};

const on = (claim: ReadClaim) => ({ exact: claim.text, start: claim.start, claimId: claim.id });
const ANSWER = { state: 'done', finding: 'contradicts', note: 'says otherwise', evidence: 'https://mofcom.gov.cn/61' } as const;
const WORK = [
  saying([noteBody('on all of it\nand more')]),
  saying([tagBody('quota')]),
  saying([noteBody('on the claim')], on(FIRST)),
  saying([checkBody('original', ANSWER)], on(FIRST)),
  saying([revisitBody('2026-09-01')], on(FIRST)),
  saying(highlightBodies({ colour: 'red', claim: null, note: 'the verb', tags: [] }), { exact: 'will rise', start: 28 }),
  saying(highlightBodies({ colour: 'green', claim: null, note: '', tags: [] }), { exact: '稀土出口管制', start: 53 }),
];
const LIBRARY = libraryOf(WORK, { saved: NOW }, [SAVED]);
const behind = { asOf: '2026-11-20', sources: SOURCES };

/** The texts in an element, one after the other. */
function textOf(element: Element | null): string {
  const texts = [...(element?.childNodes ?? [])].map((node) =>
    node.nodeType === node.TEXT_NODE ? (node.textContent ?? '') : textOf(node as Element),
  );
  return texts
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

describe('a report of one article', () => {
  const page = documentOf(LIBRARY, { behind });

  it('has the article’s head, and up to which day the background reaches', () => {
    expect([...page.querySelectorAll('h1')].map(textOf)).toEqual(['Quota']);
    expect(textOf(page.querySelector('header'))).toBe(
      'Quota csv_site News csv_published 2026-03-24 csv_url https://news.example/quota report_saved 2026-03-24 background_as_of 2026-11-20',
    );
  });

  it('counts who speaks and as what, and tells the drill core in words', () => {
    expect(textOf(page.querySelector('.figures'))).toBe(
      'voices report_claims 2 layer_official 1 layer_forecast 1 speaker_chinese_government MOFCOM 1 speaker_analyst 1',
    );
    expect(page.querySelector('.core')?.getAttribute('aria-label')).toBe(
      'core_label: 1 layer_officialpart_separator2 layer_forecast',
    );
  });

  it('has claims by type, with speaker, notes and their sources; one that is a mirror is no link', () => {
    const [official, forecast] = [...page.querySelectorAll('.type')];
    expect(textOf(official?.querySelector('h3') ?? null)).toBe('layer_official');
    expect(textOf(official?.querySelector('.said') ?? null)).toBe(FIRST.text);
    expect(textOf(official?.querySelector('dd') ?? null)).toBe('MOFCOM · speaker_chinese_government');
    expect(textOf(official?.querySelector('.checks') ?? null)).toBe(
      'check_kind_status Check_status_paused 2025-11-10 check_inner fact_as_of 2026-03 source_primary MOFCOM: Announcement 61 Mirror: Announcement 61 (source_not_linked)',
    );
    expect([...(official?.querySelectorAll('.checks a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      SOURCES.mofcom.url,
    ]);
    expect(forecast?.querySelector('.way a')?.getAttribute('href')).toBe(
      'https://news.example/quota#:~:text=Prices%20will%20rise%2C%20analysts%20say.',
    );
  });

  it('sets apart what is the reader’s, beside the claim it is on', () => {
    expect([...page.querySelectorAll('.type .own')].map(textOf)).toEqual([
      'report_own on the claim Is this the original? markdown_found finding_contradicts says otherwise markdown_evidence https://mofcom.gov.cn/61 markdown_revisit 2026-09-01',
      'report_own will rise report_highlighted the red ones the verb',
    ]);
    expect(textOf(page.querySelector('.type mark'))).toBe('will rise');
    expect([...page.querySelectorAll('.passage')].map(textOf)).toEqual([
      '稀土出口管制 report_own report_highlighted the green ones',
    ]);
  });

  it('begins with what was found, and where', () => {
    const own = [...page.querySelectorAll('section')].find((section) => textOf(section.querySelector('h2')) === 'report_own');
    expect(textOf(own?.querySelector('.note') ?? null)).toBe('on all of it and more');
    const items = [...(own?.querySelectorAll('li') ?? [])];
    expect(items.map(textOf)).toEqual([
      'markdown_claim_number 1 · finding_contradicts',
      'markdown_claim_number 2 · the red ones',
    ]);
    expect(page.querySelector(items[0]?.querySelector('a')?.getAttribute('href') ?? 'none')?.textContent).toContain(FIRST.text);
  });

  it('tells its own language, that of the article, and Chinese where it stands in others', () => {
    expect(page.documentElement.lang).toBe('en-GB');
    expect([...page.querySelectorAll<HTMLElement>('[lang]')].map(({ localName, lang: at }) => `${localName} ${at}`)).toEqual(
      expect.arrayContaining(['h1 en', 'p en', 'span zh-Hans']),
    );
    const odd = documentOf(libraryOf([], { head: { ...QUOTA, language: 'x" onload="y' } }));
    expect(odd.querySelector('h1')?.hasAttribute('lang')).toBe(false);
  });

  it('leaves out what the reader put aside', () => {
    const aside = [saying([dismissalBody(NOTE.id)], on(FIRST)), saying([dismissalBody('sourcing:one')])];
    expect(documentOf(libraryOf(aside, {}, [SAVED])).querySelector('.checks')).toBeNull();
  });

  it('says that there is no text, and tells of claims what the work on them does', () => {
    const facts = { layer: 'forecast', topics: [], speaker: 'analyst', speakerName: 'Wood' } as const;
    const kept = saying(highlightBodies({ colour: 'red', claim: facts, note: '', tags: [] }), on(SECOND));
    const bare = documentOf(libraryOf([kept]));
    expect(textOf(bare.querySelector('.warning'))).toBe('report_no_text');
    expect(textOf(bare.querySelector('.type h3'))).toBe('layer_forecast');
    expect(textOf(bare.querySelector('.type dd'))).toBe('Wood · speaker_analyst');
    expect(bare.querySelector('.core')).toBeNull();
  });
});

describe('a report of claims that the reader made', () => {
  const own = (words: string, start: number) =>
    saying(highlightBodies({ colour: 'yellow', claim: null, note: '', tags: [] }), {
      id: 'a',
      claimId: 'own:a',
      exact: words,
      start,
    });
  const read = (words: string) => claimAt(words, { id: 'own:a' });

  it('has the sentence and the part that she chose, in that order, and says which is hers', () => {
    // As the tab gives it: without the text, and in whatever order it was read.
    const claims = [read('China set'), FIRST, SECOND];
    const bare = { ...SAVED, article: { ...SAVED.article, text: '' }, reading: { ...READING, claims } };
    const page = documentOf(libraryOf([own('China set', 900)], { saved: NOW }, [bare]));
    const told = [...page.querySelectorAll('section.claim')].map((one) => textOf(one.querySelector('.lead')));
    expect(told).toEqual([
      expect.stringMatching(/^markdown_claim_number 1 ?China set the quota\./),
      expect.stringMatching(/^markdown_claim_number 2 claim_by_you ?China set/),
      expect.stringMatching(/^markdown_claim_number 3 ?Prices will rise/),
    ]);
    expect(textOf(page.querySelector('.figures'))).toContain('report_claims 3');
  });

  it('has a passage within the claim that has its words, wherever the page has it', () => {
    const mark = saying(highlightBodies({ colour: 'red', claim: null, note: 'why?', tags: [] }), {
      exact: 'set the',
      start: 9_000,
    });
    const page = documentOf(libraryOf([mark], { saved: NOW }, [SAVED]));
    expect(textOf(page.querySelector('section.claim mark'))).toBe('set the');
    expect(page.querySelector('.passage')).toBeNull();
  });

  it('tells the numbers of the claims that a note bears on as a list', () => {
    const also = (ids: readonly string[]) => {
      const first = { ...FIRST, checks: [{ ...NOTE, alsoAt: ids }] };
      const claims = [first, SECOND, claimAt('稀土出口管制。', {})];
      const page = documentOf(libraryOf([], { saved: NOW }, [{ ...SAVED, reading: { ...READING, claims } }]));
      return [...page.querySelectorAll('.checks .small')].map(textOf);
    };
    expect(also([SECOND.id])).toContain('report_also 2');
    expect(also([SECOND.id, 'id of 稀土出口管制。'])).toContain('report_also_several 2 and 3');
  });
});

describe('a report of what the reader corrected', () => {
  const correct = (said: object, claim: ReadClaim) =>
    withFacts(saying([correctionBody({ ...NO_CORRECTION, ...said })], on(claim)), factsOf(claim));
  const other = correct({ layer: 'interpretation', speaker: 'analyst', speakerName: 'A. Li' }, FIRST);

  it('has claims as she has them, says that it is she who does, and what Loupe had', () => {
    const page = documentOf(libraryOf([other], { saved: NOW }, [SAVED]));
    const told = page.querySelector('.type.l-interpretation');
    expect(textOf(told?.querySelector('.said') ?? null)).toBe(FIRST.text);
    expect(textOf(told?.querySelector('dd') ?? null)).toBe('A. Li · speaker_analyst');
    expect(textOf(told?.querySelector('.own') ?? null)).toMatch(
      /correction_by_reader_had correction_what_layer.*correction_what_speaker layer_official.*MOFCOM/,
    );
    expect(page.querySelector('.type.l-official')).toBeNull();
    expect(textOf(page.querySelector('.figures'))).not.toContain('MOFCOM');
  });

  it('says so too of a claim of which the text is not kept', () => {
    const page = documentOf(libraryOf([other]));
    expect(textOf(page.querySelector('.type dd'))).toBe('A. Li · speaker_analyst');
    expect(textOf(page.querySelector('.type .own'))).toContain('correction_by_reader_had');
  });

  it('has no claim that she took away, but the sentence with what she says of it', () => {
    const page = documentOf(libraryOf([correct({ isClaim: false }, FIRST)], { saved: NOW }, [SAVED]));
    expect([...page.querySelectorAll('.type .said')].map(textOf)).toEqual([SECOND.text]);
    expect(textOf(page.querySelector('.figures'))).toContain('report_claims 1');
    expect(textOf(page.querySelector('.passage'))).toContain(`${FIRST.text} report_own correction_by_reader_had`);
  });
});

describe('a report of single passages', () => {
  it('has them with their context notes, and says nothing of how the whole article speaks', () => {
    const part = { ...SAVED, reading: { ...READING, claims: [FIRST], checks: [] } };
    const chosen = documentOf(libraryOf([WORK[2] as Annotation], { saved: NOW }, [part]), { behind, whole: new Set() });
    expect(textOf(chosen.querySelector('.warning'))).toBe('report_partial');
    expect([...chosen.querySelectorAll('.said, .note')].map(textOf)).toEqual([FIRST.text, 'on the claim']);
    expect(chosen.querySelectorAll('.checks > li')).toHaveLength(1);
    expect(chosen.querySelector('.voices')).toBeNull();
  });
});

describe('a report of several articles', () => {
  const several = Array.from({ length: 120 }, (_, index) => ({ ...ARTICLE, key: `key ${index}` }));
  const page = documentOf({ ...libraryOf([]), articles: several });

  it('has a table of contents that leads to each, and one main heading', () => {
    const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
    expect(links).toHaveLength(120);
    expect(links.map((link) => page.querySelector(link)?.localName)).toEqual(links.map(() => 'article'));
    expect([...page.querySelectorAll('h1')].map(textOf)).toEqual(['report_of 120']);
  });

  it('skips no rank of headings', () => {
    const other = { ...ARTICLE, key: 'b' };
    const both = documentOf({ ...LIBRARY, articles: [...LIBRARY.articles, other] });
    const ranks = [...both.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => Number(localName[1]));
    expect(ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
    expect(Math.max(...ranks)).toBe(5);
  });

  it('leaves out what lies in the trash', () => {
    const trashed = [
      { ...ARTICLE, deleted: NOW },
      { ...ARTICLE, key: 'b' },
    ];
    expect(reportOf({ ...libraryOf([]), articles: trashed })).not.toContain('<nav');
  });
});

it('asks for the messages and sources of its notes, those within others too', () => {
  expect(needsOf([READING])).toEqual({
    messages: ['check_status_paused', 'check_inner'],
    sources: ['mofcom', 'mirror', 'gone'],
  });
});

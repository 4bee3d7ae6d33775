// What a browser keeps for a session is little, and for all tabs: a reading that had to make room is had again without a word.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sizeOf } from '../../src/background/packed-reading.ts';
import { withinBudget } from '../../src/background/reading-budget.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { ClaimView, Mark, PageHighlights } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const HOSTILE = 'https://www.mining.com/all-claims';
/** An address that the reader gives beside an answer. */
const EVIDENCE = 'https://www.mofcom.gov.cn/notice';
const ID = '11111111-1111-4111-8111-111111111111';

/** A tab whose reader has the article of this address; gives what the reader was asked for. */
function show(tabId: number, url: string, article: Article = articleOf(url) as Article, incognito = false): readonly string[] {
  const asked: string[] = [];
  const answer = ({ call: name }: { call: string }) => {
    asked.push(name);
    return { ok: true, value: name === 'reader/article' ? article : null };
  };
  fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito, isOpen: true, answer });
  return asked;
}

/** The reader of a tab has its page read and looked at, as readers do. */
async function read(tabId: number, url: string, incognito = false): Promise<readonly Mark[]> {
  const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(url);
  const marks = await value<Mark[]>('page/read', { article: articleOf(url) }, pageOf(tabId, url, incognito));
  await value('page/add-background', { article: null }, pageOf(tabId, url, incognito));
  await value<PageHighlights>('page/highlights', { head }, pageOf(tabId, url, incognito));
  return marks;
}

/** Takes away what is kept of a tab but its state, as for want of room, or all of it. */
function lose(isAll: boolean): void {
  for (const key of [...fake.kept.keys()]) if (isAll || !key.startsWith('tab:')) fake.kept.delete(key);
}

/** Two thousand claims of few words, and all that stands beside them. */
function hostileArticle(): Article {
  const claims = Array.from({ length: 2_000 }, (_, at) => `China banned exports of dysprosium to buyer ${at} on Monday.`);
  return articleOf(HOSTILE, ['China tightens rare earth export controls', ...claims]) as Article;
}

describe.each([
  ['had to make room', false],
  ['went with all that was kept for the session', true],
])('a reading that %s', (_, isAll) => {
  it('is had again from the reader in its tab, once for all who ask', async () => {
    const asked = show(1, HOST);
    const [mark] = await read(1, HOST);
    const before = await viewOf(1);
    lose(isAll);
    const request = { claimId: mark?.id };
    const [card, echo] = await Promise.all([
      call<ClaimView>('card/claim', request, pageOf(1)),
      call('card/echo', request, pageOf(1)),
    ]);
    expect(card).toMatchObject({ ok: true, value: { claim: { id: mark?.id } } });
    expect(echo.ok).toBe(true);
    expect(asked.filter((name) => name === 'reader/article')).toHaveLength(1);
    expect(await viewOf(1)).toEqual(before);
    expect(asked.filter((name) => name === 'reader/article')).toHaveLength(1);
  });

  it('is not asked for again and again where the reader answers with what is no article', async () => {
    show(1, HOST);
    await read(1, HOST);
    lose(isAll);
    const asked = show(1, HOST, { ...articleOf(HOST), blocks: 1n } as unknown as Article);
    for (let time = 0; time < 5; time++) expect((await call('page/unmarked', {}, pageOf(1))).ok).toBe(false);
    expect(asked.filter((name) => name === 'reader/article')).toHaveLength(1);
  });

  it('is no page without an article for a reader that asks for its highlights meanwhile', async () => {
    show(1, HOST);
    await read(1, HOST);
    const before = await viewOf(1);
    lose(isAll);
    const { text: _text, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(HOST);
    await value<PageHighlights>('page/highlights', { head }, pageOf(1));
    expect(await viewOf(1)).toEqual(before);
  });

  it('is no page without an article where it goes while the reader asks for its highlights', async () => {
    show(1, HOST);
    await read(1, HOST);
    const before = await viewOf(1);
    const { text: _text, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(HOST);
    // Before what is kept of a tab is changed, it is asked whether the tab is there.
    const there = vi.spyOn(fake.tabList, 'get').mockImplementation((id) => {
      lose(isAll);
      return [...fake.tabList].find(([tabId]) => tabId === id)?.[1];
    });
    await value<PageHighlights>('page/highlights', { head }, pageOf(1));
    there.mockRestore();
    expect(await viewOf(1)).toEqual(before);
  });

  it('loses no answer, note or highlight, from the page or beside it', async () => {
    show(1, HOST);
    const [mark] = await read(1, HOST);
    const claimId = mark?.id;
    const asked = await value<ClaimView>('card/claim', { claimId }, pageOf(1));
    const question = asked.checklist[0]?.question.id;
    const birth = {
      articleKey: ON.articleKey,
      selector: [{ type: 'TextQuoteSelector', exact: 'dysprosium and terbium', prefix: '', suffix: '' }],
      span: null,
      claimId: null,
      isCheck: false,
      replaces: null,
    };
    const calls: readonly (readonly [string, object, Parameters<typeof call>[2]])[] = [
      ['card/save-note', { claimId, text: 'from the card' }, pageOf(1)],
      ['card/save-revisit', { claimId, date: '2027-01-01' }, pageOf(1)],
      ['card/save-check', { claimId, question, change: { evidence: EVIDENCE } }, pageOf(1)],
      ['page/save-highlight', { id: ID, change: { colour: 'green' }, birth }, pageOf(1)],
      ['tab/save-note', { ...ON, claimId, text: 'from beside the page' }, surface],
      ['tab/save-note', { ...ON, claimId: null, text: 'on the whole' }, surface],
      ['tab/highlight-claim', { ...ON, claimId }, surface],
      ['tab/save-tags', { ...ON, tags: ['kept'] }, surface],
    ];
    for (const [name, request, sender] of calls) {
      lose(isAll);
      expect(await call(name, request, sender), name).toEqual({ ok: true, value: null });
    }
    lose(isAll);
    expect(await viewOf(1)).toMatchObject({ note: 'on the whole', tags: ['kept'], highlights: { length: 2 } });
    const { checklist } = await value<ClaimView>('card/claim', { claimId }, pageOf(1));
    expect(checklist.map(({ answer }) => answer.evidence)).toContain(EVIDENCE);
  });

  it('is that of the page which the tab shows, or none', async () => {
    show(1, HOST);
    await read(1, HOST);
    lose(isAll);
    show(1, 'https://www.reuters.com/next', articleOf('https://www.ft.com/content/secret') as Article);
    expect((await viewOf(1)).reading?.head.url).not.toBe('https://www.ft.com/content/secret');
    show(1, HOST, { ...articleOf(HOST), blocks: [{ kind: 'title', level: 0, leadIn: null, start: 5, end: 1 }] } as Article);
    expect((await viewOf(1)).reading).toBeNull();
  });

  it('keeps nothing of a private window', async () => {
    show(1, HOST, articleOf(HOST) as Article, true);
    const [mark] = await read(1, HOST, true);
    lose(isAll);
    const request = { claimId: mark?.id, text: 'secret' };
    expect(await call('card/save-note', request, pageOf(1, HOST, true))).toMatchObject({
      value: { reason: 'private-window' },
    });
  });

  it('is told as unread where no reader is in the page any more', async () => {
    show(1, HOST);
    await read(1, HOST);
    lose(isAll);
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false });
    expect((await viewOf(1)).status.kind).toBe('unread');
  });
});

describe('a page of which more is to be kept than there is room for all', () => {
  it('is refused that, and other tabs keep their readings, and the text that was let go its way back', async () => {
    show(1, HOST);
    await read(1, HOST);
    show(2, HOSTILE);
    await read(2, HOSTILE);
    fake.kept.set('text-let-go', { text: 'x'.repeat(200_000) });
    const before = [...fake.kept];
    fake.quota = 4_000_000;
    const { changeTabState } = await import('../../src/background/tab-state.ts');
    const tooMuch = { lost: ['x'.repeat(4_000_000)] };
    await expect(changeTabState(2, (state) => state && { ...state, ...tooMuch })).rejects.toThrow('quota');
    expect([...fake.kept]).toEqual(before);
  });
});

describe('a page of nothing but claims', () => {
  it('takes no more than a tenth of what all tabs have, and leaves the others theirs', async () => {
    show(1, HOST);
    await read(1, HOST);
    show(2, HOSTILE, hostileArticle());
    // What Chrome counts for the objects of such a reading as they are: more than a session has.
    fake.quota = 10_000_000;
    const marks = await value<Mark[]>('page/read', { article: hostileArticle() }, pageOf(2, HOSTILE));
    await value('page/add-background', { article: null }, pageOf(2, HOSTILE));
    expect(marks).toHaveLength(2_000);
    expect([...fake.kept.values()].map((one) => JSON.stringify(one).length).every((length) => length < 1_001_000)).toBe(true);
    await start();
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false });
    expect((await viewOf(1)).reading).not.toBeNull();
    expect((await viewOf(2)).reading?.claims).toHaveLength(2_000);
  });

  it('is told as cut where even that is too much, as with many long claims that the reader made', async () => {
    show(2, HOSTILE, hostileArticle());
    await value<Mark[]>('page/read', { article: hostileArticle() }, pageOf(2, HOSTILE));
    const { reading } = await viewOf(2);
    if (!reading) throw new Error('nothing was read');
    // Words that no packing makes shorter: each is another.
    const word = () =>
      Array.from(crypto.getRandomValues(new Uint16Array(300)), (one) => String.fromCharCode(0x4e00 + (one % 20_000))).join('');
    const claims = reading.claims.map((claim) => ({ ...claim, text: word() }));
    const kept = await withinBudget({ ...reading, claims });
    expect(kept.isTruncated).toBe(true);
    expect(kept.claims.length).toBeGreaterThan(100);
    expect(kept.claims).toEqual(claims.slice(0, kept.claims.length));
    expect(await sizeOf(kept)).toBeLessThanOrEqual(800_000);
  });
});

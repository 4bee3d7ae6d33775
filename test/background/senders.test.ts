import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article/article-key.ts';
import type { Deleted } from '../../src/messaging/requests.ts';
import type { ClaimView, Mark, PageHighlights, SavingTrouble } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, card, fake, ON, pageOf, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
/** An article on another site, and another on the same. */
const ELSEWHERE = 'https://www.mining.com/terbium';
const NEXT = 'https://www.reuters.com/next';
const THIRD = 'https://www.reuters.com/third';
const QUOTE = { type: 'TextQuoteSelector', exact: 'dysprosium and terbium', prefix: '', suffix: '' };
const birthAt = (url: string) => ({
  articleKey: articleKey(url),
  selector: [QUOTE],
  span: null,
  claimId: null,
  isCheck: false,
  replaces: null,
});

/** Has the tab show an article, and its reader read it. */
async function arriveAt(url: string): Promise<readonly Mark[]> {
  fake.tabList.set(1, { id: 1, windowId: 10, url, incognito: false, isOpen: true });
  const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(url);
  const marks = await value<Mark[]>('page/read', { article: articleOf(url) }, pageOf(1, url));
  await value('page/highlights', { head }, pageOf(1, url));
  return marks;
}

const make = (id: string, url: string) =>
  value<SavingTrouble>('page/save-highlight', { id, change: { colour: 'green' }, birth: birthAt(url) }, pageOf(1, url));

async function highlightsAt(url: string): Promise<PageHighlights['highlights']> {
  fake.tabList.set(9, { id: 9, windowId: 10, url, incognito: false });
  const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(url);
  return (await value<PageHighlights>('page/highlights', { head }, pageOf(9, url))).highlights;
}

describe('a page that its tab has left', () => {
  it.each(['page/worth-reading', 'page/unreadable'])(
    'cannot have the page after it read or taken for its own: %s',
    async (name) => {
      await arriveAt(ELSEWHERE);
      const before = await viewOf(1);
      await call(name, name === 'page/unreadable' ? { reason: 'empty' } : {}, pageOf(1, HOST));
      expect(await viewOf(1)).toEqual(before);
      expect(fake.injected).toEqual([]);
      expect(fake.badges.get(1)).toBe(String(before.reading?.claims.length));
    },
  );

  it('has its late reading put nowhere', async () => {
    await arriveAt(ELSEWHERE);
    const before = await viewOf(1);
    const late = articleOf(HOST);
    await value('page/read', { article: late }, pageOf(1, HOST));
    expect(await call('page/add-background', { article: late }, pageOf(1, HOST))).toMatchObject({ ok: false });
    const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = late;
    await value('page/highlights', { head }, pageOf(1, HOST));
    await value('page/anchored', { articleKey: before.articleKey, lost: [ID], moved: [] }, pageOf(1, HOST));
    expect(await viewOf(1)).toEqual(before);
  });

  it('makes no highlight in the article after it', async () => {
    await arriveAt(HOST);
    await arriveAt(ELSEWHERE);
    const birth = birthAt(ELSEWHERE);
    const late = await call('page/save-highlight', { id: ID, change: { colour: 'green' }, birth }, pageOf(1, HOST));
    expect(late).toMatchObject({ ok: false, fault: { code: 'gone' } });
    expect(await highlightsAt(ELSEWHERE)).toEqual([]);
  });

  it.each([ELSEWHERE, NEXT])('has what was highlighted last in it kept where it stands, with %s after it', async (next) => {
    await arriveAt(HOST);
    await arriveAt(next);
    expect(await make(ID, HOST)).toBeNull();
    expect((await viewOf(1)).highlights).toEqual([]);
    expect(await highlightsAt(HOST)).toMatchObject([{ id: ID }]);
  });

  it.each([ELSEWHERE, NEXT])('has what was typed in it kept where it was typed, with %s after it', async (next) => {
    const [mark] = await arriveAt(HOST);
    await make(ID, HOST);
    await arriveAt(next);
    const noted = { id: ID, change: { note: 'typed last' }, birth: null };
    expect(await value('page/save-highlight', noted, pageOf(1, HOST))).toBeNull();
    expect(await value('card/save-note', { claimId: mark?.id, text: 'on the claim' }, pageOf(1, HOST))).toBeNull();
    expect(await highlightsAt(HOST)).toMatchObject([{ id: ID, note: 'typed last' }]);
    expect((await viewOf(1)).highlights).toEqual([]);
    await arriveAt(HOST);
    const view = await value<ClaimView>('card/claim', { claimId: mark?.id }, pageOf(1, HOST));
    expect(view.note).toBe('on the claim');
  });

  it('has what is typed in its card kept where it was typed, with others and others after it', async () => {
    const [mark] = await arriveAt(HOST);
    await make(ID, HOST);
    await value('page/chosen', { id: mark?.id }, pageOf(1, HOST));
    for (const next of [NEXT, THIRD, ELSEWHERE, NEXT, THIRD]) await arriveAt(next);
    expect(await value('card/save-note', { claimId: mark?.id, text: 'on the claim' }, pageOf(1, HOST))).toBeNull();
    await arriveAt(HOST);
    expect((await value<ClaimView>('card/claim', { claimId: mark?.id }, pageOf(1, HOST))).note).toBe('on the claim');
    await value('page/chosen', { id: ID }, pageOf(1, HOST));
    for (const next of [NEXT, THIRD]) await arriveAt(next);
    const noted = { id: ID, change: { note: 'typed last' }, birth: null };
    expect(await value('page/save-highlight', noted, pageOf(1, HOST))).toBeNull();
    expect(await highlightsAt(HOST)).toMatchObject([{ id: ID, note: 'typed last' }]);
    expect((await viewOf(1)).highlights).toEqual([]);
  });

  it('has no say in what is open in the page of another site', async () => {
    const [mark] = await arriveAt(HOST);
    await value('page/chosen', { id: mark?.id }, pageOf(1, HOST));
    for (const next of [ELSEWHERE, NEXT, ELSEWHERE]) await arriveAt(next);
    const late = await call('card/save-note', { claimId: mark?.id, text: 'not hers' }, pageOf(1, ELSEWHERE));
    expect(late).toMatchObject({ ok: false, fault: { code: 'gone' } });
  });

  it('sees and changes nothing of the article after it', async () => {
    await arriveAt(HOST);
    const [mark] = await arriveAt(ELSEWHERE);
    await value('tab/save-note', { tabId: 1, articleKey: 'mining.com/terbium', claimId: mark?.id, text: 'mine' }, surface);
    for (const [name, request] of [
      ['card/claim', { claimId: mark?.id }],
      ['card/echo', { claimId: mark?.id }],
      ['card/checklist-markdown', { claimId: mark?.id }],
      ['card/save-note', { claimId: mark?.id, text: 'not hers' }],
      ['card/save-note', { claimId: null, text: 'not hers' }],
      ['card/save-check', { claimId: null, question: 'primary-source', change: { note: 'not hers' } }],
      ['card/save-revisit', { claimId: mark?.id, date: '2030-01-01' }],
    ] as const) {
      expect(await call(name, request, pageOf(1, HOST)), name).toMatchObject({ ok: false, fault: { code: 'gone' } });
    }
    const view = await viewOf(1);
    expect([view.note, view.work[mark?.id ?? '']]).toMatchObject(['', { note: 'mine', revisit: null }]);
  });
});

describe('a card', () => {
  const cardIn = (tabId: number) => ({ ...card, tab: { id: tabId, incognito: false } });
  const send = (name: string, request: unknown, ticket: unknown, sender: unknown = cardIn(1)) =>
    fake.send({ call: name, request, ticket }, sender);

  it('is answered by the ticket of its own page alone, whatever its page is held in', async () => {
    const [mark] = await arriveAt(HOST);
    const ticket = await value<string>('page/opens-card', {}, pageOf(1, HOST));
    const ask = { claimId: mark?.id };
    expect(await send('card/claim', ask, ticket)).toMatchObject({ ok: true });
    // The ticket says which page it is, not the frame around.
    expect(await send('card/claim', ask, ticket, cardIn(2))).toMatchObject({ ok: true });
    for (const none of [
      undefined,
      null,
      '',
      '1',
      1,
      {},
      ticket.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ticket.replace(/^1/, '2'),
    ])
      expect(await send('card/claim', ask, none), String(none)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    expect(await send('tab/view', { tabId: 1 }, ticket)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    expect(await send('page/chosen', { id: mark?.id }, ticket)).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });

  it('is not answered any more by the ticket of a page that another has come after and opened a card', async () => {
    const [mark] = await arriveAt(HOST);
    const ticket = await value<string>('page/opens-card', {}, pageOf(1, HOST));
    expect(await value<string>('page/opens-card', {}, pageOf(1, HOST))).toBe(ticket);
    await arriveAt(ELSEWHERE);
    expect(await value<string>('page/opens-card', {}, pageOf(1, ELSEWHERE))).not.toBe(ticket);
    expect(await send('card/claim', { claimId: mark?.id }, ticket)).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });

  it('has what is typed in it and not kept told once to the reader that comes after an update, and to no other page', async () => {
    await arriveAt(HOST);
    const keep = (text: string, from = pageOf(1, HOST)) => value('page/keep-draft', { draft: { claimId: 'x', text } }, from);
    await keep('Ask th');
    await keep('Ask the ministry');
    expect(await value('page/draft', {}, pageOf(1, HOST))).toEqual({ claimId: 'x', text: 'Ask the ministry' });
    expect(await value('page/draft', {}, pageOf(1, HOST))).toBeNull();
    await keep('for this page');
    expect(await value('page/draft', {}, pageOf(1, ELSEWHERE))).toBeNull();
    await keep('secret', pageOf(1, HOST, true));
    expect([...fake.settings.keys()].filter((key) => key.startsWith('draft'))).toEqual([]);
  });

  it('that was torn down has what was typed in it added to the note, once', async () => {
    const [mark] = await arriveAt(HOST);
    const left = (text: string) => value('page/save-left', { claimId: mark?.id, text }, pageOf(1, HOST));
    const noteNow = async () => (await value<ClaimView>('card/claim', { claimId: mark?.id }, pageOf(1, HOST))).note;
    await left('Ask the min');
    expect(await noteNow()).toBe('Ask the min');
    await left('Ask the ministry');
    await left('Ask the ministry');
    expect(await noteNow()).toBe('Ask the ministry');
    await left('Which year?');
    expect(await noteNow()).toBe('Ask the ministry\n\nWhich year?');
  });
});

describe('a page', () => {
  it('deletes no work of another article, and none but highlights', async () => {
    const [mark] = await arriveAt(ELSEWHERE);
    await make(ID, ELSEWHERE);
    await value('card/save-note', { claimId: mark?.id, text: 'kept' }, pageOf(1, ELSEWHERE));
    const { openStore } = await import('../../src/storage/store.ts');
    const store = openStore();
    const work = await store.workOn('mining.com/terbium');
    const ids = work.ok ? work.value.annotations.map(({ id }) => id) : [];
    expect(ids).toHaveLength(2);
    fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(2, HOST));
    const note = ids.find((id) => id !== ID);
    for (const [id, from] of [
      [ID, pageOf(2, HOST)],
      [note, pageOf(2, HOST)],
      [note, pageOf(1, ELSEWHERE)],
    ] as const) {
      expect(await call('page/delete-highlight', { id, isBare: false }, from)).toMatchObject({
        ok: false,
        fault: { code: 'gone' },
      });
    }
    expect(await store.workOn('mining.com/terbium')).toEqual(work);
    await store.close();
  });

  it('brings back nothing of another article', async () => {
    await arriveAt(ELSEWHERE);
    await make(ID, ELSEWHERE);
    const gone = await value<Deleted>('page/delete-highlight', { id: ID, isBare: false }, pageOf(1, ELSEWHERE));
    const deleted = gone.trouble === null ? gone.deleted : '';
    fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(2, HOST));
    await value('page/restore-highlight', { deleted }, pageOf(2, HOST));
    expect(await highlightsAt(ELSEWHERE)).toEqual([]);
    await value('page/restore-highlight', { deleted }, pageOf(1, ELSEWHERE));
    expect(await highlightsAt(ELSEWHERE)).toMatchObject([{ id: ID }]);
  });

  it('takes no highlight of another article for its own', async () => {
    await arriveAt(ELSEWHERE);
    await make(ID, ELSEWHERE);
    await arriveAt(HOST);
    fake.tabList.set(2, { id: 2, windowId: 10, url: NEXT, incognito: false });
    const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(NEXT);
    await value('page/read', { article: articleOf(NEXT) }, pageOf(2, NEXT));
    await value('page/highlights', { head }, pageOf(2, NEXT));
    for (const born of [birthAt(NEXT), null]) {
      const taken = { id: ID, change: { note: 'not hers' }, birth: born };
      expect(await value('page/save-highlight', taken, pageOf(2, NEXT))).toMatchObject({ reason: 'invalid' });
    }
    expect(await highlightsAt(ELSEWHERE)).toMatchObject([{ id: ID, note: '' }]);
    expect(await make(OTHER, HOST)).toBeNull();
    expect(await highlightsAt(HOST)).toMatchObject([{ id: OTHER }]);
    expect(ON.articleKey).toBe('reuters.com/markets/rare-earth-curbs');
  });
});

describe('a page on a host of many users', () => {
  const YOURS = 'https://medium.com/@you/terbium-prices';
  const EVIL = 'https://evil.medium.com/not-terbium';

  it('does not pass for another’s article, read, highlighted or kept', async () => {
    await arriveAt(YOURS);
    expect(await make(ID, YOURS)).toBeNull();
    fake.tabList.set(1, { id: 1, windowId: 10, url: EVIL, incognito: false, isOpen: true });
    const named = articleOf(YOURS);
    await value('page/read', { article: named }, pageOf(1, EVIL));
    expect((await viewOf(1)).reading?.head.url).toBe(EVIL);
    const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = named;
    const seen = await value<PageHighlights>('page/highlights', { head }, pageOf(1, EVIL));
    expect(seen).toMatchObject({ articleKey: 'evil.medium.com/not-terbium', highlights: [] });
    expect(await call('page/delete-highlight', { id: ID, isBare: false }, pageOf(1, EVIL))).toMatchObject({ ok: false });
    expect(await highlightsAt(YOURS)).toHaveLength(1);
  });

  it('has its text kept as its own, whatever it names', async () => {
    const answer = ({ call: name }: { call: string }) => ({
      ok: true,
      value: name === 'reader/article' ? articleOf(YOURS) : null,
    });
    fake.tabList.set(1, { id: 1, windowId: 10, url: EVIL, incognito: false, isOpen: true, answer });
    await value('page/read', { article: articleOf(YOURS) }, pageOf(1, EVIL));
    const on = { tabId: 1, articleKey: 'evil.medium.com/not-terbium' };
    expect(await value('tab/save-article', { ...on, isSaved: true }, surface)).toBeNull();
  });
});

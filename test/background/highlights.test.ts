import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isKeptForHighlights } from '../../src/core/annotation/kept-text.ts';
import type { Article } from '../../src/core/article/article.ts';
import { articleKey } from '../../src/core/article/article-key.ts';
import type { Deleted } from '../../src/messaging/requests.ts';
import type { ClaimView, Mark, PageHighlights, SavingTrouble } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const PASSAGE = 'customs checks on magnets grew longer';
const article = articleOf(HOST);
const { text: _, blocks, isTruncated, links, ...head } = article;

/** Where `words` stand in our article, as the page would say it. */
function begunAt(words: string, { isCheck = false, claimId = null as string | null } = {}) {
  const start = article.text.indexOf(words);
  const end = start + words.length;
  const prefix = article.text.slice(Math.max(0, start - 32), start);
  const selector = [
    { type: 'TextQuoteSelector', exact: words, prefix, suffix: article.text.slice(end, end + 32) },
    { type: 'TextPositionSelector', start, end },
  ];
  return { articleKey: ON.articleKey, selector, span: { start, end }, claimId, isCheck, replaces: null };
}

/** The reader of a page, which can give its article. */
const READER = {
  answer: ({ call: name }: { call: string }) => ({ ok: true, value: name === 'reader/article' ? article : null }),
};

async function open(isPrivate = false): Promise<readonly Mark[]> {
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: isPrivate, isOpen: true, ...READER });
  const marks = await value<Mark[]>('page/read', { article }, pageOf(1, HOST, isPrivate));
  await value('page/highlights', { head }, pageOf(1, HOST, isPrivate));
  return marks;
}

const highlight = (id: string, birth: unknown, change: object = { colour: 'yellow' }, isPrivate = false) =>
  value<SavingTrouble>('page/save-highlight', { id, change, birth }, pageOf(1, HOST, isPrivate));
const asked = () => value<PageHighlights>('page/highlights', { head }, pageOf(1));

describe('highlights', () => {
  it('are there again for page and sidebar, also when the background was stopped', async () => {
    await open();
    expect(await highlight(ID, begunAt(PASSAGE))).toBeNull();
    await start();
    const { highlights, articleKey } = await asked();
    expect(articleKey).toBe(ON.articleKey);
    expect(highlights).toMatchObject([{ id: ID, colour: 'yellow', claimId: null, note: '', tags: [] }]);
    expect(highlights[0]?.selector).toEqual(begunAt(PASSAGE).selector);
    expect((await viewOf(1)).highlights).toMatchObject([{ id: ID, quote: PASSAGE, isLost: false }]);
  });

  it('change field by field from page and sidebar, and every surface hears of it', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(ID, null, { note: 'since when?' });
    expect(await value('tab/save-highlight', { ...ON, id: ID, change: { tags: ['customs'] } }, surface)).toBeNull();
    expect(fake.told).toContainEqual({ notice: 'work-changed', articleKey: ON.articleKey });
    expect((await asked()).highlights).toMatchObject([{ colour: 'yellow', note: 'since when?', tags: ['customs'] }]);
  });

  it('say what a note was merged to that was typed on an older one', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(ID, null, { note: 'since when?', noteBase: '' });
    const change = { note: 'who?', noteBase: '' };
    expect(await highlight(ID, null, change)).toEqual({ merged: 'since when?\n\nwho?' });
    const inSidebar = { ...ON, id: ID, change: { note: 'why?', noteBase: 'who?' } };
    expect(await value('tab/save-highlight', inSidebar, surface)).toEqual({ merged: 'since when?\n\nwhy?' });
  });

  it('keep the article’s text with the first of them, and not again where the reader let it go', async () => {
    await open();
    expect((await viewOf(1)).saved).toBeNull();
    await highlight(ID, begunAt(PASSAGE));
    expect((await viewOf(1)).saved).not.toBeNull();
    expect(await value('tab/save-article', { ...ON, isSaved: false }, surface)).toBeNull();
    await highlight(ID, null, { note: 'still here' });
    expect(await viewOf(1)).toMatchObject({ saved: null, highlights: [{ note: 'still here' }] });
  });

  it('that touch and overlap stay separate', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(OTHER, begunAt('checks on magnets'), { colour: 'red' });
    expect((await viewOf(1)).highlights.map(({ id, colour }) => [id, colour])).toEqual([
      [ID, 'yellow'],
      [OTHER, 'red'],
    ]);
  });

  it('go to the trash and come back whole', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE), { colour: 'red', note: 'mine', tags: ['a'] });
    const gone = await value<Deleted>('page/delete-highlight', { id: ID, isBare: false }, pageOf(1));
    expect((await asked()).highlights).toEqual([]);
    if (gone.trouble !== null) throw new Error('not deleted');
    expect(await value('tab/restore-highlight', { ...ON, deleted: gone.deleted }, surface)).toBeNull();
    expect((await asked()).highlights).toMatchObject([{ colour: 'red', note: 'mine', tags: ['a'] }]);
  });

  it('stay where they are to go as bare, and something is written on them by then', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(OTHER, begunAt('checks on magnets'));
    await value('tab/save-highlight', { ...ON, id: ID, change: { note: 'written in the sidebar' } }, surface);
    const asBare = (id: string) => call('page/delete-highlight', { id, isBare: true }, pageOf(1));
    expect(await asBare(ID)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    expect(await asBare(OTHER)).toMatchObject({ ok: true });
    expect((await asked()).highlights.map(({ id }) => id)).toEqual([ID]);
  });

  it('whose passage the page has no more are told as lost, and heal where they have moved', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(OTHER, begunAt('Traders in Rotterdam'));
    const { selector } = begunAt('slowed');
    const moved = [{ id: OTHER, selector }];
    await value('page/anchored', { articleKey: ON.articleKey, lost: [ID], moved }, pageOf(1));
    expect(Object.fromEntries((await viewOf(1)).highlights.map(({ id, isLost }) => [id, isLost]))).toEqual({
      [ID]: true,
      [OTHER]: false,
    });
    const [marked] = begunAt('Traders in Rotterdam').selector;
    const healed = (await asked()).highlights.find(({ id }) => id === OTHER);
    expect(healed?.selector).toEqual([...selector, marked]);
    expect((await viewOf(1)).highlights).toContainEqual(
      expect.objectContaining({ id: OTHER, quote: 'slowed', asMarked: 'Traders in Rotterdam' }),
    );
  });

  it('are told as lost once each, and healed so many at a time, however often a script names one', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    const of = (lost: string[], moved: object[]) => call('page/anchored', { articleKey: ON.articleKey, lost, moved }, pageOf(1));
    expect(
      (
        await of(
          Array.from({ length: 20_000 }, () => ID),
          [],
        )
      ).ok,
    ).toBe(true);
    expect(JSON.stringify(fake.kept.get('tab:1'))).toHaveLength(
      JSON.stringify(fake.kept.get('tab:1')).replaceAll(ID, '').length + ID.length,
    );
    expect(
      await of(
        Array.from({ length: 20_001 }, () => ID),
        [],
      ),
    ).toMatchObject({ fault: { code: 'malformed' } });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const { selector } = begunAt('slowed');
    expect(
      (
        await of(
          [],
          Array.from({ length: 500 }, () => ({ id: ID, selector })),
        )
      ).ok,
    ).toBe(true);
    expect(put.mock.calls.filter(([record]) => (record as { id?: string }).id === ID)).toHaveLength(1);
    put.mockRestore();
    expect(
      await of(
        [],
        Array.from({ length: 501 }, () => ({ id: ID, selector })),
      ),
    ).toMatchObject({ fault: { code: 'malformed' } });
  });

  it('stay told as lost where a page tells in several calls of those that have moved', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await highlight(OTHER, begunAt('Traders in Rotterdam'));
    await value('page/anchored', { articleKey: ON.articleKey, lost: [ID], moved: [] }, pageOf(1));
    const moved = [{ id: OTHER, selector: begunAt('slowed').selector }];
    await value('page/anchored', { articleKey: ON.articleKey, lost: null, moved }, pageOf(1));
    expect((await viewOf(1)).highlights.map(({ quote, isLost }) => [quote, isLost])).toEqual(
      expect.arrayContaining([
        [PASSAGE, true],
        ['slowed', false],
      ]),
    );
  });

  it('are kept, and told as kept, whatever a reader that was taken over answers for its article', async () => {
    for (const forged of [
      { ...article, text: 'x'.repeat(2_000_001) },
      { ...article, title: { toString: 1 } },
      { ...article, blocks: [{ kind: 'paragraph', level: 'x', leadIn: 7, start: -5, end: 1e12 }, null] },
      {
        ...article,
        blocks: Array.from({ length: 50_001 }, () => ({ kind: 'heading', level: 1, leadIn: null, start: 0, end: 0 })),
      },
    ]) {
      await startAnew();
      await open();
      const answer = ({ call: name }: { call: string }) => ({ ok: true, value: name === 'reader/article' ? forged : null });
      fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true, answer });
      expect(await highlight(ID, begunAt(PASSAGE))).toBeNull();
      expect(await asked()).toMatchObject({ highlights: [{ id: ID }] });
      const view = await viewOf(1);
      expect(view.saved).toBeNull();
      expect(await value('tab/save-article', { ...ON, isSaved: true }, surface)).toMatchObject({ reason: 'failed' });
    }
  });

  it('are of the same article under another address of it, and not of another page', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    const linked = `${HOST}?utm_source=mail`;
    const other = 'https://www.reuters.com/next';
    for (const [tabId, url, count] of [
      [2, linked, 1],
      [3, other, 0],
    ] as const) {
      fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito: false });
      const page = await value<PageHighlights>('page/highlights', { head: { ...head, url } }, pageOf(tabId, url));
      expect(page.highlights).toHaveLength(count);
    }
  });

  it('can be made on a page that is no article, and not under the address of another site', async () => {
    const url = 'https://example.org/table';
    fake.tabList.set(4, { id: 4, windowId: 10, url, incognito: false, answer: () => ({ ok: true, value: null }) });
    await value('page/unreadable', { reason: 'no-article' }, pageOf(4, url));
    const page = await value<PageHighlights>('page/highlights', { head: { ...head, url: HOST } }, pageOf(4, url));
    expect(page.articleKey).toBe('example.org/table');
    const save = (articleKey: string) =>
      call(
        'page/save-highlight',
        { id: ID, change: { colour: 'blue' }, birth: { ...begunAt(PASSAGE), articleKey } },
        pageOf(4, url),
      );
    expect(await save(ON.articleKey)).toMatchObject({ ok: false, fault: { code: 'gone' } });
    expect(await save(page.articleKey)).toEqual({ ok: true, value: null });
    expect(await viewOf(4)).toMatchObject({ articleKey: 'example.org/table', highlights: [{ id: ID }], saved: null });
  });

  it('are neither kept nor shown in a private window', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    await open(true);
    expect(await highlight(OTHER, begunAt('slowed'), { colour: 'red' }, true)).toMatchObject({ reason: 'private-window' });
    const page = await value<PageHighlights>('page/highlights', { head }, pageOf(1, HOST, true));
    expect(page).toMatchObject({ highlights: [], trouble: { reason: 'private-window' } });
    await open();
    expect((await asked()).highlights.map(({ id }) => id)).toEqual([ID]);
  });

  it('are refused with what is wrong, and change nothing', async () => {
    await open();
    const malformed = { ok: false, fault: { code: 'malformed' } };
    for (const request of [
      { id: 'not-a-uuid', change: { colour: 'yellow' }, birth: begunAt(PASSAGE) },
      { id: ID, change: { colour: 'pink' }, birth: begunAt(PASSAGE) },
      { id: ID, change: {}, birth: { ...begunAt(PASSAGE), selector: [{ type: 'FragmentSelector', value: '#x' }] } },
    ]) {
      expect(await call('page/save-highlight', request, pageOf(1))).toMatchObject(malformed);
    }
    expect((await asked()).highlights).toEqual([]);
  });
});

describe('the trash', () => {
  it('is emptied of what has lain there for thirty days when the browser starts, and of nothing younger', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    const gone = await value<Deleted>('page/delete-highlight', { id: ID, isBare: false }, pageOf(1));
    const restore = () => value('page/restore-highlight', { deleted: gone.trouble === null ? gone.deleted : '' }, pageOf(1));
    const later = async (days: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
      fake.happen('startup');
      await eventually(async () => expect((await store.meta('trash-purged')).ok).toBe(true));
      vi.useRealTimers();
    };
    const { openStore } = await import('../../src/storage/store.ts');
    const store = openStore();
    await later(29);
    await restore();
    expect((await asked()).highlights).toHaveLength(1);
    await value<Deleted>('page/delete-highlight', { id: ID, isBare: false }, pageOf(1));
    await later(31);
    await eventually(async () => expect(await store.usage()).toMatchObject({ value: { inTrash: 0 } }));
    await store.close();
  });
});

describe('a claim that is saved', () => {
  it('is to check until the reader gives it a meaning, whatever was used last, and has its highlight once', async () => {
    const [mark] = await open();
    if (!mark) throw new Error('nothing marked');
    await highlight(ID, begunAt(PASSAGE), { colour: 'red' });
    const on = { ...ON, claimId: mark.id };
    expect(await value('tab/highlight-claim', on, surface)).toBeNull();
    const kept = async () => (await viewOf(1)).highlights.find(({ claimId }) => claimId === mark.id);
    expect(await kept()).toMatchObject({ colour: 'yellow', claim: { layer: mark.layer } });
    await value('tab/save-highlight', { ...ON, id: (await kept())?.id, change: { colour: 'green' } }, surface);
    expect(await value('tab/highlight-claim', on, surface)).toBeNull();
    expect((await viewOf(1)).highlights.map(({ colour }) => colour).toSorted()).toEqual(['green', 'red']);
    const view = await value<ClaimView>('card/claim', { claimId: mark.id }, pageOf(1));
    expect(view.highlight).toMatchObject({ colour: 'green' });
  });
});

describe('a passage that the reader asks to check', () => {
  const own = `own:${ID}`;

  it('becomes a claim with a checklist, is there after another read, and goes with its highlight', async () => {
    const before = await open();
    await highlight(ID, begunAt(PASSAGE, { isCheck: true }));
    const marks = await value<Mark[]>('page/read', { article }, pageOf(1));
    expect(marks).toHaveLength(before.length + 1);
    expect(marks.find(({ id }) => id === own)).toMatchObject(begunAt(PASSAGE).span);
    const view = await value<ClaimView>('card/claim', { claimId: own }, pageOf(1));
    expect(view.checklist.length).toBeGreaterThan(1);
    const question = view.checklist[0]?.question.id ?? '';
    await value('card/save-check', { claimId: own, question, change: { state: 'done', finding: 'supports' } }, pageOf(1));
    await value<Deleted>('page/delete-highlight', { id: ID, isBare: false }, pageOf(1));
    expect(await value<Mark[]>('page/read', { article }, pageOf(1))).toHaveLength(before.length);
    expect((await viewOf(1)).orphans).toEqual([]);
  });

  it('keeps what was read of it, in its highlight and with the work on it, once the page was read again', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE, { isCheck: true }));
    await value<Mark[]>('page/read', { article }, pageOf(1));
    const { claim } = await value<ClaimView>('card/claim', { claimId: own }, pageOf(1));
    const { layer, topics, speaker, speakerName } = claim;
    await value('card/save-note', { claimId: own, text: 'since when?' }, pageOf(1));
    expect((await viewOf(1)).highlights).toMatchObject([{ claimId: own, claim: { layer, topics, speaker, speakerName } }]);
    const kept = { type: 'Claim', purpose: 'classifying', layer, topics, speaker, speakerName };
    const { openStore } = await import('../../src/storage/store.ts');
    const store = openStore();
    const work = await store.workOn(ON.articleKey);
    await store.close();
    const noted = work.ok ? work.value.annotations.find(({ motivation }) => motivation === 'commenting') : null;
    expect(noted?.body).toEqual([expect.objectContaining({ value: 'since when?' }), kept]);
  });

  it('is found again where the article was edited around it', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE, { isCheck: true }));
    const edited = articleOf(HOST, [...SENTENCES.slice(0, 1), 'An editor’s note was added on Friday.', ...SENTENCES.slice(1)]);
    const marks = await value<Mark[]>('page/read', { article: edited }, pageOf(1));
    const mark = marks.find(({ id }) => id === own);
    expect(mark && edited.text.slice(mark.start, mark.end)).toBe(PASSAGE);
  });

  it('must stand in the article', async () => {
    await open();
    const outside = { ...begunAt(PASSAGE, { isCheck: true }), span: null };
    const refused = await call('page/save-highlight', { id: ID, change: { colour: 'red' }, birth: outside }, pageOf(1));
    expect(refused).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });
});

describe('an article', () => {
  it('has tags of its own', async () => {
    await open();
    expect(await value('tab/save-tags', { ...ON, tags: ['yttrium', 'to read'] }, surface)).toBeNull();
    expect((await viewOf(1)).tags).toEqual(['yttrium', 'to read']);
  });

  it('says by its text’s instant that it is kept because of a highlight', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    const { saved, highlights } = await viewOf(1);
    expect(isKeptForHighlights(saved, highlights)).toBe(true);
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    await value('tab/save-article', { ...ON, isSaved: true }, surface);
    expect(isKeptForHighlights((await viewOf(1)).saved, highlights)).toBe(false);
  });

  it('whose text was let go has it back as it was, whatever the page says now, also when the background was stopped', async () => {
    await open();
    await highlight(ID, begunAt(PASSAGE));
    const { saved } = await viewOf(1);
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    expect(await viewOf(1)).toMatchObject({ saved: null, highlights: [{ id: ID }] });
    const edited = articleOf(HOST, ['All of it was rewritten.']);
    fake.tabList.set(1, {
      id: 1,
      windowId: 10,
      url: HOST,
      incognito: false,
      isOpen: true,
      answer: () => ({ ok: true, value: edited }),
    });
    await start();
    expect(await value('tab/restore-text', ON, surface)).toBeNull();
    expect((await viewOf(1)).saved).toBe(saved);
    expect(fake.told).toContainEqual({ notice: 'work-changed', articleKey: ON.articleKey });
    const { openStore } = await import('../../src/storage/store.ts');
    const store = openStore();
    expect(await store.savedText(ON.articleKey)).toMatchObject({ value: { saved, article: { text: article.text } } });
    await store.close();
  });

  it('whose text was let go has it back though another’s was let go since; once it is gone, that is said, and nothing else kept', async () => {
    await open();
    await value('tab/save-article', { ...ON, isSaved: true }, surface);
    const { saved } = await viewOf(1);
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    const url = 'https://www.reuters.com/markets/another';
    const other = articleOf(url) as Article;
    const { text, blocks, isTruncated, links, ...otherHead } = other;
    fake.tabList.set(2, { id: 2, windowId: 11, url, incognito: false, isOpen: true, answer: () => ({ ok: true, value: other }) });
    await value('page/read', { article: other }, pageOf(2, url));
    await value('page/highlights', { head: otherHead }, pageOf(2, url));
    const onOther = { tabId: 2, articleKey: articleKey(url) };
    for (const isSaved of [true, false]) await value('tab/save-article', { ...onOther, isSaved }, surface);
    expect(await value('tab/restore-text', ON, surface)).toBeNull();
    expect((await viewOf(1)).saved).toBe(saved);
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    fake.happen('startup');
    expect(await value('tab/restore-text', ON, surface)).toMatchObject({ reason: 'gone' });
    expect((await viewOf(1)).saved).toBeNull();
  });

  it('whose text is kept again already is left as it is by the way back', async () => {
    await open();
    await value('tab/save-article', { ...ON, isSaved: true }, surface);
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    await value('tab/save-article', { ...ON, isSaved: true }, surface);
    const { saved } = await viewOf(1);
    expect(await value('tab/restore-text', ON, surface)).toBeNull();
    expect((await viewOf(1)).saved).toBe(saved);
  });

  it('is saved with its text only where the page still has it', async () => {
    await open();
    expect(await value('tab/save-article', { ...ON, isSaved: true }, surface)).toBeNull();
    expect((await viewOf(1)).saved).not.toBeNull();
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false });
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    expect(await value('tab/save-article', { ...ON, isSaved: true }, surface)).toMatchObject({ reason: 'failed' });
  });
});

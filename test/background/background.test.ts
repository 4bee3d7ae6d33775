import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimView, Mark, SavingTrouble } from '../../src/messaging/views.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

describe('reading', () => {
  it('gives the page its marks, the badge its number and the popup its reading', async () => {
    const marks = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect(marks.length).toBeGreaterThanOrEqual(3);
    expect(fake.badges.get(1)).toBe(String(marks.length));
    const view = await viewOf(1);
    expect(view.status.kind).toBe('read');
    expect(view.reading?.claims.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
    expect(view.checklist.length).toBeGreaterThan(3);
  });

  it('puts background beside the claims once they are marked, also where the background was stopped in between', async () => {
    const marks = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect((await viewOf(1)).cards).toEqual([]);
    await start();
    fake.told.length = 0;
    await value('page/add-background', { article: articleOf(HOST) }, pageOf(1));
    expect(fake.told).toContainEqual({ notice: 'tab-changed', tabId: 1 });
    const view = await viewOf(1);
    expect(view.cards.map(({ id }) => id)).toContain('mofcom-61-2025');
    expect(view.reading?.claims.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
    expect(view.reading?.claims.some(({ cards }) => cards.length > 0)).toBe(true);
  });

  it('takes the article that was just sent for the background too, once, and asks for it where it was stopped in between', async () => {
    const gone = { ok: false, fault: { code: 'gone' } };
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect(await call('page/add-background', { article: null }, pageOf(2))).toMatchObject(gone);
    await value('page/add-background', { article: null }, pageOf(1));
    expect((await viewOf(1)).cards.map(({ id }) => id)).toContain('mofcom-61-2025');
    expect(await call('page/add-background', { article: null }, pageOf(1))).toMatchObject(gone);
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await start();
    expect(await call('page/add-background', { article: null }, pageOf(1))).toMatchObject(gone);
    await value('page/add-background', { article: articleOf(HOST) }, pageOf(1));
    expect((await viewOf(1)).cards.map(({ id }) => id)).toContain('mofcom-61-2025');
  });

  it('keeps a few articles at hand, the latest, and none of a tab that was closed', async () => {
    const tabs = [1, 2, 3, 4, 5, 6];
    for (const id of tabs) fake.tabList.set(id, { id, windowId: 10, url: HOST, incognito: false });
    for (const id of tabs) await value('page/read', { article: articleOf(HOST) }, pageOf(id));
    fake.happen('closed', 6);
    const answers = await Promise.all(tabs.map((id) => call('page/add-background', { article: null }, pageOf(id))));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true, true, true, false]);
  });

  it('puts no background of one article beside the claims of another', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const gone = { ok: false, fault: { code: 'gone' } };
    for (const other of [articleOf('https://www.reuters.com/next'), articleOf(HOST, ['Something else entirely.'])]) {
      expect(await call('page/add-background', { article: other }, pageOf(1))).toMatchObject(gone);
    }
    expect(await call('page/add-background', { article: articleOf(HOST) }, pageOf(2))).toMatchObject(gone);
    expect((await viewOf(1)).cards).toEqual([]);
  });

  it('is remembered when the background was stopped and woke up again', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const before = await viewOf(1);
    await start();
    expect((await viewOf(1)).reading).toEqual(before.reading);
  });

  it('is not shown for another page in the same tab', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    fake.tabList.set(1, { id: 1, windowId: 10, url: 'https://www.reuters.com/sports', incognito: false });
    const view = await viewOf(1);
    expect(view.status).toEqual({ kind: 'unread', isListed: true });
    expect(view.reading).toBeNull();
  });

  it('survives a jump within the page', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    fake.tabList.set(1, { id: 1, windowId: 10, url: `${HOST}#comments`, incognito: false });
    expect((await viewOf(1)).reading).not.toBeNull();
  });

  it('does not let a page pass for an article on another site', async () => {
    await value('page/read', { article: articleOf('https://www.ft.com/content/secret') }, pageOf(1));
    expect((await viewOf(1)).reading?.head.url).toBe(HOST);
  });

  it('that comes when the tab has gone on takes the place of nothing', async () => {
    const next = 'https://www.reuters.com/next';
    fake.tabList.set(1, { id: 1, windowId: 10, url: next, incognito: false, isOpen: true });
    await value('page/read', { article: articleOf(next) }, pageOf(1, next));
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect((await viewOf(1)).reading?.head.url).toBe(next);
  });

  it('leaves nothing behind for a tab that was closed while it was read', async () => {
    fake.tabList.delete(1);
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect([...fake.kept.keys()].filter((key) => key.startsWith('tab:'))).toEqual([]);
  });

  it('keeps the article before when two states of a tab are set at once', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const next = 'https://www.reuters.com/next';
    fake.tabList.set(1, { id: 1, windowId: 10, url: next, incognito: false, isOpen: true });
    await Promise.all([
      value('page/worth-reading', {}, pageOf(1, next)),
      value('page/read', { article: articleOf(next) }, pageOf(1, next)),
    ]);
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'kept' }, surface)).toBeNull();
  });

  it('makes room for the newest reading when the session is full', async () => {
    fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    fake.quota = JSON.stringify([...fake.kept]).length * 1.5;
    await value('page/read', { article: articleOf(HOST) }, pageOf(2));
    expect((await viewOf(2)).reading).not.toBeNull();
    expect((await viewOf(1)).status.kind).toBe('unread');
  });
});

describe('reading on demand', () => {
  it('puts the reader in where there is none', async () => {
    await value('tab/read', { tabId: 1, isForced: false }, surface);
    expect(fake.injected).toEqual([1]);
    expect((await viewOf(1)).status.kind).toBe('reading');
  });

  it('asks the reader that is in the page already', async () => {
    fake.tabList.set(1, {
      id: 1,
      windowId: 10,
      url: HOST,
      incognito: false,
      isOpen: true,
      answer: () => ({ ok: true, value: null }),
    });
    await value('tab/read', { tabId: 1, isForced: false }, surface);
    expect(fake.injected).toEqual([]);
  });

  it('says that a page of the browser cannot be read', async () => {
    fake.tabList.set(1, { id: 1, windowId: 10, url: 'chrome://settings/', incognito: false, isOpen: false });
    await value('tab/read', { tabId: 1, isForced: false }, surface);
    expect((await viewOf(1)).status).toEqual({ kind: 'unreadable', reason: 'browser-page' });
  });

  it('looks for claims in other pages only when the reader insists', async () => {
    const sentences = [
      'Quarterly results',
      'China tightened its rare earth export controls in October, the company said.',
      'Revenue from bicycles grew in the quarter and the board proposed a dividend.',
    ];
    const read = () => value<Mark[]>('page/read', { article: articleOf(HOST, sentences) }, pageOf(1));
    expect(await read()).toEqual([]);
    await value('tab/read', { tabId: 1, isForced: true }, surface);
    expect((await read()).length).toBe(1);
  });
});

describe('the work of the reader', () => {
  const firstQuestion = async () => (await viewOf(1)).checklist[0]?.question.id ?? '';

  it('is the same in the card, the popup and the sidebar', async () => {
    const [mark] = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    const claimId = mark?.id ?? '';
    expect(await value<SavingTrouble>('card/save-note', { claimId, text: 'ask the ministry' }, pageOf(1))).toBeNull();
    const view = await value<ClaimView>('tab/claim', { tabId: 1, claimId }, surface);
    expect(view.note).toBe('ask the ministry');
    expect((await viewOf(1)).work[claimId]?.note).toBeTruthy();
    expect(fake.told).toContainEqual({ notice: 'work-changed', articleKey: 'reuters.com/markets/rare-earth-curbs' });
  });

  it('is told with the name that whoever changes it gave the change', async () => {
    const cause = 'of this page';
    await fake.send({ call: 'library/name-colour', request: { colour: 'red', name: 'Mine' }, cause }, surface);
    await fake.send({ call: 'library/name-colour', request: { colour: 'red', name: 'Ours' } }, surface);
    const told = fake.told.filter((notice) => (notice as { notice: string }).notice === 'library-changed');
    expect(told).toEqual([
      { notice: 'library-changed', cause },
      { notice: 'library-changed', cause: null },
    ]);
  });

  it('is told to be kept also where the page is frozen and answers nothing', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, answer: () => new Promise(() => undefined) });
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'kept all the same' }, surface)).toBeNull();
  });

  it('is the same in two tabs of one article', async () => {
    fake.tabList.set(2, { id: 2, windowId: 10, url: `${HOST}?utm_source=mail`, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await value('page/read', { article: articleOf(HOST) }, pageOf(2, `${HOST}?utm_source=mail`));
    await value('tab/save-note', { ...ON, claimId: null, text: 'from the first' }, surface);
    expect((await viewOf(2)).note).toBe('from the first');
  });

  it('is merged with what was kept meanwhile, and told so, by whichever way it is saved', async () => {
    const [mark] = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    const claimId = mark?.id ?? '';
    const article = { ...ON, claimId: null };
    await value('tab/save-note', { ...article, text: 'one', base: '' }, surface);
    expect(await value('tab/save-note', { ...article, text: 'two', base: '' }, surface)).toEqual({ merged: 'one\n\ntwo' });
    await value('card/save-note', { claimId, text: 'one', base: '' }, pageOf(1));
    expect(await value('tab/save-note', { ...ON, claimId, text: 'two', base: '' }, surface)).toEqual({ merged: 'one\n\ntwo' });
    const { articleKey } = ON;
    const inLibrary = { articleKey, claimId, text: 'zero, one', base: 'one' };
    expect(await value('library/save-note', inLibrary, surface)).toEqual({ merged: 'zero, one\n\ntwo' });
    const answer = { ...ON, claimId: null, question: await firstQuestion() };
    await value('tab/save-check', { ...answer, change: { note: 'one', noteBase: '' } }, surface);
    const change = { note: 'two', noteBase: '' };
    expect(await value('tab/save-check', { ...answer, change }, surface)).toEqual({ merged: 'one\n\ntwo' });
  });

  it('takes the place of what was kept where nobody tells what it was typed on', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await value('tab/save-note', { ...ON, claimId: null, text: 'one' }, surface);
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'two' }, surface)).toBeNull();
    expect((await viewOf(1)).note).toBe('two');
  });

  it('keeps a note of the greatest length whole, and refuses a longer one', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const text = '稀'.repeat(20_000);
    expect(await value('tab/save-note', { ...ON, claimId: null, text }, surface)).toBeNull();
    for (const longer of [`${text}土`, text.repeat(40)])
      expect(await value('tab/save-note', { ...ON, claimId: null, text: longer }, surface)).toMatchObject({ reason: 'invalid' });
    expect((await viewOf(1)).note).toBe(text);
  });

  it('is told to the card in every tab that shows the article', async () => {
    const calls: string[] = [];
    const listening = (id: number) => ({
      id,
      windowId: 10,
      url: HOST,
      incognito: false,
      answer: ({ call: name }: { call: string }) => {
        calls.push(`${id} ${name}`);
        return { ok: true, value: null };
      },
    });
    for (const id of [1, 2]) {
      fake.tabList.set(id, listening(id));
      await value('page/read', { article: articleOf(HOST) }, pageOf(id));
    }
    await value('tab/save-note', { ...ON, claimId: null, text: 'seen in both' }, surface);
    expect(calls).toEqual(['1 reader/work-changed', '2 reader/work-changed']);
  });

  it('keeps an answer with its finding, and counts it', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const question = await firstQuestion();
    const change = { state: 'done', finding: 'supports', evidence: 'https://www.mofcom.gov.cn/' };
    expect(await value('tab/save-check', { ...ON, claimId: null, question, change }, surface)).toBeNull();
    const view = await viewOf(1);
    expect(view.checklist[0]?.answer).toMatchObject(change);
    expect(view.progress.done).toBe(1);
  });

  it('refuses an answer to a question that is not asked, and evidence that is no web address', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const unasked = await call(
      'tab/save-check',
      { ...ON, claimId: null, question: 'is-it-true', change: { state: 'done' } },
      surface,
    );
    expect(unasked).toMatchObject({ ok: false, fault: { code: 'refused' } });
    const change = { evidence: 'javascript:alert(1)' };
    const trouble = await value('tab/save-check', { ...ON, claimId: null, question: await firstQuestion(), change }, surface);
    expect(trouble).toMatchObject({ reason: 'invalid' });
  });

  it('goes to the article it was written on, also when the tab has just moved on', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const next = 'https://www.reuters.com/next';
    fake.tabList.set(1, { id: 1, windowId: 10, url: next, incognito: false });
    await value('page/read', { article: articleOf(next) }, pageOf(1, next));
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'typed just before' }, surface)).toBeNull();
    expect((await viewOf(1)).note).toBe('');
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect((await viewOf(1)).note).toBe('typed just before');
  });

  it('is kept when the tab is closed right after it was typed', async () => {
    const [mark] = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    fake.tabList.delete(1);
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'from the sidebar' }, surface)).toBeNull();
    expect(await value('card/save-note', { claimId: mark?.id, text: 'from the card' }, pageOf(1))).toBeNull();
    fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
    await value('page/read', { article: articleOf(HOST) }, pageOf(2));
    const view = await viewOf(2);
    expect(view.note).toBe('from the sidebar');
    expect(view.work[mark?.id ?? '']?.note).toBeTruthy();
  });

  it('is not kept in a private window, and says so', async () => {
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: true });
    await value('page/read', { article: articleOf(HOST) }, pageOf(1, HOST, true));
    expect(await value('tab/save-note', { ...ON, claimId: null, text: 'secret' }, surface)).toMatchObject({
      reason: 'private-window',
    });
    expect((await viewOf(1)).trouble).toMatchObject({ reason: 'private-window' });
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false });
    expect((await viewOf(1)).note).toBe('');
  });

  it('is found again after the sentence was edited, and listed apart after it was deleted', async () => {
    const marks = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    const claimId = marks.at(-1)?.id ?? '';
    await value('card/save-note', { claimId, text: 'which year?' }, pageOf(1));
    const edited = SENTENCES.map((text) =>
      text.replace('according to the International', 'the International').replace('Agency.', 'Agency says.'),
    );
    const again = await value<Mark[]>('page/read', { article: articleOf(HOST, edited) }, pageOf(1));
    const newId = again.at(-1)?.id ?? '';
    expect(newId).not.toBe(claimId);
    expect((await value<ClaimView>('tab/claim', { tabId: 1, claimId: newId }, surface)).note).toBe('which year?');
    await value('page/read', { article: articleOf(HOST, SENTENCES.slice(0, -1)) }, pageOf(1));
    expect((await viewOf(1)).orphans).toMatchObject([{ notes: ['which year?'] }]);
  });

  it('is out of reach, and reading goes on, where the browser has no storage', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await start();
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    const view = await viewOf(1);
    expect(view.reading?.claims.length).toBeGreaterThan(0);
    expect(view.trouble?.reason).toBe('unavailable');
  });
});

describe('who may call what', () => {
  it('gives nothing to another extension, to a frame, or to a page that plays a surface', async () => {
    const request = { tabId: 1 };
    expect(await call('tab/view', request, { ...surface, id: 'other' })).toBeUndefined();
    expect(await call('page/worth-reading', {}, { ...pageOf(1), frameId: 3 })).toBeUndefined();
    expect(await call('tab/view', request, pageOf(1))).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });

  it('says what is malformed, and where', async () => {
    const article = { ...articleOf(HOST), published: 'yesterday' };
    expect(await call('page/read', { article }, pageOf(1))).toMatchObject({
      ok: false,
      fault: { code: 'malformed', detail: expect.stringContaining('article.published') },
    });
    const blocks = articleOf(HOST).blocks.toReversed();
    expect(await call('page/read', { article: { ...articleOf(HOST), blocks } }, pageOf(1))).toMatchObject({ ok: false });
  });
});

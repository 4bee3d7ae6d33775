import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Correction, NO_CORRECTION } from '../../src/core/annotation/correction.ts';
import { DEFAULT_MARKS } from '../../src/core/settings/marks.ts';
import type { ArticleView, ClaimView, Mark, SavingTrouble } from '../../src/messaging/views.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(async () => {
  await startAnew();
  await value('settings/marks', { marks: { ...DEFAULT_MARKS, density: 'all' } }, surface);
});

const article = articleOf(HOST);
/** What the reader in the page was told to mark, last. */
let marked: readonly Mark[] = [];

async function open(isPrivate = false): Promise<readonly Mark[]> {
  const answer = (sent: { call: string; request?: { marks: readonly Mark[] } }) => {
    if (sent.call === 'reader/mark') marked = sent.request?.marks ?? [];
    return { ok: true, value: sent.call === 'reader/article' ? article : null };
  };
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: isPrivate, isOpen: true, answer });
  return read(isPrivate);
}
async function read(isPrivate = false): Promise<readonly Mark[]> {
  const marks = await value<Mark[]>('page/read', { article }, pageOf(1, HOST, isPrivate));
  await value('page/add-background', { article }, pageOf(1, HOST, isPrivate));
  return marks;
}
const correct = (claimId: string, said: Partial<Correction> | null) =>
  value<SavingTrouble>('tab/correct', { ...ON, claimId, correction: said && { ...NO_CORRECTION, ...said } }, surface);
const claim = (claimId: string) => value<ClaimView>('card/claim', { claimId }, pageOf(1));
const [ministry, rule] = [1, 2];

describe('a claim that the reader says is none', () => {
  it('is gone from marks, list, counts and button at once, is told apart, and comes back', async () => {
    const marks = await open();
    const id = marks[ministry]?.id ?? '';
    const before = await viewOf(1);
    expect(fake.badges.get(1)).toBe(String(marks.length));
    expect(await correct(id, { isClaim: false })).toBeNull();
    expect(marked.filter(({ isMarked }) => !isMarked).map((mark) => mark.id)).toEqual([id]);
    expect(marked.map(({ start: at }) => at)).toEqual(marks.map(({ start: at }) => at));
    const after = await viewOf(1);
    expect(after.reading?.claims).toHaveLength(marks.length - 1);
    expect(after.takenAway.map((one) => one.claim.id)).toEqual([id]);
    expect(after.toLookAt).toBeLessThanOrEqual(before.toLookAt);
    expect(fake.badges.get(1)).toBe(String(marks.length - 1));
    // Its card has no number, and that of the next the one that it has in the list.
    expect((await claim(id)).place).toBeNull();
    const [, second] = after.reading?.claims ?? [];
    expect((await claim(second?.id ?? '')).place).toEqual({ number: 2, total: marks.length - 1 });
    expect(await correct(id, null)).toBeNull();
    expect(marked.every(({ isMarked }) => isMarked)).toBe(true);
    expect((await viewOf(1)).takenAway).toEqual([]);
  });

  it('keeps its room: no other sentence is underlined or left out for it, whichever of all it is', async () => {
    await value('settings/marks', { marks: { ...DEFAULT_MARKS, density: 'worth' } }, surface);
    await open();
    const shown = async () => {
      const { reading, unmarked, takenAway } = await viewOf(1);
      const quiet = new Set([...unmarked, ...takenAway.map((one) => one.claim.id)]);
      return reading?.claims.flatMap(({ id }) => (quiet.has(id) ? [] : [id])) ?? [];
    };
    const [before, all] = [await shown(), (await viewOf(1)).reading?.claims ?? []];
    expect(before.length).toBeLessThan(all.length);
    for (const { id } of all) {
      await correct(id, { isClaim: false });
      expect(await shown()).toEqual(before.filter((one) => one !== id));
      await correct(id, null);
    }
  });

  it('stays so when the page is read again, by a background that was stopped too, and keeps what was written on it', async () => {
    const id = (await open())[ministry]?.id ?? '';
    await value('tab/save-note', { ...ON, claimId: id, text: 'mine' }, surface);
    await correct(id, { isClaim: false });
    await start();
    const again = await read();
    expect(again.find((mark) => mark.id === id)?.isMarked).toBe(false);
    const view = await viewOf(1);
    expect(view.takenAway).toMatchObject([{ claim: { id }, note: 'mine' }]);
    expect(view.orphans).toEqual([]);
    expect(await claim(id)).toMatchObject({ corrected: { said: { isClaim: false } }, note: 'mine' });
  });

  it('is left out of the checklist that is handed on', async () => {
    const marks = await open();
    await correct(marks[ministry]?.id ?? '', { isClaim: false });
    const markdown = await value<string>('tab/checklist-markdown', { ...ON, claimId: null }, surface);
    expect(markdown).not.toContain('would require licences');
  });
});

describe('what the reader says of a claim', () => {
  it('is shown in page, card and sidebar, with what Loupe had, and asked about', async () => {
    const marks = await open();
    const id = marks[rule]?.id ?? '';
    const was = await claim(id);
    const part = was.sentence.slice(0, 22);
    await correct(id, { layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li', part, partStart: 0 });
    const now = await claim(id);
    expect(now.claim).toMatchObject({ layer: 'forecast', speaker: 'analyst', speakerName: 'A. Li', text: part });
    expect(now).toMatchObject({
      sentence: was.sentence,
      corrected: { was: { layer: was.claim.layer, speaker: was.claim.speaker } },
    });
    expect(now.checklist.map(({ question }) => question.id)).not.toEqual(was.checklist.map(({ question }) => question.id));
    expect(marked.find((mark) => mark.id === id)).toMatchObject({ layer: 'forecast', end: (marks[rule]?.start ?? 0) + 22 });
    const view = await viewOf(1);
    expect(view.reading?.claims.find((one) => one.id === id)).toEqual(now.claim);
    expect(view.work[id]?.corrected).toEqual(['layer', 'speaker', 'part']);
    await value('tab/highlight-claim', { ...ON, claimId: id }, surface);
    expect((await viewOf(1)).highlights).toMatchObject([{ claimId: id, quote: part }]);
  });

  it('is kept with the saved article', async () => {
    const id = (await open())[rule]?.id ?? '';
    await value('tab/save-article', { ...ON, isSaved: true }, surface);
    const on = { articleKey: ON.articleKey, claimId: id };
    await value('library/correct', { ...on, correction: { ...NO_CORRECTION, layer: 'forecast' } }, surface);
    const view = await value<ArticleView>('library/article', { articleKey: ON.articleKey }, surface);
    expect(view.reading?.claims.find((one) => one.id === id)?.layer).toBe('forecast');
    expect(marked.find((mark) => mark.id === id)?.layer).toBe('forecast');
  });

  it('is not kept in a private window, which says so', async () => {
    const id = (await open(true))[rule]?.id ?? '';
    expect(await correct(id, { isClaim: false })).toMatchObject({ reason: 'private-window' });
    expect((await viewOf(1)).takenAway).toEqual([]);
  });

  it('comes in its form, of a claim of the page, or not at all', async () => {
    const id = (await open())[rule]?.id ?? '';
    const send = (claimId: string, said: object) =>
      call('card/correct', { claimId, correction: { ...NO_CORRECTION, ...said } }, pageOf(1));
    expect(await send(id, { layer: 'true' })).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect(await send(id, { part: 'x', partStart: null })).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect(await send(id, { speaker: 'analyst', speakerName: 'x'.repeat(5_000) })).toMatchObject({ ok: false });
    expect(await send('other', { isClaim: false })).toMatchObject({ ok: false, fault: { code: 'gone' } });
  });
});

describe('a correction of a sentence that its page says otherwise since', () => {
  const ANALYST = SENTENCES.map((one) => one.replace('China’s Ministry of Commerce said', 'A Fastmarkets analyst said'));
  const readEdited = (sentences: readonly string[]) =>
    value<Mark[]>('page/read', { article: articleOf(HOST, [...sentences]) }, pageOf(1));
  const who = { speaker: 'chinese-government', speakerName: 'Wang Wentao' } as const;

  it('is put on nobody else’s words, is listed with what Loupe had, and is hers to delete and to have back', async () => {
    const id = (await open())[ministry]?.id ?? '';
    const { claim: was } = await claim(id);
    await correct(id, who);
    const now = (await readEdited(ANALYST))[ministry]?.id ?? '';
    const view = await viewOf(1);
    expect(view.reading?.claims.find((one) => one.id === now)?.speakerName).not.toBe('Wang Wentao');
    expect(await claim(now)).toMatchObject({ corrected: null, asMarked: null });
    const lost = { claimId: id, quote: was.text, corrected: { said: who, was: { speaker: was.speaker, layer: was.layer } } };
    expect(view.orphans).toMatchObject([lost]);
    expect(await correct(id, null)).toBeNull();
    expect((await viewOf(1)).orphans).toEqual([]);
    expect(await correct(id, who)).toBeNull();
    expect((await viewOf(1)).orphans).toMatchObject([{ ...lost, corrected: { said: who } }]);
  });

  it('stays with what she read also where it was made after the edit, in what was open', async () => {
    const id = (await open())[ministry]?.id ?? '';
    await value('tab/claim', { tabId: 1, claimId: id }, surface);
    const now = (await readEdited(ANALYST))[ministry]?.id ?? '';
    expect(await correct(id, who)).toBeNull();
    expect(await claim(now)).toMatchObject({ corrected: null });
    expect((await viewOf(1)).orphans).toMatchObject([{ claimId: id, corrected: { said: who } }]);
  });

  it('says what Loupe had when it was made, whatever it has by now', async () => {
    const id = (await open())[rule]?.id ?? '';
    const { claim: was } = await claim(id);
    await correct(id, who);
    const slight = SENTENCES.map((one) =>
      one.replace('The new rule on rare earth exports', 'The new rule on the rare earth exports'),
    );
    const now = (await readEdited(slight))[rule]?.id ?? '';
    expect(now).not.toBe(id);
    expect((await claim(now)).corrected).toMatchObject({ said: who, was: { speaker: was.speaker }, asCorrected: was.text });
  });
});

describe('the way back from a correction', () => {
  it('leads back in the card also when the correction has gone along with its sentence', async () => {
    const id = (await open())[rule]?.id ?? '';
    await value('page/keep-draft', { draft: { claimId: id, text: '' } }, pageOf(1));
    await value('page/chosen', { id }, pageOf(1));
    await correct(id, { layer: 'forecast' });
    const slight = SENTENCES.map((one) => one.replace('The new rule', 'New rule'));
    const now = (await value<Mark[]>('page/read', { article: articleOf(HOST, slight) }, pageOf(1)))[rule]?.id ?? '';
    expect((await claim(now)).corrected?.said).toMatchObject({ layer: 'forecast' });
    expect(await value('card/correct', { claimId: id, correction: null }, pageOf(1))).toBeNull();
    expect((await claim(now)).corrected).toBeNull();
  });

  it('leads back also when the tab has gone on to other articles', async () => {
    const id = (await open())[rule]?.id ?? '';
    await correct(id, { isClaim: false });
    for (const name of ['one', 'two', 'three']) {
      const url = `https://www.reuters.com/markets/${name}`;
      fake.tabList.set(1, {
        id: 1,
        windowId: 10,
        url,
        incognito: false,
        isOpen: true,
        answer: () => ({ ok: true, value: null }),
      });
      await value('page/read', { article: articleOf(url) }, pageOf(1, url));
    }
    expect(await correct(id, null)).toBeNull();
    await open();
    expect((await viewOf(1)).takenAway).toEqual([]);
    expect(
      await call('tab/correct', { ...ON, articleKey: 'elsewhere.example/none', claimId: id, correction: null }, surface),
    ).toMatchObject({
      ok: false,
      fault: { code: 'gone' },
    });
  });
});

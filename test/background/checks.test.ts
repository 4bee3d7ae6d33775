import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PackedReading, pack, unpack } from '../../src/background/packed-reading.ts';
import { today } from '../../src/background/today.ts';
import type { Check, Picture } from '../../src/core/checks/check.ts';
import { allInstruments } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';
import type { ClaimView, Mark, SavingTrouble } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const [series] = allSeries();
const [instrument] = allInstruments();
const source = series?.points[0]?.source;
if (!series || !instrument || !source) throw new Error('no data');

function checkOf(id: string, picture: Picture | null = null): Check {
  const message = { code: 'single-source', values: [] };
  return { id, kind: 'sourcing', message, span: null, card: null, asOf: null, sources: [], picture };
}

const SERIES: Picture = { kind: 'series', series: [series.id, 'gone'], claimed: 91, unit: '%' };
const TIMELINE: Picture = { kind: 'timeline', instrument: instrument.id };

/** Reads the page with these notes on the whole, and those on its first claim; gives the claim's id. */
async function readWith(
  article: readonly Check[],
  claim: readonly Check[],
  isPrivate = false,
  others: readonly Check[] = [],
): Promise<string> {
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: isPrivate });
  const [mark] = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1, HOST, isPrivate));
  const kept = fake.kept.get('reading:1') as PackedReading | undefined;
  if (!kept || !mark) throw new Error('nothing read');
  const reading = await unpack(kept);
  const claims = reading.claims.map((one) => ({ ...one, checks: one.id === mark.id ? claim : others }));
  fake.kept.set('reading:1', await pack({ ...reading, checks: article, claims }));
  return mark.id;
}

const claimView = (claimId: string) => value<ClaimView>('tab/claim', { tabId: 1, claimId }, surface);
const dismiss = (claimId: string | null, check: string, isDismissed = true) =>
  value<SavingTrouble>('tab/dismiss-check', { ...ON, claimId, check, isDismissed }, surface);

describe('notes of cross-checks', () => {
  it('come with all that drawing them takes, and without what is known no longer', async () => {
    const gone: Picture = { kind: 'timeline', instrument: 'gone' };
    const claimId = await readWith([], [checkOf('a', SERIES), checkOf('b', TIMELINE), checkOf('c', gone)]);
    const [a, b, c] = (await claimView(claimId)).checks.map(({ picture }) => picture);
    expect(a).toMatchObject({ kind: 'series', series: [{ id: series.id }], claimed: 91, unit: '%' });
    const named = new Set(series.points.map(({ source }) => source));
    expect(a && Object.keys(a.sources).sort()).toEqual([...named].sort());
    expect(b).toMatchObject({ kind: 'timeline', published: '2025-10-10', today: today(), instrument: { id: instrument.id } });
    expect(b && Object.keys(b.sources).length).toBeGreaterThan(0);
    expect(c).toBeNull();
  });

  it('name their sources in order, and leave out one that is gone', async () => {
    const claimId = await readWith([], [{ ...checkOf('a'), sources: ['gone', source] }]);
    expect((await claimView(claimId)).checks[0]?.sources).toMatchObject([{ url: expect.stringMatching(/^https:/) }]);
  });

  it('are counted for the popup: by claim, and all together', async () => {
    const claimId = await readWith([checkOf('x')], [checkOf('a'), checkOf('b')]);
    expect(await viewOf(1)).toMatchObject({ checkCounts: { [claimId]: 2 }, toLookAt: 3, checks: [{ isDismissed: false }] });
  });

  it('that are put aside are counted no more, are still there, and can be taken up again', async () => {
    const claimId = await readWith([checkOf('x')], [checkOf('a'), checkOf('b')]);
    expect([await dismiss(claimId, 'a'), await dismiss(null, 'x')]).toEqual([null, null]);
    expect(await viewOf(1)).toMatchObject({ checkCounts: { [claimId]: 1 }, toLookAt: 1, checks: [{ isDismissed: true }] });
    expect((await claimView(claimId)).checks.map(({ isDismissed }) => isDismissed)).toEqual([true, false]);
    expect(fake.told).toContainEqual({ notice: 'work-changed', articleKey: ON.articleKey });
    await value('card/dismiss-check', { claimId, check: 'a', isDismissed: false }, pageOf(1));
    await dismiss(claimId, 'b');
    expect((await claimView(claimId)).checks.map(({ isDismissed }) => isDismissed)).toEqual([false, true]);
    expect((await viewOf(1)).work).toEqual({});
  });

  it('that several claims share count once, and are put aside and taken up again beside all of them', async () => {
    const claimId = await readWith([], [checkOf('a'), checkOf('b')], false, [checkOf('a')]);
    const { reading, toLookAt } = await viewOf(1);
    const others = (reading?.claims ?? []).filter(({ id }) => id !== claimId);
    expect(others.length).toBeGreaterThan(1);
    expect(toLookAt).toBe(2);
    await dismiss(claimId, 'a');
    expect(await viewOf(1)).toMatchObject({ checkCounts: { [claimId]: 1 }, toLookAt: 1 });
    for (const { id } of others) expect((await claimView(id)).checks.map(({ isDismissed }) => isDismissed)).toEqual([true]);
    await dismiss(others[0]?.id ?? '', 'a', false);
    expect((await viewOf(1)).toLookAt).toBe(2);
    expect((await claimView(claimId)).checks.map(({ isDismissed }) => isDismissed)).toEqual([false, false]);
  });

  it('stay aside where an edit of the page has them stand beside another claim that they bear on', async () => {
    const claimId = await readWith([], [checkOf('a')]);
    const others = (await viewOf(1)).reading?.claims.map(({ id }) => id).filter((id) => id !== claimId) ?? [];
    await readWith([], [{ ...checkOf('a'), alsoAt: others }]);
    await dismiss(claimId, 'a');
    await readWith([], [], false, [{ ...checkOf('a'), alsoAt: [claimId] }]);
    expect((await viewOf(1)).toLookAt).toBe(0);
    await dismiss(others[0] ?? '', 'a', false);
    await readWith([], [{ ...checkOf('a'), alsoAt: others }]);
    expect((await viewOf(1)).toLookAt).toBe(1);
  });

  it('stay aside when the background was stopped, and are not put aside in another article', async () => {
    const claimId = await readWith([checkOf('x')], [checkOf('a')]);
    await dismiss(null, 'x');
    await start();
    expect((await viewOf(1)).toLookAt).toBe(1);
    expect((await claimView(claimId)).checks).toHaveLength(1);
    const other = 'https://www.reuters.com/next';
    fake.tabList.set(2, { id: 2, windowId: 10, url: other, incognito: false });
    await value('page/read', { article: articleOf(other) }, pageOf(2, other));
    await value('page/add-background', { article: articleOf(other) }, pageOf(2, other));
    expect((await viewOf(2)).checks.every(({ isDismissed }) => !isDismissed)).toBe(true);
  });

  it('are put aside only where they stand', async () => {
    const claimId = await readWith([checkOf('x')], [checkOf('a')]);
    for (const [id, check] of [
      [claimId, 'x'],
      [null, 'a'],
      [null, '__proto__'],
    ] as const) {
      const request = { ...ON, claimId: id, check, isDismissed: true };
      expect(await call('tab/dismiss-check', request, surface)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    }
  });
});

describe('elements', () => {
  it('come with the rules that list them, as they stand today', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await value('page/add-background', { article: articleOf(HOST) }, pageOf(1));
    const { reading } = await viewOf(1);
    const claim = reading?.claims.find(({ text }) => text.includes('dysprosium and terbium'));
    const { elements } = await claimView(claim?.id ?? '');
    expect(elements.map(({ element }) => element.symbol)).toEqual(['Dy', 'Tb']);
    expect(elements[0]?.controls.map(({ card }) => card)).toContain('mofcom-18-2025');
    expect(elements.flatMap(({ controls }) => controls).every(({ state }) => state !== 'not-announced')).toBe(true);
  });
});

describe('a day to come back', () => {
  const save = (claimId: string, date: string | null) => value<SavingTrouble>('card/save-revisit', { claimId, date }, pageOf(1));

  it('stands with its claim in card and list, and is due on every tab when it has come', async () => {
    const claimId = await readWith([], []);
    expect(await save(claimId, '2099-01-01')).toBeNull();
    expect((await claimView(claimId)).revisit).toBe('2099-01-01');
    expect(await viewOf(1)).toMatchObject({ work: { [claimId]: { revisit: '2099-01-01', note: '' } }, due: [] });
    expect(await value('tab/save-revisit', { ...ON, claimId, date: '2020-01-01' }, surface)).toBeNull();
    fake.tabList.set(2, { id: 2, windowId: 10, url: 'https://www.reuters.com/elsewhere', incognito: false });
    expect((await viewOf(2)).due).toMatchObject([{ claimId, date: '2020-01-01', url: HOST }]);
    await save(claimId, null);
    expect((await viewOf(2)).due).toEqual([]);
  });

  it('is due on its own day, by the reader’s clock', async () => {
    const claimId = await readWith([], []);
    await save(claimId, today());
    expect((await viewOf(1)).due).toHaveLength(1);
  });

  it('is neither kept nor shown in a private window', async () => {
    const claimId = await readWith([], []);
    await save(claimId, '2020-01-01');
    await readWith([], [checkOf('a')], true);
    expect((await viewOf(1)).due).toEqual([]);
    const request = { claimId, date: '2020-01-02' };
    expect(await value('card/save-revisit', request, pageOf(1, HOST, true))).toMatchObject({ reason: 'private-window' });
    expect(await dismiss(claimId, 'a')).toMatchObject({ reason: 'private-window' });
    fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
    expect((await viewOf(2)).due).toMatchObject([{ date: '2020-01-01' }]);
  });

  it('that is none is refused before it reaches the disk', async () => {
    const claimId = await readWith([], []);
    expect(await call('card/save-revisit', { claimId, date: 'tomorrow' }, pageOf(1))).toMatchObject({
      ok: false,
      fault: { code: 'malformed' },
    });
    expect(await save(claimId, '2026-02-30')).toMatchObject({ reason: 'invalid' });
  });
});

describe('findings', () => {
  it('roll up: the claim’s, and the article’s with those of the claims that were begun', async () => {
    const claimId = await readWith([], []);
    const view = await claimView(claimId);
    const questions = view.checklist.map(({ question }) => question.id);
    const findings = ['supports', 'contradicts', 'unclear'] as const;
    for (const [index, finding] of findings.entries())
      await value('tab/save-check', { ...ON, claimId, question: questions[index], change: { finding } }, surface);
    const own = (await viewOf(1)).checklist[0]?.question.id;
    await value('tab/save-check', { ...ON, claimId: null, question: own, change: { finding: 'supports' } }, surface);
    const after = await viewOf(1);
    expect((await claimView(claimId)).findings).toEqual({ supports: 1, contradicts: 1, unclear: 1 });
    expect(after.findings).toEqual({ supports: 1, contradicts: 0, unclear: 0 });
    expect(after.rollUp).toEqual({
      findings: { supports: 2, contradicts: 1, unclear: 1 },
      progress: {
        done: 4,
        notApplicable: 0,
        open: after.rollUp.progress.total - 4,
        total: after.progress.total + questions.length,
      },
    });
  });

  it('stay with their question when it is asked no more', async () => {
    const claimId = await readWith([], [{ ...checkOf('a'), kind: 'timing' }]);
    const change = { finding: 'contradicts' as const };
    const asked = (await claimView(claimId)).checklist[0]?.question.id;
    expect(asked).toBe('event-date');
    await value('tab/save-check', { ...ON, claimId, question: asked, change }, surface);
    await readWith([], []);
    const view = await claimView(claimId);
    expect(view.checklist.find(({ question }) => question.id === asked)?.answer.finding).toBe('contradicts');
    expect(view.findings.contradicts).toBe(1);
  });
});

describe('a checklist to hand on', () => {
  it('is the article’s with its claims, or one claim’s, with what was found and without what was put aside', async () => {
    const claimId = await readWith([checkOf('x')], [checkOf('a')]);
    await value('tab/save-note', { ...ON, claimId, text: 'ask the ministry' }, surface);
    await dismiss(null, 'x');
    const whole = await value<string>('tab/checklist-markdown', { ...ON, claimId: null }, surface);
    expect(whole).toContain(`# ${articleOf(HOST).title}`);
    expect(whole).toContain('ask the ministry');
    expect(whole.match(/^## markdown\\?_claim_number/gm)).toHaveLength((await viewOf(1)).reading?.claims.length ?? 0);
    expect(whole.match(/Check\\_single\\_source/g)).toHaveLength(1);
    const one = await value<string>('card/checklist-markdown', { claimId }, pageOf(1));
    expect(one).toContain('ask the ministry');
    expect(one.length).toBeLessThan(whole.length / 2);
  });
});

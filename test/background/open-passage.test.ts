import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOST } from './article.ts';
import { call, fake, ON, startAnew, surface, value } from './running.ts';

beforeEach(startAnew);
afterEach(() => vi.unstubAllGlobals());

const quote = { type: 'TextQuoteSelector', exact: 'some words', prefix: '', suffix: '' } as const;
const passage = { claimId: 'c1', highlightId: null, quote };
const request = { articleKey: ON.articleKey, url: HOST, passage };
const open = (changes: object = {}) => value<boolean>('library/open-page', { ...request, ...changes }, surface);

/** A tab at an address whose reader has the passage, and notes what it is asked. */
function tabAt(id: number, url: string | undefined, { incognito = false, has = [true] as (boolean | null)[] } = {}): string[] {
  const asked: string[] = [];
  const answer = ({ call: name }: { call: string }) => {
    asked.push(name);
    if (name !== 'reader/show-passage') return { ok: true, value: name === 'reader/is-here' ? true : null };
    const now = has.length > 1 ? has.shift() : has[0];
    if (now === null) throw new Error('Receiving end does not exist.');
    return { ok: true, value: now };
  };
  fake.tabList.set(id, { id, windowId: 10 + id, ...(url !== undefined && { url }), incognito, isOpen: true, answer });
  return asked;
}

describe('the page of a passage', () => {
  it('is the one that is open, whatever way it was linked to, and comes to the front with its window', async () => {
    tabAt(1, 'https://www.reuters.com/markets/other');
    const asked = tabAt(2, `${HOST}?utm_source=letter#more`);
    expect(await open()).toBe(true);
    expect(fake.inFront).toEqual(['tab 2', 'window 12']);
    expect([asked, fake.opened]).toEqual([['reader/show-passage'], []]);
  });

  it('is never one of a private window', async () => {
    const asked = tabAt(1, HOST, { incognito: true });
    fake.windowList.push({ id: 5, incognito: false, focused: true });
    void open();
    await vi.waitFor(() => expect(fake.opened).toEqual([{ url: HOST, windowId: 5 }]));
    expect([asked, fake.inFront]).toEqual([[], []]);
  });

  it('is asked again while it is loading, and while its text is still coming', async () => {
    const asked = tabAt(1, HOST, { has: [null, null, false, true] });
    expect(await open()).toBe(true);
    expect(asked.filter((name) => name === 'reader/show-passage')).toHaveLength(4);
  });

  it('is left to the browser where Loupe does not read it, also where a tab shows it', async () => {
    const url = 'https://quarry.example/a';
    fake.tabList.set(1, { id: 1, windowId: 10, url, incognito: false, isOpen: true });
    expect(await open({ url, articleKey: 'quarry.example/a' })).toBe(false);
    expect([fake.opened, fake.inFront]).toEqual([[], []]);
  });

  it('is none where the address may be no link', async () => {
    for (const url of ['javascript:alert(1)', 'https://mofcom.gov.cn@elsewhere.example/', 'file:///etc/passwd'])
      expect(await call('library/open-page', { ...request, url }, surface)).toMatchObject({
        ok: false,
        fault: { code: 'refused' },
      });
    expect(fake.opened).toEqual([]);
  });
});

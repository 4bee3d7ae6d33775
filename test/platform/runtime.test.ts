import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {}, IS_FIREFOX: false }));
const { senderOf } = await import('../../src/platform/runtime.ts');

const OWN = 'chrome-extension://loupe/';
const of = (raw: Parameters<typeof senderOf>[0]) => senderOf(raw, 'loupe', OWN);
const tab = { id: 7, incognito: false };

describe('who is calling', () => {
  it('is a page where our script runs in the top frame of a tab', () => {
    const address = 'https://www.reuters.com/a';
    expect(of({ id: 'loupe', url: address, frameId: 0, tab })).toEqual({ kind: 'page', tabId: 7, address, isPrivate: false });
  });
  it('is at the address that its page has gone on to by script, but not at that of another site', () => {
    const at = (now: string) => of({ id: 'loupe', url: 'https://www.reuters.com/a', frameId: 0, tab: { ...tab, url: now } });
    expect(at('https://www.reuters.com/b')).toMatchObject({ address: 'https://www.reuters.com/b' });
    expect(at('https://evil.example/')).toMatchObject({ address: 'https://www.reuters.com/a' });
  });
  it('is a surface where the address is ours, in a popup as in a tab', () => {
    expect(of({ id: 'loupe', url: `${OWN}src/ui/popup/index.html` })).toEqual({ kind: 'surface' });
    expect(of({ id: 'loupe', url: `${OWN}src/ui/sidebar/index.html?tab=1`, frameId: 0, tab })).toEqual({ kind: 'surface' });
  });
  it('is a stranger in a frame, without an address, or under another id', () => {
    expect(of({ id: 'loupe', url: 'https://ads.example/', frameId: 4, tab }).kind).toBe('stranger');
    expect(of({ id: 'loupe', frameId: 0, tab }).kind).toBe('stranger');
    expect(of({ id: 'other', url: `${OWN}src/ui/popup/index.html` }).kind).toBe('stranger');
  });
  it('is no surface for an address that only begins like ours', () => {
    expect(of({ id: 'loupe', url: 'chrome-extension://loupe.evil/', frameId: 0, tab }).kind).toBe('page');
  });
});

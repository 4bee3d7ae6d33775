import { describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';

type Listener = (message: unknown, sender: object, reply: (answer?: unknown) => void) => unknown;
const listeners: Listener[] = [];
const onMessageEvent = { addListener: (listener: Listener) => listeners.push(listener), removeListener: () => listeners.pop() };
const runtime = { id: 'loupe', getURL: () => 'chrome-extension://loupe/', onMessage: onMessageEvent };
vi.mock('../../src/platform/browser.ts', () => ({ browser: { runtime }, IS_FIREFOX: false }));
const { senderOf, onMessage } = await import('../../src/platform/runtime.ts');

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
  it('is the page that the tab has just left, at its own address, also where the tab is on another page of its site', () => {
    for (const documentLifecycle of ['cached', 'pending_deletion']) {
      const left = { id: 'loupe', url: 'https://www.reuters.com/a', frameId: 7, documentLifecycle };
      for (const url of ['https://www.reuters.com/b', 'https://evil.example/']) {
        expect(of({ ...left, tab: { ...tab, url } })).toMatchObject({ kind: 'page', address: 'https://www.reuters.com/a' });
      }
    }
    const early = { id: 'loupe', url: 'https://www.reuters.com/a', frameId: 7, documentLifecycle: 'prerender', tab };
    expect(of(early).kind).toBe('stranger');
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
  it('is a card where the address is that of the card’s page, whatever it stands in', () => {
    for (const where of [
      { frameId: 7, tab },
      { frameId: 0, tab },
    ])
      expect(of({ id: 'loupe', url: `${OWN}src/ui/card/index.html`, ...where })).toEqual({ kind: 'card', tabId: tab.id });
    expect(of({ id: 'loupe', url: `${OWN}src/ui/card/index.html` })).toEqual({ kind: 'card', tabId: null });
  });

  it('is no surface for an address that only begins like ours', () => {
    expect(of({ id: 'loupe', url: 'chrome-extension://loupe.evil/', frameId: 0, tab }).kind).toBe('page');
  });
});

describe('an answer to a message', () => {
  const surface = { id: 'loupe', url: `${OWN}src/ui/popup/index.html` };

  it('is handed back, as Chrome wants it, and a message for others is left to them', async () => {
    const stop = onMessage((message, { kind }) => (message === 'ours' ? Promise.resolve(`for a ${kind}`) : undefined));
    const reply = vi.fn();
    expect(listeners[0]?.('ours', surface, reply)).toBe(true);
    await eventually(() => expect(reply).toHaveBeenCalledWith('for a surface'));
    expect(listeners[0]?.('other', surface, reply)).toBeUndefined();
    expect(reply).toHaveBeenCalledTimes(1);
    stop();
    expect(listeners).toEqual([]);
  });
  it('comes even where it could not be worked out: nobody waits for ever', async () => {
    const stop = onMessage(() => Promise.reject(new Error('broken')));
    const reply = vi.fn();
    listeners[0]?.('ours', surface, reply);
    await eventually(() => expect(reply).toHaveBeenCalledWith());
    stop();
  });
});

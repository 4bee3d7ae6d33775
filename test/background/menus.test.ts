import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import { HOST } from './article.ts';
import { fake, start, startAnew, surface, value, viewOf } from './running.ts';

const TAB = { id: 1, windowId: 10, url: HOST, incognito: false };

beforeEach(startAnew);
afterEach(() => vi.unstubAllGlobals());

/** Puts a reader into the tab; gives what it is asked for. */
function readerInTab(answer: (call: string) => unknown = () => ({ ok: true, value: true })): string[] {
  const told: string[] = [];
  const reader = (message: { call: string; request?: { use?: string; action?: string } }) => {
    const { use, action } = message.request ?? {};
    told.push([message.call, use ?? action ?? ''].join(' ').trim());
    return answer(message.call);
  };
  fake.tabList.set(1, { ...TAB, isOpen: true, answer: reader });
  return told;
}

/** Has the browser open side panels; gives the windows in which it did. */
function withSidePanel(open: () => Promise<void> = async () => {}): number[] {
  const windows: number[] = [];
  const sidePanel = {
    open: ({ windowId }: { windowId: number }) => {
      windows.push(windowId);
      return open();
    },
  };
  vi.stubGlobal('chrome', { sidePanel });
  return windows;
}

describe('the context menu', () => {
  it('offers three things on a selection and three on page and button, in place of what an older version offered', async () => {
    fake.menu.push({ id: 'of-an-older-version', contexts: ['page'] });
    fake.happen('installed', { reason: 'browser_update' });
    await eventually(() => expect(fake.menu).toHaveLength(6));
    const offered = (context: string) => fake.menu.filter(({ contexts }) => contexts.includes(context)).map(({ id }) => id);
    expect(offered('selection')).toEqual(['highlight', 'note', 'check']);
    expect(offered('page')).toEqual(['read', 'sidebar', 'library']);
    expect(offered('action')).toEqual(['read', 'sidebar', 'library']);
  });

  it('offers to read only what can be a page of the web', async () => {
    fake.happen('installed', { reason: 'browser_update' });
    await eventually(() => expect(fake.menu).toHaveLength(6));
    expect(fake.menu.find(({ id }) => id === 'read')).toMatchObject({ documentUrlPatterns: ['*://*/*'] });
  });

  it('is made anew in the language that the reader chooses', async () => {
    const catalogue = { menu_library: { message: 'Bibliothek öffnen' }, app_language: { message: 'de' } };
    vi.stubGlobal('fetch', async () => ({ json: async () => catalogue }));
    await fake.api.storage.sync.set({ settings: { version: 2, language: 'de' } });
    await eventually(() => expect(fake.menu.find(({ id }) => id === 'library')?.title).toBe('Bibliothek öffnen'));
    expect(fake.menu).toHaveLength(6);
  });

  it('tells the reader of the page what to do with the selection', async () => {
    const told = readerInTab();
    fake.happen('menu', { menuItemId: 'check' }, TAB);
    await eventually(() => expect(told).toEqual(['reader/use-selection check']));
  });

  it('has a page read that the gate left alone', async () => {
    fake.happen('menu', { menuItemId: 'read' }, TAB);
    await eventually(() => expect(fake.injected).toEqual([1]));
    expect((await viewOf(1)).status.kind).toBe('reading');
  });

  it('opens the sidebar straight from the click, and bears a refusal', () => {
    const windows = withSidePanel(() => Promise.reject(new Error('may only be called in response to a user gesture')));
    fake.happen('menu', { menuItemId: 'sidebar' }, TAB);
    expect(windows).toEqual([10]);
  });

  it('opens the library, never in a private window', async () => {
    fake.windowList.push({ id: 10, incognito: true, focused: true }, { id: 11, incognito: false, focused: false });
    fake.happen('menu', { menuItemId: 'library' }, { ...TAB, incognito: true });
    await eventually(() =>
      expect(fake.opened).toEqual([{ url: 'chrome-extension://loupe/src/ui/library/index.html#/', windowId: 11 }]),
    );
  });

  it('does nothing for an entry of another version', () => {
    const told = readerInTab();
    fake.happen('menu', { menuItemId: 'of-an-older-version' }, TAB);
    expect(told).toEqual([]);
  });
});

describe('what popup and sidebar have done in the page of their tab', () => {
  it('is what keys and menu do there', async () => {
    const told = readerInTab();
    await value('tab/act', { tabId: 1, action: 'previous' }, surface);
    await value('tab/use-selection', { tabId: 1, use: 'note' }, surface);
    expect(told).toEqual(['reader/act previous', 'reader/use-selection note']);
  });

  it('has the page read first where it was not', async () => {
    await value('tab/act', { tabId: 1, action: 'next' }, surface);
    expect(fake.injected).toEqual([1]);
  });
});

describe('the keys that the browser gives', () => {
  it.each([
    ['next-claim', 'next'],
    ['previous-claim', 'previous'],
    ['open-card', 'open'],
    ['mark-checked', 'check'],
  ])('%s asks the reader of the page in front', async (command, action) => {
    const told = readerInTab();
    fake.happen('command', command, TAB);
    await eventually(() => expect(told).toEqual([`reader/act ${action}`]));
    expect(fake.injected).toEqual([]);
  });

  it('read a page first that has no reader, also where the browser does not say which tab it is', async () => {
    fake.happen('command', 'next-claim');
    await eventually(() => expect(fake.injected).toEqual([1]));
  });

  it('put no second reader into a page without claims', async () => {
    const told = readerInTab(() => ({ ok: true, value: false }));
    fake.happen('command', 'mark-checked', TAB);
    await eventually(() => expect(told).toEqual(['reader/act check']));
    expect(fake.injected).toEqual([]);
  });

  it('highlight what is selected', async () => {
    const told = readerInTab();
    fake.happen('command', 'highlight', TAB);
    await eventually(() => expect(told).toEqual(['reader/use-selection highlight']));
  });

  it('open the sidebar in the window in front, with nothing awaited before', () => {
    const windows = withSidePanel();
    fake.happen('command', 'open-sidebar', TAB);
    expect(windows).toEqual([10]);
  });
});

describe('on a browser for phones, without menus, keys, address bar keywords, sidebars and windows', () => {
  beforeEach(() => start({ isFirefox: true, lacks: ['contextMenus', 'commands', 'omnibox', 'sidebarAction', 'windows'] }));

  it('the background starts, and pages are read', async () => {
    fake.happen('installed', { reason: 'browser_update' });
    expect(['menu', 'command', 'typed'].map((what) => fake.happen(what as 'menu'))).toEqual([0, 0, 0]);
    expect((await viewOf(1)).status.kind).toBe('unread');
  });

  it('the sidebar is a tab about the tab it was opened from, and the library a tab', async () => {
    const { openSidebar } = await import('../../src/platform/panel.ts');
    const { openLibraryPage } = await import('../../src/platform/tabs.ts');
    await openSidebar({ id: 1, windowId: 10 });
    await openLibraryPage();
    expect(fake.opened.map(({ url }) => url)).toEqual([
      'chrome-extension://loupe/src/ui/sidebar/index.html?tab=1',
      'chrome-extension://loupe/src/ui/library/index.html#/',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUTTON_STATES, buttonIcons } from '../../src/platform/button.ts';
import { openWorld, until, type World } from './world.ts';

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly commands: { getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]> };
  readonly contextMenus: { update(id: string, change: object): Promise<void> };
  readonly action: { setIcon(wish: object): Promise<void> };
};

// No driver can press a browser's own keys, open its menus or see its toolbar: that the browser has taken them is what is left.
describe.each(['chrome', 'firefox'] as const)('what the browser itself shows of Loupe in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('are four keys that nothing else had', async () => {
    const commands = await world.helper.evaluate(() => chrome.commands.getAll());
    const sidebar = kind === 'chrome' ? 'open-sidebar' : '_execute_sidebar_action';
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+L',
      highlight: 'Alt+Shift+H',
      'next-claim': 'Alt+Shift+J',
      [sidebar]: 'Alt+Shift+S',
      'previous-claim': '',
      'open-card': '',
      'mark-checked': '',
      'next-note': '',
    });
  });

  it('are six entries of the context menu', async () => {
    const isThere = (id: string) =>
      world.helper.evaluate(async (wanted) => {
        try {
          await chrome.contextMenus.update(wanted, { enabled: true });
          return true;
        } catch {
          return false;
        }
      }, id);
    await until('the entries', () => isThere('library'));
    const ids = ['highlight', 'note', 'check', 'read', 'sidebar', 'library'];
    expect(await Promise.all(ids.map(isThere))).toEqual(ids.map(() => true));
    expect(await isThere('of-an-older-version')).toBe(false);
  });

  it('is a picture for each state of the button', async () => {
    for (const state of BUTTON_STATES) {
      // Rejects where there is no such picture.
      await world.helper.evaluate((path) => chrome.action.setIcon({ path }), buttonIcons(state));
    }
    const isMissing = await world.helper.evaluate(async () => {
      try {
        await chrome.action.setIcon({ path: { 16: '/icons/none.png' } });
        return false;
      } catch {
        return true;
      }
    });
    // Firefox draws nothing then, and says nothing.
    expect(isMissing).toBe(kind === 'chrome');
  });
});

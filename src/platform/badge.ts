import { browser } from './browser.ts';
import { type ButtonState, buttonIcons } from './button.ts';

/** What the toolbar button shows in one tab. */
export interface Badge {
  /** Empty for none. */
  readonly text: string;
  /** The tooltip. */
  readonly title: string;
  readonly state: ButtonState;
}

/** Shows this on the toolbar button of one tab, until it goes on to another page. */
export async function showBadge(tabId: number, { text, title, state }: Badge): Promise<void> {
  // Firefox for Android has a menu in place of the button, with one icon. No variants for themes: only the icon at rest
  // could have them, and these lines in their halo read on any.
  const { action }: { readonly action: Omit<typeof browser.action, 'setIcon'> & Partial<typeof browser.action> } = browser;
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setTitle({ tabId, title }),
      action.setBadgeBackgroundColor({ tabId, color: '#1f4e5f' }),
      action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      action.setIcon?.({ tabId, path: buttonIcons(state) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbarButton, showFirefoxSidebar } from './browser-window.ts';
import { fixture, marksIn, openWorld, paintedAs, until, type World } from './world.ts';

const UNLISTED = 'https://notes.example.org/rare-earth-licences';
const LISTED = 'https://www.mining.com/magnets';

describe.each(['chrome', 'firefox'] as const)('the browser’s own buttons in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(UNLISTED, fixture('wire-csp.html'));
    world.web.serve(LISTED, fixture('demo/index.html'));
  });
  afterAll(() => world?.close());

  /** What a view of ours in the browser's window shows: the popup, or the sidebar. */
  const textOf = async (view: 'popup' | 'sidebar') => {
    if (kind === 'chrome') {
      const target = world.extension.browser.targets().find((one) => one.url().endsWith(`/${view}/index.html`));
      const page = await target?.asPage();
      return page?.evaluate(() => document.body.textContent ?? '');
    }
    const helper = await world.helper.evaluate(
      (type) =>
        (globalThis as unknown as Views).chrome.extension
          .getViews({ type })
          .map(({ document }) => document.body.textContent ?? ''),
      view,
    );
    return helper[0];
  };

  it('read a page of a site that is not listed, when the toolbar button is clicked, and not before', async () => {
    const { page, tabId } = await world.visit(UNLISTED);
    expect((await world.extension.viewOf(tabId)).status).toEqual({ kind: 'unread', isListed: false });
    expect(await marksIn(page)).toEqual({});
    await clickToolbarButton(world, page);
    const { reading, status } = await world.extension.waitForReading(tabId);
    expect(status.kind).toBe('read');
    await paintedAs(page, reading?.claims.length ?? -1);
    const popup = await until('the popup', async () => {
      const text = await textOf('popup');
      return text?.includes('claims') && text;
    });
    expect(popup).toContain('China suspends six rare-earth and mineral export notices');
    await page.close();
  });

  it('show the sidebar, which follows the tab in front', async () => {
    const first = await world.visit(LISTED);
    await first.read();
    await first.page.bringToFront();
    if (kind === 'firefox') await showFirefoxSidebar(world);
    else await openSidePanel(first.page);
    await until('the first article in the sidebar', async () =>
      (await textOf('sidebar'))?.includes('China offers faster magnet licences'),
    );
    const second = await world.visit('https://www.mining.com/nothing-here');
    await until('the other tab in the sidebar', async () => !(await textOf('sidebar'))?.includes('China offers faster'));
    await second.page.close();
    await first.page.bringToFront();
    await until('the first article again', async () =>
      (await textOf('sidebar'))?.includes('China offers faster magnet licences'),
    );
  });

  /**
   * Chrome opens a side panel on a click in one of our pages only: the one in the popup. That may close under the hand, or be the
   * one of the page before, which is about to: a reader presses the button again.
   */
  async function openSidePanel(page: Parameters<typeof clickToolbarButton>[1]): Promise<void> {
    const { browser } = world.extension;
    const has = (view: string) => browser.targets().some((target) => target.url().endsWith(`/${view}/index.html`));
    await until('the side panel', async () => {
      await clickToolbarButton(world, page);
      const popup = await browser.waitForTarget((target) => target.url().endsWith('/popup/index.html'));
      const shown = await popup.asPage();
      // A locator looks again where the popup renders anew between finding and clicking.
      await shown
        .locator('.popup-sidebar button')
        .setTimeout(5_000)
        .click()
        .catch(() => undefined);
      return until('it', async () => has('sidebar'), 3_000).catch(() => false);
    });
  }
});

interface Views {
  readonly chrome: { readonly extension: { getViews(wish: { type: string }): readonly { readonly document: Document }[] } };
}

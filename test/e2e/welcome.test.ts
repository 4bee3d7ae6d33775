import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extension, openExtension, WELCOME } from '../../scripts/browser/extension.ts';
import { itInOne } from '../long.ts';
import { pinInFirefox } from './browser-window.ts';
import { ROOT, until } from './world.ts';

describe.each(['chrome', 'firefox'] as const)('the welcome page in %s', (kind) => {
  const one = itInOne(kind);
  let profile: string;
  let extension: Extension;
  let page: Page;

  const start = () => openExtension({ kind, headless: true, dist: resolve(ROOT, 'dist', kind), profile, keepWelcome: true });
  const shown = async () => {
    for (const open of await extension.browser.pages()) {
      // Firefox does not tell its driver the address of an extension's page.
      const address = await open.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(extension.baseUrl + WELCOME)) return open;
    }
    return null;
  };
  const textOf = (selector: string) => page.evaluate((what) => document.querySelector(what)?.textContent, selector);
  /** The words of what has the focus. */
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'loupe-welcome-'));
    extension = await start();
  });
  afterAll(async () => {
    await extension?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('opens by itself, in front, and shows a claim of its example by keyboard', async () => {
    page = await until('the welcome page', shown);
    await until('the marks', () => page.evaluate(() => document.querySelectorAll('.welcome-mark').length === 4));
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');

    for (const _ of ['the way past the example', 'Skip', 'the first claim']) await page.keyboard.press('Tab');
    expect(await focused()).toContain('China has required export licences');
    await page.keyboard.press('Enter');
    await until('the card', () => page.evaluate(() => document.activeElement?.matches('.lp-card h2')));
    expect(await textOf('.lp-card')).toContain('No source named');
    expect(await textOf('.lp-card .lp-banner')).toContain('Nothing is saved here');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('China has required export licences');
  });

  // No driver can pin a button in Chrome.
  if (kind === 'firefox') {
    it('sees at once that the button was pinned', async () => {
      await until('what the browser says of the button', async () =>
        (await textOf('#welcome-pin ~ *:last-child'))?.includes('wheel'),
      );
      await pinInFirefox({ extension });
      await until('the step to be done', async () => (await textOf('.welcome-pinned'))?.includes('Done'));
    });
  }

  it('goes when it is skipped', async () => {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused()).toBe('Skip');
    // The key comes up again in a tab that is gone.
    await page.keyboard.press('Enter').catch(() => undefined);
    await until('the page to close', async () => !(await shown()));
  });

  one('does not come again when the profile is started a second time', async () => {
    await extension.close();
    extension = await start();
    // The background has had its say once it answers: it is asked after the browser has told it of its installation.
    const options = await extension.openSurface('src/ui/options/index.html');
    await options.waitForSelector('.sites-group');
    expect(await shown()).toBeNull();
  });
});

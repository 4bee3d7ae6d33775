// Updates Loupe, or switches it off and on, under pages that are open.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { driveExtension } from '../../scripts/browser/extension.ts';
import { cardFrame, cardIn } from '../../scripts/browser/hands.ts';
import type { BrowserKind } from '../../scripts/browser/launch.ts';
import { enableInFirefox, errorsInFirefox } from './browser-window.ts';
import { ROOT, type Visit, type World } from './world.ts';

/** A copy of the build, in a folder of its own, so that another version can take its place. */
export function copyOfBuild(kind: BrowserKind): string {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-version-'));
  cpSync(resolve(ROOT, 'dist', kind), folder, { recursive: true });
  return folder;
}

/** Gives the copy a version. */
export function setVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
}

/** Puts the build in `folder` into the browser in place of that which is there, and gives the world with it. */
export async function update(world: World, folder: string, version: string): Promise<World> {
  setVersion(folder, version);
  await world.extension.browser.installExtension(folder);
  return worldAgain(world);
}

/** A switch that turns Loupe off and on again while a page stays in front. */
export async function switchOf(world: World): Promise<(isOn: boolean) => Promise<void>> {
  const { kind, browser, baseUrl } = world.extension;
  if (kind === 'firefox') return (isOn) => enableInFirefox(world, isOn);
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const id = new URL(baseUrl).host;
  return (isOn) => page.evaluate((of, on) => chrome.management.setEnabled(of, on), id, isOn);
}

/** Takes Loupe out of the browser. */
export async function remove({ extension: { browser, kind, baseUrl } }: World): Promise<void> {
  await browser.uninstallExtension(kind === 'chrome' ? new URL(baseUrl).host : 'loupe@loupe.example');
}

/** The world after Loupe's own pages were closed with it, as both browsers do: with new eyes. */
export async function worldAgain(world: World): Promise<World> {
  const { kind, browser, baseUrl } = world.extension;
  const extension = driveExtension(kind, browser, baseUrl);
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  return { ...world, extension, helper };
}

/** The same visit, seen with the eyes of a world after an update. */
export function visitAgain({ extension, helper }: World, { page, tabId }: Visit): Visit {
  return { page, tabId, read: () => extension.waitForReading(tabId), card: () => cardIn(helper, { page, tabId }) };
}

/** The addresses of Loupe's own pages that are open. */
export async function ownPages({ extension: { browser, baseUrl } }: World): Promise<readonly string[]> {
  const pages = await browser.pages();
  return pages.map((page) => page.url()).filter((address) => address.startsWith(baseUrl));
}

/** What goes wrong from now on in a page and in Loupe's scripts, wherever they run. */
export function listenForErrors(world: World, page: Page): () => Promise<readonly string[]> {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  const isFirefox = world.extension.kind === 'firefox';
  return async () => [...heard, ...(isFirefox ? await errorsInFirefox(world) : [])];
}

/** Counts the messages between Loupe's scripts from now on, all of which its pages hear too. Gives the calls so far. */
export async function listenForCalls({ helper }: World): Promise<() => Promise<readonly string[]>> {
  await helper.evaluate(() => {
    const calls: string[] = [];
    Object.assign(globalThis, { callsHeard: calls });
    chrome.runtime.onMessage.addListener((message) => {
      if (message.call) calls.push(message.call);
    });
  });
  return () => helper.evaluate(() => (globalThis as unknown as { callsHeard: string[] }).callsHeard);
}

/** What the toolbar button says of a tab. */
export function badgeOf({ helper }: World, { tabId }: Visit): Promise<string> {
  return helper.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** All that stands in a page of Chrome, in closed roots too, when no extension is there to look. */
export async function nodesOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(root);
}

/**
 * Leaves `text` in the note of the card that is open, as typed in the moment before an update: the pause that saves has not
 * passed, and never will.
 */
export async function leaveUnsaved({ page }: Visit, text: string): Promise<void> {
  const frame = await cardFrame(page);
  await frame?.evaluate((typed) => {
    const field = [...document.querySelectorAll('textarea')].at(-1);
    if (!field) throw new Error('no note field');
    field.value = typed;
    field.dispatchEvent(new Event('focusin', { bubbles: true }));
  }, text);
}

/** The part of the browser's API that is used here. */
declare const chrome: {
  readonly management: { setEnabled(id: string, isOn: boolean): Promise<void> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly runtime: { readonly onMessage: { addListener(heard: (message: { readonly call?: string }) => void): void } };
};

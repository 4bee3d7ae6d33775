// Presses what is not in a page: the toolbar button, the sidebar's place in the browser's window.
import type { Browser, Page } from 'puppeteer';
import { GECKO_ID, GECKO_UUID } from '../../scripts/browser/launch.ts';
import type { World } from './world.ts';

/** Firefox's id for a widget of ours: the extension's id with every other character as an underscore. */
const WIDGET = GECKO_ID.replace(/[^a-z0-9_-]/gi, '_');

const ADDONS = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager`;

/** The part of puppeteer's connection to Firefox that takes calls it has no method for. */
interface RawConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Clicks the toolbar button while `page` is in front, as a reader does; the browsers then let us into that page. */
export async function clickToolbarButton({ extension }: World, page: Page): Promise<void> {
  await page.bringToFront();
  if (extension.kind === 'firefox') {
    await pinInFirefox({ extension });
    await inWindow(extension.browser, `document.getElementById('${WIDGET}-BAP').click()`);
    return;
  }
  const [loupe] = [...(await extension.browser.extensions()).values()];
  await loupe?.triggerAction(page);
}

/** Pins the button to Firefox's toolbar, as its own menu does. */
export async function pinInFirefox({ extension }: Pick<World, 'extension'>): Promise<void> {
  await inWindow(extension.browser, `CustomizableUI.addWidgetToArea('${WIDGET}-browser-action', 'nav-bar')`);
}

/** Shows the sidebar of Firefox's window, as its own button does. */
export async function showFirefoxSidebar({ extension }: World): Promise<void> {
  await inWindow(extension.browser, `SidebarController.show('${WIDGET}-sidebar-action').then(() => true)`);
}

/** Puts Loupe into Firefox once more, this time also for private windows, as a reader may allow it there. */
export async function allowInPrivateWindows({ extension }: World, dist: string): Promise<void> {
  const { connection } = extension.browser as unknown as { connection: RawConnection };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: dist },
    'moz:allowPrivateBrowsing': true,
  });
}

/**
 * Presses the button of this name in Firefox's window as what reads the screen aloud does, by the interface that it uses. Rejects where
 * none is told aloud within ten seconds.
 */
export async function pressAloud({ extension }: Pick<World, 'extension'>, name: string): Promise<void> {
  await inWindow(
    extension.browser,
    `(async () => {
      const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      const find = () => {
        const left = [service.getAccessibleFor(document)];
        for (let one = left.pop(); one; one = left.pop()) {
          try {
            if (one.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON && one.name?.trim() === ${JSON.stringify(name)}) return one;
            for (let at = 0; at < one.childCount; at++) left.push(one.getChildAt(at));
          } catch {
            // It has gone while it was looked at.
          }
        }
        return null;
      };
      for (let look = 0; look < 40; look++) {
        const found = find();
        if (found) return found.doAction(0);
        await new Promise((again) => setTimeout(again, 250));
      }
      throw new Error('no such button is told aloud');
    })()`,
  );
}

/** A place in the page of the tab in front, in CSS pixels. */
export type Spot = readonly [x: number, y: number];

/** Milliseconds for which a finger rests on a word that Firefox is to select, which by its own measure is half a second. */
const HELD = 800;

/**
 * Puts a finger on the page in front of Firefox's window, below its toolbar, and takes it along `spots`: a touch of the window's own,
 * so that Firefox selects a word under a finger that rests (with one spot), and has its handles dragged, as on a phone.
 */
export async function touchInFirefox({ extension }: Pick<World, 'extension'>, ...spots: readonly Spot[]): Promise<void> {
  await inWindow(
    extension.browser,
    `(async () => {
      const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
      const [contact, remove] = [2, 4];
      const put = (state, [x, y]) => {
        const at = [mozInnerScreenX + left + x, mozInnerScreenY + top + y].map((side) => Math.round(side * devicePixelRatio));
        return new Promise((done) => windowUtils.sendNativeTouchPoint(1, state, ...at, state === remove ? 0 : 1, 90, done));
      };
      const rest = (length) => new Promise((done) => setTimeout(done, length));
      const spots = ${JSON.stringify(spots)};
      for (const [index, spot] of spots.entries()) {
        await put(contact, spot);
        await rest(spots.length === 1 ? ${HELD} : index === 0 ? 100 : 30);
      }
      // What is flung goes on by itself, and the next touch would only stop it.
      await rest(150);
      await put(remove, spots.at(-1));
      return true;
    })()`,
  );
}

/** Opens `address` in a private window of Firefox. */
export async function openInPrivateWindow({ extension }: World, address: string): Promise<void> {
  await inWindow(
    extension.browser,
    `new Promise((done) => {
      const opened = OpenBrowserWindow({ private: true });
      opened.addEventListener('load', () => {
        const principal = Services.scriptSecurityManager.createNullPrincipal({ privateBrowsingId: 1 });
        opened.delayedStartupPromise.then(() => {
          opened.gBrowser.selectedBrowser.fixupAndLoadURIString('${address}', { triggeringPrincipal: principal });
          done(true);
        });
      }, { once: true });
    })`,
  );
}

/** Switches Loupe off or on in Firefox, as its page of extensions does. */
export async function enableInFirefox({ extension }: Pick<World, 'extension'>, isOn: boolean): Promise<void> {
  const { addon, change } = { addon: `${ADDONS}.getAddonByID('${GECKO_ID}')`, change: isOn ? 'enable' : 'disable' };
  await inWindow(extension.browser, `${addon}.then((loupe) => loupe.${change}()).then(() => true)`);
}

/** What Firefox's own console says went wrong in scripts of Loupe, wherever they ran. */
export async function errorsInFirefox({ extension }: Pick<World, 'extension'>): Promise<readonly string[]> {
  const found = await inWindow(
    extension.browser,
    `JSON.stringify(Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
      .filter(({ sourceName }) => sourceName.includes('${GECKO_UUID}'))
      // Firefox's own words on an answer that came when nobody was left to take it, and on a call that was under way when
      // Firefox closed the page that made it: no script is left there to catch it.
      .filter(({ errorMessage }) => !errorMessage.startsWith('Promise resolved after context unloaded'))
      .filter(({ errorMessage }) => !/^Promise rejected after context unloaded: Actor 'Conduits' destroyed/.test(errorMessage))
      .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' at ' + sourceName + ':' + lineNumber))`,
  );
  return JSON.parse(String(found)) as string[];
}

/** Stops Firefox's background at once, as it does by itself after a while without work: one that runs, never one that starts. */
export async function terminateInFirefox({ extension }: Pick<World, 'extension'>): Promise<void> {
  await inWindow(
    extension.browser,
    `(async ({ extension }) => {
      if (extension.backgroundState === 'running') await extension.terminateBackground();
    })(WebExtensionPolicy.getByID('${GECKO_ID}'))`,
  );
}

/**
 * Bytes that are in use in Firefox's processes, those of sites and that of extensions, after all were told to collect: what was
 * allocated, and the used part of the heaps of scripts, by the reports that `about:memory` shows. What a process holds besides is
 * free room of its allocators, which grows for hundreds of pages whatever they are.
 */
export async function usedInFirefox({
  extension,
}: Pick<World, 'extension'>): Promise<{ readonly tab: number; readonly background: number }> {
  const found = await inWindow(
    extension.browser,
    `(async () => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      for (let pass = 0; pass < 3; pass++) {
        for (const wish of ['child-gc-request', 'child-cc-request', 'child-mmu-request']) Services.obs.notifyObservers(null, wish);
        // The processes do it in their own time; the parent's own collection takes about as long.
        await new Promise((done) => manager.minimizeMemoryUsage(done));
      }
      const used = { tab: 0, background: 0 };
      let inScripts = 0;
      const add = (process, path, kind, units, amount) => {
        const of = /^web/.test(process) ? 'tab' : /^extension/.test(process) ? 'background' : null;
        const isScripts = /^js-main-runtime-gc-(heap-committed|buffers)\\/(.*\\/)?used\\b/.test(path);
        if (!of || units !== Ci.nsIMemoryReporter.UNITS_BYTES || !(isScripts || path === 'heap-allocated')) return;
        used[of] += amount;
        if (isScripts) inScripts += amount;
      };
      await new Promise((done) => manager.getReports(add, null, done, null, false));
      // Under other names nothing would ever grow.
      if (!used.tab || !used.background || inScripts === 0) throw new Error('Firefox does not report what is in use as it did');
      return JSON.stringify(used);
    })()`,
  );
  return JSON.parse(String(found)) as { tab: number; background: number };
}

/** Evaluates `expression` in the window of Firefox itself; `--remote-allow-system-access` allows it. */
async function inWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: RawConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const { type, result } = answer.result as { type: string; result?: { value?: unknown } };
  if (type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.result)}`);
  return result?.value;
}

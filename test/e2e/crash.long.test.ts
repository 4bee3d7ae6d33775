// LOUPE_KILLS is how often each browser is killed (3 where unset).
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GECKO_ID } from '../../scripts/browser/launch.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { type Ledger, startStreams } from './save-streams.ts';
import { halvesIn, lostFrom, storedIn } from './stored.ts';
import { fixture, openWorld, stopBackground, until, type Visit, type World } from './world.ts';

const { LOUPE_KILLS = '3' } = process.env;
/** How often each browser is killed. */
const KILLS = Number(LOUPE_KILLS);
/** How often its background is stopped. */
const STOPS = 4;

describe.each(['chrome', 'firefox'] as const)('the reader’s work in %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'loupe-profile-'));
  const ledgers: Ledger[] = [];
  let web: Web;
  let world: World;

  beforeAll(async () => {
    web = await openWeb();
    world = await openWorld(kind, { profile, web });
  });
  afterAll(async () => {
    await world?.close();
    await web?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** An article of its own, read, and the key of the work on it. */
  const open = async (name: string) => {
    web.serve(`https://www.reuters.com/${name}`, fixture('wire-csp.html'));
    const visit = await world.visit(`https://www.reuters.com/${name}`);
    await visit.read();
    return { visit, articleKey: `reuters.com/${name}` };
  };
  /** Works on an article of its own until so many saves are confirmed, and kills the browser. */
  const killWhileSaving = async (name: string, saves: number) => {
    const { visit, articleKey } = await open(name);
    const streams = await startStreams(world, visit, articleKey);
    ledgers.push(streams.ledger);
    await streams.more(saves);
    expect(streams.ledger.refused).toBe(0);
    await kill(world.extension.browser, profile);
    await streams.end();
  };
  const expectWhole = async () => {
    const stored = await storedIn(world);
    expect(halvesIn(stored)).toEqual([]);
    expect(ledgers.flatMap((ledger) => lostFrom(stored, ledger))).toEqual([]);
  };

  it(
    `is there, as far as it was confirmed, and none of it half, after ${KILLS} kills in the middle of saves`,
    async () => {
      for (let round = 0; round < KILLS; round++) {
        // Early kills fall into the first saves of an article, which write most at once.
        await killWhileSaving(`killed-${round}`, 1 + ((round * 7) % 30));
        world = await openWorld(kind, { profile, web });
        await expectWhole();
      }
      const { visit, articleKey } = await open(`killed-${KILLS - 1}`);
      const ledger = ledgers.find((one) => one.articleKey === articleKey);
      const view = await visit.read();
      expect(Number(view.note)).toBeGreaterThanOrEqual(ledger?.confirmed.get('note') ?? 0);
    },
    60_000 + KILLS * 30_000,
  );

  // Firefox keeps its databases in another way.
  if (kind === 'chrome') {
    it('is there, where kill upon kill left half a record in the browser’s log', async () => {
      for (let round = 0; round < 3; round++) {
        await killWhileSaving(`half-${round}`, 10);
        leaveHalfRecord(profile);
        world = await openWorld(kind, { profile, web });
        await expectWhole();
      }
    });
  }

  it('is kept, or said not to be, when the background is stopped in the middle of saves', async () => {
    const { visit, articleKey } = await open('stopped');
    const streams = await startStreams(world, visit, articleKey);
    ledgers.push(streams.ledger);
    for (let stop = 0; stop < STOPS; stop++) {
      await streams.more(7 + stop);
      await stopNow(world);
    }
    await streams.more(10);
    await streams.end();
    const { confirmed, claims, highlights, refused } = streams.ledger;
    // Else no stop fell into a save.
    expect(refused).toBeGreaterThan(0);
    expect(Math.min(...confirmed.values(), claims.size, highlights.size)).toBeGreaterThan(0);
    await expectWhole();
  });

  it('is the last that was typed, and the same in both, when two windows write one note', async () => {
    const { visit } = await open('two-windows');
    const [one, other] = [await sidebar(world, visit), await sidebar(world, visit)];
    const isKept = async (text: string) => (await visit.read()).note === text;

    await write(one, 'from the first');
    await until('the first text in the other window', async () => (await textOf(other)) === 'from the first');
    await write(other, ', and the second');
    const both = 'from the first, and the second';
    await until('both texts in the store', () => isKept(both));
    await until('both texts in the first window', async () => (await textOf(one)) === both);
    await write(one, ', and the first again');
    await until('all of it in the other window', async () => (await textOf(other)) === `${both}, and the first again`);

    // Within one pause of typing, so that neither window can know of the other.
    await Promise.all([put(one, 'at once, first'), put(other, 'at once, last')]);
    await until('one text in both windows and the store', async () => {
      const text = await textOf(one);
      return text.startsWith('at once') && text === (await textOf(other)) && (await isKept(text));
    });
  });
});

/** Kills the browser with all its processes, as a system out of memory does. It is no power cut: the system's cache lives on. */
async function kill(browser: Browser, profile: string): Promise<void> {
  const main = browser.process();
  if (!main?.pid) throw new Error('the browser has no process');
  const gone = once(main, 'exit');
  // The driver starts a browser as the head of a group of its own; Windows has no groups.
  if (process.platform === 'win32') main.kill('SIGKILL');
  else process.kill(-main.pid, 'SIGKILL');
  await gone;
  // Upon that, Firefox's driver puts the profile's preferences back as they were, in its own time.
  await until('the driver to be done', async () => !readdirSync(profile).some((file) => file.endsWith('.puppeteer')));
}

/** The head of a record without the record, as a kill leaves it in a log of LevelDB: checksum, length, type (doc/log_format.md there). */
const HALF_RECORD = Buffer.from([0x4c, 0x6f, 0x75, 0x70, 0x8f, 0x03, 0x01]);

/** Leaves half a record at the end of the log that Chrome keeps of the extension's databases. */
function leaveHalfRecord(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.startsWith('chrome-extension_') && path.endsWith('.log'))
    .sort();
  // Of several, the last is the one that is written to.
  const last = logs.at(-1);
  if (last === undefined) throw new Error(`no log of the extension in ${folder}`);
  appendFileSync(join(folder, last), HALF_RECORD);
}

/** Stops the background whatever it is doing: Firefox's by the way its own tests do it. */
async function stopNow(world: World): Promise<void> {
  if (world.extension.kind === 'chrome') {
    await stopBackground(world).catch((error: unknown) => {
      // The driver takes its leave of a worker that it has closed, and may find it gone already.
      if (!String(error).includes('No session with given id')) throw error;
    });
    return;
  }
  const { connection } = world.extension.browser as unknown as { connection: RawConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const wish = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  const expression = `WebExtensionPolicy.getByID('${GECKO_ID}').extension.terminateBackground(${wish}).then(() => true)`;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  expect(answer.result).toMatchObject({ type: 'success' });
}

/** The part of puppeteer's connection to Firefox that takes calls it has no method for. */
interface RawConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

async function sidebar({ extension }: World, { tabId }: Visit): Promise<Page> {
  const page = await extension.openSurface(`src/ui/sidebar/index.html?tab=${tabId}`, { width: 420, height: 900 });
  await page.waitForSelector('textarea:not([disabled])');
  return page;
}

/** Writes at the end of the article's note, and leaves the field: drivers keep a page focused that is no longer in front. */
async function write(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = [...document.querySelectorAll('textarea')].at(-1);
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? '');
}

/** Types a whole text at once, without the window having to be in front. */
async function put(page: Page, text: string): Promise<void> {
  await page.evaluate((typed) => {
    const field = [...document.querySelectorAll('textarea')].at(-1);
    if (!field) return;
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

// What axe cannot see: what is heard, where the focus is, and how a page looks to those who have it look otherwise.
import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import type { TestLaunch } from './launch.ts';
import { emulateMedia } from './screen.ts';

/** Firefox takes wishes about media at its start, Chrome for each page: see `emulate`. */
export const FIREFOX_MEDIA = {
  still: { prefs: { 'ui.prefersReducedMotion': 1 } },
  forced: { prefs: { 'browser.display.document_color_use': 2 } },
} satisfies Readonly<Record<string, TestLaunch>>;

/** Has Chrome show a page as a reader wishes who has set this in the system, `forced-colors` and others. */
export async function emulate(page: Page, features: Readonly<Record<string, string>>): Promise<void> {
  await emulateMedia(page, features);
  const query = Object.entries(features).map(([name, value]) => `(${name}: ${value})`);
  expect(await page.evaluate((wanted) => matchMedia(wanted).matches, query.join(' and '))).toBe(true);
}

/** What axe finds too faint to be read, in a page in which it has looked for `violations` before, in other colours. */
export function faint(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { runOnly: ['color-contrast'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)));
  });
}

/** Set by `hear`: what a screen reader was given to say. */
declare const heard: string[];

/**
 * Begins to note what live regions say: a change in one that was there before, and not out of the tree of accessibility, as
 * what is not displayed is. One that comes with its words is not heard by most screen readers.
 */
export async function hear(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    const said: string[] = [];
    Object.assign(globalThis, { heard: said });
    const known = new WeakSet<Element>();
    const look = () => {
      for (const region of root.querySelectorAll('[role="status"]')) if (region.checkVisibility()) known.add(region);
    };
    look();
    new MutationObserver((records) => {
      const changed = new Set(
        records.flatMap(
          ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]') ?? [],
        ),
      );
      for (const region of changed) {
        const words = region.textContent?.trim() ?? '';
        if (words !== '' && known.has(region)) said.push(words);
      }
      look();
    }).observe(root, { childList: true, characterData: true, subtree: true });
  });
}

/** Expects these words to be heard next, and forgets them. */
export async function expectHeard(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(() => heard.join(' | '))).toMatch(words);
  await page.evaluate(() => heard.splice(0));
}

/** The words of what has the focus, in the card where that is open: its label, else its text; null where nothing has it. */
export function focusedIn(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    const active = root.activeElement;
    if (!active || active === document.body) return null;
    const labels = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? [...(active.labels ?? [])] : [];
    return (active.getAttribute('aria-label') ?? (labels[0] ?? active).textContent ?? '').trim();
  });
}

/** Puts the focus on the first of what matches whose words are these, and presses a key on it. */
export async function pressOn(page: Page, selector: string, words: RegExp, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await page.evaluate(
    (wanted, source) => {
      const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
      const found = [...root.querySelectorAll<HTMLElement>(wanted)].find(
        (one) =>
          one.checkVisibility() && new RegExp(source).test((one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
      );
      if (!found) throw new Error(`nothing is ${wanted} with ${source}`);
      found.focus();
    },
    selector,
    words.source,
  );
  await page.keyboard.press(key);
}

/** Texts with Chinese characters that no element tells to be Chinese, of all that is shown in a page or its card. */
export function untoldChinese(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      const isOurs = element !== null && !element.closest('style, script, textarea, option');
      const isTold = element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh');
      if (isOurs && !isTold && /\p{Script=Han}/u.test(text.textContent ?? '')) found.push(text.textContent ?? '');
    }
    return found;
  });
}

/** Of what has the focus, in the card or the page: its words, and whether anything lies over all of it. */
function stop(page: Page): Promise<{ readonly words: string; readonly isCovered: boolean }> {
  return page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    const active = root.activeElement ?? document.body;
    const box = active.closest('label')?.getBoundingClientRect() ?? active.getBoundingClientRect();
    const at = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
    );
    const isSeen = ([x, y]: readonly [number, number]) => {
      const top = root.elementFromPoint(x, y);
      return top !== null && (active.contains(top) || top.contains(active) || top.closest('label')?.contains(active) === true);
    };
    // The words alone would not tell one "Where to look" from the next.
    const words = `${active.localName} ${active.id} ${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 60)} ${Math.round(box.top)}`;
    return { words, isCovered: active !== document.body && !at.some(isSeen) };
  });
}

/** Milliseconds after which nothing is brought into view any more, on however busy a machine. */
const PATIENCE = 5000;

/** Goes through a page by Tab or Shift+Tab; gives the stops that stay covered. */
export async function coveredStops(page: Page, isBack: boolean, count: number): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let step = 0; step < count; step += 1) {
    if (isBack) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBack) await page.keyboard.up('Shift');
    let seen = await stop(page);
    // What has the focus is brought into view some frames later.
    for (const end = Date.now() + PATIENCE; seen.isCovered && Date.now() < end; ) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      seen = await stop(page);
    }
    if (seen.isCovered) covered.push(seen.words);
  }
  return covered;
}

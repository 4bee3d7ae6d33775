// A reader without a pointer: what has the focus, and Tab until something has it.
import type { KeyInput, Page } from 'puppeteer';
import { cardFrame } from '../../scripts/browser/hands.ts';
import type { Visit } from './world.ts';

/** What has the focus, as a screen reader would name it. */
export interface Focused {
  /** Role, type of a field, or the name of the element where it has neither. */
  readonly role: string;
  /** Its name after that of its group. */
  readonly name: string;
}

/** Tells what has the focus now. */
export type LookAtFocus = () => Promise<Focused>;

/** More stops than any surface has: the way would lead round. */
const MOST_STOPS = 200;

/** Runs in the browser. Written as text: a function that is given to a closed root's world has to hold all that it calls. */
const NAMED = `(active) => {
  const labels = [...(active?.labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const group = active?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const name = active?.getAttribute('aria-label') || labels || active?.textContent || '';
  const type = active?.localName === 'input' ? active.type : null;
  return { role: active?.getAttribute('role') ?? type ?? active?.localName ?? '', name: (group + ' ' + name).trim() };
}`;

/** The focus in a page of Loupe's. */
export function focusIn(page: Page): LookAtFocus {
  return async () => (await page.evaluate(`(${NAMED})(document.activeElement)`)) as Focused;
}

/** The focus in the card over an article. */
export function focusInCard({ page }: Visit): LookAtFocus {
  return async () => {
    const frame = await cardFrame(page);
    return ((await frame?.evaluate(`(${NAMED})(document.activeElement)`)) ?? { role: '', name: '' }) as Focused;
  };
}

/** Presses Tab, or with `isBack` Shift+Tab, until what has the focus is of this role and has this name. */
export async function tabTo(page: Page, look: LookAtFocus, role: string, name: RegExp, isBack = false): Promise<void> {
  const met = new Set<string>();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (isBack) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBack) await page.keyboard.up('Shift');
    const focused = await look();
    if (focused.role === role && name.test(focused.name)) return;
    met.add(`${focused.role} ${focused.name.slice(0, 40)}`);
  }
  throw new Error(`Tab does not lead to ${role} ${name}, but to ${[...met].join(' | ')}`);
}

/** Presses a key with Alt held. */
export async function pressAlt(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('AltLeft');
  await page.keyboard.press(key);
  await page.keyboard.up('AltLeft');
}

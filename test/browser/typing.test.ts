import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, runs } from '../long.ts';
import { highlightId } from '../ui/harness/fixtures/highlights.ts';
import { NOTES } from '../ui/library/harness/notes-data.ts';
import { BROWSERS } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Screen } from './screen.ts';
import { CARD, NOTE_CARD, openHarness, POPUP, SIDEBAR } from './ui-harness.ts';

/** Set by the harness: what may happen around a reader who types, by name. */
declare const happenings: Readonly<Record<string, () => void>>;

/** How often each field is typed into, and the most that is typed or happens each time. */
const RUNS = runs(1, 25);
const MOST_STEPS = runs(12, 24);
/** What the short form draws its steps from: the same each time, so that it says of a change what it said before. */
const SEED = 20_261_128;
/** Milliseconds for one field. */
const LIMIT = 60_000 + RUNS * 10_000;

/** A field, and how a reader comes to it. */
interface Field {
  readonly name: string;
  /** Address of the surface, or the place in the library. */
  readonly at: string;
  readonly field: string;
  /** What is pressed before, one after the other. */
  readonly press?: readonly string[];
}

const row = (number: number) => `[data-row="${highlightId(number)}"]`;
const UNFOLD = '.note-head .lp-button-bare';

const FIELDS: readonly Field[] = [
  { name: 'the note of a claim, in its card', at: CARD, field: 'textarea:not([id*=none])', press: [] },
  { name: 'the note of a highlight, in its card', at: NOTE_CARD, field: 'textarea' },
  { name: 'a tag of a highlight, in its card', at: NOTE_CARD, field: '.lp-tag-input' },
  {
    name: 'the note of an article, in the sidebar',
    at: `${SIDEBAR}?state=highlighted`,
    field: '.article-work > .lp-section textarea',
  },
  {
    name: 'a tag of an article, in the sidebar',
    at: `${SIDEBAR}?state=highlighted`,
    press: ['.article-more > summary'],
    field: '.article-bar .lp-tag-input',
  },
  {
    name: 'the note of a claim, in the sidebar',
    at: `${SIDEBAR}?state=highlighted`,
    press: ['.claim-row:nth-child(2) .claim-head'],
    field: '.claim-row-open .lp-claim-detail > .lp-section:last-child textarea',
  },
  {
    name: 'the note of a highlight, in the sidebar',
    at: `${SIDEBAR}?state=highlighted`,
    press: [`${row(4)} ${UNFOLD}`],
    field: `${row(4)} textarea`,
  },
  {
    name: 'a tag of a highlight, in the sidebar',
    at: `${SIDEBAR}?state=highlighted`,
    press: [`${row(1)} ${UNFOLD}`],
    field: `${row(1)} .lp-tag-input`,
  },
  { name: 'the filter of notes', at: `${SIDEBAR}?state=highlighted`, field: '.note-filter [type="search"]' },
  {
    name: 'what was found, in the popup',
    at: `${POPUP}?state=claims`,
    press: ['.lp-check:first-of-type [value="done"]'],
    field: '.lp-found textarea',
  },
];

const IN_LIBRARY: readonly Field[] = [
  { name: 'the search', at: '', field: '.toolbar-search input' },
  { name: 'a note', at: '', press: ['.entry'], field: '.detail textarea' },
  { name: 'a tag', at: '', press: ['.entry'], field: '.detail .lp-tag-input' },
];

/** One step: a text that is typed, or what happens meanwhile. */
type Step = { readonly typed: string } | { readonly happens: string };

const typed = fc.constantFrom('a', 'Z', ' ', '7', '.', '稀', 'ß').map((text): Step => ({ typed: text }));

/** Types and lets things happen as `steps` say; what is in the field is what was typed, and the keyboard is still there. */
async function typeThrough(page: Page, steps: readonly Step[]): Promise<void> {
  let whole = '';
  for (const step of steps) {
    if ('typed' in step) {
      await page.keyboard.type(step.typed);
      whole += step.typed;
    } else await page.evaluate((name) => happenings[name]?.(), step.happens);
    // What comes in is shown before the next key comes.
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
    expect(await focusedField(page), `after ${JSON.stringify(step)}`).toEqual({ isWanted: true, value: whole });
  }
}

/** What is in the field with the focus, and whether that is the one that the test has marked. */
function focusedField(page: Page): Promise<{ readonly isWanted: boolean; readonly value: string | null }> {
  return page.evaluate(() => {
    const host = document.activeElement;
    const field = host?.shadowRoot?.activeElement ?? host;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    return { isWanted: isField && (globalThis as { wanted?: Element }).wanted === field, value: isField ? field.value : null };
  });
}

/** Goes to the field as a reader does, and takes out what is in it. */
async function enter(page: Page, { press = [], field }: Field): Promise<void> {
  for (const target of press) await click(page, target);
  await click(page, field);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Delete');
  await page.evaluate(() => {
    const host = document.activeElement;
    Object.assign(globalThis, { wanted: host?.shadowRoot?.activeElement ?? host });
  });
}

/** Clicks what matches, in the page or in the card's root, once it is there. */
async function click(page: Page, selector: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => {
      const roots = [document, ...[...document.querySelectorAll('loupe-card')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const element = roots.map((root) => [...root.querySelectorAll(wanted)].at(-1)).find((one) => one !== undefined);
      element?.scrollIntoView({ block: 'center' });
      return element ?? null;
    },
    {},
    selector,
  );
  const element = found.asElement();
  if (!element) throw new Error(`nothing matches ${selector}`);
  await (element as import('puppeteer').ElementHandle<Element>).click();
}

/** Types into `field` in a fresh page each time, while what the page's harness offers happens at random. */
async function checkField(open: () => Promise<Page>, field: Field): Promise<void> {
  let fresh: Page | null = await open();
  const names = await fresh.evaluate(() => Object.keys(happenings));
  expect(names.length).toBeGreaterThan(3);
  const happens = fc.constantFrom(...names).map((name): Step => ({ happens: name }));
  const steps = fc.array(fc.oneof(typed, happens), { minLength: MOST_STEPS / 2, maxLength: MOST_STEPS });
  const property = fc.asyncProperty(steps, async (some) => {
    const page = fresh ?? (await open());
    fresh = null;
    await enter(page, field);
    await typeThrough(page, some);
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true, ...(isLong ? {} : { seed: SEED }) });
}

describe.each(BROWSERS)('who types in %s goes on typing, whatever comes in meanwhile', (name) => {
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each(FIELDS.map((field) => [field.name, field] as const))(
    '%s',
    (_name, field) => checkField(async () => (await harness.open(field.at, { width: 400, height: 900 })).page, field),
    LIMIT,
  );
});

describe.each(BROWSERS)('who types in the library in %s goes on typing, whatever comes in meanwhile', (name) => {
  let library: LibraryHarness;
  beforeAll(async () => {
    library = await openLibraryHarness(name);
    await library.seed({ articles: 4, each: 3, words: 60 });
  });
  afterAll(() => library.close());

  it.each(IN_LIBRARY.map((field) => [field.name, field] as const))(
    '%s',
    (_name, field) => checkField(async () => (await library.open(field.at, { width: 1280, height: 800 })).page, field),
    LIMIT,
  );
});

describe.each(BROWSERS)('who clears a note in the library in %s to write another', (name) => {
  let library: LibraryHarness;
  beforeAll(async () => {
    library = await openLibraryHarness(name);
  });
  afterAll(() => library.close());

  it.each(Object.values(NOTES).slice(0, isLong || name === 'chrome' ? 3 : 1))(
    'goes on in the field, and keeps what is written then, where it said "%s"',
    async (before) => {
      await library.seedNotes();
      const { page } = await library.open('', { width: 1280, height: 800 });
      const kept = `.detail [data-kept="${before}"]`;
      await (await page.waitForSelector(`.entry ::-p-text(${before})`))?.click();
      await enter(page, { name: before, at: '', field: kept });
      // Kept so, and shown as it is now.
      await page.waitForFunction((note) => !document.querySelector('.list-main')?.textContent?.includes(note), {}, before);
      await page.keyboard.type('anew');
      expect(await focusedField(page)).toEqual({ isWanted: true, value: 'anew' });
      await page.waitForSelector('.entry ::-p-text(anew)');
    },
  );
});

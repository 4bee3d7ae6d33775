import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { emulate, faint } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { CARD, openHarness, overflow, picture, violations } from './ui-harness.ts';

/** Set by the harness: what the card told the page code. */
declare const told: string[];
/** Keeps another note on the claim that is shown, as if in another place. */
declare const keepElsewhere: (text: string) => void;

const WIDE = { width: 900, height: 760 };

/** The text of what has the focus inside the card. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent);
}

function placeOf(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('h2')?.textContent);
}

/** Clicks the first match inside the card. */
function clickIn(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const found = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>(wanted);
    if (!found) throw new Error(`nothing is ${wanted}`);
    found.click();
  }, selector);
}

/** How each note of the card stands. */
function notes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll('.lp-remark') ?? [])].map((note) => {
      const fold = note.querySelector('.lp-heading > [aria-expanded]');
      const isSeen = note.querySelector('p')?.checkVisibility() ?? false;
      if (!fold) return isSeen ? 'whole' : 'unseen';
      const isOpen = fold.ariaExpanded === 'true';
      return isOpen === isSeen ? (isOpen ? 'unfolded' : 'folded') : 'told wrongly';
    }),
  );
}

describe.each(BROWSERS)('the card in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each([
    { claim: 2, look: WIDE },
    { claim: 4, look: { ...WIDE, isDark: true } },
    { claim: 6, look: { width: 360, height: 640 } },
    // A window of 900 × 760 at 200 %.
    { claim: 7, look: { width: 450, height: 380, isDark: true } },
  ])('claim $claim at $look.width px: accessible and within the window', async ({ claim, look }) => {
    const { page, errors } = await harness.open(`${CARD}?claim=${claim}`, look);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(errors).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const box = await page.evaluate(() => {
      const card = document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-card');
      const { left, top, right, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
      return {
        fits: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        inner: (card?.scrollWidth ?? 0) - (card?.clientWidth ?? 0),
      };
    });
    expect(box).toEqual({ fits: true, inner: 0 });
    await picture(page, `${name}-card-${claim}`);
    if (name === 'chrome') {
      await emulate(page, { 'prefers-color-scheme': 'isDark' in look ? 'light' : 'dark' });
      expect(await faint(page)).toEqual([]);
    }
  });

  it.each([WIDE, { width: 900, height: 420 }, { width: 360, height: 640 }])(
    'keeps its head over all that is scrolled, at $width × $height',
    async (look) => {
      const { page } = await harness.open(`${CARD}?claim=3`, look);
      const covered = await page.evaluate(async () => {
        const root = document.querySelector('loupe-card')?.shadowRoot;
        const card = root?.querySelector('.lp-card');
        const buttons = [...(root?.querySelectorAll('.lp-card-head > button:not(.lp-grip)') ?? [])];
        if (!root || !card || buttons.length === 0) throw new Error('no card');
        const under: number[] = [];
        for (let top = 0; top <= card.scrollHeight - card.clientHeight; top += 10) {
          card.scrollTo(0, top);
          await new Promise((painted) => requestAnimationFrame(painted));
          const isOver = (button: Element) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            const found = [0.2, 0.8].map((part) => root.elementFromPoint(x + width / 2, y + height * part));
            return found.every((one) => one && button.contains(one));
          };
          if (!buttons.every(isOver)) under.push(top);
        }
        return { under, room: card.scrollHeight - card.clientHeight };
      });
      expect(covered.room).toBeGreaterThan(50);
      expect(covered.under).toEqual([]);
    },
  );

  /** Presses the button of this name inside the card. */
  const press = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const buttons = document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [];
      const found = [...buttons].find(({ textContent }) => textContent?.trim() === wanted);
      if (!found) throw new Error(`no button ${wanted}`);
      found.click();
    }, words);
  const says = (page: Page, words: string) =>
    page.waitForFunction((wanted) => document.querySelector('loupe-card')?.shadowRoot?.textContent?.includes(wanted), {}, words);

  /** Names of the buttons below the card's head over which what says that it was done lies. */
  const underToast = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('.lp-card-body button') ?? [])];
      const isUnder = (one: Element) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return root?.elementFromPoint(left + width / 2, top + height / 2)?.closest('.lp-toast') != null;
      };
      const head = root?.querySelector('.lp-card-head')?.getBoundingClientRect().bottom ?? 0;
      return buttons.filter((one) => one.getBoundingClientRect().top >= head && isUnder(one)).map((one) => one.textContent);
    });

  it.each([WIDE, { width: 360, height: 640, isDark: true }])(
    'shows with one press what can be wrong, accessible and within $width px, and what was corrected as hers',
    async (look) => {
      const { page, errors } = await harness.open(`${CARD}?claim=2`, look);
      await press(page, 'Loupe has this wrong');
      await says(page, 'Not a claim');
      await press(page, 'Who speaks');
      await press(page, 'Somebody else');
      await press(page, 'Part of the sentence');
      await says(page, 'Save these words');
      expect(await violations(page, 'withColours')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await press(page, 'Official');
      await says(page, 'Loupe had: Interpretation');
      expect(await placeOf(page)).toContain('Officialby you');
      // The way back makes room for itself.
      await says(page, 'Undo');
      expect(await underToast(page)).toEqual([]);
      await press(page, 'Not a claim');
      await says(page, 'You marked this sentence as not a claim.');
      expect(await violations(page, 'withColours')).toEqual([]);
      await picture(page, `${name}-card-corrected-${look.width}`);
      await press(page, 'Undo');
      await page.waitForFunction(() =>
        document.querySelector('loupe-card')?.shadowRoot?.querySelector('h2')?.textContent?.includes('Official'),
      );
      expect(await page.evaluate(() => told.filter((line) => line.startsWith('correct')).length)).toBe(3);
      expect(errors).toEqual([]);
    },
  );

  it.each([
    { width: 900, height: 420 },
    { width: 900, height: 600 },
  ])('shows of what can be wrong what was unfolded last, at $width × $height', async (look) => {
    const { page } = await harness.open(`${CARD}?claim=2`, look);
    /** Whether nothing lies over the middle of the first match. */
    const isFree = (selector: string) =>
      page.evaluate((wanted) => {
        const root = document.querySelector('loupe-card')?.shadowRoot;
        const one = root?.querySelector(wanted);
        const { left, top, width, height } = one?.getBoundingClientRect() ?? new DOMRect();
        return root?.elementFromPoint(left + width / 2, top + height / 2) === one;
      }, selector);
    await press(page, 'Loupe has this wrong');
    await press(page, 'Who speaks');
    await press(page, 'Somebody else');
    await expect.poll(() => isFree('.lp-correct-panel input.lp-field')).toBe(true);
    await press(page, 'Part of the sentence');
    await expect.poll(() => isFree('.lp-part-end input')).toBe(true);
  });

  one('closes by Escape also where the keyboard is on the way back', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await press(page, 'Loupe has this wrong');
    await press(page, 'Not a claim');
    await says(page, 'Undo');
    await page.evaluate(() =>
      document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>('.lp-toast button')?.focus(),
    );
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('loupe-card') === null);
  });

  one('keeps a type and a speaker that are pressed before the first has come in as kept', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await press(page, 'Loupe has this wrong');
    await says(page, 'Who speaks');
    await page.evaluate(() => {
      const choices = document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll<HTMLElement>('.lp-correct-choice') ?? [];
      const [official, speaker] = [choices[0], [...choices].findLast((one) => one.getAttribute('aria-pressed') === 'false')];
      official?.click();
      speaker?.click();
    });
    await says(page, 'by you');
    const last = await page.evaluate(() => told.findLast((line) => line.startsWith('correct')) ?? '');
    expect(JSON.parse(last.slice(last.indexOf('{')))).toMatchObject({ layer: 'official', speaker: expect.any(String) });
  });

  it('takes the focus to its heading, and again when it turns to another claim', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    expect(await focused(page)).toContain('Interpretation');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent?.includes('3 of 7'),
    );
    expect(await placeOf(page)).toContain('Reported');
  });

  one('keeps the next question while it is answered, and shows the one after it when asked to', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    const question = () =>
      page.evaluate(
        () => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-next .lp-check-question')?.textContent,
      );
    const first = await question();
    await clickIn(page, '.lp-next input[value="done"]');
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-next .lp-found'));
    expect(await question()).toBe(first);
    await clickIn(page, '.lp-next > .lp-link-button');
    await page.waitForFunction(
      (before) =>
        document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-next .lp-check-question')?.textContent !== before,
      {},
      first,
    );
    // The keyboard is there, and what was answered stands with the others.
    const now = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      const rest = [...(root?.querySelectorAll('.lp-checks .lp-check-question') ?? [])].map(({ textContent }) => textContent);
      return { isInNext: root?.activeElement?.closest('.lp-next') !== null, rest };
    });
    expect(now.isInNext).toBe(true);
    expect(now.rest).toContain(first);
  });

  one('says what a key has done where screen readers hear it, and keeps it in view', async () => {
    const { page } = await harness.open(`${CARD}?claim=2&notice`, WIDE);
    const said = await page.evaluate(() => {
      const card = document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-card');
      card?.scrollTo(0, 400);
      const line = card?.querySelector('.lp-card-said');
      const { top = -1 } = line?.getBoundingClientRect() ?? {};
      return {
        role: line?.getAttribute('role'),
        text: line?.textContent,
        isInView: top >= (card?.getBoundingClientRect().top ?? 0),
      };
    });
    expect(said).toEqual({ role: 'status', text: expect.stringContaining('No claim was open'), isInView: true });
    expect(await violations(page)).toEqual([]);
    await picture(page, `${name}-card-notice`);
  });

  it('keeps Tab within itself in both directions', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const last = await page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.localName);
    expect(last).toBe('textarea');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() =>
      document.querySelector('loupe-card')?.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
    expect(first).toBe('Previous claim');
  });

  it('sends the note on Escape before it closes', async () => {
    const { page } = await harness.open(`${CARD}?claim=3`, WIDE);
    await page.evaluate(() => {
      document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>('.lp-section:last-child textarea')?.focus();
    });
    await page.keyboard.type('ab');
    await page.keyboard.press('Escape');
    // On a slow machine the first letter may have been sent by itself.
    expect(await page.evaluate(() => told.slice(-2))).toEqual(['note claim-3 ab', 'close']);
    expect(await page.evaluate(() => document.querySelector('loupe-card'))).toBeNull();
  });

  it('says that a note is full where more is pasted than it holds', async () => {
    const { page } = await harness.open(`${CARD}?claim=3`, WIDE);
    const said = await page.evaluate(async () => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      root?.querySelector<HTMLElement>('.lp-section:last-child textarea')?.focus();
      const words = () => root?.querySelector('.lp-section:last-child .lp-save-status')?.textContent ?? '';
      const before = words();
      document.execCommand('insertText', false, 'word '.repeat(5_000));
      while (!/full/.test(words())) await new Promise((shown) => requestAnimationFrame(shown));
      return [before, words()];
    });
    expect(said[0]).not.toContain('full');
    expect(said[1]).toContain('20,000');
  });

  one('opens a related card in place, with the focus on it and a way back', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    const step = (selector: string) =>
      page.evaluate((wanted) => {
        const found = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>(wanted);
        found?.click();
      }, selector);
    const waitFor = (text: string) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-background')?.textContent?.includes(wanted),
        {},
        text,
      );
    await step('.lp-background > summary');
    await waitFor('Related');
    await step('.lp-related button');
    await waitFor('Reaches foreign-made goods');
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.localName === 'h4');
    expect(await focused(page)).toContain('Announcement No. 61');
    await step('.lp-trail button');
    await waitFor('The base layer');
  });

  it.each([
    { claim: 2, look: { width: 360, height: 760, isDark: true } },
    { claim: 5, look: { width: 360, height: 760 } },
    { claim: 6, look: { width: 320, height: 760, isDark: true } },
    { claim: 6, look: WIDE },
  ])('claim $claim at $look.width px with all pictures and tables open: accessible, nothing cut off', async ({ claim, look }) => {
    const { page, errors } = await harness.open(`${CARD}?claim=${claim}`, look);
    await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('.lp-remark .lp-fold-button[aria-expanded="false"]') ?? [])
        if (/Figures|Timeline/.test(button.textContent ?? '')) button.click();
    });
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-picture'));
    const inner = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      for (const table of root?.querySelectorAll<HTMLDetailsElement>('.lp-picture details') ?? []) table.open = true;
      const card = root?.querySelector('.lp-card');
      return (card?.scrollWidth ?? 0) - (card?.clientWidth ?? 0);
    });
    expect(inner).toBe(0);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps its head in sight where it is wide and scrolled', async () => {
    const { page } = await harness.open(`${CARD}?claim=6`, WIDE);
    const over = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      const [card, next, head] = ['.lp-card', '.lp-next', '.lp-card-head'].map((part) => root?.querySelector<HTMLElement>(part));
      if (!card || !next || !head) return null;
      card.style.inlineSize = '860px';
      const { left, top, height } = head.getBoundingClientRect();
      card.scrollTo(0, next.getBoundingClientRect().top - top);
      const isBehind = next.getBoundingClientRect().top < top + height;
      return isBehind && head.contains(root?.elementFromPoint(left + 40, top + height / 2) ?? null);
    });
    expect(over).toBe(true);
  });

  one('tells a chart in words, with the claim’s own figure, conflicts as ranges and unpublished years as such', async () => {
    const { page } = await harness.open(`${CARD}?claim=6`, WIDE);
    await clickIn(page, '.lp-remark:nth-child(2) .lp-fold-button');
    await page.waitForFunction(
      () => (document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll('.lp-chart').length ?? 0) > 1,
    );
    const [shares = '', quota = ''] = await page.evaluate(() =>
      [...(document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll('.lp-chart') ?? [])].map(
        (chart) => chart.getAttribute('aria-label') ?? '',
      ),
    );
    expect(shares).toMatch(/^mining: 69% \(USGS, 2024–2025\); .*85%?\s?–\s?91% \(IEA, 2024\); .*the claim: 90%$/);
    expect(quota).toMatch(/2024: 270,000; 2025: not published; 2026: not published; the claim: 250,000\u00a0t REO$/);
  });

  it.each([
    { room: 420, look: { width: 360, height: 740 } },
    { room: 420, look: { ...WIDE, isDark: true } },
  ])(
    'folds each note after the first to a line where not all fit, at $look.width px, for keys to unfold',
    async ({ room, look }) => {
      const { page, errors } = await harness.open(`${CARD}?claim=2&room=${room}`, look);
      expect(await notes(page)).toEqual(['whole', 'folded']);
      expect(await violations(page, 'withColours')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await picture(page, `${name}-card-folded-${look.width}`);
      // It is heard whole, and stands in one line of its own: nothing else of the note can be reached.
      const line = await page.evaluate(() => {
        const note = document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll<HTMLElement>('.lp-remark')[1];
        const reachable = [...(note?.querySelectorAll<HTMLElement>('button, a') ?? [])].filter((one) => one.checkVisibility());
        return { height: note?.offsetHeight ?? 0, reachable: reachable.length, name: reachable[0]?.textContent };
      });
      expect(line).toEqual({
        height: expect.any(Number),
        reachable: 1,
        name: expect.stringMatching(/^Wording .*licensing rule\.$/),
      });
      expect(line.height).toBeLessThan(40);
      const isOnFold = () =>
        page.evaluate(() =>
          document.querySelector('loupe-card')?.shadowRoot?.activeElement?.matches('.lp-heading > .lp-fold-button'),
        );
      for (let presses = 0; presses < 40 && !(await isOnFold()); presses += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => notes(page)).toEqual(['whole', 'unfolded']);
      expect(await isOnFold()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await picture(page, `${name}-card-unfolded-${look.width}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => notes(page)).toEqual(['whole', 'folded']);
      expect(errors).toEqual([]);
    },
  );

  one('leaves all notes whole where they fit, and the one that the reader came for where they do not', async () => {
    const { page } = await harness.open(`${CARD}?claim=2&room=2000`, WIDE);
    expect(await notes(page)).toEqual(['whole', 'whole']);
    const { page: other } = await harness.open(`${CARD}?claim=2&room=300&check=wording:ban`, WIDE);
    expect(await notes(other)).toEqual(['whole', 'whole']);
  });

  one('never paints a note whole that is folded then', async () => {
    const { page } = await harness.open(`${CARD}?claim=1&room=300`, WIDE);
    const painted = await page.evaluate(async () => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      root?.querySelector<HTMLElement>('[aria-label="Next claim"]')?.click();
      // What is asked for before a frame is painted runs last before it.
      await new Promise((before) => requestAnimationFrame(before));
      return [...(root?.querySelectorAll('.lp-remark') ?? [])].map((note) => note.querySelector('p')?.checkVisibility());
    });
    expect(painted).toEqual([true, false]);
  });

  one('keeps a note as it was looked at: unfolded, put aside and taken back', async () => {
    const { page } = await harness.open(`${CARD}?claim=2&room=300`, WIDE);
    await clickIn(page, '.lp-remark:nth-child(2) .lp-fold-button');
    await page.evaluate(() => keepElsewhere('a note'));
    expect(await notes(page)).toEqual(['whole', 'unfolded']);
    await clickIn(page, '.lp-remark:nth-child(2) .lp-link-button');
    await says(page, 'Undo');
    await clickIn(page, '.lp-remark:nth-child(2) .lp-link-button');
    await expect.poll(() => notes(page)).toEqual(['whole', 'unfolded']);
  });

  it('shows what was written elsewhere in the note that the reader is in, with the caret where it stood', async () => {
    const { page } = await harness.open(CARD, WIDE);
    const note = 'textarea:not([id*=none])';
    const caretAfter = (text: string, at: number | null) =>
      page.evaluate(
        async (selector, kept, caret) => {
          const field = [...(document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll('textarea') ?? [])].at(-1);
          field?.focus();
          const place = caret ?? field?.value.length ?? 0;
          field?.setSelectionRange(place, place);
          keepElsewhere(kept);
          while (field?.value !== kept) await new Promise((shown) => requestAnimationFrame(shown));
          return field.matches(selector) && field.matches(':focus') && field.selectionStart;
        },
        note,
        text,
        at,
      );
    expect(await caretAfter('Ask Li', null)).toBe(6);
    expect(await caretAfter('Ask Li today', null)).toBe(12);
    expect(await caretAfter('Please ask Li today', 3)).toBe(10);
    expect(await caretAfter('Please ask Li', 7)).toBe(7);
    expect(await caretAfter('稀土。Please ask Li', 0)).toBe(3);
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => told.includes('close'));
    expect(await page.evaluate(() => told.slice(-2))).toEqual(['note claim-2 稀土。xPlease ask Li', 'close']);
  });

  it('leaves the keyboard in a field that the reader went into as soon as the card had come', async () => {
    const { page } = await harness.open(CARD, WIDE);
    const claim = await page.evaluate(async () => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      const card = root?.querySelector<HTMLElement>('.lp-card');
      const come = new Promise((seen) => card && new MutationObserver(seen).observe(card, { attributeFilter: ['data-claim'] }));
      root?.querySelector<HTMLElement>('.lp-card-head button:nth-of-type(2)')?.click();
      await come;
      const field = root?.querySelector<HTMLElement>('.lp-section:last-child textarea');
      field?.focus();
      for (let frame = 0; frame < 3; frame++) await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      return root?.activeElement === field && card?.dataset['claim'];
    });
    expect(claim).toBe('claim-3');
  });

  // Firefox lets no driver put letters together.
  if (name === 'chrome')
    it('touches nothing while an input method puts letters together in the note', async () => {
      const { page } = await harness.open(`${CARD}?claim=3`, WIDE);
      const keyboard = await page.createCDPSession();
      const shown = () =>
        page.evaluate(() => {
          const field = document.querySelector('loupe-card')?.shadowRoot?.activeElement;
          return field instanceof HTMLTextAreaElement ? field.value : null;
        });
      await page.evaluate(() =>
        document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>('.lp-section:last-child textarea')?.focus(),
      );
      await keyboard.send('Input.imeSetComposition', { text: 'xi', selectionStart: 2, selectionEnd: 2 });
      await page.waitForFunction(() => told.includes('note claim-3 xi'));
      await page.evaluate(() => keepElsewhere('Ask Li'));
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
      expect(await shown()).toBe('xi');
      await keyboard.send('Input.insertText', { text: '稀' });
      await page.waitForFunction(() => told.includes('note claim-3 稀'));
      expect(await shown()).toBe('稀');
    });

  one('puts a note aside with a way back, and gives the keyboard its place again', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await clickIn(page, '.lp-remark button');
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent === 'Undo');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent === 'Dismiss');
    expect(await page.evaluate(() => told)).toEqual(['dismiss claim-2 status:61 true', 'dismiss claim-2 status:61 false']);
  });

  one('shows a note again that was put aside before, with the keyboard on it', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await clickIn(page, '.lp-checks-section > details > summary');
    await clickIn(page, '.lp-aside button');
    await page.waitForFunction(() =>
      document.querySelector('loupe-card')?.shadowRoot?.activeElement?.closest('.lp-remark')?.textContent?.includes('one source'),
    );
    expect(await page.evaluate(() => told)).toEqual(['dismiss claim-2 sourcing:none false']);
  });

  one('takes a note back that could not be put aside, and says why', async () => {
    const { page } = await harness.open(`${CARD}?claim=2&trouble=full`, WIDE);
    await clickIn(page, '.lp-remark button');
    await page.waitForFunction(() =>
      document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-checks-section .lp-not-saved:not(:empty)'),
    );
    const section = await page.evaluate(
      () => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-checks-section')?.textContent,
    );
    expect(section).toContain('Not saved: the storage is full');
    expect(section).not.toContain('Undo');
  });

  it('keeps a day to come back on a forecast, refuses one that is past, forgets it again, and has it back', async () => {
    const { page } = await harness.open(`${CARD}?claim=7`, WIDE);
    const choose = (day: string) =>
      page.evaluate((value) => {
        const field = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLInputElement>('input[type="date"]');
        if (!field) throw new Error('no field for the day');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, day);
    const said = (words: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-revisit')?.textContent?.includes(wanted),
        {},
        words,
      );
    await choose('2020-01-01');
    await said('Choose a day after today');
    await choose('2100-02-03');
    await said('Saved on this device');
    await clickIn(page, '.lp-revisit .lp-link-button');
    await page.waitForFunction(() => told.length === 2);
    await clickIn(page, '.lp-toast .lp-button');
    await page.waitForFunction(() => told.length === 3);
    const set = 'revisit claim-7 2100-02-03';
    expect(await page.evaluate(() => told)).toEqual([set, 'revisit claim-7 null', set]);
  });

  it('takes a day that is typed, digit by digit, and says of one that is left unfinished what is amiss', async () => {
    const { page } = await harness.open(`${CARD}?claim=5`, WIDE);
    await clickIn(page, '.lp-revisit summary');
    const focus = () =>
      page.evaluate(() =>
        document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>('.lp-revisit input')?.focus(),
      );
    const field = () =>
      page.evaluate(() => {
        const root = document.querySelector('loupe-card')?.shadowRoot;
        const day = root?.querySelector<HTMLInputElement>('.lp-revisit input')?.value;
        return [day, root?.querySelector('.lp-revisit [role="status"]')?.textContent];
      });
    await focus();
    for (const digit of '12050020') await page.keyboard.press(digit as '1');
    const begun = '0020-12-05';
    expect(await field()).toEqual([begun, '']);
    const isIn = () =>
      page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.matches('input') ?? false);
    while (await isIn()) await page.keyboard.press('Tab');
    await expect.poll(field).toEqual([begun, 'Choose a day after today.']);
    await focus();
    for (const digit of '12052099') await page.keyboard.press(digit as '1');
    await page.waitForFunction(() => told.length > 0);
    await expect.poll(field).toEqual(['2099-12-05', expect.stringContaining('Saved on this device')]);
    expect(await page.evaluate(() => told.at(-1))).toBe('revisit claim-5 2099-12-05');
    await page.close();
  });

  it('has a line for the day in the card of any claim, and sets a day to come that the claim names by one click', async () => {
    const line = (page: Page) =>
      page.evaluate(() => {
        const fold = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLDetailsElement>('.lp-revisit');
        return fold && { isOpen: fold.open, words: fold.querySelector('summary')?.textContent };
      });
    const { page: any } = await harness.open(`${CARD}?claim=5`, WIDE);
    expect(await line(any)).toEqual({ isOpen: false, words: 'Set a reminder' });
    await any.close();
    const { page } = await harness.open(`${CARD}?claim=5&named=2100-02-03`, WIDE);
    expect((await line(page))?.isOpen).toBe(true);
    await clickIn(page, '.lp-revisit .lp-link-button');
    await page.waitForFunction(() => told.length === 1);
    expect(await page.evaluate(() => told)).toEqual(['revisit claim-5 2100-02-03']);
    await expect.poll(async () => (await line(page))?.words).toMatch(/^Remind me on .*2100/);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('copies the claim, keeps the style, and gives the text to be copied by hand where the browser does not let it', async () => {
    const { page, errors } = await harness.open(`${CARD}?claim=2`, { width: 360, height: 640 });
    // As in a page that forbids it, in a browser that takes no command.
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await clickIn(page, '.lp-copy [aria-expanded]');
    await clickIn(page, '.lp-copy-more li:nth-child(3) button');
    await page.waitForFunction(
      () => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.matches('.lp-copy textarea[readonly]') === true,
    );
    const [value = '', selected] = await page.evaluate(() => {
      const area = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLTextAreaElement>('.lp-copy textarea');
      return area ? [area.value, area.value.slice(area.selectionStart, area.selectionEnd)] : [];
    });
    expect(selected).toBe(value);
    expect(value).toContain('[EB/OL]//');
    expect(await page.evaluate(() => told.at(-1))).toBe('style gbt');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await picture(page, `${name}-card-copied`);
    await page.close();
  });

  it('saves the checklist as a file by a link that never enters the page', async () => {
    const { page } = await harness.open(`${CARD}?claim=7`, WIDE);
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        told.push(`${this.download} ${this.href.slice(0, 5)} ${this.isConnected}`);
      };
    });
    await clickIn(page, '.lp-handon button:nth-of-type(2)');
    await page.waitForFunction(() => told.length === 1);
    expect(await page.evaluate(() => told)).toEqual(['Checklist-of-claim-7.md blob: false']);
  });
});

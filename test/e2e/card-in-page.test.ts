import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CardBox, cardBox, cardFrame } from '../../scripts/browser/hands.ts';
import { faultsOfCard } from './faults.ts';
import { fixture, openWorld, paintedAs, pointOnMark, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-grip-refining/';
const SHARE = 'China controls 90%';
const MINED = 'China mined about 69%';
const JAPAN = 'Beijing has banned';
const NOTED = 'https://www.csis.org/analysis/licences-as-leverage';

interface Point {
  readonly x: number;
  readonly y: number;
}

describe.each(['chrome', 'firefox'] as const)('the card in a page in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('narrow-column.html'));
    visit = await world.visit(ADDRESS);
    await visit.page.setViewport({ width: 1280, height: 800 });
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  const boxNow = () => cardBox(world.helper, visit);
  /** Where the card stands when it stands still. */
  const boxAtRest = async (): Promise<CardBox> => {
    let before = '';
    return until('the card to stand still', async () => {
      const now = await boxNow();
      const isStill = now !== null && JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isStill && now;
    });
  };
  const click = async (words: string) => {
    await visit.page.bringToFront();
    const point = await pointOnMark(visit.page, words);
    if (!point) throw new Error(`${words} is not marked`);
    await visit.page.mouse.click(point.x, point.y);
    return until(`the card of ${words}`, async () => (await visit.card())?.text.includes(words) && cardFrame(visit.page));
  };
  /** Drags so that the card keeps up: Chrome's driver gives what is done outside of a frame to the page, capture or not. */
  const drag = async (from: Point, by: Point, steps = 4) => {
    await visit.page.mouse.move(from.x, from.y);
    await visit.page.mouse.down();
    for (let step = 1; step <= steps; step += 1) {
      await visit.page.mouse.move(from.x + (by.x * step) / steps, from.y + (by.y * step) / steps);
      await boxAtRest();
    }
    await visit.page.mouse.up();
  };
  /** Where the sentence stands whose card is open, and how far the page is scrolled. */
  const chosen = () =>
    visit.page.evaluate(() => {
      const [range] = [...((CSS.highlights.get('loupe-active') as Iterable<Range> | undefined) ?? [])];
      const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
      return { top, bottom, scrolled: scrollY };
    });
  const nextClaim = async () => {
    await visit.page.keyboard.down('Alt');
    await visit.page.keyboard.press('Period');
    await visit.page.keyboard.up('Alt');
  };
  const close = async () => {
    await visit.page.keyboard.press('Escape');
    await until('the card to go', async () => (await boxNow()) === null);
  };

  it('has the note, its chart and what to do next in view beside the sentence, and no ring after a click', async () => {
    const frame = await click(SHARE);
    await until('the chart', () => frame.evaluate(() => document.querySelector('.lp-chart') !== null));
    const box = await boxAtRest();
    const seen = await frame.evaluate(() => {
      const inView = (selector: string) => {
        const { top = -1, bottom = Infinity } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      };
      const [focused] = [document.activeElement];
      return {
        parts: ['.lp-card-sentence', '.lp-remark', '.lp-chart', '.lp-next', '.lp-next a'].map(inView),
        scrolled: document.querySelector('.lp-card')?.scrollTop,
        focused: focused?.localName,
        ring: focused && getComputedStyle(focused).outlineStyle,
        whole: document.querySelector('.lp-card-sentence')?.textContent,
      };
    });
    expect(seen.parts).toEqual([true, true, true, true, true]);
    expect(seen).toMatchObject({ scrolled: 0, focused: 'h2', ring: 'none' });
    // One line for the eye, all of it for screen readers.
    expect(seen.whole).toMatch(/^China controls 90%.*terbium\.$/);
    // At the side of the column that has more room.
    expect(box.left).toBeGreaterThan(680);
    const card = await visit.card();
    expect(card && (await faultsOfCard(world, card))).toEqual([]);
    await close();
  });

  it('has the page make room for notes and what to do next, where the sentence is in the middle and there is no margin', async () => {
    await visit.page.setViewport({ width: 700, height: 760 });
    const frame = await click(MINED);
    await until('note and next step in view', () =>
      frame.evaluate(() => {
        const isIn = (selector: string) => {
          const { top = -1, bottom = Infinity } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return top >= 0 && bottom <= innerHeight;
        };
        return ['.lp-remark', '.lp-next .lp-choice'].every(isIn);
      }),
    );
    const box = await boxAtRest();
    const sentence = await chosen();
    expect(sentence.scrolled).toBeGreaterThan(0);
    expect(sentence.top).toBeGreaterThanOrEqual(0);
    expect(sentence.bottom <= box.top || sentence.top >= box.bottom).toBe(true);
    await visit.page.evaluate(() => scrollTo(0, 0));
    await close();
    await visit.page.setViewport({ width: 1280, height: 800 });
  });

  it('leaves the page where it is under a card beside its column, which has all the height there is', async () => {
    await visit.page.setViewport({ width: 1280, height: 740 });
    await click(MINED);
    await boxAtRest();
    const { top, bottom } = await chosen();
    expect(Math.abs((top + bottom) / 2 - 370)).toBeLessThan(20);
    await visit.page.evaluate(() => scrollTo(0, 0));
    await close();
    await visit.page.setViewport({ width: 1280, height: 800 });
  });

  /** How the notes of the card stand, and whether all of them are in view with what to do next and its buttons. */
  const notesIn = (frame: Frame) =>
    frame.evaluate(() => {
      const next = document.querySelector('.lp-next');
      const floor = next?.getBoundingClientRect().top ?? 0;
      const notes = [...document.querySelectorAll('.lp-remark')];
      return {
        stand: notes.map((note) => note.querySelector('.lp-heading > [aria-expanded]')?.ariaExpanded ?? 'whole'),
        areSeen: notes.every((note) => note.getBoundingClientRect().bottom <= floor),
        isNextSeen: (next?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight,
      };
    });

  it('folds the notes after the first where not all fit beside the column, and leaves them whole where they do', async () => {
    const folded = await click(MINED);
    await boxAtRest();
    expect(await notesIn(folded)).toEqual({ stand: ['whole', 'false', 'false'], areSeen: true, isNextSeen: true });
    // What the reader has unfolded stays so while the claim is shown, and the window may be as low as it likes.
    await folded.evaluate(() => document.querySelector<HTMLElement>('.lp-heading > .lp-fold-button')?.focus());
    await visit.page.keyboard.press('Enter');
    await until('the note to unfold', async () => (await notesIn(folded)).stand[1] === 'true');
    await visit.page.setViewport({ width: 1280, height: 700 });
    await boxAtRest();
    expect((await notesIn(folded)).stand).toEqual(['whole', 'true', 'false']);
    await close();
    await visit.page.setViewport({ width: 1280, height: 1_000 });
    const whole = await click(MINED);
    await boxAtRest();
    expect(await notesIn(whole)).toEqual({ stand: ['whole', 'whole', 'whole'], areSeen: true, isNextSeen: true });
    await close();
    await visit.page.setViewport({ width: 1280, height: 800 });
  });

  it('never folds the note that was pressed in the popup', async () => {
    world.web.serve(NOTED, fixture('think-tank.html'));
    const noted = await world.visit(NOTED);
    await noted.page.setViewport({ width: 1280, height: 420 });
    await until('two notes of one claim', async () =>
      (await noted.read()).reading?.claims.some(({ checks }) => checks.length > 1),
    );
    const standing = async (row: RegExp) => {
      const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${noted.tabId}`, { width: 400, height: 600 });
      await popup.waitForSelector('.popup-note');
      await popup.evaluate((kind) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.popup-note')];
        rows.find(({ textContent }) => new RegExp(kind).test(textContent ?? ''))?.click();
      }, row.source);
      await popup.close().catch(() => undefined);
      await noted.page.bringToFront();
      const frame = await until('the card', () => cardFrame(noted.page));
      return until('both notes', async () => {
        const { stand } = await notesIn(frame);
        return stand.length > 1 && stand;
      });
    };
    expect(await standing(/Status.*improvises/)).toEqual(['whole', 'false']);
    await until('the other note', async () => (await standing(/Wording.*improvises/)).join() === 'whole,whole');
    await noted.page.close();
    await visit.page.bringToFront();
  });

  it('shows the ring where a key has opened it', async () => {
    await visit.page.bringToFront();
    await nextClaim();
    const frame = await until('the card', () => cardFrame(visit.page));
    await until('the ring', () =>
      frame.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.localName === 'h2' && getComputedStyle(activeElement).outlineStyle === 'solid';
      }),
    );
    await close();
  });

  it('is carried by its head, stays there while the page scrolls, and never leaves the window', async () => {
    await click(SHARE);
    const before = await boxAtRest();
    const grip = { x: before.left + 220, y: before.top + 24 };
    await drag(grip, { x: -300, y: 60 });
    const carried = await boxAtRest();
    expect(Math.round(carried.left - before.left)).toBe(-300);
    expect(Math.round(carried.top - before.top)).toBe(60);
    expect(carried.bottom).toBeLessThanOrEqual(800);
    await visit.page.evaluate(() => scrollBy(0, 60));
    expect(await boxAtRest()).toEqual(carried);
    const held = { x: carried.left + 230, y: carried.top + 24 };
    await drag(held, { x: -480, y: -70 }, 8);
    const last = await boxAtRest();
    expect([last.left, last.top, last.bottom]).toEqual([8, 8, 792]);
    await nextClaim();
    await until('the place of another claim', async () => (await boxNow())?.left === before.left);
    await close();
  });

  it('is moved and widened by keys on its grip, and put back', async () => {
    const frame = await click(JAPAN);
    const before = await boxAtRest();
    await frame.evaluate(() => document.querySelector<HTMLElement>('.lp-grip')?.focus());
    await visit.page.keyboard.press('ArrowLeft');
    await until('the card to move', async () => (await boxNow())?.left === before.left - 24);
    await visit.page.keyboard.down('Shift');
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.keyboard.up('Shift');
    await until('the card to widen', async () => (await boxNow())?.right === before.right);
    await visit.page.keyboard.press('Home');
    await until('the card to be back', async () => JSON.stringify(await boxNow()) === JSON.stringify(before));
    await close();
  });

  it('is as wide as an edge was dragged, and so in the next page', async () => {
    await click(JAPAN);
    const before = await boxAtRest();
    await drag({ x: before.right - 3, y: before.top + 90 }, { x: -60, y: 0 });
    const after = await boxAtRest();
    expect([after.left - before.left, Math.round(after.right - before.right)]).toEqual([0, -60]);
    await close();
    const again = await world.visit(ADDRESS);
    await again.page.setViewport({ width: 1280, height: 800 });
    await again.read();
    const point = await until('the mark', () => pointOnMark(again.page, SHARE));
    await again.page.mouse.click(point.x, point.y);
    await until('a card as wide', async () => {
      const box = await cardBox(world.helper, again);
      return box && Math.round(box.right - box.left) === 340;
    });
    await again.page.close();
    await visit.page.bringToFront();
  });

  it('shows what the reader has highlighted in the claim, in her colour', async () => {
    await selectWords(visit.page, 'banned exports of all rare earths');
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “question”');
    await until('the highlight', async () => (await world.extension.viewOf(visit.tabId)).highlights.length === 1);
    const frame = await click(JAPAN);
    const own = await until('the colour in the sentence', () =>
      frame.evaluate(() => {
        const marks = [...document.querySelectorAll('.lp-card-sentence .lp-own.lp-colour-red')];
        return marks.map(({ textContent }) => textContent).join('') || null;
      }),
    );
    expect(own).toBe('banned exports of all rare earths');
    const card = await visit.card();
    expect(card?.text).toContain('Your highlight');
    expect(card && (await faultsOfCard(world, card))).toEqual([]);
  });

  it('shows no ring where a press on "Check this" has opened it', async () => {
    await selectWords(visit.page, 'motors and turbines');
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Check this');
    const frame = await until('the card', () => cardFrame(visit.page));
    const focused = await until('the focus', () =>
      frame.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.localName === 'h2' && getComputedStyle(activeElement).outlineStyle;
      }),
    );
    expect(focused).toBe('none');
    await close();
  });
});

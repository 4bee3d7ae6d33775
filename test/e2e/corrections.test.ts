import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import type { CorrectionsFile } from '../../src/core/exchange/corrections/corrections-file.ts';
import { saveDownloadsIn, savedFile } from './downloads.ts';
import {
  fixture,
  marksIn,
  openWorld,
  paintedAs,
  pointOnMark,
  pressInCard,
  pressStill,
  until,
  type Visit,
  type World,
} from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const SENTENCE = 'Announcement No. 18, the licensing rule of April 2025, stays in force for seven medium and heavy rare earths.';
const PART = 'Announcement No. 18, the licensing rule';

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly action: { getBadgeText(of: { tabId: number }): Promise<string> } };

describe.each(['chrome', 'firefox'] as const)('what a reader says of a claim in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-corrections-'));
  let world: World;
  let visit: Visit;
  let count = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
    await saveDownloadsIn(world, folder);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    count = (await visit.read()).reading?.claims.length ?? -1;
    await paintedAs(visit.page, count);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const cardSays = (words: string) => until(`a card with ${words}`, async () => (await visit.card())?.text.includes(words));
  const isMarked = (layer: string, words: string) =>
    until(`${layer}: ${words}`, async () =>
      (await marksIn(visit.page))[layer]?.some((text) => text.replace(/\s+/g, ' ') === words),
    );
  const badge = () => world.helper.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), visit.tabId);

  async function open(): Promise<void> {
    await visit.page.bringToFront();
    const point = await until('the mark', () => pointOnMark(visit.page, SENTENCE));
    await visit.page.mouse.click(point.x, point.y);
    await cardSays('Loupe has this wrong');
  }

  it('is shown in card and page at once, as hers, with what Loupe had', async () => {
    await open();
    await pressInCard(world, visit, 'Loupe has this wrong');
    await pressInCard(world, visit, 'Forecast');
    await cardSays('by you');
    await cardSays('Loupe had: Reported');
    await isMarked('forecast', SENTENCE);
  });

  it('may be a part of the sentence, word by word from the keyboard', async () => {
    await pressInCard(world, visit, 'Part of the sentence');
    const frame = await until('the frame', () => cardFrame(visit.page));
    const sliders = await until('the sliders', async () => {
      const found = await frame.$$('input[type="range"]');
      return found.length === 2 && found;
    });
    await sliders[1]?.focus();
    await visit.page.keyboard.press('Home');
    for (let word = 0; word < 5; word++) await visit.page.keyboard.press('ArrowRight');
    expect(await sliders[1]?.evaluate((one) => one.getAttribute('aria-valuetext'))).toBe('rule');
    await pressInCard(world, visit, 'Save these words');
    await isMarked('forecast', PART);
  });

  it('that it is none takes mark and count away; Ctrl+Z brings them back', async () => {
    await pressInCard(world, visit, 'Not a claim');
    await cardSays('Marked as not a claim');
    await paintedAs(visit.page, count - 1);
    expect(await badge()).toBe(String(count - 1));
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('z');
    await visit.page.keyboard.up('Control');
    await isMarked('forecast', PART);
    expect(await badge()).toBe(String(count));
  });

  it('is there again when the page is, and goes into the file for the project, without the page unless she says so', async () => {
    visit = await world.visit(ADDRESS);
    await visit.read();
    await isMarked('forecast', PART);
    const library = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 800 });
    await pressStill(library, '[aria-labelledby="data-corrections"] .lp-fold-button');
    await pressStill(library, '[aria-labelledby="data-corrections"] .lp-button-main');
    const said = await until('the name', () =>
      library.$eval(
        '[aria-labelledby="data-corrections"] [role="status"]',
        ({ textContent }) => /loupe-\S+\.json/.exec(textContent ?? '')?.[0],
      ),
    );
    const text = await savedFile(folder, said, (whole) => whole.endsWith('}\n'));
    const { corrections } = JSON.parse(text) as CorrectionsFile;
    expect(corrections).toMatchObject([
      {
        loupe: { layer: 'reported' },
        reader: { isClaim: true, layer: 'forecast', part: PART },
        page: null,
      },
    ]);
    expect(text).not.toContain('mining.com');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { fixture, openWorld, paintedAs, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/rare-earth-demo';

describe.each(['chrome', 'firefox'] as const)('what matters in an article, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind, { marksAll: false });
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    await world.extension.waitForBackground(visit.tabId);
  });
  afterAll(() => world?.close());

  const surface = (name: string) =>
    world.extension.openSurface(`src/ui/${name}/index.html?tab=${visit.tabId}`, { width: 400, height: 900 });
  const viewed = () => world.extension.viewOf(visit.tabId);

  it('is underlined at first, a third of it at most, and all of it or less from popup and sidebar, for this page alone', async () => {
    const { reading, unmarked, checkCounts } = await viewed();
    const claims = reading?.claims ?? [];
    const marked = claims.filter(({ id }) => !unmarked.includes(id));
    await paintedAs(visit.page, marked.length);
    expect(marked.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual((reading?.length ?? 0) / 3);
    const popup = await surface('popup');
    await (await popup.waitForSelector('.lp-which-marked [value="all"]'))?.click();
    await paintedAs(visit.page, claims.length);
    const said = `${claims.length} of ${claims.length} claims underlined.`;
    await popup.waitForFunction((words) => document.body.textContent?.includes(words), { polling: 100 }, said);
    await popup.close();
    const sidebar = await surface('sidebar');
    await (await sidebar.waitForSelector('.claim-filter summary'))?.click();
    await sidebar.click('.lp-which-marked [value="notable"]');
    await paintedAs(visit.page, Object.keys(checkCounts).length);
    await sidebar.close();
    // Another tab with the same page is as at first.
    const other = await world.visit(ADDRESS);
    await paintedAs(other.page, marked.length);
    await other.page.close();
  });

  it('leads from a context note in the popup to its sentence, with its card open, and by key to the next', async () => {
    const { notes } = await viewed();
    const [first] = notes;
    const popup = await surface('popup');
    await (await popup.waitForSelector('.popup-note'))?.click();
    // As a popup it closes itself, and so may the tab that stands for it: Firefox brings none to the front while one goes.
    await until('the page in front', () =>
      visit.page.bringToFront().then(
        () => true,
        () => false,
      ),
    );
    const shown = () =>
      cardFrame(visit.page).then((frame) => frame?.$eval('[data-claim]', (card) => card.getAttribute('data-claim')));
    await until('the card', async () => (await shown().catch(() => null)) === first?.claimId);
    if (!popup.isClosed()) await popup.close();
    await visit.page.bringToFront();
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardFrame(visit.page)));
    await visit.page.keyboard.down('Alt');
    await visit.page.keyboard.down('Shift');
    await visit.page.keyboard.press('Period');
    await visit.page.keyboard.up('Shift');
    await visit.page.keyboard.up('Alt');
    const ids = (await viewed()).reading?.claims.map(({ id }) => id) ?? [];
    const noted = Object.keys((await viewed()).checkCounts).sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
    const next = noted[(noted.indexOf(first?.claimId ?? '') + 1) % noted.length];
    await until('the card of the next', async () => (await shown().catch(() => null)) === next);
  });
});

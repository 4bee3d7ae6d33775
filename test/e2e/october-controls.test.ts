// News as it was written in October 2025: what it leaves out or tells too strongly has a note, each once on the page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openWorld, paintedAs, pointOnMark, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/taiwan-plays-down-curbs/';

describe.each(['chrome', 'firefox'] as const)('a report on new controls, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('october-controls.html'));
    world.web.serve(`${ADDRESS}?newer`, fixture('october-controls.html').replace('2025-10-13T', '2099-10-13T'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  const cardOn = async (words: string, telling: string): Promise<string> => {
    const point = await pointOnMark(visit.page, words);
    if (!point) throw new Error(`"${words}" is not marked`);
    await visit.page.mouse.click(point.x, point.y);
    const card = await until(`"${telling}" in the card`, async () => {
      const shown = await visit.card();
      return shown?.text.includes(telling) && shown;
    });
    await visit.page.keyboard.press('Escape');
    await until('the card closed', async () => (await visit.card()) === null);
    return card.text;
  };

  it('says what came of the controls once, beside the sentence that tells them, and how many more it bears on', async () => {
    const text = await cardOn('widened its export controls', 'After this article came a pause');
    expect(text).toContain('It bears on 3 more sentences of this page.');
    expect(await cardOn('are seen in Taipei', 'lever')).not.toContain('came a pause');
  });

  it('tells a figure that lies apart under the context notes, one that agrees under a heading of its own', async () => {
    const text = await cardOn('more than 90 percent', 'Agrees with the references');
    const [look = '', agreeing = ''] = text.split('Agrees with the references');
    expect(look).toContain('for mining lies above');
    expect(agreeing).toContain('for separation and refining agrees with');
  });

  it('has notes where a licence is told as a stop, and where the quarrel of 2010 is told as an order', async () => {
    expect(await cardOn('choked off exports', 'Context notes')).toContain('requires an export licence');
    expect(await cardOn('after a quarrel over a trawler', 'Context notes')).toContain('Beijing denied an order');
  });

  it('counts in the popup the context notes, and not what only agrees', async () => {
    const { toLookAt, reading } = await visit.read();
    const all = reading?.claims.flatMap(({ checks }) => checks) ?? [];
    expect(all.filter(({ isQuiet }) => isQuiet)).toHaveLength(1);
    expect(toLookAt).toBe(all.length - 1 + (reading?.checks.length ?? 0));
  });

  it.each([
    ['of its own day', ADDRESS, false],
    ['that is newer than the background', `${ADDRESS}?newer`, true],
  ])(
    'says once, in popup and sidebar, up to which day the background reaches, of an article %s',
    async (_name, address, isNewer) => {
      const shown = isNewer ? await world.visit(address) : visit;
      await shown.read();
      for (const surface of ['popup', 'sidebar'] as const) {
        const page = await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${shown.tabId}`, {
          width: 400,
          height: 800,
        });
        await page.waitForFunction(() => document.body.textContent?.includes('Background as of'), { polling: 100 });
        const text = await page.evaluate(() => document.body.textContent ?? '');
        expect(text.split('Background as of').length - 1).toBe(1);
        expect(text.includes('This article is newer')).toBe(isNewer);
        await page.close();
      }
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfCard } from './faults.ts';
import {
  fixture,
  highlightsIn,
  openWorld,
  pointOnMark,
  pressInCard,
  selectWords,
  until,
  type Visit,
  type World,
} from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const PASSAGE = 'Producers must name every end user';
const WITHIN = 'name every';
const BRIEF = 'end user';
const NOTES = 'https://www.mining.com/web/china-faster-magnet-licences-noted/';
const CAPTION = 'share of the world’s magnet rare earths by stage';
const ELSEWHERE = 'https://www.mining.com/minutes/';
const MINUTES = `<!doctype html><title>Minutes</title><main><h1>Minutes of the quarry club</h1><table><tr><td>Lamp oil</td>
  <td>four litres for the <b>north adit</b></td></tr></table><p>Nobody objected to the second reading of the rules.</p></main>`;

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

describe.each(['chrome', 'firefox'] as const)('highlights in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    world.web.serve(ELSEWHERE, MINUTES);
    visit = await world.visit(ADDRESS);
    await visit.read();
  });
  afterAll(() => world?.close());

  const highlighted = async (words: string, on: Visit = visit) =>
    until(
      `the highlight ${words}`,
      async () => Object.entries(await highlightsIn(on.page)).find(([, all]) => all.includes(words))?.[0],
    );
  const kept = async (on: Visit = visit) => (await world.extension.viewOf(on.tabId)).highlights;
  const cardWith = (words: string, on: Visit = visit) =>
    until(`a card with ${words}`, async () => {
      const card = await on.card();
      return card?.text.includes(words) && card;
    });
  const undo = async () => {
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('z');
    await visit.page.keyboard.up('Control');
  };
  const cardGone = (on: Visit = visit) => until('the card to close', async () => (await on.card()) === null);

  it('are made from a selection, by the bar beside it, without a change to the page', async () => {
    await visit.page.bringToFront();
    const before = await visit.page.evaluate(() => document.documentElement.outerHTML);
    await selectWords(visit.page, PASSAGE);
    const bar = await until('the bar', () => visit.card());
    expect(await faultsOfCard(world, bar)).toEqual([]);
    await pressInCard(world, visit, 'Highlight as “evidence”');
    expect(await highlighted(PASSAGE)).toBe('green');
    // When the bar has gone, and the word that comes beside the passage with it.
    const html = () => visit.page.evaluate(() => document.documentElement.outerHTML);
    await expect.poll(html).toBe(before);
    await until('the highlight to be kept', async () => (await kept()).some(({ quote }) => quote === PASSAGE));
    expect((await world.extension.viewOf(visit.tabId)).saved).not.toBeNull();
  });

  it('are said in the colour that they get elsewhere, as long as the word stands', async () => {
    await visit.page.bringToFront();
    await selectWords(visit.page, BRIEF);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “evidence”');
    await cardWith('Highlighted: evidence');
    const { articleKey } = await world.extension.viewOf(visit.tabId);
    const { id } = await until('the highlight', async () => (await kept()).find(({ quote }) => quote === BRIEF));
    const change = (call: string, what: object) =>
      world.helper.evaluate((name, request) => chrome.runtime.sendMessage({ call: name, request }), call, {
        tabId: visit.tabId,
        articleKey,
        id,
        ...what,
      });
    await change('tab/save-highlight', { change: { colour: 'violet' } });
    await cardWith('Highlighted: mine');
    expect(await highlighted(BRIEF)).toBe('violet');
    await change('tab/delete-highlight', {});
    await cardGone();
  });

  it('are taken back by Ctrl+Z while they are new, and stay where something was written on them since', async () => {
    await visit.page.bringToFront();
    const make = async () => {
      await cardGone();
      await selectWords(visit.page, BRIEF);
      await until('the bar', () => visit.card());
      await pressInCard(world, visit, 'Highlight as “question”');
      await cardWith('Highlighted: question');
      return until('the highlight to be kept', async () => (await kept()).find(({ quote }) => quote === BRIEF));
    };
    await make();
    await undo();
    await cardWith('Moved to the trash');
    await until('it to go', async () => (await kept()).every(({ quote }) => quote !== BRIEF));
    expect((await highlightsIn(visit.page))['red']).toBeUndefined();
    // What was made before it is no longer what was done last.
    await undo();
    expect((await kept()).map(({ quote }) => quote)).toEqual([PASSAGE]);
    const { id } = await make();
    const { articleKey } = await world.extension.viewOf(visit.tabId);
    const save = (change: object) =>
      world.helper.evaluate((request) => chrome.runtime.sendMessage({ call: 'tab/save-highlight', request }), {
        tabId: visit.tabId,
        articleKey,
        id,
        change,
      });
    await save({ note: 'who else?', noteBase: '', colour: 'violet' });
    await cardWith('Highlighted: mine');
    await undo();
    expect(await highlighted(BRIEF)).toBe('violet');
    await world.helper.evaluate((request) => chrome.runtime.sendMessage({ call: 'tab/delete-highlight', request }), {
      tabId: visit.tabId,
      articleKey,
      id,
    });
    await cardGone();
  });

  it('may lie within one another, and one within another can be reached', async () => {
    await selectWords(visit.page, WITHIN);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “question”');
    expect(await highlighted(WITHIN)).toBe('red');
    expect(await highlighted(PASSAGE)).toBe('green');
    await cardGone();
    const point = await pointOnMark(visit.page, WITHIN);
    const inner = await visit.page.evaluate(() => {
      const [range] = (CSS.highlights as unknown as Map<string, Iterable<Range>>).get('loupe-red') ?? [];
      const box = range?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    if (!point || !inner) throw new Error('nothing is painted');
    await visit.page.mouse.click(inner.x, inner.y);
    const card = await cardWith('question');
    expect(await faultsOfCard(world, card)).toEqual([]);
  });

  it('take a note and another colour in their card, and show them in the sidebar', async () => {
    await pressInCard(world, visit, 'Note');
    await visit.page.keyboard.type('which users? 最终用户');
    // The card grows by the line that says so: what is pressed before may be moved from under the pointer.
    await until('the note to be kept', async () => (await kept()).some(({ note }) => note === 'which users? 最终用户'));
    await pressInCard(world, visit, 'to check');
    await until('the other colour', async () => (await highlightsIn(visit.page))['yellow']?.includes(WITHIN));
    await undo();
    await until('the colour before', async () => (await highlightsIn(visit.page))['red']?.includes(WITHIN));
    await pressInCard(world, visit, 'to check');
    await until('the other colour', async () => (await highlightsIn(visit.page))['yellow']?.includes(WITHIN));
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, {
      width: 400,
      height: 900,
    });
    await sidebar.waitForFunction(() => document.body.textContent.includes('which users? 最终用户'), { polling: 100 });
    await sidebar.close();
    await visit.page.bringToFront();
  });

  it('are deleted with a way back', async () => {
    await pressInCard(world, visit, 'Delete');
    await until('the colour to go', async () => (await highlightsIn(visit.page))['yellow'] === undefined);
    await pressInCard(world, visit, 'Undo');
    expect(await highlighted(WITHIN)).toBe('yellow');
    expect((await kept()).find(({ quote }) => quote === WITHIN)?.note).toBe('which users? 最终用户');
  });

  it('are there again in the page loaded anew under another address of it', async () => {
    world.web.serve(`${ADDRESS}?utm_source=letter`, fixture('demo/index.html'));
    const again = await world.visit(`${ADDRESS}?utm_source=letter`);
    expect(await highlighted(PASSAGE, again)).toBe('green');
    expect(await highlighted(WITHIN, again)).toBe('yellow');
    await again.page.close();
  });

  it('stay true where the page was edited, and are told as lost where their passage is gone', async () => {
    await visit.page.bringToFront();
    await selectWords(visit.page, CAPTION);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “quote”');
    await until('the highlight to be kept', async () => (await kept()).length === 3);
    const edited = fixture('demo/index.html')
      .replace(/<figcaption>.*?<\/figcaption>/s, '')
      .replace('<p>China will let eleven', '<p>This text was corrected on Thursday.</p><p>China will let eleven')
      .replace('Producers must name every end user', 'Producers have to name every single end user');
    world.web.serve(ADDRESS, edited);
    const later = await world.visit(ADDRESS);
    await until('the lost one to be told', async () => (await kept(later)).some(({ isLost }) => isLost));
    const lost = (await kept(later)).filter(({ isLost }) => isLost).map(({ quote }) => quote);
    expect(lost).toEqual([CAPTION]);
    const found = Object.values(await highlightsIn(later.page)).flat();
    expect(found.some((words) => words.includes('name every single end user'))).toBe(true);
    expect(found).toHaveLength(2);
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${later.tabId}`, {
      width: 400,
      height: 900,
    });
    const said = `When you highlighted it, it read: “${PASSAGE}”`;
    await sidebar.waitForFunction((words) => document.body.textContent.includes(words), { polling: 100 }, said);
    await sidebar.close();
    await later.page.bringToFront();
    const point = await pointOnMark(later.page, 'have to name every single end user');
    if (!point) throw new Error('nothing is painted');
    await later.page.mouse.click(point.x, point.y);
    expect(await faultsOfCard(world, await cardWith(said, later))).toEqual([]);
    await later.page.close();
    world.web.serve(ADDRESS, fixture('demo/index.html'));
  });

  it('make a claim with a checklist of a passage to check', async () => {
    await visit.page.bringToFront();
    const sentence = 'report shipments by the tenth of each month';
    await selectWords(visit.page, sentence);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Check this');
    const card = await cardWith(sentence);
    expect(card.html).toContain('radio');
    expect(card.text).toContain('You chose this passage to check it.');
    expect(card.text).not.toContain('Why it is marked');
    const { reading } = await world.extension.viewOf(visit.tabId);
    expect(reading?.claims.some(({ text }) => text === sentence)).toBe(true);
    await visit.page.keyboard.press('Escape');
    await cardGone();
  });

  it('are made on any page on which the reader opens Loupe, in a table too', async () => {
    const other = await world.visit(ELSEWHERE);
    await world.helper.evaluate(
      (tabId) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({
          call: 'tab/read',
          request: { tabId, isForced: false },
        }),
      other.tabId,
    );
    await until('the page to be looked at', async () => (await world.extension.viewOf(other.tabId)).articleKey);
    await other.page.bringToFront();
    await selectWords(other.page, 'litres for the');
    await until('the bar', () => other.card());
    await pressInCard(world, other, 'Highlight as “mine”');
    expect(await highlighted('litres for the', other)).toBe('violet');
    await until('it to be kept', async () => (await kept(other)).length === 1);
    await other.page.close();
  });

  it('take what is typed right after “Note” was pressed, while it is saved and after', async () => {
    world.web.serve(NOTES, fixture('demo/index.html'));
    const noted = await world.visit(NOTES);
    await noted.read();
    await selectWords(noted.page, PASSAGE);
    await until('the bar', () => noted.card());
    await pressInCard(world, noted, 'Note');
    await noted.page.keyboard.type('who has said so');
    const keptNote = (note: string) =>
      until(`the note ${note}`, async () => (await kept(noted)).some((one) => one.note === note));
    await keptNote('who has said so');
    await noted.page.keyboard.type(', 谁?');
    await noted.page.keyboard.press('Enter');
    await noted.page.keyboard.type('ask them');
    await keptNote('who has said so, 谁?\nask them');
    // Tab leads on in the card, to its tags.
    await noted.page.keyboard.press('Tab');
    await noted.page.keyboard.type('sources,');
    await until('the tag to be kept', async () => (await kept(noted)).some(({ tags }) => tags.includes('sources')));
    await noted.page.close();
  });
});

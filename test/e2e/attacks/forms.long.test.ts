// Forms whose fields are named like what scripts ask of a node: in Chrome a script in a world of its own is given the field.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, OUTLOOK, RULE, SHARE, visitHostile, visitMarked } from './hostile.ts';

const formWith = (name: string) => `<form hidden><button name="${name}">x</button></form>`;
/** Milliseconds. */
const within = (time: number) => new Promise<'late'>((late) => setTimeout(() => late('late'), time));

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly scripting: { executeScript(wish: object): Promise<unknown> } };

/** Adds, to the form that it stands in, a field for each property of forms; with `isWhole` a picture for each of documents too. */
const fieldsForAll = (isWhole: boolean) => `<script>
{
  const namesOn = (node) => {
    const names = [];
    for (let at = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at));
    return names;
  };
  const form = document.currentScript.parentNode;
  const named = (tag, names) => names.map((name) => Object.assign(document.createElement(tag), { name, hidden: true }));
  const fields = named('input', namesOn(form));
  const pictures = ${isWhole} ? named('img', namesOn(document)) : [];
  document.currentScript.before(...pictures, ...fields);
}
</script>`;

/** An article that stands in such a form as a whole. */
function pageInForm(isWhole: boolean): string {
  return hostilePage()
    .replace('<body>', '<body><form>')
    .replace('</body>', `${fieldsForAll(isWhole)}</form></body>`);
}

describe.each(['chrome', 'firefox'] as const)('a page with a form in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  // A page whose thread is held does not close.
  afterEach(() => Promise.race([visit?.page.close(), within(5_000)]));
  afterAll(() => Promise.race([world?.close(), within(20_000)]));

  const kept = async () => (await world.extension.viewOf(visit.tabId)).highlights;
  const made = async () => (await kept()).map(({ quote }) => quote);
  const addForm = (name: string) =>
    visit.page.evaluate((form) => document.body.insertAdjacentHTML('beforeend', form), formWith(name));
  const isSaid = async () => (await visit.card())?.text.includes('Saving failed') ?? false;

  /** Highlights a passage with a note, and finds both again when the page is opened anew. */
  async function keepsNote(): Promise<void> {
    await selectWords(visit.page, OUTLOOK);
    await pressInCard(world, visit, 'Note');
    const card = await until('the card', () => cardFrame(visit.page));
    await until('the field', () => card.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'));
    await visit.page.keyboard.type('Ask the ministry');
    await until(
      'the note, or that it is not kept',
      async () => (await isSaid()) || (await kept())[0]?.note === 'Ask the ministry',
    );
    expect(await isSaid()).toBe(false);
    await visit.page.reload();
    await visit.read();
    expect(await made()).toEqual([OUTLOOK]);
    await until('the highlight to be found', async () =>
      Object.values(await highlightsIn(visit.page))
        .flat()
        .includes(OUTLOOK),
    );
  }

  it('with a field named nextSibling: a highlight is kept, or it is said that it is not', async () => {
    visit = await visitMarked(world, hostilePage());
    await addForm('nextSibling');
    await selectWords(visit.page, OUTLOOK);
    await pressInCard(world, visit, 'Highlight as “quote”');
    await until('the highlight to be seen', async () => Object.keys(await highlightsIn(visit.page)).length > 0);
    await until('it to be kept, or said to be not', async () => (await made()).length > 0 || (await isSaid()), 10_000);
  });

  it('with a field named nextSibling: the note that was written on a highlight is there again', async () => {
    visit = await visitMarked(world, hostilePage());
    await addForm('nextSibling');
    await keepsNote();
  });

  it('with a field named parentNode: its thread is let go of', async () => {
    visit = await visitMarked(world, hostilePage({ after: formWith('parentNode') }));
    expect(await Promise.race([visit.page.evaluate(() => 'answers'), within(8_000)])).toBe('answers');
  });

  it('with a field named parentElement around its text: its thread is let go of', async () => {
    const around = `<form style="display: block"><h1>More</h1><input hidden name="parentElement"><p>${RULE.slice(0, 60)}<span style="color: red">${RULE.slice(60)}</span></p></form>`;
    visit = await visitMarked(world, hostilePage({ after: around }));
    expect(await Promise.race([visit.page.evaluate(() => 'answers'), within(8_000)])).toBe('answers');
  });

  it('around all of it, with a field for every property of forms: a note on a highlight is there again', async () => {
    visit = await visitMarked(world, pageInForm(false));
    expect(await allMarks(visit.page)).toEqual(expect.arrayContaining([RULE, SHARE, OUTLOOK]));
    await keepsNote();
  });

  it('around all of it, and a picture for every property of documents too: its claims are marked', async () => {
    visit = await visitHostile(world, pageInForm(true));
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
    expect(await allMarks(visit.page)).toEqual(expect.arrayContaining([RULE, SHARE, OUTLOOK]));
  });

  it.each(['Highlight as “quote”', 'Note'])('says that a passage is not kept which cannot be described: %s', async (button) => {
    visit = await visitMarked(world, hostilePage());
    // As if the page had found a way: the reader's own script, in the world of the content scripts, is made to fail.
    await world.helper.evaluate(async (tabId) => {
      const [fail] = [
        () => {
          Document.prototype.createRange = () => {
            throw new Error('no range');
          };
        },
      ];
      await chrome.scripting.executeScript({ target: { tabId }, func: fail });
    }, visit.tabId);
    await selectWords(visit.page, OUTLOOK);
    await pressInCard(world, visit, button);
    await until('it to be said', isSaid, 10_000);
    expect(await made()).toEqual([]);
  });
});

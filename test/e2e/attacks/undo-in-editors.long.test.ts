// A reader who has just highlighted something types into an editor of the page, and presses Ctrl+Z there to take back what she typed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, pressInCard, selectWords, until, type World } from '../world.ts';
import { hostilePage, visitMarked } from './hostile.ts';

const PASSAGE = 'tighten export controls';
const BOX = 'style="display:block;width:300px;height:60px;border:1px solid"';
const EDIT_CONTEXT = 'with an edit context';
const EDITORS: Readonly<Record<string, string>> = {
  [EDIT_CONTEXT]: `<div id="ed" ${BOX} tabindex="0"></div><script>
    const ed = document.getElementById('ed'); const ec = new EditContext(); ed.editContext = ec;
    ec.addEventListener('textupdate', () => { ed.textContent = ec.text; });
    ed.addEventListener('keydown', (e) => { if (e.key === 'z' && e.ctrlKey) { window.undone = true; e.preventDefault(); } });</script>`,
  'in a closed root, as a text field': `<div id="ed" ${BOX}></div><script>
    const root = document.getElementById('ed').attachShadow({ mode: 'closed' });
    root.innerHTML = '<textarea style="width:280px;height:40px"></textarea>';
    root.firstChild.addEventListener('keydown', (e) => { if (e.key === 'z' && e.ctrlKey) window.undone = true; });</script>`,
  'drawn by the page, as a text box by its role': `<div id="ed" ${BOX} tabindex="0" role="textbox" aria-multiline="true"></div><script>
    const ed = document.getElementById('ed');
    ed.addEventListener('keydown', (e) => { if (e.key === 'z' && e.ctrlKey) { window.undone = true; e.preventDefault(); }
      else if (e.key.length === 1) ed.textContent += e.key; });</script>`,
};

describe.each(['chrome', 'firefox'] as const)('Ctrl+Z in an editor of the page in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  // Firefox has no edit context.
  const editors = Object.entries(EDITORS).filter(([name]) => kind === 'chrome' || name !== EDIT_CONTEXT);

  it.each(editors)('%s takes back what was typed there, and leaves the highlight', async (_, after) => {
    const visit = await visitMarked(world, hostilePage({ after }));
    const kept = async () => (await world.extension.viewOf(visit.tabId)).highlights;
    await visit.page.bringToFront();
    await selectWords(visit.page, PASSAGE);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “evidence”');
    await until('the highlight', async () => (await kept()).length === 1);
    const box = await visit.page.$eval('#ed', (one) => {
      const { left, top } = one.getBoundingClientRect();
      return { x: left + 40, y: top + 20 };
    });
    await visit.page.mouse.click(box.x, box.y);
    await visit.page.keyboard.type('a reply');
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('z');
    await visit.page.keyboard.up('Control');
    await until('the key in the editor', () =>
      visit.page.evaluate(() => (window as unknown as { undone?: boolean }).undone === true),
    );
    const left = (await kept()).length;
    await visit.page.close();
    expect(left).toBe(1);
  });
});

// What was typed in a card over which the browser was closed, and is not kept. The browsers' drivers bring Loupe in anew at every
// start, which is none for it: what it puts aside at a start is put there by the test (`background/card-drafts`).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { fixture, openWorld, paintedAs, pressInCard, until, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const TYPED = 'Typed as the browser went away';

/** What a site may show in the place of its article. */
const WALL = `<!doctype html><title>Rare earth export controls</title><main><article><h1>Before you read on</h1>
<p>Subscribers read that officials said rare earth exports of neodymium fell 12 percent in March, according to customs data.</p></article></main>`;

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

describe.each(['chrome', 'firefox'] as const)('a draft of the browser’s last run in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('is offered in the card of its claim when its page is read, and is not when it is read again', async () => {
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    const before = await world.visit(ADDRESS);
    const claimId = (await before.read()).reading?.claims[2]?.id ?? '';
    await before.page.close();
    const left = [{ address: ADDRESS, draft: { claimId, text: TYPED } }];
    await world.helper.evaluate((drafts) => chrome.storage.local.set({ 'drafts-left': drafts }), left);

    const visit = await world.visit(ADDRESS);
    await until('the offer', async () => (await visit.card())?.text.includes(TYPED));
    await pressInCard(world, visit, 'Add it to the note');
    const noteOf = async () => (await world.extension.viewOf(visit.tabId)).work[claimId]?.note;
    await until('the note', async () => (await noteOf()) === TYPED);

    await visit.page.reload();
    await paintedAs(visit.page, (await visit.read()).reading?.claims.length ?? -1);
    expect(await cardFrame(visit.page)).toBeNull();
    await visit.page.close();
  });

  it('is not lost where its page asks something first: it is offered when the article comes', async () => {
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    const before = await world.visit(ADDRESS);
    const claimId = (await before.read()).reading?.claims[3]?.id ?? '';
    await before.page.close();
    const left = [{ address: ADDRESS, draft: { claimId, text: TYPED } }];
    await world.helper.evaluate((drafts) => chrome.storage.local.set({ 'drafts-left': drafts }), left);

    world.web.serve(ADDRESS, WALL);
    const visit = await world.visit(ADDRESS);
    await visit.read();
    expect(await visit.card()).toBeNull();
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    await visit.page.reload();
    await until('the offer', async () => (await visit.card())?.text.includes(TYPED));
    await visit.page.close();
  });
});

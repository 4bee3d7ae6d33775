import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, marksIn, openWorld, until, type World } from './world.ts';

const HOST = 'https://www.mining.com';

describe.each(['chrome', 'firefox'] as const)('a page that does not hold still, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  const visit = async (name: string, path = name) => {
    world.web.serve(`${HOST}/${path}`, fixture(name));
    return world.visit(`${HOST}/${path}`);
  };
  const textsIn = async (page: Parameters<typeof marksIn>[0]) =>
    Object.values(await marksIn(page))
      .flat()
      .join('\n');

  it('is read again when it shows another article without loading, and marks nothing on one that is not about rare earths', async () => {
    const { page, tabId } = await visit('spa.html', 'live?story=magnets');
    await until('the first article', async () => (await textsIn(page)).includes('rose to 5,577 tonnes'));
    await page.click('[data-story="quotas"]');
    await until('the second article', async () => (await textsIn(page)).includes('270,000 tonnes'));
    expect(await textsIn(page)).not.toContain('5,577');
    expect((await world.extension.viewOf(tabId)).reading?.head.title).toContain('quotas unpublished');
    await page.click('[data-story="harbour"]');
    await until('no mark', async () => (await textsIn(page)) === '');
  });

  it('is found by the gate when an article comes after another page', async () => {
    const { page, tabId } = await visit('spa.html', 'live?story=harbour');
    expect((await world.extension.viewOf(tabId)).status.kind).toBe('unread');
    await page.click('[data-story="magnets"]');
    await until('the article', async () => (await textsIn(page)).includes('5,577 tonnes'));
  });

  it('has its marks back when it renders the same text anew', async () => {
    const { page } = await visit('spa.html', 'live?story=quotas');
    await until('the article', async () => (await textsIn(page)).includes('270,000 tonnes'));
    await page.evaluate(() => (globalThis as unknown as { renderAgain(): void }).renderAgain());
    await until('the marks on the new text', async () => {
      const isLive = await page.evaluate(() =>
        [...CSS.highlights.values()].every((marks) => [...marks].every(({ startContainer }) => startContainer.isConnected)),
      );
      return isLive && (await textsIn(page)).includes('270,000 tonnes');
    });
  });

  it('still shows which sentence the open card is about when it renders the same text anew', async () => {
    const { page, card } = await visit('spa.html', 'live?story=magnets');
    await until('the article', async () => (await textsIn(page)).includes('5,577 tonnes'));
    await page.keyboard.down('AltLeft');
    await page.keyboard.press('Period');
    await page.keyboard.up('AltLeft');
    await until('the card', () => card());
    await page.evaluate(() => (globalThis as unknown as { renderAgain(): void }).renderAgain());
    await until('the chosen sentence on the new text', () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('loupe-active') ?? [])].some(
          ({ startContainer, collapsed }) => startContainer.isConnected && !collapsed,
        ),
      ),
    );
    await page.keyboard.press('Escape');
  });

  it('has its marks back when it wipes the registry', async () => {
    const { page } = await visit('clearing.html');
    await until('marks', async () => (await textsIn(page)) !== '');
    await page.evaluate(() => CSS.highlights.clear());
    await until('marks again', async () => (await textsIn(page)) !== '');
  });

  it('is not marked in the wrong place when its scripts rewrite the text while it is read', async () => {
    const { page, tabId } = await visit('rewriting.html');
    const { reading } = await world.extension.waitForReading(tabId);
    expect(reading).not.toBeNull();
    for (let look = 0; look < 10; look++) {
      const known = new Set((await world.extension.viewOf(tabId)).reading?.claims.map(({ text }) => fold(text)));
      const now = Object.values(await marksIn(page))
        .flat()
        .map(fold);
      const settled = new Set((await world.extension.viewOf(tabId)).reading?.claims.map(({ text }) => fold(text)));
      expect(now.filter((text) => !known.has(text) && !settled.has(text))).toEqual([]);
    }
  });
});

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

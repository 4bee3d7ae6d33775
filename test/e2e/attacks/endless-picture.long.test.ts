// A site that never ends sending one picture of an article whose pictures the reader keeps.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../core/pictures/files.ts';
import { fixture, openWorld, until, type World } from '../world.ts';
import { ask } from './scene.ts';

const HOST = 'www.mining.com';
const ADDRESS = `https://${HOST}/web/china-faster-magnet-licences/`;
const FIGURES = ['/first.png', '/endless.png', '/last.png']
  .map((source) => `<figure><img src="${source}" alt="" width="600" height="338"><figcaption>A furnace.</figcaption></figure>`)
  .join('');

describe.each(['chrome', 'firefox'] as const)('a picture without end in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, { prefs: { 'extensions.background.idle.timeout': 30_000 } });
  });
  afterAll(() => world?.close());

  it('is left, and those after it are asked for', async () => {
    const asked: string[] = [];
    let isSaving = false;
    world.web.serve(ADDRESS, fixture('demo/index.html').replace(/<figure>.*?<\/figure>/s, FIGURES));
    world.web.answer(HOST, ({ pathname }) => {
      if (!pathname.endsWith('.png')) return null;
      if (isSaving) asked.push(pathname);
      const isEndless = isSaving && pathname === '/endless.png';
      return { body: pngOf(600, 338), type: 'image/png', headers: { 'cache-control': 'no-store' }, isEndless };
    });
    await ask(world, 'settings/pictures', { isKept: true });
    const visit = await world.visit(ADDRESS);
    const { articleKey } = await visit.read();
    isSaving = true;
    await ask(world, 'tab/save-article', { tabId: visit.tabId, articleKey, isSaved: true });
    await until('the last picture to be asked for', async () => asked.includes('/last.png'));
    expect(asked).toEqual(['/first.png', '/endless.png', '/last.png']);
  });
});

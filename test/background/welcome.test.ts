import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import { fake, start, startAnew, surface, value } from './running.ts';

const WELCOME = 'chrome-extension://loupe/src/ui/welcome/index.html';
const opened = () => fake.opened.map(({ url }) => url);
const welcomed = () => fake.settings.get('welcomed');

/** The fake answers at once: in the next turn all has been done that an event leads to. */
const allDone = () => new Promise((next) => setImmediate(next));

beforeEach(startAnew);

describe('the welcome page', () => {
  it('is opened when Loupe was installed', async () => {
    fake.happen('installed', { reason: 'install' });
    await eventually(() => expect(opened()).toEqual([WELCOME]));
  });

  it('is not opened again where the reader has seen it, as when a build is loaded by hand once more', async () => {
    await value('welcome/shown', {}, surface);
    await start();
    fake.happen('installed', { reason: 'install' });
    await allDone();
    expect(opened()).toEqual([]);
  });

  it('stays shut after an update that brings nothing to tell, and is not owed to whoever has updated', async () => {
    fake.happen('installed', { reason: 'update', previousVersion: '0.0.9' });
    await allDone();
    expect([welcomed(), opened()]).toEqual([true, []]);
  });

  it('tells what an update brings where that matters', async () => {
    vi.doMock('../../src/core/settings/news.ts', async (original) => ({
      ...(await original<object>()),
      newsSince: (previous: string, version: string) => (previous === '0.0.9' && version === '0.1.0' ? [{}] : []),
    }));
    await start();
    vi.doUnmock('../../src/core/settings/news.ts');
    fake.happen('installed', { reason: 'update', previousVersion: '0.0.9' });
    await eventually(() => expect(opened()).toEqual([`${WELCOME}#news/0.0.9`]));
  });

  it('has nothing to do with an update of the browser', async () => {
    fake.happen('installed', { reason: 'chrome_update' });
    await allDone();
    expect([welcomed(), opened()]).toEqual([undefined, []]);
  });
});

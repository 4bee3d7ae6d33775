import { beforeEach, describe, expect, it } from 'vitest';
import { TAKES_OVER } from '../../src/messaging/take-over.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, pageOf, start, startAnew, value } from './running.ts';

const tab = { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true };
const answering = (calls: string[]) => ({
  ...tab,
  answer: ({ call }: { call: string }) => {
    calls.push(call);
    return { ok: true, value: true };
  },
});

/** The fake answers at once: in the next turn all has been done that a start leads to. */
const allDone = () => new Promise((next) => setImmediate(next));

beforeEach(startAnew);

describe('pages that are open when the background starts', () => {
  it('get the gate once in a session, as after an update', async () => {
    fake.kept.clear();
    fake.tabList.set(1, tab);
    await start();
    await eventually(() => expect(fake.gated).toEqual([1]));
    await start();
    await allDone();
    expect(fake.gated).toEqual([]);
  });

  it('are left alone where they load by themselves, or the browser has put them aside', async () => {
    fake.kept.clear();
    fake.tabList.set(1, { ...tab, status: 'loading' });
    fake.tabList.set(2, { ...tab, id: 2, discarded: true });
    await start();
    await allDone();
    expect(fake.gated).toEqual([]);
  });

  it('are taken over by the reader that comes into them, once, and no page that was loaded later is', async () => {
    fake.kept.clear();
    fake.tabList.set(1, tab);
    await start();
    await eventually(() => expect(fake.gated).toEqual([1]));
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.handed.get(1)).toMatchObject({ [TAKES_OVER]: true });
    fake.handed.clear();
    fake.tabList.set(2, { ...tab, id: 2 });
    for (const id of [1, 2]) await value('page/worth-reading', {}, pageOf(id));
    expect([...fake.handed.values()].filter((variables) => TAKES_OVER in variables)).toEqual([]);
  });

  it('get it again where they were read and hold no reader, as after Loupe was switched off and on', async () => {
    const calls: string[] = [];
    fake.tabList.set(1, answering(calls));
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await start();
    await eventually(() => expect(calls).toContain('reader/is-here'));
    await allDone();
    expect(fake.gated).toEqual([]);
    fake.tabList.set(1, tab);
    await start();
    await eventually(() => expect(fake.gated).toEqual([1]));
  });
});

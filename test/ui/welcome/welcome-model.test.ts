import { describe, expect, it } from 'vitest';
import { exampleView } from '../../../src/background/example.ts';
import { type News, newsHash } from '../../../src/core/settings/news.ts';
import type { SitesView } from '../../../src/messaging/views.ts';
import type { ToolbarPlace } from '../../../src/platform/toolbar.ts';
import type { WelcomeClient } from '../../../src/ui/welcome/welcome-client.ts';
import { createWelcomeModel } from '../../../src/ui/welcome/welcome-model.ts';
import { settle } from '../tab/fake-client.ts';

const EXAMPLE = exampleView('2026-11-26', 'apa');
const TABLE: readonly News[] = [{ version: '0.2.0', texts: ['news_0_2'] }];

interface World {
  readonly hash?: string;
  readonly table?: readonly News[];
  readonly isExampleThere?: boolean;
  readonly withheld?: readonly string[];
}

async function opened({ hash = '', table = TABLE, isExampleThere = true, withheld = [] }: World = {}) {
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  let place: ToolbarPlace = 'not-pinned';
  let look = () => {};
  const sites: SitesView = { off: [], added: [], withheld, isEverywhere: false };
  const client: WelcomeClient = {
    call: (async (name: string, request: unknown) => {
      calls.push({ name, request });
      if (name === 'sites/view') return { ok: true, value: sites };
      if (name === 'welcome/example' && !isExampleThere) return { ok: false, fault: { code: 'gone', detail: '' } };
      return { ok: true, value: name === 'welcome/example' ? EXAMPLE : null };
    }) as WelcomeClient['call'],
    onNotice: () => () => {},
    askForOrigin: async (...patterns) => {
      calls.push({ name: 'ask', request: patterns });
      return true;
    },
    giveBackOrigin: async () => true,
    toolbarPlace: async () => place,
    onToolbarChange: (told) => {
      look = told;
      return () => {
        look = () => {};
      };
    },
    openOptions: async () => {},
    openLibrary: async () => {},
    close: async () => void calls.push({ name: 'close', request: null }),
    appVersion: () => '0.2.0',
    hasWheel: false,
  };
  const model = createWelcomeModel(client, hash, table);
  const stop = model.start();
  await settle();
  const pin = async () => {
    place = 'pinned';
    look();
    await settle();
  };
  return { model, stop, pin, asked: (name: string) => calls.filter((call) => call.name === name).map(({ request }) => request) };
}

describe('the welcome page', () => {
  it('is told to have been shown, so that it does not come again', async () => {
    expect((await opened()).asked('welcome/shown')).toEqual([{}]);
  });

  it('sees that the button was pinned when the reader comes back from the browser’s menu, until it is left', async () => {
    const { model, pin, stop } = await opened();
    expect(model.toolbar.value).toBe('not-pinned');
    await pin();
    expect(model.toolbar.value).toBe('pinned');
    const left = await opened();
    left.stop();
    await left.pin();
    expect(left.model.toolbar.value).toBe('not-pinned');
    stop();
  });

  it('asks for all sites that the browser withholds at once, straight from the click', async () => {
    const { model, asked } = await opened({ withheld: ['ft.com', 'mining.com'] });
    void model.allowListed();
    expect(asked('ask')).toEqual([['*://*.ft.com/*', '*://*.mining.com/*']]);
  });

  it('tells the news where an update asks for them, and greets otherwise', async () => {
    const { model } = await opened({ hash: newsHash('0.1.0') });
    expect(model.news.value).toEqual(TABLE);
    model.greet();
    expect(model.news.value).toEqual([]);
    expect((await opened()).model.news.value).toEqual([]);
    expect((await opened({ hash: newsHash('0.2.0') })).model.news.value).toEqual([]);
    expect((await opened({ hash: newsHash('0.1.0'), table: [] })).model.news.value).toEqual([]);
  });
});

describe('its example', () => {
  it('opens a claim, goes round them in both directions, and shuts', async () => {
    const { example } = (await opened()).model;
    const ids = EXAMPLE.claims.map(({ claim }) => claim.id);
    expect(example.chosen.value).toBeNull();
    example.choose(ids[1] ?? '');
    expect(example.chosen.value).toBe(EXAMPLE.claims[1]);
    const numbers = [1, 1, 1, -1, -1] as const;
    const seen = numbers.map((by) => {
      example.step(by);
      return example.chosen.value?.place?.number;
    });
    expect(seen).toEqual([3, 4, 1, 4, 3]);
    example.leave();
    expect(example.chosen.value).toBeNull();
    example.step(1);
    expect(example.chosen.value).toBeNull();
  });

  it('says so where it cannot be had', async () => {
    const { example } = (await opened({ isExampleThere: false })).model;
    expect(example.example.value).toBe('failed');
    example.choose('x');
    expect(example.chosen.value).toBeNull();
  });
});

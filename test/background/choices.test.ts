import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isWorthALook } from '../../src/core/checks/check.ts';
import { DEFAULT_MARKS, type MarkSettings } from '../../src/core/settings/marks.ts';
import { TAKES_OVER } from '../../src/messaging/take-over.ts';
import type { Choices, Mark } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(async () => {
  // The files of the package, as the browser gives them to the extension.
  vi.stubGlobal('fetch', async (address: string) => {
    const [, path] = address.split('chrome-extension://loupe/');
    return new Response(readFileSync(`public/${path}`, 'utf8'));
  });
  await startAnew();
});
afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(globalThis, { loupeWords: undefined });
});

const READ_AGAIN = 'reader/read-again';
const choose = (marks: MarkSettings) => value('settings/marks', { marks }, surface);
const speak = (language: string | null) => value('settings/language', { language }, surface);
const ALL: MarkSettings = { ...DEFAULT_MARKS, density: 'all' };
const without = (layer: keyof MarkSettings['layers']): MarkSettings => ({
  ...ALL,
  layers: { ...DEFAULT_MARKS.layers, [layer]: { ...DEFAULT_MARKS.layers[layer], isOn: false } },
});

/** Reads the article in tab 1, where a reader answers, and gives the marks of its two answers. */
async function read() {
  const marks = await value<readonly Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
  const unmarked = await value<readonly string[]>('page/add-background', { article: articleOf(HOST) }, pageOf(1));
  return { marks, unmarked };
}

function answering(): string[] {
  const calls: string[] = [];
  const answer = ({ call: name }: { call: string }) => {
    calls.push(name);
    return { ok: true, value: null };
  };
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true, answer });
  return calls;
}

describe('what is marked', () => {
  it('is every claim where the reader wants all', async () => {
    await choose(ALL);
    const { marks, unmarked } = await read();
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.every(({ isMarked }) => isMarked)).toBe(true);
    expect(unmarked).toEqual([]);
    expect((await viewOf(1)).unmarked).toEqual([]);
  });

  it('is at first what matters: some claims, and all with a context note', async () => {
    const { unmarked } = await read();
    const { reading, density, unmarked: told, checkCounts } = await viewOf(1);
    expect(density).toBe('worth');
    expect(told).toEqual(unmarked);
    expect(unmarked.length).toBeGreaterThan(0);
    expect(unmarked.length).toBeLessThan(reading?.claims.length ?? 0);
    expect(Object.keys(checkCounts).filter((id) => unmarked.includes(id))).toEqual([]);
  });

  it('is no claim of a layer that is off, while all are in the view, which counts them', async () => {
    await choose(without('reported'));
    const { marks, unmarked } = await read();
    const quiet = marks.filter(({ isMarked }) => !isMarked);
    expect(quiet.length).toBeGreaterThan(0);
    expect(new Set(quiet.map(({ layer }) => layer))).toEqual(new Set(['reported']));
    expect(unmarked).toEqual(quiet.map(({ id }) => id));
    const view = await viewOf(1);
    expect(view.unmarked).toEqual(unmarked);
    expect(view.reading?.claims).toHaveLength(marks.length);
  });

  it('is only what has something worth a look beside it, where the reader wants no more, as soon as the notes are there', async () => {
    await choose({ ...DEFAULT_MARKS, density: 'notable' });
    const { marks, unmarked } = await read();
    expect(marks.every(({ isMarked }) => !isMarked)).toBe(true);
    const noted = (await viewOf(1)).reading?.claims.filter(({ checks }) => checks.some(isWorthALook)).map(({ id }) => id) ?? [];
    expect(noted.length).toBeGreaterThan(0);
    expect(marks.map(({ id }) => id).filter((id) => !unmarked.includes(id))).toEqual(noted);
  });

  it('changes at once in the pages that are open, with its look', async () => {
    const calls = answering();
    await read();
    const { layers } = DEFAULT_MARKS;
    const look = (colour: string): MarkSettings => ({
      ...DEFAULT_MARKS,
      layers: { ...layers, official: { ...layers.official, colour } },
    });
    await choose(look('#123456'));
    await eventually(() => expect(calls.filter((name) => name === READ_AGAIN)).toHaveLength(1));
    await choose(look('#654321'));
    await eventually(() => expect(calls.filter((name) => name === READ_AGAIN)).toHaveLength(2));
    expect(fake.sheets.get(1)).toEqual([expect.stringContaining('#654321')]);
    expect(fake.handed.get(1)).toMatchObject({ loupeLayers: { official: { colour: '#654321' } } });
    await choose(DEFAULT_MARKS);
    await eventually(() => expect(fake.sheets.get(1)).toEqual([]));
  });

  it('has its look in pages that are opened later, over the sheet of the marks', async () => {
    const { layers } = DEFAULT_MARKS;
    await choose({ ...DEFAULT_MARKS, layers: { ...layers, forecast: { ...layers.forecast, line: 'double' } } });
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.sheets.get(1)).toEqual(['', expect.stringContaining('underline double')]);
  });

  it('refuses a look that is none, and keeps what there was', async () => {
    const { layers } = DEFAULT_MARKS;
    const evil = {
      ...DEFAULT_MARKS,
      layers: { ...layers, official: { ...layers.official, colour: 'red; } body { display: none' } },
    };
    expect(await call('settings/marks', { marks: evil }, surface)).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect((await value<Choices>('settings/view', {}, surface)).marks).toEqual(DEFAULT_MARKS);
  });
});

describe('the language', () => {
  it('is the browser’s until the reader chooses, and then hers, also after the background was stopped', async () => {
    expect((await value<Choices>('settings/view', {}, surface)).language).toBeNull();
    await speak('de');
    await start();
    await read();
    const german = JSON.parse(readFileSync('public/_locales/de/messages.json', 'utf8')) as Record<string, { message: string }>;
    const [before = ''] = (german['badge_title_other']?.message ?? '').split('$1');
    expect(before).not.toBe('badge_title_other(');
    expect(fake.titles.get(1)).toContain(before);
    await speak(null);
    await start();
    await read();
    expect(fake.titles.get(1)).toMatch(/^badge_title_other\(/);
  });

  it('is handed to a page’s reader before its script, and anew when another is chosen', async () => {
    await speak('fr');
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.handed.get(1)).toMatchObject({ loupeWords: { language: 'fr', texts: { app_language: 'fr' } } });
    answering();
    await read();
    await speak('zh_CN');
    await eventually(() => expect(fake.handed.get(1)).toMatchObject({ loupeWords: { language: 'zh-CN' } }));
    await speak(null);
    await eventually(() => expect(fake.handed.get(1)).toMatchObject({ loupeWords: null }));
  });

  it('costs nothing where none is chosen', async () => {
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.injected).toEqual([1]);
    expect(Object.keys(fake.handed.get(1) ?? {})).toEqual([TAKES_OVER]);
  });

  it('is one of those that Loupe has', async () => {
    expect(await call('settings/language', { language: 'tlh' }, surface)).toMatchObject({ ok: false });
  });
});

describe('settings that a newer Loupe wrote', () => {
  const newer = {
    version: 99,
    sites: { off: ['mining.com'] },
    marks: { density: 'checks' },
    language: null,
    more: ['unknown here'],
  };

  it('are read as far as they say the same, said to be newer, and never changed', async () => {
    fake.synced.set('settings', newer);
    expect(await value<Choices>('settings/view', {}, surface)).toMatchObject({ isNewer: true, language: null });
    for (const [name, request] of [
      ['settings/language', { language: 'de' }],
      ['settings/chinese-engine', { chineseEngine: 'baidu' }],
      ['settings/citation-style', { style: 'gbt' }],
      ['settings/marks', { marks: DEFAULT_MARKS }],
      ['sites/switch', { host: 'reuters.com', isOn: false }],
    ] as const) {
      expect(await call(name, request, surface)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    }
    expect(fake.synced.get('settings')).toEqual(newer);
  });
});

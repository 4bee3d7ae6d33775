import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { echoIndex } from '../../src/core/echo/echo-index.ts';
import { granted, savedArticle, storeOn } from './fixtures.ts';

const COUNT = 45;

/** A saved article with this number in its address. */
function numbered(number: number) {
  const url = `https://news.example/quota-${number}`;
  const edit = savedArticle({ url });
  const articleKey = `news.example/quota-${number}`;
  return { ...edit, articleKey, reading: { ...edit.reading, key: articleKey, head: { ...edit.reading.head, url } } };
}

it('makes the claims of many texts ready by and by, and keeps them', async () => {
  const indexedDB = new IDBFactory();
  const store = storeOn(indexedDB);
  for (let number = 0; number < COUNT; number++) await granted(store.saveArticle(numbered(number)));
  const perText = numbered(0).reading.claims.length;
  const first = await granted(store.echoes());
  expect(first.waiting).toBeGreaterThan(0);
  expect(first.entries.length).toBeLessThan(COUNT * perText);
  const second = await granted(store.echoes());
  expect(second.waiting).toBe(0);
  expect(second.entries).toHaveLength(COUNT * perText);
  await store.close();
  const { entries } = await granted(storeOn(indexedDB).echoes());
  expect(new Set(entries.map(({ articleKey }) => articleKey)).size).toBe(COUNT);
});

it.each(['constructor', '__proto__', 'toString'])('makes them ready whatever a file calls a unit: %s', async (unit) => {
  const store = storeOn(new IDBFactory());
  const { article, reading, articleKey } = savedArticle();
  const quantities = [{ text: '1', value: 1, unit, start: 0, end: 1 }];
  const claims = reading.claims.map((claim) => ({ ...claim, quantities }));
  await granted(store.saveArticle({ articleKey, article, reading: { ...reading, claims } }));
  const { entries } = await granted(store.echoes());
  expect(entries).toHaveLength(claims.length);
  expect(echoIndex(entries).compared).toHaveLength(claims.length);
});

it('makes them anew where a text is saved again', async () => {
  const store = storeOn(new IDBFactory());
  await granted(store.saveArticle(savedArticle()));
  const before = await granted(store.echoes());
  expect(before.entries.length).toBeGreaterThan(0);
  const { article, reading, articleKey } = savedArticle();
  await granted(store.saveArticle({ articleKey, article, reading: { ...reading, claims: reading.claims.slice(0, 1) } }));
  expect((await granted(store.echoes())).entries).toHaveLength(1);
});

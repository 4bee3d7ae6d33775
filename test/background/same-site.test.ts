import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../scripts/text/suffix-table.ts';
import { isSameSite } from '../../src/background/same-site.ts';

const both = (a: string, b: string) => [isSameSite(a, b), isSameSite(b, a)];

describe('one site', () => {
  it.each([
    ['https://www.reuters.com/a', 'https://reuters.com/a'],
    ['https://m.example.com/a', 'http://www.example.com/a'],
    ['https://amp.theguardian.com/a', 'https://www.theguardian.com/a'],
    ['https://amp.scmp.com/a', 'https://www.scmp.com/a'],
    ['https://edition.cnn.com/2026/a', 'https://www.cnn.com/2026/a'],
    ['https://amp.edition.cnn.com/2026/a', 'https://cnn.com/2026/a'],
    ['https://mobile.nytimes.com/a', 'https://cn.nytimes.com/a'],
    ['https://news.yahoo.com/a', 'https://www.yahoo.com/news/a'],
    ['https://www.bbc.co.uk/news/a', 'https://m.bbc.co.uk/news/a'],
    ['https://english.mofcom.gov.cn/a', 'https://www.mofcom.gov.cn/a'],
    ['https://english.www.gov.cn/a', 'https://www.gov.cn/a'],
    ['https://asia.nikkei.com/a', 'https://asia.nikkei.com/b'],
    ['https://you.github.io/a', 'https://you.github.io/b'],
    ['https://www.you.medium.com/a', 'https://you.medium.com/a'],
    ['https://www.medium.com/@you/a', 'https://medium.com/@you/a'],
    ['https://localhost:8080/a', 'http://localhost/a'],
    ['http://127.0.0.1/a', 'http://127.0.0.1/b'],
    ['https://reuters.com./a', 'https://www.reuters.com/a'],
  ])('has %s and %s', (a, b) => {
    expect(both(a, b)).toEqual([true, true]);
  });
});

describe('another’s article', () => {
  it.each([
    // A subdomain that anybody may have, and what stands above it or beside it.
    ['https://evil.medium.com/a', 'https://medium.com/@you/a'],
    ['https://evil.medium.com/a', 'https://www.medium.com/@you/a'],
    ['https://evil.medium.com/a', 'https://you.medium.com/a'],
    ['https://news.medium.com/a', 'https://medium.com/@you/a'],
    ['https://en.substack.com/a', 'https://us.substack.com/a'],
    ['https://en.wordpress.com/a', 'https://wordpress.com/a'],
    ['https://evil.github.io/a', 'https://you.github.io/a'],
    ['https://en.github.io/a', 'https://github.io/a'],
    ['https://news.github.io/a', 'https://world.github.io/a'],
    ['https://m.blogspot.com/a', 'https://www.blogspot.com/a'],
    ['https://us.s3.amazonaws.com/a', 'https://eu.s3.amazonaws.com/a'],
    // Two domains under one suffix.
    ['https://news.com.jm/a', 'https://world.com.jm/a'],
    ['https://news.co.uk/a', 'https://world.co.uk/a'],
    ['https://us.gov.cn/a', 'https://www.gov.cn/a'],
    // A subdomain that is not known for an edition, of a domain of which nothing is known.
    ['https://evil.blogs.example/a', 'https://blogs.example/a'],
    ['https://evil.blogs.example/a', 'https://you.blogs.example/a'],
    ['https://reuters.com.evil.example/a', 'https://reuters.com/a'],
    ['https://notreuters.com/a', 'https://reuters.com/a'],
    ['http://10.0.0.1/a', 'http://1.0.0.1/a'],
    ['https://com/a', 'https://reuters.com/a'],
    ['https://news.a.constructor/a', 'https://b.constructor/a'],
    ['file:///home/a.html', 'file:///home/a.html'],
    ['not an address', 'https://reuters.com/a'],
  ])('is not had by %s at %s', (a, b) => {
    expect(both(a, b)).toEqual([false, false]);
  });
});

it('knows the suffixes of the list as `scripts/suffixes.ts` writes them', async () => {
  const path = join(import.meta.dirname, '../../src/background/data/suffixes.json');
  expect(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).toBe(await tableText());
});

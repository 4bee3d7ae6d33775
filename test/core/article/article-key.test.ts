import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article/article-key.ts';

const KEY = articleKey('https://example.com/news/magnets');

describe('articleKey', () => {
  it.each([
    'http://example.com/news/magnets',
    'https://WWW.Example.com/news/magnets/',
    'https://m.example.com/news/magnets#comments',
    'https://amp.example.com/news/magnets/amp/',
    'https://example.com/news/magnets?utm_source=x&utm_medium=y&fbclid=1',
    'https://example.com:443/news//magnets?gclid=2#top',
  ])('is one for every way to the same article: %s', (url) => {
    expect(articleKey(url)).toBe(KEY);
  });

  it('keeps what tells articles apart', () => {
    expect(articleKey('https://example.com/?p=1')).not.toBe(articleKey('https://example.com/?p=2'));
    expect(articleKey('https://news.example.com/a')).not.toBe(articleKey('https://example.com/a'));
    expect(articleKey('https://example.com/A')).not.toBe(articleKey('https://example.com/a'));
    expect(articleKey('https://m.uk/a')).toBe('m.uk/a');
  });

  it.each([
    ['https://m.github.io/a', 'https://amp.github.io/a'],
    ['https://mobile.substack.com/a', 'https://substack.com/a'],
    ['https://m.com.cn/a', 'https://amp.com.cn/a'],
    ['https://mobile.co.uk/a', 'https://www.co.uk/a'],
  ])('keeps apart what two people have under a name of many: %s, %s', (one, other) => {
    expect(articleKey(one)).not.toBe(articleKey(other));
  });

  it('is one for www and for the devices of one owner under a name of many', () => {
    expect(articleKey('https://www.medium.com/@a/b')).toBe(articleKey('https://medium.com/@a/b'));
    expect(articleKey('https://m.news.com.cn/a')).toBe(articleKey('https://www.news.com.cn/a'));
  });

  it('does not depend on the order of parameters', () => {
    expect(articleKey('https://example.com/a?y=2&x=1')).toBe(articleKey('https://example.com/a?x=1&y=2'));
  });

  it('is the text itself for what is no web address, and throws for nothing', () => {
    expect(articleKey('pasted text')).toBe('pasted text');
    expect(articleKey('file:///tmp/a.html')).toBe('file:///tmp/a.html');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => typeof articleKey(url) === 'string'),
    );
  });
});

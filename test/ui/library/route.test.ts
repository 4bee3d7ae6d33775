import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, hashOf, routeOf } from '../../../src/ui/library/route.ts';

describe('the address of a place in the library', () => {
  it('leads back to where it was made, whatever the names of articles and entries are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (key, value) => {
        const article = { view: 'article', key, pairs: [['claim', value]] } as const;
        expect(routeOf(hashOf(article))).toEqual(article);
        const list = { view: 'list', query: { text: value, chosen: { tag: [key] }, sort: 'site' }, open: key } as const;
        expect(routeOf(hashOf(list))).toEqual(list);
      }),
    );
  });

  it.each(['', '#', '#/', '#/nowhere', '#/?sort=worst', '#/%E0%A4%A'])('“%s” leads to the list', (hash) => {
    expect(routeOf(hash)).toEqual(HOME);
  });

  it('leads to the other views', () => {
    expect(routeOf('#/trash')).toEqual({ view: 'trash', key: null, pairs: [] });
    expect(routeOf('#/article/news.example%2Fa%3Fid%3D1')).toMatchObject({ view: 'article', key: 'news.example/a?id=1' });
    expect(routeOf('#/article/%E0%A4%A')).toMatchObject({ view: 'article', key: '%E0%A4%A' });
  });
});

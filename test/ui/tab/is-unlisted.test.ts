import { describe, expect, it } from 'vitest';
import { isUnlisted } from '../../../src/ui/tab/is-unlisted.ts';

describe('isUnlisted', () => {
  it('tells the reader of a site that Loupe does not read by itself', () => {
    expect(isUnlisted('https://blog.example/rare-earths')).toBe(true);
  });
  it.each([
    ['a site on the list', 'https://www.mining.com/web/article/'],
    ['an address that we may not know', null],
    ['a page of this computer', 'http://loupe-demo.localhost:8123/'],
    ['a page of the browser', 'about:addons'],
    ['no address', 'not an address'],
  ])('says nothing on %s', (_what, address) => {
    expect(isUnlisted(address)).toBe(false);
  });
});

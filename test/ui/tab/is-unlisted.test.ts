import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { accessOf } from '../../../src/core/sites/access.ts';
import { matchPatterns } from '../../../src/core/sites/sites.ts';
import { isUnlisted } from '../../../src/ui/tab/tab-model.ts';

const GRANTED = [...matchPatterns(), '*://*.added.example/*'];
const tells = (address: string | null) => isUnlisted(accessOf(address, DEFAULT_SETTINGS, GRANTED));

describe('isUnlisted', () => {
  it('tells the reader of a site that Loupe does not read by itself', () => {
    expect(tells('https://blog.example/rare-earths')).toBe(true);
  });
  it.each([
    ['a site on the list', 'https://www.mining.com/web/article/'],
    ['a site that the reader added', 'https://notes.added.example/rare-earths'],
    ['an address that we may not know', null],
    ['a page of this computer', 'http://loupe-demo.localhost:8123/'],
    ['a page of the browser', 'about:addons'],
    ['no address', 'not an address'],
  ])('says nothing on %s', (_what, address) => {
    expect(tells(address)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, withSite } from '../../../src/core/settings/settings.ts';
import { accessOf } from '../../../src/core/sites/access.ts';
import { allowsHost, EVERYWHERE, hostOfPattern, isEverywhere, patternFor } from '../../../src/core/sites/match-pattern.ts';
import { matchPatterns } from '../../../src/core/sites/sites.ts';

const LISTED = matchPatterns();
const OFF = withSite(withSite(DEFAULT_SETTINGS, 'reuters.com', false), 'added.example', false);

describe('how Loupe stands to a site', () => {
  it.each([
    [
      'a site of the list',
      'https://www.reuters.com/a',
      LISTED,
      { kind: 'read', why: 'listed', host: 'reuters.com', name: 'Reuters' },
    ],
    ['its subdomain', 'https://graphics.reuters.com/a', LISTED, { kind: 'read', why: 'listed', host: 'reuters.com' }],
    ['a site that is not on it', 'https://www.notes.example/a', LISTED, { kind: 'unlisted', host: 'notes.example', name: null }],
    [
      'one that was added',
      'https://notes.added.example/',
      [...LISTED, '*://*.added.example/*'],
      { kind: 'read', why: 'added', host: 'added.example' },
    ],
    [
      'any, where all may be read',
      'http://notes.example/',
      [...LISTED, EVERYWHERE],
      { kind: 'read', why: 'all', host: 'notes.example' },
    ],
    ['any, as Chrome writes it', 'http://notes.example/', ['<all_urls>'], { kind: 'read', why: 'all' }],
    [
      'a site of the list that is withheld',
      'https://www.reuters.com/a',
      [],
      { kind: 'withheld', host: 'reuters.com', name: 'Reuters' },
    ],
    ['a page of the browser', 'chrome://extensions', [EVERYWHERE], { kind: 'no-site' }],
    ['a file', 'file:///home/a.html', [EVERYWHERE], { kind: 'no-site' }],
    ['what we may not know', null, LISTED, { kind: 'no-site' }],
  ] as const)('knows %s', (_, address, granted, expected) => {
    expect(accessOf(address, DEFAULT_SETTINGS, granted)).toMatchObject(expected);
  });

  it('reads nothing where it was switched off, also on subdomains, and elsewhere as before', () => {
    const granted = [...LISTED, patternFor('added.example')];
    expect(accessOf('https://graphics.reuters.com/a', OFF, granted)).toMatchObject({ kind: 'off', host: 'reuters.com' });
    expect(accessOf('https://www.added.example/a', OFF, granted)).toMatchObject({ kind: 'off', host: 'added.example' });
    expect(accessOf('https://www.ft.com/a', OFF, granted).kind).toBe('read');
    expect(accessOf('https://notreuters.com/a', OFF, granted).kind).toBe('unlisted');
  });
});

describe('match patterns', () => {
  it('cover a host and what is below it, and nothing that only looks like it', () => {
    expect(allowsHost('*://*.ft.com/*', 'ft.com')).toBe(true);
    expect(allowsHost('*://*.ft.com/*', 'markets.ft.com')).toBe(true);
    expect(allowsHost('*://*.ft.com/*', 'notft.com')).toBe(false);
    expect(allowsHost('https://ft.com/*', 'markets.ft.com')).toBe(false);
    expect(allowsHost('file:///*', 'ft.com')).toBe(false);
  });

  it('say their host, or that they cover the whole web', () => {
    expect(hostOfPattern(patternFor('ft.com'))).toBe('ft.com');
    expect(hostOfPattern('https://www.ft.com/*')).toBe('ft.com');
    expect([EVERYWHERE, '<all_urls>', 'https://*/*'].map(isEverywhere)).toEqual([true, true, true]);
    expect(hostOfPattern(EVERYWHERE)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAddress, webAddress } from '../../../src/core/article/web-address.ts';
import { runs } from '../../long.ts';

describe('what may be a link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://reuters.com',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://reuters.com/7a1d',
    'file:///etc/passwd',
    'filesystem:https://reuters.com/x',
    'about:blank',
    'chrome://settings',
    'moz-extension://3f2c8c3e-6b51-4f0b-9d1a-10a7e5c0ffee/x',
    'view-source:https://reuters.com/',
    'mailto:a@reuters.com',
    '//reuters.com/',
    '/library',
    '#/data',
    'https:reuters.com',
    'https://',
    'https://reuters.com@evil.example/',
    'https://reuters.com:pw@evil.example/',
    'https://reuters.com%40evil.example/',
    'https://reut\u202Eers.com/',
    '',
  ])('is not %j', (address) => {
    expect(webAddress(address)).toBeNull();
  });

  it.each([
    ['a Cyrillic letter in the host', 'https://r\u0435uters.com/a', 'https://xn--ruters-3of.com/a'],
    ['Cyrillic letters alone', 'https://\u0440\u0430\u0443\u0440\u0430l.com', 'https://xn--l-7sba6dbr.com/'],
    ['a slash that is none', 'https://reuters.com\u2044evil.example/', 'https://reuters.xn--comevil-3d7c.example/'],
    ['a backslash before a sign of a user', 'https://mofcom.gov.cn\\@evil.example', 'https://mofcom.gov.cn/@evil.example'],
    ['letters that stand for others', 'https://\uFF52euters\u3002com/', 'https://reuters.com/'],
    ['a number for a host', 'https://0x7f.1/', 'https://127.0.0.1/'],
    ['turns of direction behind the host', 'https://reuters.com/\u202Excod.exe', 'https://reuters.com/%E2%80%AExcod.exe'],
    ['a Chinese host, which is honest', 'https://\u4E2D\u56FD\u7A00\u571F.\u4E2D\u56FD', 'https://xn--fiqs8s6ct66m.xn--fiqs8s/'],
  ])('is shown with its true host: %s', (_, address, shown) => {
    expect([webAddress(address), shownAddress(address)]).toEqual([shown, shown]);
  });

  it('is written in letters that no others look like, whatever was given', () => {
    const letters = fc.constantFrom(
      'r',
      'e',
      '\u0435',
      '\u0430',
      '\uFF0F',
      '\u2044',
      '@',
      ':',
      '.',
      '\u3002',
      '/',
      '\\',
      '?',
      '#',
      '\u202E',
      '\u200B',
      '%',
      '[',
      '\t',
    );
    const hosts = fc.tuple(fc.constantFrom('https://', 'HTTP://', 'https:', 'javascript:'), fc.array(letters, { maxLength: 20 }));
    fc.assert(
      fc.property(hosts, ([scheme, rest]) => {
        const address = webAddress(scheme + rest.join(''));
        return address === null || /^https?:\/\/[a-z\d.[\]:-]+\/[!-~]*$/.test(address);
      }),
      { numRuns: runs(300, 2_000) },
    );
  });
});

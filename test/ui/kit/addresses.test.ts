import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/core/article/web-address.ts';
import { readEvidenceAddress } from '../../../src/kit/checklist/evidence-address.ts';

describe('an address given as evidence', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['https://www.mofcom.gov.cn/a?b=1#c', { kind: 'address', address: 'https://www.mofcom.gov.cn/a?b=1#c' }],
    ['mofcom.gov.cn/notice', { kind: 'address', address: 'https://mofcom.gov.cn/notice' }],
    ['example.org:8080/x', { kind: 'address', address: 'https://example.org:8080/x' }],
    ['中国稀土.中国', { kind: 'address', address: 'https://xn--fiqs8s6ct66m.xn--fiqs8s/' }],
    ['see the notice', { kind: 'invalid' }],
    ['https://', { kind: 'invalid' }],
    ['localhost', { kind: 'invalid' }],
    ['javascript:alert(1)', { kind: 'invalid' }],
    ['file:///etc/passwd', { kind: 'invalid' }],
    ['mailto:a@b.example', { kind: 'invalid' }],
  ])('%j is read as it is meant', (typed, expected) => {
    expect(readEvidenceAddress(typed)).toEqual(expected);
  });
});

describe('an address of the knowledge', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'chrome://settings', 'ftp://a.example/', 'nothing'])(
    '%s is never a link',
    (address) => {
      expect(webAddress(address)).toBeNull();
    },
  );

  it('is a link where it is http or https', () => {
    expect(webAddress('http://english.customs.gov.cn/x')).toBe('http://english.customs.gov.cn/x');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert, inertAddress, inertQuote } from '../../../../src/core/exchange/markdown/inert.ts';
import { runs } from '../../../long.ts';
import { anyText, NASTY } from '../arbitraries.ts';

/** The text that a reader of Markdown shows: escaped marks as themselves. */
const shown = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** What is left to be read as marks: what is escaped stands for no more than a letter. */
const live = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');

describe('inert text', () => {
  test('shows what was written, on one line', () => {
    expect(inert('90 %% of [[all]] #tags, a==b, x^2\nand `code`')).toBe(
      '90 \\%\\% of \\[\\[all\\]\\] \\#tags, a\\=\\=b, x\\^2 and \\`code\\`',
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shown(inert(text)).replace(/\s/g, '')).toBe(seen(text));
      }),
    );
  });

  test('holds nothing that Markdown or Obsidian reads as more than text', () => {
    const marks = fc.stringMatching(/^[[\]#%=^<>{}:!*_`~$|&\\\-+ \n.0-9ab@]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(marks, anyText), (text) => {
        expect(live(inert(text))).not.toMatch(/[[\]<>`*_|$~#^]|%%|==|::|\{\{|^(?:[-+>]|\d+[.)])/);
        // Not even as it stands in the file: plug-ins look there, whatever is escaped.
        expect(inert(text)).not.toMatch(/%%|<%|\{\{|==|\[\[/);
      }),
      { numRuns: runs(300, 2_000) },
    );
  });

  test.each(NASTY)('in a quotation stays in the quotation: %j', (text) => {
    for (const line of inertQuote(text)) expect(line).toMatch(/^>(?: [^>[#]|$)/);
  });
});

/** What is seen of a text, without white space: neither control characters, halves, nor turns of direction. */
function seen(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\s]/gu, '');
}

test('an address is a link only where it may be opened, and cannot end its link', () => {
  expect(inertAddress('https://a.example/x?q=[[y]]%%z>{{w}}')).toBe(
    '<https://a.example/x?q=%5B%5By%5D%5D%25%25z%3E%7B%7Bw%7D%7D>',
  );
  expect(inertAddress('https://[::1]/a')).toBe('<https://[::1]/a>');
  expect(inertAddress('javascript:alert(1)')).not.toContain('<');
  expect(inertAddress('https://bank.example@evil.example/')).not.toContain('<');
});

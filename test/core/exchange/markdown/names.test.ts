import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, uniqueNames } from '../../../../src/core/exchange/markdown/file-name.ts';
import { frontMatter, obsidianTag, obsidianTags, yamlText } from '../../../../src/core/exchange/markdown/to-markdown.ts';
import { anyText } from '../arbitraries.ts';

describe('the name of a file', () => {
  test.each([
    ['China: "rare earths" / controls?', 'China rare earths controls'],
    ['../../etc/passwd', 'etc passwd'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['[[a]]#b^c|d', 'a b c d'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['稀土出口管制', '稀土出口管制'],
    ['...', 'fallback'],
    ['', 'fallback'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title, 'fallback')).toBe(name);
  });

  test('is one that any file system takes', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 })), (title) => {
        const name = fileName(title, 'fallback');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{C}]|^[. ]|[. ]$|^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/iu);
        expect(name).not.toBe('');
      }),
    );
  });

  test('is nobody else’s, also where case is not told', () => {
    expect(uniqueNames(['a', 'A', 'a 2', 'b', 'a'])).toEqual(['a', 'A 2', 'a 2 2', 'b', 'a 3']);
    const names = fc.array(fc.constantFrom('a', 'A', 'a 2', 'a 3', 'A 2 2', 'b'), { maxLength: 30 });
    fc.assert(
      fc.property(names, (titles) => {
        expect(new Set(uniqueNames(titles).map((name) => name.toLowerCase())).size).toBe(titles.length);
      }),
    );
  });
});

describe('a tag', () => {
  test.each([
    ['rare earths', 'rare-earths'],
    ['quota/2026', 'quota/2026'],
    ['2026', '_2026'],
    ['#wichtig!', 'wichtig'],
    ['稀土', '稀土'],
    ['Überblick', 'Überblick'],
    ['🔥', '🔥'],
    ['a]] %%', 'a-'],
    ['---', null],
    ['!?', null],
  ])('%j is %j to Obsidian', (tag, name) => {
    expect(obsidianTag(tag)).toBe(name);
  });

  test('that becomes like another is there once', () => {
    expect(obsidianTags(['To do', 'to-do', '!'])).toEqual(['to-do']);
  });
});

describe('front matter', () => {
  test('is read back as it was, whatever stands in a title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const lines = frontMatter([
          ['title', title],
          ['tags', ['a', title]],
          ['site', null],
        ]).split('\n');
        expect(lines).toHaveLength(title === '' ? 5 : 6);
        const quoted = yamlText(title);
        // A quoted text of YAML is one of JSON, as long as nothing in it ends a line for YAML.
        expect(quoted).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff]|<%|\[\[|\{\{/u);
        expect(JSON.parse(quoted).replaceAll('[ ', '[')).toBe(told(title));
      }),
    );
  });

  test('gives days and instants as such, and nothing else', () => {
    expect(
      frontMatter([
        ['published', '2026-03-24'],
        ['saved', '2026-03-24T10:00:00Z'],
        ['title', '2026-03-24 x'],
      ]),
    ).toBe('---\npublished: 2026-03-24\nsaved: 2026-03-24T10:00:00Z\ntitle: "2026-03-24 x"\n---');
  });
});

function told(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('[ ', '[');
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../src/core/annotation/highlight.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { readLibraryFile } from '../../../src/core/exchange/read-library-file.ts';
import { digest, faultOf, libraryOf, NOW, STAMP, saying, taken } from './fixtures.ts';

const DATA = libraryOf([
  saying(highlightBodies({ colour: 'red', claim: null, note: 'n', tags: ['t'] }), { exact: 'Exports fell.' }),
  saying([noteBody('whole')]),
]);
const HYPOTHESIS = JSON.stringify({
  total: 1,
  rows: [
    {
      uri: 'https://a.example/',
      document: { title: ['A'] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'q' }] }],
      tags: ['t'],
      permissions: { read: ['group:x'] },
    },
  ],
});
const FILES = [
  ['backup', (await toBackup(DATA, STAMP)).text],
  ['W3C annotations', toJsonLd(DATA)],
  ['export of Hypothesis', HYPOTHESIS],
] as const;

const read = (text: string) => readLibraryFile(text, NOW, digest);

/** Offsets right behind the brackets that open objects, the outermost left out: what is asked first is what kind of file it is. */
const openings = (json: string): readonly number[] =>
  [...json.matchAll(/"(?:[^"\\]|\\.)*"|(\{)/g)].flatMap(({ index, 1: bracket }) => (bracket ? [index + 1] : []));

describe.each(FILES)('a %s', (_, good) => {
  test('is taken as it is', async () => {
    expect(taken(await read(good)).data.annotations.length).toBeGreaterThan(0);
  });

  test('is refused with the place for a name that is a trap, at whatever level', async () => {
    const names = fc.constantFrom('__proto__', 'constructor', 'prototype', '\\u005f_proto__');
    const values = fc.constantFrom('null', '{"isAdmin":true}', '{"prototype":{"isAdmin":true}}', '[]');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...openings(good)), names, values, async (at, name, value) => {
        const isLast = good[at] === '}';
        const fault = faultOf(await read(`${good.slice(0, at)}"${name}":${value}${isLast ? '' : ','}${good.slice(at)}`));
        expect(fault.code).toBe('forbidden-field');
        expect(fault.where).toMatch(/(?:__proto__|constructor|prototype)$/);
        expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
      }),
    );
  });

  test('is refused for lists nested a hundred thousand deep, at whatever level', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const at of openings(good)) {
      const isLast = good[at] === '}';
      const file = `${good.slice(0, at)}"x":${deep}${isLast ? '' : ','}${good.slice(at)}`;
      expect(faultOf(await read(file)).code).toBe('too-deep');
    }
  });

  test('is read alike behind a mark of its byte order, and refused in another encoding', async () => {
    expect(taken(await read(`\uFEFF${good}`)).data).toEqual(taken(await read(good)).data);
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const bytes = Buffer.from(`\uFEFF${good}`, encoding);
      const fault = faultOf(await read(await new Blob([bytes]).text()));
      expect([fault.code, fault.where]).toEqual(['not-json', 'line 1, column 1']);
    }
  });

  test('of one text as long as a library is refused or left out, not kept', async () => {
    const text = 'x'.repeat(50_000_000);
    const result = await read(good.replace(/"exact":\s?"[^"]*"/, () => `"exact":"${text}"`));
    expect(JSON.stringify(result).length).toBeLessThan(100_000);
  });
});

test('of two fields of one name the one that is checked is the one that is taken', async () => {
  const [, good] = FILES[2];
  const script = good.replace('"uri":"https://a.example/"', '"uri":"https://a.example/","uri":"javascript:alert(1)"');
  expect(faultOf(await read(script)).code).toBe('nothing-usable');
  const page = good.replace('"uri":"https://a.example/"', '"uri":"javascript:alert(1)","uri":"https://a.example/"');
  expect(taken(await read(page)).data.articles[0]?.head.url).toBe('https://a.example/');
});

test('half characters in a file come to no harm and do none', async () => {
  const [, good] = FILES[2];
  const half = good.replace('"exact":"q"', '"exact":"\\ud800 q \\udc00"');
  const { data } = taken(await read(half));
  expect(taken(await read((await toBackup(data, STAMP)).text)).data).toEqual(data);
});

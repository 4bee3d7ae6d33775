import { expect, test } from 'vitest';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { readLibraryFile } from '../../../src/core/exchange/read-library-file.ts';
import { digest, libraryOf, NOW, QUOTA, STAMP, saying } from './fixtures.ts';

const data = libraryOf([saying([noteBody('mine')])]);
const row = { id: 'x', uri: QUOTA.url, text: 'mine', tags: [], created: NOW, updated: NOW, target: [{ source: QUOTA.url }] };

test.each([
  ['backup', (await toBackup(data, STAMP)).text],
  ['web-annotation', toJsonLd(data)],
  ['hypothesis', JSON.stringify({ client_version: '1', annotations: [row] })],
  ['hypothesis', JSON.stringify([row])],
])('a file of kind %s is known by what is in it', async (kind, text) => {
  const result = await readLibraryFile(text, NOW, digest);
  expect(result).toMatchObject({ ok: true, kind, data: { annotations: [{ body: [noteBody('mine')] }] } });
});

test('a file of no kind is of no kind', async () => {
  expect(await readLibraryFile('{"a": 1}', NOW, digest)).toMatchObject({ ok: false, kind: null, fault: { code: 'foreign' } });
  expect(await readLibraryFile('{', NOW, digest)).toMatchObject({ ok: false, kind: null, fault: { code: 'truncated' } });
});

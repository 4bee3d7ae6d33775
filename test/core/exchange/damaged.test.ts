import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../src/core/exchange/backup/read-backup.ts';
import { readHypothesis } from '../../../src/core/exchange/foreign/read-hypothesis.ts';
import { readJsonLd } from '../../../src/core/exchange/jsonld/read-jsonld.ts';
import { readLibraryFile } from '../../../src/core/exchange/read-library-file.ts';
import { damagedFiles } from './damaged.ts';
import { digest, faultOf, NOW } from './fixtures.ts';

const files = await damagedFiles();

describe('a backup is refused, with the place, when it', () => {
  test.each(files)('$name', async ({ text, code, where }) => {
    const fault = faultOf(await readBackup(text, digest));
    expect(fault.code).toBe(code);
    expect(fault.where).toEqual(where ?? expect.stringMatching(/^line \d+, column \d+$/));
    expect(fault.detail.length).toBeLessThan(200);
  });
});

describe('whatever a file holds', () => {
  test.each(files)('one that $name gives nothing to any reader', async ({ text }) => {
    expect((await readLibraryFile(text, NOW, digest)).ok).toBe(false);
    expect(readJsonLd(text, NOW).ok).toBe(false);
    expect(readHypothesis(text, NOW).ok).toBe(false);
  });

  test('no object is changed that is not its own', () => {
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

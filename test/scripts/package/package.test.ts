import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesUnder, parseIndex, trackedFiles } from '../../../scripts/package/files.ts';
import { findingsThatCount, parseReport } from '../../../scripts/package/lint.ts';
import { CHROME_BUDGET, checksums, isOverBudget } from '../../../scripts/package/report.ts';
import { zipFiles, zipTightly } from '../../../scripts/package/zip.ts';

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, written in the order given, each with `time` as its date. */
function folderOf(files: readonly (readonly [string, string])[], time: Date): string {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-zip-'));
  folders.push(folder);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), time, time);
  }
  return folder;
}

const FILES = [
  ['manifest.json', '{}'],
  ['icons/a.png', 'png'],
  ['src/ui/popup/index.html', '<!doctype html>'.repeat(200)],
] as const;

describe.each([
  ['the source', zipFiles],
  ['the extension', zipTightly],
])('the package of %s has the same bytes for the same files', (_, pack) => {
  const first = () => pack(filesUnder(folderOf(FILES, new Date('2026-01-01T00:00:00Z'))));

  it('whenever and in whatever order they were written', async () => {
    const again = await pack(filesUnder(folderOf([...FILES].reverse(), new Date('2019-07-31T13:37:00Z'))));
    expect(Buffer.from(again).equals(Buffer.from(await first()))).toBe(true);
  });

  it('in every time zone', async () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const far = await first();
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(Buffer.from(await first()).equals(Buffer.from(far))).toBe(true);
  });

  it('and other bytes for other files', async () => {
    const other = [...FILES.slice(1), ['manifest.json', '{ }']] as const;
    const changed = await pack(filesUnder(folderOf(other, new Date(0))));
    expect(Buffer.from(changed).equals(Buffer.from(await first()))).toBe(false);
  });

  it('and can be unpacked to what went in', async () => {
    const back = unzipSync(await first());
    const texts = Object.entries(back).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    expect(texts.sort()).toEqual([...FILES].map((file) => [...file]).sort());
  });
});

describe('the source package', () => {
  it('takes paths and modes from git, and leaves links out', () => {
    const listing =
      '100644 0a1b2c 0\tREADME.md\x00100755 0a1b2c 0\t.ci/run\x00120000 0a1b2c 0\tlink\x00100644 0a1b2c 0\twith space.ts\x00';
    expect(parseIndex(listing)).toEqual([
      { path: 'README.md', isExecutable: false },
      { path: '.ci/run', isExecutable: true },
      { path: 'with space.ts', isExecutable: false },
    ]);
  });

  it('says in words that it needs a git checkout', () => {
    const folder = folderOf([], new Date(0));
    // Keeps git from finding a checkout above the folder.
    vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(folder));
    expect(() => trackedFiles(folder)).toThrow('The source package is made of the files that git tracks');
  });
});

it('writes checksums as sha256sum reads them', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(checksums([{ name: 'a.zip', bytes: new Uint8Array() }])).toBe(`${empty}  a.zip\n`);
});

it('holds Chrome’s package, and no other, to the budget', () => {
  const large = new Uint8Array(CHROME_BUDGET + 1);
  expect(isOverBudget([{ name: 'loupe-1-chrome.zip', bytes: large }])).toBe(true);
  expect(isOverBudget([{ name: 'loupe-1-source.zip', bytes: large }])).toBe(false);
});

describe('the lint of a package', () => {
  const finding = (code: string, message: string) => ({ _type: 'warning', code, message });
  const sidePanel = finding('MANIFEST_PERMISSIONS', '/permissions: Invalid permissions "sidePanel" at 2.');
  const wrong = finding('MANIFEST_PERMISSIONS', '/permissions: Invalid permissions "nonsense" at 3.');
  const unsafe = finding('UNSAFE_VAR_ASSIGNMENT', 'Unsafe assignment to innerHTML');

  it('lets Chrome’s package be Chrome’s, and nothing more', () => {
    expect(findingsThatCount([sidePanel, wrong, unsafe], 'chrome')).toEqual([wrong, unsafe]);
    expect(findingsThatCount([sidePanel, unsafe], 'firefox')).toEqual([sidePanel, unsafe]);
  });

  it('does not take a broken linter for a clean package', () => {
    expect(parseReport(JSON.stringify({ errors: [wrong], warnings: [unsafe] }))).toEqual([wrong, unsafe]);
    expect(() => parseReport('Error: no such folder')).toThrow('no such folder');
    expect(() => parseReport('{}')).toThrow('gave no report');
  });
});

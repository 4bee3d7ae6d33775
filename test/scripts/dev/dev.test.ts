import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenJson } from '../../../scripts/dev/broken-json.ts';
import { mirror } from '../../../scripts/dev/mirror.ts';
import { devOptions } from '../../../scripts/dev/options.ts';
import { describeFiles, describeMarks } from '../../../scripts/dev/report.ts';
import { differences, nextChange, type Snapshot, snapshotOf } from '../../../scripts/dev/watch.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loupe-dev-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('what was saved', () => {
  it('is every file that is new, gone or another, and nothing an editor leaves behind', () => {
    write('src/a.ts', 'one');
    write('src/data/b.json', '{}');
    write('manifest.json', '{}');
    const before = snapshotOf(folder, ['src', 'manifest.json', 'public']);
    expect([...before.keys()].sort()).toEqual(['manifest.json', 'src/a.ts', 'src/data/b.json']);
    write('src/data/b.json', '[]');
    // Another time alone is a save, too: of a file with as many characters as before.
    utimesSync(join(folder, 'src/data/b.json'), new Date(), new Date(Date.now() + 5_000));
    write('public/c.txt', 'new');
    rmSync(join(folder, 'src/a.ts'));
    for (const name of ['src/.b.json.swp', 'src/b.json~', 'src/4913']) write(name, 'x');
    expect(differences(before, snapshotOf(folder, ['src', 'manifest.json', 'public']))).toEqual([
      'public/c.txt',
      'src/a.ts',
      'src/data/b.json',
    ]);
  });

  it('is one change once it stands still, however many files are saved one after the other', async () => {
    const states: Snapshot[] = [{}, {}, { a: '1' }, { a: '1', b: '1' }, { a: '1', b: '1' }].map(
      (files) => new Map(Object.entries(files)),
    );
    const built = new Map();
    let looks = 0;
    const look = () => states[Math.min(looks++, states.length - 1)] ?? built;
    const change = await nextChange(look, built, 1, new AbortController().signal);
    expect(change?.files).toEqual(['a', 'b']);
    expect(looks).toBe(5);
  });

  it('is no change where it was taken back before anybody looked twice', async () => {
    const stop = new AbortController();
    const states = [new Map([['a', '2']]), new Map([['a', '1']])];
    let looks = 0;
    const look = () => {
      if (looks > 3) stop.abort();
      return states[Math.min(looks++, 1)] ?? new Map();
    };
    expect(await nextChange(look, new Map([['a', '1']]), 1, stop.signal)).toBeNull();
  });
});

describe('a build', () => {
  it('is handed over whole: what it no longer has goes', () => {
    write('next/manifest.json', 'new');
    write('next/assets/a.js', 'a');
    write('loaded/manifest.json', 'old');
    write('loaded/assets/gone.js', 'b');
    write('loaded/old/deep/gone.js', 'c');
    mirror(join(folder, 'next'), join(folder, 'loaded'));
    expect(readFileSync(join(folder, 'loaded/manifest.json'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, 'loaded/assets/a.js'))).toBe(true);
    expect(existsSync(join(folder, 'loaded/assets/gone.js'))).toBe(false);
    expect(existsSync(join(folder, 'loaded/old'))).toBe(false);
  });

  it('that fails names the table with the missing comma', () => {
    write('src/good.json', '{}');
    write('src/bad.json', '{ "a": 1 "b": 2 }');
    const told = brokenJson(folder, ['src/good.json', 'src/bad.json', 'src/gone.ts']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^src\/bad\.json: .*JSON/);
  });
});

describe('what is told after a reload', () => {
  const mark = (layer: string, text: string) => ({ layer, text });

  it('is the number of claims, then those that came, went or changed their layer', () => {
    const before = [mark('reported', 'One.'), mark('reported', 'Two.'), mark('official', 'Three.')];
    const now = [mark('reported', 'One.'), mark('forecast', 'Three.'), mark('official', 'Four.')];
    expect(describeMarks(null, before)).toEqual(['3 claims in the page']);
    expect(describeMarks(before, now)).toEqual([
      '3 claims in the page',
      '    + official: Four.',
      '    - reported: Two.',
      '    ~ official → forecast: Three.',
    ]);
    expect(describeMarks(now, now)).toEqual(['3 claims in the page, the same as before']);
  });

  it('is a line for each claim up to eight, and how many more', () => {
    const many = Array.from({ length: 20 }, (_, at) => mark('reported', `Sentence ${at} ${'long '.repeat(40)}`));
    const lines = describeMarks([], many);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('    … and 12 more');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  it('names the file that was saved', () => {
    expect(describeFiles(['a.json'])).toBe('a.json');
    expect(describeFiles(['a.json', 'b.json', 'c.json'])).toBe('a.json and 2 more');
  });
});

describe('npm run dev', () => {
  it('opens a window in the browser asked for, unless there is no display or none is wanted', () => {
    expect(devOptions([], true)).toEqual({ kind: 'chrome', isHeadless: false });
    expect(devOptions(['--firefox'], true)).toEqual({ kind: 'firefox', isHeadless: false });
    expect(devOptions([], false).isHeadless).toBe(true);
    expect(devOptions(['--headless'], true).isHeadless).toBe(true);
    expect(() => devOptions(['--edge'], true)).toThrow('--edge');
  });
});

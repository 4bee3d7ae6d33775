import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
// Each check starts a compiler or a linter.
vi.setConfig({ testTimeout: 60_000 });

const SCRATCH = join(ROOT, 'node_modules/.cache/walls');
const LINTED = mkdtempSync(join(tmpdir(), 'loupe-walls-'));
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

/** What a command says when it runs `file` with `args`: its output, whether it succeeds or not. */
function outputOf(file: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(file, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

/** The compiler's errors on `code` under the configuration of `layer`. */
function compile(layer: string, code: string): string {
  const folder = join(SCRATCH, layer);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'offence.ts'), code);
  const own = JSON.parse(readFileSync(join(ROOT, 'src', layer, 'tsconfig.json'), 'utf8')) as { references: { path: string }[] };
  const config = {
    extends: join(ROOT, 'src', layer, 'tsconfig.json'),
    compilerOptions: { rootDir: ROOT, outDir: join(folder, 'out') },
    files: [join(folder, 'offence.ts')],
    include: [],
    references: own.references.map(({ path }) => ({ path: join(ROOT, 'src', layer, path) })),
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const output = outputOf(bin('tsc'), ['-b', folder], ROOT);
  return output
    .split('\n')
    .filter((line) => line.includes('offence.ts'))
    .join('\n');
}

/** The linter's errors on `code`, as a file of `layer` in a tree that has nothing else but our rules. */
function lint(layer: string, code: string): string {
  const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(LINTED, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  mkdirSync(join(LINTED, 'src', layer), { recursive: true });
  writeFileSync(join(LINTED, 'src', layer, 'offence.ts'), code);
  return outputOf(bin('biome'), ['lint', `src/${layer}/offence.ts`], LINTED);
}

const from = (room: string) => `import * as there from '../../../../src/${room}';\nexport const use = there;\n`;
const inSource = (room: string) => `import * as there from '../${room}';\nexport const use = there;\n`;

afterAll(() => {
  for (const folder of [SCRATCH, LINTED]) rmSync(folder, { recursive: true, force: true });
});

describe('the compiler is the wall', () => {
  it('lets a layer use what is its own', () => {
    expect(compile('core', 'export const last = [1].at(-1);\n')).toBe('');
    expect(compile('page', `export const title = document.title;\n${from('core/article/article.ts')}`)).toBe('');
  });
  it('keeps the DOM out of core', () => {
    expect(compile('core', 'export const title = document.title;\n')).toContain("Cannot find name 'document'");
  });
  it('keeps the browser API out of every layer but platform', () => {
    for (const layer of ['core', 'dom', 'messaging', 'storage', 'kit', 'page', 'background', 'ui']) {
      expect(compile(layer, 'export const id = chrome.runtime.id;\n'), layer).toContain("Cannot find name 'chrome'");
    }
    expect(compile('platform', 'export const id = chrome.runtime.id;\n')).toBe('');
  });
  it('keeps storage out of the page, and the page out of the background', () => {
    expect(compile('page', from('storage/store.ts'))).toContain('TS6307');
    expect(compile('background', from('page/gate/gate.ts'))).toContain('TS6307');
    expect(compile('core', from('dom/text-map.ts'))).toContain('TS6307');
  });
});

describe('the linter says what the compiler cannot', () => {
  it('lets of the surfaces only the library read storage, and only by its door', () => {
    expect(lint('ui', inSource('storage/library.ts'))).toContain('only the library may import storage');
    const inLibrary = (file: string) => lint('ui/library', `export * from '../../storage/${file}';\n`);
    expect(inLibrary('store.ts')).toContain('through storage/library.ts alone');
    expect(inLibrary('library.ts')).not.toContain('noRestrictedImports');
  });
  it('lets the page use only the words and the address of platform', () => {
    expect(lint('page', inSource('platform/tabs.ts'))).toContain('only i18n');
    expect(lint('page', inSource('platform/i18n.ts'))).not.toContain('only i18n');
  });
  it('lets the kit use only the words of platform, and the views of messaging', () => {
    expect(lint('kit', inSource('platform/tabs.ts'))).toContain('only i18n');
    expect(lint('kit', inSource('messaging/client.ts'))).toContain('only the views');
    expect(lint('kit', inSource('messaging/views.ts'))).not.toContain('noRestrictedImports');
  });
  it('leaves the storage of a page to its site, and IndexedDB to our store', () => {
    const open = 'export const open = indexedDB.open;\n';
    for (const layer of ['page', 'dom']) expect(lint(layer, open)).toContain("the site's, not ours");
    for (const layer of ['background', 'ui', 'kit']) expect(lint(layer, open)).toContain('Only src/storage');
    expect(lint('storage', open)).not.toContain('noRestrictedGlobals');
  });
  it('lets nothing leave the device', () => {
    for (const layer of ['core', 'storage', 'background', 'page', 'ui/library'])
      expect(lint(layer, "export const answer = fetch('https://example.org/');\n")).toContain('Nothing leaves the device');
  });
});

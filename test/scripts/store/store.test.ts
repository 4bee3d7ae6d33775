import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestFor } from '../../../scripts/build/manifest.ts';
import { withHosts } from '../../../scripts/store/added-sites.ts';
import { justifiedIn, LIMITS, parseListing, STORE_LANGUAGES, sectionsIn } from '../../../scripts/store/listing.ts';
import { sizeOfPng } from '../../../scripts/store/render.ts';
import { SCREENSHOT, TILES } from '../../../scripts/store/sheets.ts';
import { allowsHost } from '../../../src/core/sites/match-pattern.ts';
import { matchPatterns } from '../../../src/core/sites/sites.ts';

const DOCS = 'docs/store';
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const readJson = <T>(...path: string[]) => JSON.parse(read(...path)) as T;

type Words = Readonly<Record<string, { readonly message: string }>>;
type Asking = Manifest & {
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};

const manifest = readJson<Asking>('manifest.json');
/** All that a built manifest asks for, in any browser. */
const asked = [
  ...manifest.permissions,
  ...manifest.optional_permissions,
  'host_permissions',
  ...manifest.optional_host_permissions,
];

describe('the permissions that the stores are told of', () => {
  const text = read(DOCS, 'permissions.md');
  const justified = justifiedIn(text);

  it('are those that are asked for, each of them and none besides', () => {
    expect([...justified.keys()].sort()).toEqual([...asked].sort());
  });

  it.each([...justified])('have a reason that fits its field: %s', (_name, reason) => {
    expect(reason.length).toBeGreaterThan(80);
    expect(reason.length).toBeLessThanOrEqual(LIMITS.justification);
  });

  it('are told to be optional where they are, and only there', () => {
    const optional = [...sectionsIn(text).keys()].filter((heading) => heading.endsWith('(optional)'));
    const names = optional.map((heading) => heading.replace(/ \(optional\)$/, '').replaceAll('`', ''));
    expect(names.sort()).toEqual([...manifest.optional_permissions, ...manifest.optional_host_permissions].sort());
  });

  it('have one purpose, and no remote code, in the words of the policy of our pages', () => {
    const sections = sectionsIn(text);
    expect(sections.get('Single purpose')?.length).toBeGreaterThan(80);
    expect(sections.get('Single purpose')?.length).toBeLessThanOrEqual(LIMITS.justification);
    const { extension_pages: policy } = manifest['content_security_policy'] as { readonly extension_pages: string };
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'"]) {
      expect(policy).toContain(part);
      expect(sections.get('Remote code')).toContain(part);
    }
  });
});

describe('what is told of data', () => {
  it('is what the manifest says of it', () => {
    const { gecko } = manifest['browser_specific_settings'] as {
      readonly gecko: { readonly data_collection_permissions: unknown };
    };
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(read(DOCS, 'privacy-answers.md')).toContain('"data_collection_permissions": { "required": ["none"] }');
  });
});

describe('the listing', () => {
  it('is there in five languages and no other', () => {
    const files = readdirSync(join(DOCS, 'listing')).map((file) => file.replace(/\.md$/, ''));
    expect(files.sort()).toEqual(Object.keys(STORE_LANGUAGES).sort());
  });

  describe.each(Object.entries(STORE_LANGUAGES))('in %s', (language, locale) => {
    const listing = parseListing(read(DOCS, 'listing', `${language}.md`));
    const words = readJson<Words>('public', '_locales', locale, 'messages.json');

    it('keeps within what the stores take', () => {
      for (const name of ['title', 'amoTitle', 'chromeSummary', 'amoSummary', 'description'] as const) {
        expect(listing[name].length, name).toBeLessThanOrEqual(LIMITS[name]);
      }
      expect(listing.keywords.length).toBeLessThanOrEqual(LIMITS.keywords);
      expect(listing.keywords.flatMap((one) => one.split(' ')).length).toBeLessThanOrEqual(LIMITS.keywordWords);
      for (const keyword of listing.keywords) expect(keyword.length, keyword).toBeLessThanOrEqual(LIMITS.keyword);
      expect(listing.category).toHaveLength(3);
      expect(listing.captions).toHaveLength(5);
    });

    it('has the name and the summary that the store takes from the package', () => {
      expect(listing.title).toBe(words['app_name']?.message);
      expect(listing.chromeSummary).toBe(words['app_description']?.message);
    });

    it('calls the layers of claims what the extension calls them', () => {
      for (const layer of ['official', 'reported', 'interpretation', 'forecast']) {
        const name = words[`layer_${layer}`]?.message ?? layer;
        expect(listing.description).toMatch(new RegExp(`^• ${name}\\s?[:：]`, 'm'));
      }
    });
  });
});

describe('the notes for reviewers', () => {
  const notes = read(DOCS, 'reviewer-notes.md');
  const { dependencies } = readJson<{ readonly dependencies: Readonly<Record<string, string>> }>('package.json');
  const { packages } = readJson<{ readonly packages: Readonly<Record<string, { readonly version: string }>> }>(
    'package-lock.json',
  );

  it.each(Object.keys(dependencies))('name %s with its version and licence', (name) => {
    const { license } = readJson<{ readonly license: string }>('node_modules', name, 'package.json');
    expect(notes).toContain(`| ${name} | ${packages[`node_modules/${name}`]?.version} | ${license} |`);
  });

  it('say with which versions the package was built', () => {
    const { engines } = readJson<{ readonly engines: { readonly node: string } }>('package.json');
    expect(notes).toContain(engines.node.replace('>=', ''));
    expect(notes).toContain(`Vite ${packages['node_modules/vite']?.version}`);
  });

  it('count the sites of the list', () => {
    expect(notes).toContain(`${matchPatterns().length} match patterns`);
  });
});

describe('the pictures', () => {
  const kept = readdirSync(join(DOCS, 'pictures'));

  it('are five screenshots and two tiles, of the sizes that the stores ask for', () => {
    const sizes = kept.map((file) => [file, sizeOfPng(readFileSync(join(DOCS, 'pictures', file)))] as const);
    const shots = sizes.filter(([file]) => /^\d-/.test(file));
    expect(shots.map(([, size]) => size)).toEqual(Array.from({ length: 5 }, () => SCREENSHOT));
    const tiles = sizes.filter(([file]) => file.startsWith('tile-'));
    expect(Object.fromEntries(tiles.map(([file, size]) => [file.replace('.png', ''), size]))).toEqual(TILES);
    expect(sizes).toHaveLength(7);
  });

  it('are of our own articles on hosts that nobody can have', () => {
    const root = readJson<Manifest>('manifest.json');
    const built = withHosts(manifestFor('chrome', root, matchPatterns()), ['strata-review.example']);
    const patterns = built['host_permissions'] as readonly string[];
    expect(patterns.slice(0, -1)).toEqual(matchPatterns());
    expect(built.content_scripts.map(({ matches }) => matches)).toEqual(built.content_scripts.map(() => patterns));
    expect(allowsHost(patterns.at(-1) ?? '', 'www.strata-review.example')).toBe(true);
  });

  it('are refused where a file is no PNG', () => {
    expect(() => sizeOfPng(new TextEncoder().encode('no picture at all, only words'))).toThrow('no PNG');
  });
});

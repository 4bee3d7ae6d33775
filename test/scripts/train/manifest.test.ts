import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../../scripts/train/content-hash.ts';
import { trainingDue } from '../../../scripts/train/due.ts';
import { differencesNow, differencesOf, manifestOf } from '../../../scripts/train/manifest.ts';
import { moduleFiles } from '../../../scripts/train/module-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'loupe-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const hashOf = (name: string, text: string): string => contentHash(fileWith(name, text));

describe('what a file holds', () => {
  it('is the same in a clone on Windows, in another layout, and under another comment', () => {
    expect(hashOf('a.jsonl', '{"id":1}\r\n{"id":2}\r\n')).toBe(hashOf('b.jsonl', '{"id":1}\n{"id":2}\n'));
    expect(hashOf('a.json', '{\r\n  "act": [\r\n    1\r\n  ]\r\n}\r\n')).toBe(hashOf('b.json', '{ "act": [1] }\n'));
    expect(hashOf('a.ts', '/** Old. */\nexport const a = 1;\n')).toBe(
      hashOf('b.ts', '// New,\n// longer.\n\nexport const a = 1;\n'),
    );
  });

  it('is another with another word, weight, line or order', () => {
    expect(hashOf('a.json', '{ "act": 1, "china": 2 }')).not.toBe(hashOf('b.json', '{ "act": 1, "china": 3 }'));
    expect(hashOf('a.json', '["act", "china"]')).not.toBe(hashOf('b.json', '["china", "act"]'));
    expect(hashOf('a.jsonl', '{"id":1}\n')).not.toBe(hashOf('b.jsonl', '{"id":1}\n{"id":2}\n'));
    expect(hashOf('a.ts', 'export const a = 1;\n')).not.toBe(hashOf('b.ts', 'export const a = 2;\n'));
  });
});

describe('the files that run when a module is imported', () => {
  it('are those that it leads to, code and tables, but no types and no packages', () => {
    const entry = fileWith(
      'entry.ts',
      "import { readFileSync } from 'node:fs';\nimport type { T } from './types.ts';\nimport {\n  type A,\n  b,\n} from './b.ts';\nexport * from './c.ts';\n",
    );
    const b = fileWith('b.ts', "import table from './table.json';\nexport const later = () => import('./lazy.ts');\n");
    const others = [
      fileWith('c.ts', "import './b.ts';\n"),
      fileWith('table.json', '{}'),
      fileWith('lazy.ts', "import './entry.ts';\n"),
    ];
    expect(moduleFiles(entry)).toEqual([entry, b, ...others].sort());
  });
});

describe('the manifest of the weights', () => {
  const weights = ['src/core/claim/data/claim-rule.en.json', 'src/core/article/data/page-rules.json'];
  const now = manifestOf(weights);

  it('holds the corpus, the tables and the code that make weights, and nothing else of the project', () => {
    const from = Object.keys(now.madeFrom);
    for (const path of [
      'test/corpus/dev-1.jsonl',
      'src/core/claim/data/cues.json',
      'src/core/claim/data/gazetteer.zh.json',
      'src/core/article/data/terms.json',
      'src/core/claim/sentence/sentence-context.ts',
      'src/core/text/sentences.ts',
      'scripts/train/logistic.ts',
    ])
      expect(from).toContain(path);
    expect(from.filter((path) => /knowledge|checks|echo|src\/(?!core)|cross-checks|card-links|figures/.test(path))).toEqual([]);
    expect(from.filter((path) => weights.includes(path))).toEqual([]);
    expect(Object.keys(now.weights)).toEqual(weights.toSorted());
  });

  it('tells weights that were written by hand from tables, code and documents that changed, came or went', () => {
    expect(differencesOf(now, now)).toEqual({ weights: [], madeFrom: [] });
    const { 'test/corpus/dev-1.jsonl': gone = '', ...rest } = now.madeFrom;
    const later = { ...rest, 'src/core/claim/data/cues.json': 'other', 'test/corpus/new.jsonl': gone };
    expect(differencesOf(now, { weights: { ...now.weights, [weights[0] ?? '']: 'other' }, madeFrom: later })).toEqual({
      weights: [weights[0]],
      madeFrom: ['src/core/claim/data/cues.json', 'test/corpus/dev-1.jsonl', 'test/corpus/new.jsonl'],
    });
  });

  it('is that of the weights which the project ships', () => {
    expect(differencesNow().weights).toEqual([]);
  });
});

describe('the warning that training is due', () => {
  it('names what changed, a few files of many, and is none where nothing did', () => {
    expect(trainingDue([])).toBeNull();
    expect(trainingDue(['cues.json'])).toBe('cues.json changed since the weights were made: run npm run train');
    expect(trainingDue(['1', '2', '3', '4', '5', '6', '7'])).toBe(
      '1, 2, 3, 4, 5 and 2 more changed since the weights were made: run npm run train',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { catalogueOf, pluralOf } from './catalogues.ts';
import { BY_CODE, keyOf } from './message-codes.ts';
import { isPart, type Part, piecesOf, type Source, sourcesIn, textOf, walk } from './source-words.ts';

vi.mock('../../src/platform/browser.ts', async () => (await import('./english.ts')).ENGLISH_BROWSER);

const ENGLISH = catalogueOf('en');
const SOURCES = sourcesIn('src');

/** Functions whose first argument, or second where words come first, is the key of a message. */
const WORDING: ReadonlySet<unknown> = new Set(['t', 'message', 'say', 'startPage']);

interface Named {
  /** Keys of messages that are named outright. */
  readonly keys: Set<string>;
  /** Stems of plurals that are named outright. */
  readonly stems: Set<string>;
  /** What keys begin with that are made of a prefix and a code. */
  readonly prefixes: Set<string>;
}

/** The texts that `part` may come to: of a choice, both. */
function choicesOf(part: unknown): readonly string[] {
  if (isPart(part) && part.type === 'ConditionalExpression')
    return [...choicesOf(part['consequent']), ...choicesOf(part['alternate'])];
  const text = textOf(part);
  return text === null ? [] : [text];
}

function nameOf(call: Part): unknown {
  const callee = call['callee'] as Part;
  return callee.type === 'MemberExpression' ? (callee['property'] as Part)['name'] : callee['name'];
}

function readCall(call: Part, named: Named): void {
  const name = nameOf(call);
  const [first, second] = call['arguments'] as readonly Part[];
  if (name === 'tCode') for (const prefix of choicesOf(first)) named.prefixes.add(prefix);
  if (name === 'tCount' || name === 'count') for (const stem of choicesOf(first)) named.stems.add(stem);
  if (WORDING.has(name)) for (const key of [...choicesOf(first), ...choicesOf(second)]) named.keys.add(key);
  if (name === 't' || name === 'tCode' || name === 'tCount') {
    const made = first?.type === 'TemplateLiteral' ? (piecesOf(first)[0] ?? '') : '';
    if (made.endsWith('_')) named.prefixes.add(made.slice(0, -1));
  }
}

function namedIn(sources: readonly Source[]): Named {
  const named: Named = { keys: new Set(), stems: new Set(), prefixes: new Set() };
  for (const { program } of sources)
    walk(program, (part) => {
      if (part.type === 'CallExpression') readCall(part, named);
      if (part.type === 'JSXAttribute' && (part['name'] as Part)['name'] === 'message')
        for (const key of choicesOf(part['value'])) named.keys.add(key);
      const text = textOf(part);
      // A word alone may be anything; with a low line in it, it is a key where there is such a message.
      if (text?.includes('_')) named.keys.add(text);
    });
  return named;
}

const NAMED = namedIn(SOURCES);
const CODED = new Set(Object.entries(BY_CODE).flatMap(([prefix, codes]) => codes.map((code) => keyOf(prefix, code))));
const IN_MANIFEST = new Set(
  ['manifest.json', 'scripts/build/manifest.ts'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? ''),
  ),
);

function isUsed(key: string): boolean {
  const plural = pluralOf(key, { texts: ENGLISH });
  const isCounted = plural !== null && (NAMED.stems.has(plural.stem) || NAMED.keys.has(plural.stem));
  return isCounted || NAMED.keys.has(key) || CODED.has(key) || IN_MANIFEST.has(key);
}

/** Keys that a call of `t` names outright; what merely looks like one may be a field of something else. */
function keysOfCalls(): readonly string[] {
  const named: Named = { keys: new Set(), stems: new Set(), prefixes: new Set() };
  for (const { program } of SOURCES)
    walk(program, (part) => {
      if (part.type !== 'CallExpression' || !['t', 'tCount'].includes(String(nameOf(part)))) return;
      readCall({ ...part, arguments: (part['arguments'] as readonly Part[]).slice(0, 1) }, named);
    });
  return [...named.keys, ...[...named.stems].flatMap((stem) => [`${stem}_one`, `${stem}_other`])];
}

describe('the words of the surfaces', () => {
  it('has a message for every key that the code names', () => {
    const wanted = [...keysOfCalls(), ...IN_MANIFEST];
    expect(wanted.length).toBeGreaterThan(400);
    // What begins so is the browser's own.
    expect(wanted.filter((key) => !key.startsWith('@@') && !ENGLISH.get(key))).toEqual([]);
  });

  it.each(Object.entries(BY_CODE))('has a message for each code of %s', (prefix, codes) => {
    expect(codes.map((code) => keyOf(prefix, code)).filter((key) => !ENGLISH.get(key))).toEqual([]);
  });

  it('is complete: no key is made of a prefix that is not listed', () => {
    const known = (prefix: string) => Object.hasOwn(BY_CODE, prefix) || [...CODED].some((key) => key.startsWith(`${prefix}_`));
    expect([...NAMED.prefixes].filter((prefix) => !known(prefix))).toEqual([]);
  });

  it('holds no message that nothing uses', () => {
    expect([...ENGLISH.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

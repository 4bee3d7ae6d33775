import fc from 'fast-check';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { checksumOf } from '../../../src/core/exchange/backup/checksum.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { library } from '../../core/exchange/arbitraries.ts';
import { digest, STAMP } from '../../core/exchange/fixtures.ts';
import { edited, nasty, textEdit } from '../mutate-text.ts';
import { type JsonEdit, jsonEdit, oddValue, withEdit } from './json-edit.ts';

/** What a file is made from; `as` says how. */
type Content =
  | { readonly as: 'backup' | 'own annotations'; readonly library: LibraryData }
  | { readonly as: 'file'; readonly value: unknown };

/** A file that a reader brings in, by what was done to a good one. */
export interface ImportInput {
  readonly content: Content;
  readonly edits: readonly JsonEdit[];
  /** Whether the checksum is made anew after the changes, as who makes a hostile file can. */
  readonly isSigned: boolean;
  readonly bytes: readonly Parameters<typeof edited>[1][];
}

const PAGE = 'https://news.example/quota';
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), nasty);
const source = fc.oneof({ weight: 4, arbitrary: fc.constant(PAGE) }, fc.webUrl(), text, oddValue);
const instant = fc.constantFrom('2024-12-09T07:17:52.123456+00:00', '2024-12-09', 'yesterday', '2024-12-09T07:17:52Z');
const offsets = fc.record({ start: fc.integer({ min: -2, max: 500 }), end: fc.nat(500) });
const selector = fc.oneof(
  fc.record({ type: fc.constant('TextQuoteSelector'), exact: text, prefix: optional(text), suffix: optional(text) }),
  offsets.map((at) => ({ type: 'TextPositionSelector', ...at })),
  fc.record({
    type: fc.constant('RangeSelector'),
    startContainer: fc.constantFrom('/p[1]', '', '//*'),
    startOffset: fc.nat(9),
    endContainer: fc.constantFrom('/p[1]', 'x'),
    endOffset: fc.nat(9),
  }),
  fc.record({ type: fc.constantFrom('FragmentSelector', 'CssSelector', 'XPathSelector', 'SvgSelector'), value: text }),
);
const selectors = fc.oneof(selector, fc.array(selector, { maxLength: 3 }));

const hypothesisRow = fc.record(
  {
    id: text,
    created: instant,
    updated: instant,
    uri: source,
    text,
    tags: fc.array(text, { maxLength: 3 }),
    references: fc.constantFrom([], ['a']),
    target: fc.array(fc.record({ source, selector: fc.array(selector, { maxLength: 3 }) }), { maxLength: 2 }),
    document: fc.record({ title: fc.oneof(text, fc.array(text, { maxLength: 2 })) }),
    group: fc.constant('__world__'),
  },
  { requiredKeys: ['id', 'uri', 'target', 'created'] },
);
const hypothesis = fc.array(hypothesisRow, { maxLength: 4 }).chain((rows) =>
  fc.constantFrom<unknown>({ total: rows.length, rows }, rows, {
    export_date: '2025-01-01T00:00:00.000Z',
    client_version: '1',
    annotations: rows,
  }),
);

const textualBody = fc.record(
  {
    type: fc.constantFrom('TextualBody', 'Image', 'Sound'),
    value: text,
    purpose: fc.constantFrom('tagging', 'commenting', 'x'),
    format: text,
  },
  { requiredKeys: ['type', 'value'] },
);
const w3cTarget = fc.oneof(
  source,
  fc.record({ source, selector: selectors }),
  fc.array(fc.record({ source, selector: selectors }), { maxLength: 2 }),
);
const w3cAnnotation = fc.record(
  {
    '@context': fc.constant('http://www.w3.org/ns/anno.jsonld'),
    id: fc.oneof(
      text,
      fc.uuid().map((id) => `urn:uuid:${id}`),
    ),
    type: fc.constantFrom<unknown>('Annotation', ['Annotation'], 'Bookmark'),
    motivation: fc.constantFrom<unknown>('highlighting', 'commenting', ['tagging'], 'oa:x'),
    body: fc.oneof<fc.Arbitrary<unknown>[]>(text, textualBody, fc.array(textualBody, { maxLength: 3 })),
    target: w3cTarget,
    created: instant,
    modified: instant,
  },
  { requiredKeys: ['type', 'target'] },
);
const webAnnotations = fc
  .array(w3cAnnotation, { maxLength: 4 })
  .chain((items) =>
    fc.constantFrom<unknown>(
      items,
      items[0] ?? null,
      { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } },
      { '@graph': items },
    ),
  );

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 3, arbitrary: library.map((own): Content => ({ as: 'backup', library: own })) },
  { weight: 2, arbitrary: library.map((own): Content => ({ as: 'own annotations', library: own })) },
  { weight: 2, arbitrary: hypothesis.map((value): Content => ({ as: 'file', value })) },
  { weight: 2, arbitrary: webAnnotations.map((value): Content => ({ as: 'file', value })) },
  { weight: 1, arbitrary: oddValue.map((value): Content => ({ as: 'file', value })) },
);

/** Files: good ones, changed ones, and children of `seeds`. */
export function importInputs(seeds: readonly ImportInput[]): fc.Arbitrary<ImportInput> {
  const edits = fc.array(jsonEdit, { maxLength: 4 });
  const bytes = fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(textEdit(text), { maxLength: 2 }));
  const fresh = fc.record({ content, edits, isSigned: fc.boolean(), bytes });
  if (seeds.length === 0) return fresh;
  const bred = fc
    .tuple(fc.constantFrom(...seeds), edits, bytes)
    .map(([seed, more, own]) => ({ ...seed, edits: [...seed.edits, ...more].slice(-8), bytes: own }));
  return fc.oneof(fresh, bred);
}

/** The text of the file. */
export async function fileOf({ content: made, edits, isSigned, bytes }: ImportInput): Promise<string> {
  const good = await goodFile(made);
  const value = edits.length === 0 ? null : edits.reduce(withEdit, JSON.parse(good) as unknown);
  const changed = edits.length === 0 ? good : JSON.stringify(isSigned ? await signed(value) : value);
  return bytes.reduce(edited, changed);
}

async function goodFile(made: Content): Promise<string> {
  if (made.as === 'file') return JSON.stringify(made.value) ?? 'null';
  return made.as === 'backup' ? (await toBackup(made.library, STAMP)).text : toJsonLd(made.library);
}

/** A backup with a checksum that fits; what is none stays as it is. */
async function signed(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'checksum')) return value;
  const { content: own, checksum, ...head } = value as { content: LibraryData; checksum: string };
  const fits = await checksumOf(head as Parameters<typeof checksumOf>[0], own, digest).catch(() => checksum);
  return { ...value, checksum: fits };
}

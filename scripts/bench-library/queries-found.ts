import { readFileSync } from 'node:fs';
import { Catalogue, collectionOf } from '../../src/core/library/collection.ts';
import { meetsAll } from '../../src/core/library/conditions.ts';
import { documentOf, searchableText } from '../../src/core/library/documents.ts';
import { entriesOf } from '../../src/core/library/entries.ts';
import { indexOf } from '../../src/core/library/index/build-index.ts';
import { keepEnough, search } from '../../src/core/library/index/search.ts';
import { ALL } from '../../src/core/library/query.ts';
import { select } from '../../src/core/library/select.ts';
import { soughtIn } from '../../src/core/library/sought.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { gridOf } from '../bench/report.ts';
import { labelledControls } from '../checks/control-figures.ts';
import { realDocuments } from '../train/documents.ts';

/** What a reader types, and the pages that are right answers; see test/corpus/README.md. */
interface LabelledQuery {
  readonly query: string;
  /** Ids of documents, best first. */
  readonly answers: readonly string[];
  readonly kind: string;
}

/** How queries of one set come out. */
export interface QueriesFound {
  readonly pages: number;
  readonly queries: number;
  /** A right answer among the first five. */
  readonly found: number;
  readonly empty: number;
  readonly byKind: ReadonlyMap<string, { readonly queries: number; readonly found: number }>;
  /** A line for each query without a right answer among the first five. */
  readonly missed: readonly string[];
}

const FIRST = 5;
const FOLDER = new URL('../../test/corpus/queries/', import.meta.url);
const linesOf = (name: string): readonly string[] => readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean);

/** The pages that the queries of a set are put to. */
function pagesOf(set: 'seen' | 'unseen'): readonly LabelledDocument[] {
  const pages = realDocuments(...(set === 'seen' ? (['train', 'dev'] as const) : (['test'] as const)));
  const chosen = set === 'seen' ? new Set(linesOf('seen-library.txt')) : null;
  return pages.filter(({ id, kind }) => kind === 'rare-earth-article' && (chosen === null || chosen.has(id)));
}

/** Searches a library of saved pages, each with its text, for what is typed in each query of a set. */
export function queriesFound(set: 'seen' | 'unseen'): QueriesFound {
  const days = new Map(
    (['train', 'dev', 'test'] as const).flatMap(labelledControls).map(({ doc, published }) => [doc, published]),
  );
  const ids = new Map<string, string>();
  const saved = pagesOf(set).map((document) => {
    const article = { ...articleOf(document), published: days.get(document.id) ?? null };
    const reading = readArticle(article, { today: '2026-11-29', isForced: true });
    const at = '2026-11-29T00:00:00.000Z';
    const times = { firstRead: at, lastRead: at, saved: at, modified: at, deleted: null };
    ids.set(reading.key, document.id);
    const [entry] = entriesOf({ key: reading.key, addresses: [article.url], head: reading.head, ...times }, []);
    if (!entry) throw new Error(`${document.id}: no entry`);
    return { entry, document: documentOf(entry, searchableText({ article, reading })) };
  });
  const catalogue = new Catalogue();
  const collection = collectionOf(
    saved.map(({ entry }) => entry),
    catalogue,
  );
  const index = indexOf(saved.map(({ document }) => document));
  const firstFor = (text: string): readonly string[] => {
    const sought = soughtIn(text);
    const found = search(index, sought);
    const byPlace = new Float32Array(collection.entries.length);
    const words = new Uint8Array(byPlace.length);
    for (const [i, key] of index.keys.entries()) {
      const place = collection.placeOf(key) ?? -1;
      const entry = collection.entries[place];
      if (!entry || !meetsAll(entry, sought.conditions)) continue;
      byPlace[place] = found.scores[i] ?? 0;
      words[place] = found.words[i] ?? 0;
    }
    keepEnough({ scores: byPlace, words }, sought);
    const { places } = select(collection, catalogue, { ...ALL, text }, byPlace);
    return Array.from(places.slice(0, FIRST), (place) => ids.get(collection.entries[place]?.article.key ?? '') ?? '');
  };
  const byKind = new Map<string, { queries: number; found: number }>();
  const missed: string[] = [];
  let empty = 0;
  const queries = linesOf(`${set}.jsonl`).map((line) => JSON.parse(line) as LabelledQuery);
  for (const { query, answers, kind } of queries) {
    const first = firstFor(query);
    const isFound = first.some((id) => answers.includes(id));
    const counts = byKind.get(kind) ?? { queries: 0, found: 0 };
    counts.queries += 1;
    if (isFound) counts.found += 1;
    else missed.push(`${kind}: ${query} → ${first.join(' ') || 'nothing'}; right: ${answers.join(' ')}`);
    if (first.length === 0) empty += 1;
    byKind.set(kind, counts);
  }
  return { pages: saved.length, queries: queries.length, found: queries.length - missed.length, empty, byKind, missed };
}

/** How several sets come out, in all and by kind of query, as a Markdown table. */
export function queriesTable(results: readonly (QueriesFound & { readonly set: string })[]): string {
  const kinds = [...new Set(results.flatMap(({ byKind }) => [...byKind.keys()]))];
  const rows = results.map(({ set, pages, queries, found, empty, byKind }) => [
    set,
    `${pages}`,
    `${queries}`,
    (found / queries).toFixed(3),
    `${empty}`,
    ...kinds.map((kind) => `${byKind.get(kind)?.found ?? 0}/${byKind.get(kind)?.queries ?? 0}`),
  ]);
  return gridOf(
    ['queries', 'pages', 'asked', 'found in the first five', 'empty', ...kinds],
    rows,
    `lrrrr${'r'.repeat(kinds.length)}`,
  );
}

import { runsIn, searchable, termsOf } from '../words.ts';
import { type Field, INDEX_VERSION, type SearchDocument, type SearchIndex } from './search-index.ts';

/** Makes an index step by step, so that whoever does it can pause between documents. */
export interface IndexBuilder {
  add(document: SearchDocument): void;
  /** The index of all that was added. The builder is of no use afterwards. */
  finish(): SearchIndex;
}

/** The postings of one term as they grow: documents, and weights beside them. */
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

const MOST = 255;

/** A builder that has nothing yet. */
export function indexBuilder(): IndexBuilder {
  const keys: string[] = [];
  const stamps: number[] = [];
  const byTerm = new Map<string, Postings>();
  return {
    add({ key, stamp, fields }) {
      for (const field of fields) addField(byTerm, keys.length, field);
      keys.push(key);
      stamps.push(stamp);
    },
    finish: () => ({ version: INDEX_VERSION, keys, stamps: Float64Array.from(stamps), ...flattened(byTerm) }),
  };
}

/** The index of a few documents. */
export function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const builder = indexBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

function addField(byTerm: Map<string, Postings>, document: number, { text, weight }: Field): void {
  for (const run of runsIn(searchable(text))) for (const term of termsOf(run)) addTerm(byTerm, term, document, weight);
}

/** Adds a term of `document`, which is the last one so far. Each time that it comes back it matters a little more. */
function addTerm(byTerm: Map<string, Postings>, term: string, document: number, weight: number): void {
  const known = byTerm.get(term);
  if (known === undefined) {
    byTerm.set(term, { documents: [document], weights: [weight] });
    return;
  }
  const { documents, weights } = known;
  const last = documents.length - 1;
  if (documents[last] === document) weights[last] = Math.min(MOST, (weights[last] ?? 0) + Math.ceil(weight / 8));
  else {
    documents.push(document);
    weights.push(weight);
  }
}

function flattened(byTerm: ReadonlyMap<string, Postings>) {
  const terms = [...byTerm.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const lists = terms.map((term) => byTerm.get(term));
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + (list?.documents.length ?? 0);
  const documents = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Uint8Array(documents.length);
  for (const [i, list] of lists.entries()) {
    documents.set(list?.documents ?? [], starts[i]);
    weights.set(list?.weights ?? [], starts[i]);
  }
  return { terms, starts, documents, weights };
}

import { runsIn, searchable, termsOf } from '../words.ts';
import { type Field, INDEX_VERSION, type SearchDocument, type SearchIndex, speakerTerm } from './search-index.ts';

/** Makes an index step by step, so that whoever does it can pause between documents. */
export interface IndexBuilder {
  add(document: SearchDocument): void;
  /** The index of all that was added. The builder is of no use afterwards. */
  finish(): SearchIndex;
}

/** The postings of one term as they grow: documents, weights beside them, where their positions begin, and these. */
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
  readonly places: number[];
  readonly positions: number[];
}

const MOST = 255;
/** Between two fields, so that no phrase reaches over their border. */
const GAP = 10;

/** A builder that has nothing yet. */
export function indexBuilder(): IndexBuilder {
  const keys: string[] = [];
  const stamps: number[] = [];
  const byTerm = new Map<string, Postings>();
  return {
    add({ key, stamp, fields }) {
      let position = 0;
      for (const field of fields) position = addField(byTerm, { document: keys.length, position }, field) + GAP;
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

/** Where something stands: the last document so far, and a position in it. */
interface Place {
  readonly document: number;
  readonly position: number;
}

/** Adds the words of a field from a position on; gives the position behind them. */
function addField(byTerm: Map<string, Postings>, { document, position }: Place, { text, weight, isSpeaker }: Field): number {
  let at = position;
  for (const run of runsIn(searchable(text))) {
    for (const { term, offset } of termsOf(run))
      addTerm(byTerm, isSpeaker ? speakerTerm(term) : term, { document, position: at + offset }, weight);
    at += run.length;
  }
  return at;
}

/** Adds a term. Each time that it comes back in a document it matters a little more. */
function addTerm(byTerm: Map<string, Postings>, term: string, { document, position }: Place, weight: number): void {
  const known = byTerm.get(term);
  if (known === undefined) {
    byTerm.set(term, { documents: [document], weights: [weight], places: [0], positions: [position] });
    return;
  }
  const { documents, weights, places, positions } = known;
  const last = documents.length - 1;
  if (documents[last] === document) weights[last] = Math.min(MOST, (weights[last] ?? 0) + Math.ceil(weight / 8));
  else {
    documents.push(document);
    weights.push(weight);
    places.push(positions.length);
  }
  positions.push(position);
}

function flattened(byTerm: ReadonlyMap<string, Postings>) {
  const terms = [...byTerm.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const lists = terms.flatMap((term) => byTerm.get(term) ?? []);
  let all = 0;
  for (const [i, { documents, positions }] of lists.entries()) {
    starts[i + 1] = (starts[i] ?? 0) + documents.length;
    all += positions.length;
  }
  const documents = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Uint8Array(documents.length);
  const places = new Uint32Array(documents.length + 1);
  const positions = new Uint32Array(all);
  let end = 0;
  for (const [i, list] of lists.entries()) {
    const start = starts[i] ?? 0;
    documents.set(list.documents, start);
    weights.set(list.weights, start);
    positions.set(list.positions, end);
    for (const [own, place] of list.places.entries()) places[start + own] = end + place;
    end += list.positions.length;
  }
  places[documents.length] = end;
  return { terms, starts, documents, weights, places, positions };
}

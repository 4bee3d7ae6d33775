/** Place of the first of `terms` (sorted by UTF-16 units) that is not before `wanted`; their number where all are. */
export function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Comes after everything that begins with what it is put behind. */
const LAST = '\uffff';

/** The places, from and up to, of the terms that begin with `prefix`. */
export function prefixRange(terms: readonly string[], prefix: string): readonly [from: number, to: number] {
  return [lowerBound(terms, prefix), lowerBound(terms, prefix + LAST)];
}

/**
 * The places of the terms that differ from `word` in at most `edits` letters (one more, one less, another, two neighbours
 * swapped), and begin with the same one. Terms that begin alike share the work, and where no ending could help, all with that beginning are passed over.
 */
export function nearTerms(terms: readonly string[], word: string, edits: number): readonly number[] {
  const [from, to] = prefixRange(terms, word.slice(0, 1));
  const table = new DistanceTable(word, edits);
  const near: number[] = [];
  for (let at = from; at < to; ) {
    const term = terms[at] ?? '';
    const hopeless = table.read(term);
    if (hopeless === null) {
      if (table.distance <= edits) near.push(at);
      at += 1;
    } else {
      at = lowerBound(terms, term.slice(0, hopeless) + LAST);
    }
  }
  return near;
}

/**
 * Distances between one word and terms that are read one after the other. Row i of the table holds the distances of the first
 * i letters of the term to each beginning of the word; rows of a beginning that two terms share are kept.
 */
class DistanceTable {
  readonly #word: string;
  readonly #edits: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  #term = '';
  /** Rows that hold for the present term. */
  #filled = 0;

  constructor(word: string, edits: number) {
    this.#word = word;
    this.#edits = edits;
    this.#width = word.length + 1;
    // A term that is longer than this is too far off before its end.
    this.#rows = new Uint8Array((word.length + edits + 2) * this.#width);
    for (let i = 0; i < this.#width; i += 1) this.#rows[i] = i;
  }

  /** How far the term read last is from the word. */
  get distance(): number {
    return this.#rows[this.#term.length * this.#width + this.#word.length] ?? 0;
  }

  /** Reads a term: null, or the length of its beginning that is too far off, whatever follows. */
  read(term: string): number | null {
    this.#filled = Math.min(sharedStart(this.#term, term), this.#filled);
    this.#term = term;
    while (this.#filled < term.length) {
      const nearest = this.#addRow();
      if (nearest > this.#edits) return this.#filled;
    }
    return null;
  }

  /** Fills the next row; gives its least distance. */
  #addRow(): number {
    const rows = this.#rows;
    const code = this.#term.charCodeAt(this.#filled);
    const above = this.#filled * this.#width;
    const row = above + this.#width;
    this.#filled += 1;
    rows[row] = this.#filled;
    let nearest = this.#filled;
    for (let i = 1; i < this.#width; i += 1) {
      const replaced = (rows[above + i - 1] ?? 0) + (this.#word.charCodeAt(i - 1) === code ? 0 : 1);
      const changed = Math.min(rows[above + i] ?? 0, rows[row + i - 1] ?? 0) + 1;
      const least = Math.min(replaced, changed, this.#swapped(i, code, above));
      rows[row + i] = least;
      if (least < nearest) nearest = least;
    }
    return nearest;
  }

  /** The distance where the last two letters stand the other way round in the word: never less than the rows above allow. */
  #swapped(i: number, code: number, above: number): number {
    const before = above - this.#width;
    const isSwapped =
      i > 1 &&
      before >= 0 &&
      this.#word.charCodeAt(i - 2) === code &&
      this.#word.charCodeAt(i - 1) === this.#term.charCodeAt(this.#filled - 2);
    return isSwapped ? (this.#rows[before + i - 2] ?? 0) + 1 : Number.MAX_SAFE_INTEGER;
  }
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

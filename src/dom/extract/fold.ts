import type { Run } from '../text-map.ts';
import { UNSEEN } from '../unseen.ts';

/** Text of one block as it is folded together, with the runs that lead back; offsets count from the block's start. */
export interface Folded {
  text: string;
  readonly runs: Run[];
  /** Whether `text` ends with a space. Asked of the text itself, each answer would join the pieces it is made of. */
  isSpaced: boolean;
  /** White space read but not yet written: it counts only once more text follows. */
  pending: { readonly node: Text; readonly offset: number } | null;
}

/** A fold of no text, to be added to. */
export function emptyFold(): Folded {
  return { text: '', runs: [], isSpaced: true, pending: null };
}

/** UTF-16 units of one text node that are read: longer ones are data, and would hold the page's thread. */
export const MAX_NODE = 50_000;

/**
 * Words with single spaces between them: stretches that stay as they are, between other white space and characters that have no
 * width (soft hyphens, zero-width spaces).
 */
const EVEN = new RegExp(`[^\\s${UNSEEN}]+(?: [^\\s${UNSEEN}]+)*`, 'g');
const SPACE = /[^\S\ufeff]/;

/**
 * Adds `node` to `folded`: each stretch of white space becomes one space, white space at the ends and characters
 * without width are left out.
 */
export function foldNode(folded: Folded, node: Text): void {
  const data = node.length > MAX_NODE ? node.data.slice(0, MAX_NODE) : node.data;
  let read = 0;
  for (const match of data.matchAll(EVEN)) {
    noteGap(folded, node, data, read, match.index);
    write(folded, node, match.index, match[0]);
    read = match.index + match[0].length;
  }
  noteGap(folded, node, data, read, data.length);
}

/** A line break counts as a space; there is no text node to map it to, so it maps to none. */
export function foldBreak(folded: Folded): void {
  if (folded.isSpaced || folded.pending) return;
  folded.text += ' ';
  folded.isSpaced = true;
}

function noteGap(folded: Folded, node: Text, data: string, start: number, end: number): void {
  if (start === end || folded.pending || folded.isSpaced) return;
  for (let offset = start; offset < end; offset++) {
    if (SPACE.test(data[offset] ?? '')) {
      folded.pending = { node, offset };
      return;
    }
  }
}

function write(folded: Folded, node: Text, offset: number, text: string): void {
  if (folded.pending) {
    append(folded, folded.pending.node, folded.pending.offset, ' ');
    folded.pending = null;
  }
  append(folded, node, offset, text);
}

/** Lengthens the last run where it goes on, so that plain text is one run. */
function append(folded: Folded, node: Text, offset: number, text: string): void {
  const last = folded.runs.at(-1);
  const start = folded.text.length;
  folded.text += text;
  folded.isSpaced = text === ' ';
  if (last && last.node === node && last.offset + last.length === offset && last.start + last.length === start) {
    folded.runs[folded.runs.length - 1] = { ...last, length: last.length + text.length };
  } else {
    folded.runs.push({ start, length: text.length, node, offset, data: node.data });
  }
}

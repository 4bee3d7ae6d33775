import type { Run } from './text-map.ts';
import { JOINERS, UNSEEN, UNSEEN_ONE, UNSEEN_PAIR } from './unseen.ts';

/** The text of a page, or of a part of it, as it is put together. */
export interface Collapsed {
  readonly parts: string[];
  readonly runs: (Run & { length: number })[];
  length: number;
  /** White space read but not yet written: it counts only once more text follows. Its place, or null for a line break. */
  space: { readonly place: (Source & { readonly offset: number }) | null } | null;
  /** Whether a block ended since the last text. */
  isNewBlock: boolean;
}

/** Text put together, with the stretches of text nodes that it is made of, in order. */
export interface Folded {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What was put together. */
export function foldedOf({ parts, runs }: Collapsed): Folded {
  return { text: parts.join(''), runs };
}

/** No text yet. */
export function nothingCollapsed(): Collapsed {
  return { parts: [], runs: [], length: 0, space: null, isNewBlock: true };
}

/** White space at both ends of a node, with characters that have no width (soft hyphens, zero-width spaces). */
const LEADING = new RegExp(`^(?:\\s|${UNSEEN_ONE})+`);
const BLANK = new RegExp(`[\\s${UNSEEN}]`);
const PAIR = new RegExp(`^(?:${UNSEEN_PAIR})$`);
/** Inside: all that is not one plain space. What is one other white space stays in its run, as one unit gives one. */
const IRREGULAR = new RegExp(`(?:${UNSEEN_ONE}|\\s(?=\\s|${UNSEEN_ONE}))(?:\\s|${UNSEEN_ONE})*`, 'g');
const OTHER_SPACE = /[^\S ]/g;
/** What has to be looked at more closely: anything but words with single plain spaces between them and at the ends. */
const UNEVEN = new RegExp(`[${UNSEEN}${JOINERS}]|${UNSEEN_PAIR}|[^\\S ]| {2}`);
const SPACE = /[^\S\ufeff]/;

/** A text node and what it holds, asked for once: each asking goes through the browser. */
type Source = Pick<Run, 'node' | 'data'>;

/**
 * Adds the first `most` UTF-16 units of `node`: each stretch of white space becomes one space, white space at the ends of a block
 * and characters without width are left out.
 */
export function addText(collapsed: Collapsed, node: Text, most: number = Number.POSITIVE_INFINITY): void {
  const source: Source = { node, data: node.data };
  const text = source.data.length > most ? source.data.slice(0, most) : source.data;
  if (UNEVEN.test(text)) addUneven(collapsed, source, text);
  else addEven(collapsed, source, text);
}

function addEven(collapsed: Collapsed, source: Source, text: string): void {
  const start = text.startsWith(' ') ? 1 : 0;
  const end = text.length - (text.endsWith(' ') ? 1 : 0);
  if (start === 1) noteSpace(collapsed, source, 0, 1);
  if (start >= end) return;
  write(collapsed, source, start, text.slice(start, end));
  if (end < text.length) noteSpace(collapsed, source, end, text.length);
}

function addUneven(collapsed: Collapsed, source: Source, text: string): void {
  const start = LEADING.exec(text)?.[0].length ?? 0;
  noteSpace(collapsed, source, 0, start);
  if (start === text.length) return;
  const end = endOf(text);
  let read = start;
  IRREGULAR.lastIndex = start;
  for (let gap = IRREGULAR.exec(text); gap && gap.index < end; gap = IRREGULAR.exec(text)) {
    write(collapsed, source, read, plain(text.slice(read, gap.index)));
    read = gap.index + gap[0].length;
    noteSpace(collapsed, source, gap.index, read);
  }
  write(collapsed, source, read, plain(text.slice(read, end)));
  noteSpace(collapsed, source, end, text.length);
}

function plain(text: string): string {
  return text.replace(OTHER_SPACE, ' ');
}

/** Where the white space at the end begins. Not by a pattern: one tries anew at every space of a node that is full of them. */
function endOf(data: string): number {
  let end = data.length;
  for (;;) {
    if (end > 0 && BLANK.test(data.charAt(end - 1))) end--;
    else if (end > 1 && PAIR.test(data.slice(end - 2, end))) end -= 2;
    else return end;
  }
}

/** A line break counts as a space; there is no text to map it to. */
export function addBreak(collapsed: Collapsed): void {
  if (!collapsed.isNewBlock) collapsed.space ??= { place: null };
}

/** What comes next does not stand in the same block. */
export function endBlock(collapsed: Collapsed): void {
  collapsed.isNewBlock = true;
  collapsed.space = null;
}

function noteSpace(collapsed: Collapsed, { node, data }: Source, start: number, end: number): void {
  if (start === end || collapsed.space || collapsed.isNewBlock) return;
  for (let offset = start; offset < end; offset++) {
    if (SPACE.test(data.charAt(offset))) {
      collapsed.space = { place: { node, data, offset } };
      return;
    }
  }
}

function write(collapsed: Collapsed, source: Source, offset: number, text: string): void {
  if (text === '') return;
  if (collapsed.isNewBlock) {
    if (collapsed.length > 0) append(collapsed, '\n');
    collapsed.isNewBlock = false;
  }
  if (collapsed.space) {
    const { place } = collapsed.space;
    if (place) addRun(collapsed, place, place.offset, 1);
    append(collapsed, ' ');
    collapsed.space = null;
  }
  addRun(collapsed, source, offset, text.length);
  append(collapsed, text);
}

function append(collapsed: Collapsed, text: string): void {
  collapsed.parts.push(text);
  collapsed.length += text.length;
}

/** Lengthens the last run where it goes on, so that plain text is one run. */
function addRun({ runs, length: start }: Collapsed, { node, data }: Source, offset: number, length: number): void {
  const last = runs.at(-1);
  if (last && last.node === node && last.offset + last.length === offset && last.start + last.length === start) {
    last.length += length;
  } else {
    runs.push({ start, length, node, offset, data });
  }
}

import type { Colour } from '../../../core/annotation/annotation.ts';
import { cleanTags, tagKey } from '../../../core/annotation/tags.ts';
import { fold } from '../../../core/text/fold.ts';
import { asMarkedOf, type NoteRow, notesOf, quoteOf } from './rows.ts';

/** Which lines are listed: those that hold all words of `text`, in one of `colours` (all where there is none), with `tag`. */
export interface NotesFilter {
  readonly text: string;
  readonly colours: ReadonlySet<Colour>;
  readonly tag: string | null;
}

/** Lists everything. */
export const NO_FILTER: NotesFilter = { text: '', colours: new Set(), tag: null };

/** Whether a filter leaves anything out at all. */
export function isFiltering({ text, colours, tag }: NotesFilter): boolean {
  return text.trim() !== '' || colours.size > 0 || tag !== null;
}

/** The lines that a filter lists, and the one with the key `open`: what is being written there may take it out of what is sought. */
export function filtered(rows: readonly NoteRow[], filter: NotesFilter, open: string | null = null): readonly NoteRow[] {
  if (!isFiltering(filter)) return rows;
  const words = fold(filter.text).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (row.key === open) return true;
    const highlight = row.kind === 'highlight' ? row.highlight : null;
    if (filter.colours.size > 0 && (!highlight || !filter.colours.has(highlight.colour))) return false;
    if (filter.tag !== null && !highlight?.tags.some((tag) => tagKey(tag) === tagKey(filter.tag ?? ''))) return false;
    const text = words.length > 0 ? fold(wordsIn(row).join('\n')) : '';
    return words.every((word) => text.includes(word));
  });
}

/** All that is read in a line. */
function wordsIn(row: NoteRow): readonly string[] {
  const tags = row.kind === 'highlight' ? row.highlight.tags : [];
  return [quoteOf(row), asMarkedOf(row) ?? '', ...notesOf(row), ...tags];
}

/** The colours among lines. */
export function coloursIn(rows: readonly NoteRow[]): ReadonlySet<Colour> {
  return new Set(rows.flatMap((row) => (row.kind === 'highlight' ? [row.highlight.colour] : [])));
}

/** The tags among lines, each once, in the order of the alphabet. */
export function tagsIn(rows: readonly NoteRow[]): readonly string[] {
  const tags = rows.flatMap((row) => (row.kind === 'highlight' ? row.highlight.tags : []));
  return cleanTags(tags).toSorted((a, b) => a.localeCompare(b));
}

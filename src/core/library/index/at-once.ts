import type { SearchDocument } from './search-index.ts';

/** Most characters that are indexed while somebody waits, some tenths of a second's work: a file may bring passages as long as books. */
const MOST = 1_000_000;
/** Most of one text, where there are more characters than that. */
const LONGEST = 8_192;

/** Whether documents have more than can be indexed while somebody waits. */
export const areTooLong = (documents: readonly SearchDocument[]): boolean => lengthOf(documents, Number.POSITIVE_INFINITY) > MOST;

/** As much of documents as can be indexed while somebody waits: of those that are too long, the beginnings of their texts. */
export function shortened(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  if (!areTooLong(documents)) return documents;
  let longest = LONGEST;
  while (lengthOf(documents, longest) > MOST) longest /= 2;
  return documents.map((document) => ({
    ...document,
    fields: document.fields.map((field) => ({ ...field, text: field.text.slice(0, longest) })),
  }));
}

/** Characters of all texts, of each no more than `longest`. */
function lengthOf(documents: readonly SearchDocument[], longest: number): number {
  let length = 0;
  for (const { fields } of documents) for (const { text } of fields) length += Math.min(text.length, longest);
  return length;
}

import type { LibraryData } from '../../annotation/library-data.ts';
import { slotOf } from '../../annotation/slot.ts';
import { type ImportFault, refused } from '../import-result.ts';
import { pathText, type Step } from '../json/path.ts';

/** What is wrong between the records of a library, each of which is as it should be: two of one name, or one of no article. */
export function referenceFault(
  { articles, annotations, texts, pictures = [] }: LibraryData,
  at: readonly Step[],
): ImportFault | null {
  const keys = new Set<string>();
  const fault = (code: 'duplicate' | 'no-article', steps: readonly Step[], detail: string): ImportFault =>
    refused(code, pathText([...at, ...steps]), detail.slice(0, 120)).fault;
  for (const [index, { key }] of articles.entries()) {
    if (keys.has(key)) return fault('duplicate', ['articles', index, 'key'], key);
    keys.add(key);
  }
  const ids = new Set<string>();
  for (const [index, annotation] of annotations.entries()) {
    const { id, articleKey } = annotation;
    // A slot is a list in JSON, and no id; so one set holds both.
    const slot = slotOf(annotation) ?? id;
    if (ids.has(id)) return fault('duplicate', ['annotations', index, 'id'], id);
    if (ids.has(slot)) return fault('duplicate', ['annotations', index], `a second ${slot}`);
    ids.add(id).add(slot);
    if (!keys.has(articleKey)) return fault('no-article', ['annotations', index, 'articleKey'], articleKey);
  }
  const saved = new Set<string>();
  for (const [index, { key }] of texts.entries()) {
    if (saved.has(key)) return fault('duplicate', ['texts', index, 'key'], key);
    if (!keys.has(key)) return fault('no-article', ['texts', index, 'key'], key);
    saved.add(key);
  }
  for (const [index, { key }] of pictures.entries()) {
    // Each takes the place of its text.
    if (!saved.delete(key)) return fault(keys.has(key) ? 'duplicate' : 'no-article', ['pictures', index, 'key'], key);
  }
  return null;
}

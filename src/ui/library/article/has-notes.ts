import { isTelling } from '../../../core/annotation/group.ts';
import type { Passage } from './passages.ts';

/** Whether the reader wrote or answered anything on a passage. */
export function hasNotes({ highlight, work }: Pick<Passage, 'highlight' | 'work'>): boolean {
  return isTelling(work) || (highlight !== null && highlight.note !== '');
}

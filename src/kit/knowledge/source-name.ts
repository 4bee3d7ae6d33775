import type { Source } from '../../core/knowledge/card.ts';
import { titleInWords } from '../checks/wording.ts';

/** By what a source is told among others: its publisher, and where another of them has the same one, its title too. */
export function nameAmong(source: Source, all: readonly Source[]): string {
  const { publisher } = source;
  if (all.every((other) => other === source || other.publisher !== publisher)) return publisher;
  const title = titleInWords(source.title);
  return title.includes(publisher) ? title : `${publisher}: ${title}`;
}

import { readdirSync } from 'node:fs';
import { type LabelledDocument, readCorpus } from '../../test/corpus/article-of.ts';

const FOLDER = new URL('../../test/corpus/', import.meta.url);
/** Labels that are no documents; see test/corpus/CHECKS.md. */
const OTHERS: readonly string[] = ['cross-checks.jsonl', 'card-links.jsonl'];

/** The labelled documents of each file of test/corpus, by its name without the ending. */
export function corpusFiles(): ReadonlyMap<string, readonly LabelledDocument[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl') && !OTHERS.includes(name));
  return new Map(names.sort().map((name) => [name.replace('.jsonl', ''), readCorpus(name)]));
}

/** All labelled documents of test/corpus, file by file. */
export function corpusDocuments(): readonly LabelledDocument[] {
  return [...corpusFiles().values()].flat();
}

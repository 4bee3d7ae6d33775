import { readdirSync } from 'node:fs';
import { type LabelledDocument, readCorpus } from '../../test/corpus/article-of.ts';

const FOLDER = new URL('../../test/corpus/', import.meta.url);

/** All labelled documents of test/corpus, file by file. */
export function corpusDocuments(): readonly LabelledDocument[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readCorpus(name));
}

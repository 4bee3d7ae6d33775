import { readdirSync } from 'node:fs';
import { isReadLanguage } from '../../src/core/article/language.ts';
import { type LabelledDocument, readCorpus } from '../../test/corpus/article-of.ts';

const FOLDER = new URL('../../test/corpus/', import.meta.url);
/** Labels that are no documents; see test/corpus/CHECKS.md. */
const OTHERS: readonly string[] = ['cross-checks.jsonl', 'card-links.jsonl'];

/** The names of the files of test/corpus that hold labelled documents, sorted. */
export const documentFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl') && !OTHERS.includes(name))
    .sort();

/** The labelled documents of each file of test/corpus, by its name without the ending. */
export function corpusFiles(): ReadonlyMap<string, readonly LabelledDocument[]> {
  return new Map(documentFiles().map((name) => [name.replace('.jsonl', ''), readCorpus(name)]));
}

/** All labelled documents of test/corpus, file by file. */
export function corpusDocuments(): readonly LabelledDocument[] {
  return [...corpusFiles().values()].flat();
}

/** Whether labelled documents are articles that teach the rules for claims. */
export function teachesClaims({ lang, kind }: LabelledDocument): boolean {
  return isReadLanguage(lang) && kind === 'rare-earth-article';
}

import { readdirSync } from 'node:fs';
import { isReadLanguage } from '../../src/core/article/language.ts';
import { type LabelledDocument, readCorpus } from '../../test/corpus/article-of.ts';
import { realFiles, type Split } from '../../test/corpus/real/real-pages.ts';

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

/** All labelled documents of test/corpus, each with the name of its file. */
export function corpusDocuments(): readonly (LabelledDocument & { readonly file: string })[] {
  return [...corpusFiles()].flatMap(([file, documents]) => documents.map((document) => ({ ...document, file })));
}

/** The real pages of some parts, file by file. */
export function realDocuments(...splits: readonly Split[]): readonly LabelledDocument[] {
  return [...realFiles()].flatMap(([name, documents]) => (splits.some((split) => name.startsWith(split)) ? documents : []));
}

/** Whether labelled documents are articles that teach the rules for claims. */
export function teachesClaims({ lang, kind }: LabelledDocument): boolean {
  return isReadLanguage(lang) && kind === 'rare-earth-article';
}

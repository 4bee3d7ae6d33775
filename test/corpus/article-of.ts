import { readFileSync } from 'node:fs';
import type { Article, Block, BlockKind, Span } from '../../src/core/article/article.ts';

/** A labelled sentence; see GUIDELINE.md. */
export interface LabelledSentence {
  readonly text: string;
  readonly isClaim: boolean;
  readonly layer?: string;
  readonly speaker?: string;
  readonly topics?: readonly string[];
  readonly hedged?: boolean;
  readonly hasNumber?: boolean;
  /** Of real pages alone, as are all that follow: whose act it is, and the words that say so. */
  readonly actor?: string;
  readonly actorWords?: string;
  readonly worth?: number;
  readonly parts?: readonly LabelledPart[];
}

/** A part of a labelled claim; offsets in the sentence's text. */
export interface LabelledPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly layer: string;
  readonly speaker: string;
  readonly topics: readonly string[];
}

/** A labelled document of the corpus. */
export interface LabelledDocument {
  readonly id: string;
  readonly style: string;
  readonly lang: string;
  readonly kind: 'rare-earth-article' | 'reference' | 'negative';
  readonly title: string;
  readonly url: string;
  readonly blocks: readonly { readonly tag: string; readonly sentences: readonly LabelledSentence[] }[];
}

const KINDS: Readonly<Record<string, { readonly kind: BlockKind; readonly level: number }>> = {
  h1: { kind: 'title', level: 1 },
  h2: { kind: 'heading', level: 2 },
  h3: { kind: 'heading', level: 3 },
  p: { kind: 'paragraph', level: 0 },
  li: { kind: 'list-item', level: 1 },
  blockquote: { kind: 'quote', level: 0 },
  figcaption: { kind: 'caption', level: 0 },
  td: { kind: 'cell', level: 0 },
};

/** The documents of one file of the corpus, by its name beside this file. */
export function readCorpus(name: string): readonly LabelledDocument[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as LabelledDocument);
}

/** The article that extraction would give of the document's page: without navigation, footer and labels. */
export function articleOf(document: LabelledDocument): Article {
  const glue = glueOf(document);
  const blocks: Block[] = [];
  let text = '';
  let leadIn: number | null = null;
  for (const { tag, sentences } of document.blocks) {
    const known = KINDS[tag];
    if (!known) continue;
    const own = sentences.map((sentence) => sentence.text).join(glue);
    if (text !== '') text += '\n';
    const start = text.length;
    text += own;
    if (known.kind !== 'list-item') leadIn = known.kind === 'heading' || /[:：]$/.test(own) ? blocks.length : null;
    blocks.push({ ...known, start, end: text.length, leadIn: known.kind === 'list-item' ? leadIn : null });
  }
  const { url, title, lang: language } = document;
  return { url, title, site: null, author: null, published: null, language, text, blocks, isTruncated: false, links: null };
}

/** Where each sentence of a document stands in the text of its article, in order; nowhere (0 to 0) where its block is not read. */
export function sentenceSpans(document: LabelledDocument): readonly Span[] {
  const glue = glueOf(document);
  const { blocks } = articleOf(document);
  let read = 0;
  return document.blocks.flatMap(({ tag, sentences }) => {
    if (!KINDS[tag]) return sentences.map(() => ({ start: 0, end: 0 }));
    let start = blocks[read]?.start ?? 0;
    read += 1;
    return sentences.map(({ text }) => {
      const span = { start, end: start + text.length };
      start = span.end + glue.length;
      return span;
    });
  });
}

const glueOf = ({ lang }: LabelledDocument): string => (lang.startsWith('zh') || lang === 'ja' ? '' : ' ');

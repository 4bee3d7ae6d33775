import { readFileSync } from 'node:fs';
import { languageIn } from '../../src/core/article/language.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { linkClaims } from '../../src/core/knowledge/link-claims.ts';
import { articleOf } from '../../test/corpus/article-of.ts';
import { corpusDocuments } from '../train/documents.ts';
import { takingAll } from './taking-all.ts';

/** A claim of the corpus with the cards that help most to judge it, any of which may come first; see test/corpus/CHECKS.md. */
export interface LabelledLink {
  readonly doc: string;
  readonly text: string;
  readonly cards: readonly string[];
}

/** How often the first card is right, with a line for every one that is not. */
export interface LinkScore {
  readonly claims: number;
  readonly firstRight: number;
  /** Whether a right card is among those that stand there at first. */
  readonly amongShown: number;
  readonly without: number;
  readonly errors: readonly string[];
}

/** Cards that stand beside a claim before the reader asks for more. */
const SHOWN = 3;
const FILE = new URL('../../test/corpus/card-links.jsonl', import.meta.url);

/** The labelled claims. */
export function labelledLinks(): readonly LabelledLink[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledLink);
}

/** White space as one space each, as labels have it. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The cards of every sentence of a document by its text, each taken for a claim. */
function cardsByText(document: Parameters<typeof articleOf>[0]): ReadonlyMap<string, readonly string[]> {
  const article = articleOf(document);
  const language = languageIn(article);
  const claims = findClaims(article, language, takingAll(TRAINED_RULES));
  const { byClaim } = linkClaims(article, claims);
  return new Map(claims.map(({ id, text }) => [squeezed(text), (byClaim.get(id) ?? []).map((link) => link.id)]));
}

/** Holds the background of the labelled claims against the labels. */
export function scoreLinks(links: readonly LabelledLink[]): LinkScore {
  const documents = new Map(corpusDocuments().map((document) => [document.id, document]));
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const found = links.map((link) => {
    const document = documents.get(link.doc);
    if (!document) throw new Error(`card-links.jsonl: there is no document ${link.doc}`);
    const byText = known.get(link.doc) ?? cardsByText(document);
    known.set(link.doc, byText);
    const text = squeezed(link.text);
    // A labelled sentence may be read in parts, or with its dateline: the first with cards speaks for it.
    const isOf = (part: string): boolean => text.includes(part) || part.includes(text);
    const own = byText.get(text) ?? [...byText].find(([part, cards]) => isOf(part) && cards.length > 0)?.[1] ?? [];
    return { link, own };
  });
  const isRight = (link: LabelledLink, card: string | undefined): boolean => card !== undefined && link.cards.includes(card);
  const wrong = found.filter(({ link, own }) => !isRight(link, own[0]));
  return {
    claims: found.length,
    firstRight: found.length - wrong.length,
    amongShown: found.filter(({ link, own }) => own.slice(0, SHOWN).some((card) => isRight(link, card))).length,
    without: found.filter(({ own }) => own.length === 0).length,
    errors: wrong.map(
      ({ link, own }) =>
        `${link.doc} wants ${link.cards.join(' or ')}, has ${own.slice(0, SHOWN).join(', ') || 'none'}: ${link.text}`,
    ),
  };
}

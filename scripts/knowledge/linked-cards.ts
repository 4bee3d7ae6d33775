import { isReadLanguage, languageIn } from '../../src/core/article/language.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { linkClaims } from '../../src/core/knowledge/link-claims.ts';
import { articleOf } from '../../test/corpus/article-of.ts';
import { corpusDocuments } from '../train/documents.ts';

/** Ids of the cards that some claim of the corpus links to. */
export function linkedCards(): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const document of corpusDocuments()) {
    const article = articleOf(document);
    if (document.kind !== 'rare-earth-article' || !isReadLanguage(languageIn(article))) continue;
    for (const cards of linkClaims(article, findClaims(article)).byClaim.values()) for (const { id } of cards) linked.add(id);
  }
  return linked;
}

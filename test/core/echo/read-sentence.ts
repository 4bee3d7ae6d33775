import { takingAll } from '../../../scripts/checks/taking-all.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { languageIn } from '../../../src/core/article/language.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';
import { TRAINED_RULES } from '../../../src/core/claim/rules/linear.ts';
import type { Facts } from '../../../src/core/echo/facts.ts';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { findQuantities } from '../../../src/core/text/quantities.ts';

/** What Loupe knows of a sentence that is an article by itself, published on a day or nobody knows when; of what it cannot read, its words. */
export function readSentence(text: string, published: string | null = null): Facts {
  const blocks: Article['blocks'] = [{ kind: 'paragraph', level: 0, leadIn: null, start: 0, end: text.length }];
  const head = { url: 'https://news.example/', title: '', site: null, author: null, published, language: null };
  const article: Article = { ...head, text, blocks, isTruncated: false, links: null };
  const [claim] = findClaims(article, languageIn(article), takingAll(TRAINED_RULES));
  if (!claim) return { text, topics: [], quantities: findQuantities(text), dates: [], layer: 'reported', cards: [] };
  const { byClaim } = linkClaims({ text, blocks, published }, [claim]);
  return { ...claim, text, cards: byClaim.get(claim.id) ?? [] };
}

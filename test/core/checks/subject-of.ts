import type { ClaimSubject } from '../../../src/core/checks/subject.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { findDates } from '../../../src/core/text/dates.ts';
import { articleOf } from '../knowledge/claim-of.ts';

/** The last of some paragraphs, each a claim, as the checks get it: with its dates and cards, in an article of that day. */
export function subjectOf(
  paragraphs: string | readonly string[],
  { published, today = '2026-11-26' }: { readonly published: string | null; readonly today?: string },
  topics: Claim['topics'] = ['export-controls', 'five-year-plan'],
): ClaimSubject {
  const { text, blocks, claims } = articleOf(typeof paragraphs === 'string' ? [paragraphs] : paragraphs, topics);
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const links = linkClaims({ text, blocks }, claims);
  const last = claims.at(-1);
  if (!last) throw new Error('no paragraph');
  const dates = findDates(text, language, published).filter((date) => date.start >= last.start && date.end <= last.end);
  const head = { url: 'https://news.example/a', title: '', site: null, author: null, published, language };
  const article = { ...head, text, blocks, isTruncated: false, links: null };
  return { claim: { ...last, dates }, article, links: links.byClaim.get(last.id) ?? [], today };
}

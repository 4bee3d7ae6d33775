import type { Annotation, SaidBody } from '../../../src/core/annotation/annotation.ts';
import { checkBody, newAnnotation, noteBody } from '../../../src/core/annotation/edit.ts';
import type { ClaimPlace } from '../../../src/core/annotation/reattach.ts';
import { claimTargetOf } from '../../../src/core/annotation/reattach.ts';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import { OPEN_ANSWER } from '../../../src/core/checklist/checklist.ts';

export const KEY = 'news.example/quota';
export const NOW = '2026-03-24T10:00:00.000Z';

export const HEAD: ArticleHead = {
  url: 'https://news.example/quota',
  title: 'Quota',
  site: 'News',
  author: null,
  published: '2026-03-24',
  language: 'en',
};

/** A page's claims: every sentence is one, with the id that its words give, as the engine's ids do. */
export function claimsIn(sentences: readonly string[]): ClaimPlace[] {
  const text = sentences.join(' ');
  let start = 0;
  return sentences.map((sentence) => {
    const end = start + sentence.length;
    const claim = {
      id: `id of ${sentence}`,
      text: sentence,
      start,
      end,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
    start = end + 1;
    return claim;
  });
}

export function noteOn(claim: ClaimPlace | null, id = 'a-note'): Annotation {
  const target = claim === null ? null : claimTargetOf(claim);
  return newAnnotation({ articleKey: KEY, source: HEAD.url, claim: target }, noteBody('mine'), { id, now: NOW });
}

export function findingOn(claim: ClaimPlace, id = 'a-finding'): Annotation {
  const answer = { ...OPEN_ANSWER, state: 'done', finding: 'contradicts' } as const;
  return saidOf(claim, checkBody('original', answer), id);
}

/** An annotation on a claim that says `body`. */
export function saidOf(claim: ClaimPlace, body: SaidBody, id: string): Annotation {
  return newAnnotation({ articleKey: KEY, source: HEAD.url, claim: claimTargetOf(claim) }, body, { id, now: NOW });
}

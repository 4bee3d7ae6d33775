import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { annotation, article, FACTS, highlight, note } from '../../../core/library/records.ts';

/** The passages and the article with a note that is all the work on them, or that a file has brought, by what is written in it. */
export const NOTES = { ofClaim: 'ask customs', ofHighlight: 'from a file', ofArticle: 'to be read again' } as const;

/** A library of which a reader may clear any note, and with it what is listed. */
export function notesData(): LibraryData {
  const [a, b] = [article('a.example/1'), article('b.example/1')];
  const on = (quote: string) => ({
    target: {
      source: a.head.url,
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: quote.length },
      ] as const,
    },
  });
  return {
    articles: [a, b],
    annotations: [
      annotation(a.key, [note(NOTES.ofClaim)], { claimId: 'claim-1', ...on('Exports fell.') }),
      annotation(a.key, [highlight(FACTS), note(NOTES.ofHighlight)], { claimId: 'claim-2', ...on('Prices rose.') }),
      annotation(b.key, [note(NOTES.ofArticle)]),
    ],
    texts: [],
    meta: {},
  };
}

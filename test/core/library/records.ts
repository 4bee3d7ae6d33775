import type { Annotation, Body, ClaimFacts } from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../../src/core/annotation/article-work.ts';
import { motivationOf } from '../../../src/core/annotation/edit.ts';
import { entriesOf } from '../../../src/core/library/entries.ts';
import type { Entry } from '../../../src/core/library/entry.ts';

const START = '2026-03-10T12:00:00.000Z';

/** An article of a site, as kept. */
export function article(
  key: string,
  change: Partial<ArticleRecord> & { readonly title?: string; readonly published?: string } = {},
) {
  const { title = `Title of ${key}`, published = '2026-03-09', ...rest } = change;
  const url = `https://www.${key}`;
  const head = { url, title, site: null, author: null, published, language: 'en' };
  const record: ArticleRecord = {
    key,
    addresses: [url],
    head,
    firstRead: START,
    lastRead: START,
    saved: null,
    modified: START,
    deleted: null,
    ...rest,
  };
  return record;
}

let made = 0;

/** An annotation of `articleKey` with some bodies. */
export function annotation(
  articleKey: string,
  body: readonly Body[],
  change: Partial<Annotation> & { quote?: string } = {},
): Annotation {
  const { quote, ...rest } = change;
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    motivation: motivationOf(body),
    target: {
      source: `https://www.${articleKey}`,
      selector: quote === undefined ? [] : [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    },
    body,
    created: START,
    modified: START,
    deleted: null,
    articleKey,
    claimId: null,
    ...rest,
  };
}

/** What Loupe reads of an official claim on quotas. */
export const FACTS: ClaimFacts = {
  layer: 'official',
  topics: ['production-quotas', 'export-controls'],
  speaker: 'chinese-government',
  speakerName: 'Wang Wentao',
};

/** A highlight's first body. */
export function highlight(claim: ClaimFacts | null = null, colour: 'green' | 'red' = 'green'): Body {
  return { type: 'Highlight', purpose: 'highlighting', colour, claim };
}

/** A note's body, and a tag's. */
export const note = (value: string): Body => ({ type: 'TextualBody', purpose: 'commenting', value });
/** See `note`. */
export const tag = (value: string): Body => ({ type: 'TextualBody', purpose: 'tagging', value });

/** The entries of several articles, each with its annotations. */
export function entries(...shelves: readonly (readonly [ArticleRecord, ...Annotation[]])[]): readonly Entry[] {
  return shelves.flatMap(([record, ...annotations]) => entriesOf(record, annotations));
}

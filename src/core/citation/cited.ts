import type { Quote } from '../anchor/selectors.ts';
import type { ArticleHead } from '../article/article.ts';
import { webAddress } from '../article/web-address.ts';
import { outletOf } from '../sites/outlet.ts';
import { languageTag } from '../text-language.ts';
import { cleanLine, MOST } from './clean.ts';
import { linkTo } from './link-to.ts';
import { type Name, namesIn } from './names.ts';

/** A passage to be cited, or with `quote` null an article as a whole. */
export interface ToCite {
  readonly head: ArticleHead;
  readonly quote: Quote | null;
  /** Who says it, where somebody is named. */
  readonly speaker: string | null;
}

/** A passage with what every citation of it tells. All texts are on one line, bounded, and without anything that is not seen. */
export interface Cited {
  /** Empty where the article as a whole is cited. */
  readonly quote: string;
  readonly speaker: string | null;
  readonly authors: readonly Name[];
  /** Empty where a file names none. */
  readonly outlet: string;
  /** The article's title; where it has none, its address. */
  readonly title: string;
  /** `YYYY-MM-DD`, or null where it is not known. */
  readonly published: string | null;
  /** The day of access, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** The article's page, and the passage in it; null where it lies at no address of the web. */
  readonly page: string | null;
  readonly link: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

/** What a citation of `what` tells that is made on the day `today`, `YYYY-MM-DD`. */
export function citedOf({ head, quote, speaker }: ToCite, today: string): Cited {
  const page = webAddress(head.url);
  // What lies on the reader's own disk has an address that is nobody else's business.
  const outlet = cleanLine(page === null ? (head.site ?? '') : outletOf(head), MOST.name);
  return {
    quote: cleanLine(quote?.exact ?? '', MOST.quote),
    speaker: cleanLine(speaker ?? '', MOST.name) || null,
    authors: namesIn(head.author, outlet),
    outlet,
    title: cleanLine(head.title, MOST.title) || cleanLine(page ?? '', MOST.title) || '…',
    published: head.published,
    accessed: today,
    page,
    link: linkTo(head.url, quote),
    language: languageTag(head.language),
  };
}

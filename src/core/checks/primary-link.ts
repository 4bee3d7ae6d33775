import type { CardLink } from '../knowledge/card.ts';
import { mentionsOf } from '../knowledge/mentions.ts';
import { BODIES, type Body, isOwnPage } from './bodies.ts';
import type { Check } from './check.ts';
import type { ArticleSubject } from './subject.ts';

/** So many of its cards, the most central first, an article is about; what is further down is named in passing. */
const CENTRAL = 3;
/** A name, a number or a date; "the plan" alone names nothing whose original could be linked. */
const NAME = /[\p{Lu}\p{Script=Han}\d]/u;

/** Whether the words that tied a card name it: a word that only speaks for it ("最终用户") has no original to link to. */
function isNamed({ id, why }: CardLink): boolean {
  return NAME.test(why) && mentionsOf(why).some(({ card, isStrong, isName }) => card === id && (isStrong || isName));
}

function issuerOf(link: CardLink): Body | null {
  return isNamed(link) ? (BODIES.find(({ issued }) => issued.includes(link.id)) ?? null) : null;
}

/**
 * The note that an article names an instrument or a notice and links to no page of the body that issued it, or null. Nothing is
 * said where the links are not known, and where the page is the body's own.
 */
export function missingPrimary({ article, links }: ArticleSubject): Check | null {
  const { links: addresses, url } = article;
  if (addresses === null) return null;
  for (const link of links.slice(0, CENTRAL)) {
    const body = issuerOf(link);
    if (!body) continue;
    if ([url, ...addresses].some((address) => isOwnPage(body, address))) return null;
    return {
      id: 'sourcing:no-primary',
      kind: 'sourcing',
      message: { code: 'sourcing-no-primary', values: [link.why, { message: { code: `body-${body.id}`, values: [] } }] },
      span: { start: link.start, end: link.end },
      card: link.id,
      asOf: null,
      sources: [],
      picture: null,
    };
  }
  return null;
}

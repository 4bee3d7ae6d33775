import type { Topic } from '../claim/claim.ts';
import type { Card, CardKind } from '../knowledge/card.ts';
import data from './data/queries.json';

/** What to type into a search box for one claim or article. */
export interface Query {
  readonly chinese: string;
  readonly english: string;
  /** Chinese search terms worth copying, the most fitting first. */
  readonly terms: readonly string[];
}

const BY_TOPIC: Readonly<Record<Topic, Query>> = data;

/** Kinds whose terms are about one thing; those of institutions and general terms find too much. */
const TELLING: readonly CardKind[] = ['policy', 'event', 'statistic', 'company', 'element'];

const MOST_TERMS = 5;

/**
 * The query for the first of `topics`, with `cards` linked: the terms of the first card on it of a telling kind, else the
 * topic's own. Where `about` names kinds, the first card of those will do, whatever its topic.
 */
export function queryFor(topics: readonly Topic[], cards: readonly Card[], about?: readonly CardKind[]): Query {
  const main = topics[0] ?? 'export-controls';
  const topic = BY_TOPIC[main];
  const telling = about ?? TELLING;
  const withTerms = cards.filter(({ hints }) => hints.some(({ terms }) => terms.length > 0));
  const fitting = withTerms.filter((card) => card.topics.includes(main));
  const isTelling = ({ kind }: Card): boolean => telling.includes(kind);
  const card = fitting.find(isTelling) ?? (about && withTerms.find(isTelling));
  const own = card?.hints.flatMap(({ terms }) => terms) ?? [];
  const others = fitting.flatMap(({ hints }) => hints.flatMap(({ terms }) => terms.slice(0, 2)));
  const ofTopic = !card || fitting.includes(card) ? [topic.chinese, ...others, ...topic.terms] : others;
  return {
    chinese: own[0] ?? topic.chinese,
    english: card ? withMatter(card.title) : topic.english,
    terms: [...new Set([...own, ...ofTopic])].slice(0, MOST_TERMS),
  };
}

/** A card's title as a query that finds nothing on other minerals. */
function withMatter(title: string): string {
  return /rare[- ]earth/i.test(title) ? title : `${title} rare earth`;
}

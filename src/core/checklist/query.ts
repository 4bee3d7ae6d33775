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
 * The query for the first of `topics`, with `cards` linked: the terms of the first card on it of a kind in `telling`, else the
 * topic's own.
 */
export function queryFor(topics: readonly Topic[], cards: readonly Card[], telling: readonly CardKind[] = TELLING): Query {
  const main = topics[0] ?? 'export-controls';
  const topic = BY_TOPIC[main];
  const fitting = cards.filter((card) => card.topics.includes(main) && card.hints.some(({ terms }) => terms.length > 0));
  const card = fitting.find(({ kind }) => telling.includes(kind));
  const own = card?.hints.flatMap(({ terms }) => terms) ?? [];
  const others = fitting.flatMap(({ hints }) => hints.flatMap(({ terms }) => terms.slice(0, 2)));
  return {
    chinese: own[0] ?? topic.chinese,
    english: card ? withMatter(card.title) : topic.english,
    terms: [...new Set([...own, topic.chinese, ...others, ...topic.terms])].slice(0, MOST_TERMS),
  };
}

/** A card's title as a query that finds nothing on other minerals. */
function withMatter(title: string): string {
  return /rare[- ]earth/i.test(title) ? title : `${title} rare earth`;
}

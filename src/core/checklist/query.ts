import type { Topic } from '../claim/claim.ts';
import type { Card, CardKind } from '../knowledge/card.ts';
import { noticeIn } from '../knowledge/notice.ts';
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

/** What a query is narrowed to: cards of some kinds, and a notice that `text` names by number and year. */
export interface QueryFocus {
  readonly about: readonly CardKind[];
  readonly text?: string;
}

/**
 * The query for the first of `topics`, with `cards` linked: the terms of the first card on it of a telling kind, else the
 * topic's own. Where a focus names kinds, the first card of those will do, whatever its topic.
 */
export function queryFor(topics: readonly Topic[], cards: readonly Card[], focus?: QueryFocus): Query {
  const main = topics[0] ?? 'export-controls';
  const topic = BY_TOPIC[main];
  const telling = focus?.about ?? TELLING;
  const withTerms = cards.filter(({ hints }) => hints.some(({ terms }) => terms.length > 0));
  const fitting = withTerms.filter((card) => card.topics.includes(main));
  const isTelling = ({ kind }: Card): boolean => telling.includes(kind);
  const card = fitting.find(isTelling) ?? (focus && withTerms.find(isTelling));
  const terms = card?.hints.flatMap((hint) => hint.terms) ?? [];
  const own = [...noticeTerms(focus, terms), ...terms];
  const others = fitting.flatMap(({ hints }) => hints.flatMap((hint) => hint.terms.slice(0, 2)));
  const ofTopic = !card || fitting.includes(card) ? [topic.chinese, ...others, ...topic.terms] : others;
  return {
    chinese: own[0] ?? topic.chinese,
    english: card ? withMatter(card.title) : topic.english,
    terms: [...new Set([...own, ...ofTopic])].slice(0, MOST_TERMS),
  };
}

/** A notice that the text names and no card's terms do, as Chinese texts name it, whoever issued it. */
function noticeTerms(focus: QueryFocus | undefined, known: readonly string[]): readonly string[] {
  const name = focus?.text !== undefined && focus.about.includes('policy') ? noticeIn(focus.text) : null;
  return name === null || known.some((term) => term.includes(name)) ? [] : [`公告${name}`];
}

/** A card's title as a query that finds nothing on other minerals. */
function withMatter(title: string): string {
  return /rare[- ]earth/i.test(title) ? title : `${title} rare earth`;
}

import type { ArticleHead } from '../article/article.ts';
import { isAmongHosts } from '../article/same-site.ts';
import { archived } from '../citation/archive.ts';
import type { Form, Topic } from '../claim/claim.ts';
import type { Card, Source } from '../knowledge/card.ts';
import { type ChineseEngine, DEFAULT_CHINESE_ENGINE } from '../settings/engines.ts';
import type { PlaceLink } from './checklist.ts';
import { claimWords, isChinese, namesMonth } from './claim-words.ts';
import codes from './data/commodity-codes.json';
import data from './data/places.json';
import type { Query } from './query.ts';
import type { PlaceRecord } from './records.ts';
import { searchPhrase } from './search-phrase.ts';

/** What the blanks of an address are filled from. */
export interface Filling {
  readonly head: ArticleHead;
  readonly query: Query;
  readonly topics: readonly Topic[];
  readonly cards: readonly Card[];
  /** Text in which a year may be named. */
  readonly text: string;
  /** As what the text's figures count rare earths, where they say it. */
  readonly forms: readonly Form[];
  /** Who speaks, where somebody is named. */
  readonly speaker?: string | null;
  /** By which engine Chinese pages are searched for. */
  readonly chineseEngine?: ChineseEngine;
}

const PLACES: ReadonlyMap<string, PlaceRecord> = new Map(
  (data.places as readonly PlaceRecord[]).map((place) => [place.id, place]),
);
const CODES_BY_FORM: Readonly<Partial<Record<Form, readonly string[]>>> = codes.byForm;
const CODES_BY_TOPIC: Readonly<Partial<Record<Topic, readonly string[]>>> = codes.byTopic;

/** Official documents offered for one question. */
const MOST_SOURCES = 2;

/** A year of our time; no mass, price or share that looks like one. */
const YEAR = /(?<![$€¥])\b20[0-4]\d\b(?!\s*(?:t|tons?|tonnes?|metric|kg|mt|yuan|dollars?|吨|噸|公斤|元|%)(?![a-z]))/i;
const YEARS = new RegExp(YEAR, 'gi');

/** The year of trade data to open: the last one the text names, else the last full one before publication. Null: unknown. */
function yearOf({ text, head }: Filling): string | null {
  const published = head.published?.slice(0, 4) ?? null;
  const named = [...text.matchAll(YEARS)].map(([year]) => year).filter((year) => published === null || year <= published);
  const last = named.sort().at(-1);
  if (last) return last;
  return published === null ? null : String(Number(published) - 1);
}

/** Commodity codes of what the figures count, else of what the claim is about. */
function codesOf({ forms, topics }: Filling): string {
  const told = [...new Set(forms.flatMap((form) => CODES_BY_FORM[form] ?? []))];
  if (told.length > 0) return told.sort().join(',');
  const byTopic = topics.map((topic) => CODES_BY_TOPIC[topic]).find((found) => found !== undefined);
  return (byTopic ?? codes.otherwise).join(',');
}

/** The site as it names itself, else its host. */
function publisherOf({ site, url }: ArticleHead): string {
  if (site) return site;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** Editions of yearly books: the first and the last that are there. */
const EDITIONS = { mcs: [2020, 2026], iea: [2024, 2026] } as const;

/** The edition that was out when the article appeared, the last where its day is not known; null where there was none. */
function editionOf(book: keyof typeof EDITIONS, filling: Filling): string | null {
  const { head, text } = filling;
  const [first, last] = EDITIONS[book];
  const out = head.published === null ? last : Math.min(Number(head.published.slice(0, 4)), last);
  // A year is counted in the edition of the next.
  const told = YEAR.test(text) ? Number(yearOf(filling)) + 1 : out;
  const year = Math.min(told, out);
  return year < first ? null : String(year);
}

/** The month or year of a day in words: "October 2025", "2025年10月". */
function monthOf(day: string, language: string): string {
  const month = day.length > 4 ? 'long' : undefined;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month, timeZone: 'UTC' }).format(new Date(day));
}

/** Search words with the year that the claim names, else that of its article, where none stands in them: an engine finds what is new. */
function dated(words: string, { text, head: { published } }: Filling, isToMonth = false): string {
  if (published === null || /(?:19|20)\d\d/.test(words)) return words;
  const year = published.slice(0, 4);
  // At the turn of a year what is said is of the next.
  const named = [...text.matchAll(YEARS)].map(([one]) => one).filter((one) => Number(one) <= Number(year) + 1);
  if (named.length > 0) return `${words} ${named.sort().at(-1)}`;
  return `${words} ${isToMonth ? monthOf(published, isChinese(words) ? 'zh' : 'en') : year}`;
}

/** What is searched for, or null where the page gives nothing to search for. Words of the page are a phrase or bare words, never an order. */
function queryText(place: PlaceRecord, filling: Filling): string | null {
  const { query, head, text, speaker } = filling;
  switch (place.query) {
    case 'title':
      return searchPhrase(head.title);
    case 'publisher': {
      const publisher = searchPhrase(publisherOf(head));
      return publisher && `${publisher} owner funding`;
    }
    case 'claim': {
      const words = claimWords(text, speaker ?? null, head.title);
      return words && dated(words, filling, !namesMonth(text));
    }
    case 'chinese':
      return dated(query.chinese, filling);
    default:
      return dated(query.english, filling);
  }
}

/** What is put into the blank `{q}`, encoded. */
function searchFor(place: PlaceRecord, filling: Filling): string | null {
  const text = queryText(place, filling);
  return text && encodeURIComponent(place.within ? `site:${place.within} ${text}` : text);
}

/** The address with its blanks filled, or null where one cannot be. */
function fill(place: PlaceRecord, filling: Filling): string | null {
  const values: Readonly<Record<string, string | null>> = {
    q: searchFor(place, filling),
    url: archived(filling.head.url),
    hs: encodeURIComponent(codesOf(filling)),
    year: yearOf(filling),
    mcs: editionOf('mcs', filling),
    iea: editionOf('iea', filling),
  };
  let isFilled = true;
  const isOfChinese = place.query === 'chinese' || (place.query === 'claim' && isChinese(filling.text));
  const engine = isOfChinese ? data.chineseEngines[filling.chineseEngine ?? DEFAULT_CHINESE_ENGINE] : data.searchEngine;
  const url = (place.url ?? engine).replace(/\{(q|url|hs|year|mcs|iea)\}/g, (_, name: string) => {
    const value = values[name] ?? null;
    if (value === null || value === '') isFilled = false;
    return value ?? '';
  });
  return isFilled ? url : null;
}

/** Whether a source is the text of the body that made it, on that body's own site, and may be shown as a link. */
function isDocument({ isPrimary, isLinkable, url }: Source): boolean {
  if (!isPrimary || !isLinkable || !URL.canParse(url)) return false;
  return isAmongHosts(new URL(url).hostname, data.documentHosts);
}

/** Official documents behind the linked cards, one per card. */
function sourcesOf({ cards }: Filling): readonly PlaceLink[] {
  const links: PlaceLink[] = [];
  for (const { id, facts } of cards) {
    const source = facts.flatMap(({ sources }) => sources).find(isDocument);
    if (source && !links.some(({ url }) => url === source.url))
      links.push({ id: `source-${id}`, name: source.title, url: source.url });
  }
  return links.slice(0, MOST_SOURCES);
}

/** The places with these ids, filled in; `card-source` gives the official documents behind the linked cards. All are http(s). */
export function placesFor(ids: readonly string[], filling: Filling): readonly PlaceLink[] {
  return ids.flatMap((id) => {
    if (id === 'card-source') return sourcesOf(filling);
    const place = PLACES.get(id);
    const url = place ? fill(place, filling) : null;
    return place && url ? [{ id, name: null, url }] : [];
  });
}

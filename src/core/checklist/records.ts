import type { CheckKind } from '../checks/check.ts';
import type { Layer, SpeakerClass, Topic } from '../claim/claim.ts';
import type { CardKind } from '../knowledge/card.ts';

/** What a claim or an article shows beside layer, topics and speaker; worked out in `signals.ts`. */
export const SIGNALS = [
  'share',
  'trade-figure',
  'price-figure',
  'weapon-figure',
  'unnamed',
  'learned-body',
  'rule',
  'rule-by-number',
  'rule-without-number',
  'stage',
  'instrument',
  'official-voice',
  'many-readings',
  'many-figures',
] as const;
/** One of `SIGNALS`. */
export type Signal = (typeof SIGNALS)[number];

/** When a question is asked: every condition given must hold, each by any of its values. */
export interface Condition {
  readonly layers?: readonly Layer[];
  readonly topics?: readonly Topic[];
  readonly speakers?: readonly SpeakerClass[];
  readonly signals?: readonly Signal[];
  /** Ids of cards tied to the claim. */
  readonly cards?: readonly string[];
  /** None of these may be. */
  readonly withoutCards?: readonly string[];
}

/** One question as written in `data/questions.json`. */
export interface QuestionRecord {
  readonly id: string;
  readonly scope: 'claim' | 'article';
  /** Order of asking, 0 to 100: how much the answer may change the picture. */
  readonly weight: number;
  readonly when?: Condition;
  /** Kinds of cross-check that, where one has a note, put the question before all others, where it is asked at all. */
  readonly raisedBy?: readonly CheckKind[];
  /** Kinds of cross-check that do so and make it asked, whatever `when` says. */
  readonly askedFor?: readonly CheckKind[];
  /**
   * Kinds of cards that queries, terms and documents are taken from, whatever their topic; of a question on topics, only
   * cards that are first of all on one of them. Where it says nothing: all cards on the claim's topic.
   */
  readonly about?: readonly CardKind[];
  /** Ids in `data/places.json`, or `card-source`: the official documents behind the linked cards. */
  readonly places?: readonly string[];
  /** Whether Chinese search terms help. */
  readonly hasTerms?: boolean;
}

/** One place to look, named by the message `place_<id with _ for ->`: an address with blanks, or a site to search within by the search engine of the data (empty: anywhere), for Chinese pages by the reader's. */
export interface PlaceRecord {
  readonly id: string;
  /**
   * Blanks: `{q}` query, `{url}` the article's address, `{hs}` commodity codes, `{year}`, and the editions that were out when the
   * article appeared of the USGS's summaries (`{mcs}`, from 2020 on) and the IEA's outlook (`{iea}`, from 2024 on).
   */
  readonly url?: string;
  readonly within?: string;
  /** What is searched for: words on the matter in either language, the claim's own words, the article's title, or who publishes it. */
  readonly query?: 'chinese' | 'english' | 'title' | 'publisher' | 'claim';
}

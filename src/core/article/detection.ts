/**
 * Why a page was taken, or not taken, for rare-earth news. Worded for readers in the surfaces, not here. `science-page` is
 * given no longer: saved texts of before have it.
 */
export type ReasonCode =
  | 'title-names-rare-earths'
  | 'text-names-rare-earths'
  | 'names-elements'
  | 'names-magnets'
  | 'names-trade'
  | 'names-controls'
  | 'names-chinese-actors'
  | 'names-news-acts'
  | 'no-rare-earths'
  | 'passing-mention'
  | 'other-subject'
  | 'science-page'
  | 'reference-page'
  | 'other-sense'
  | 'not-prose'
  | 'too-short'
  | 'other-language';

/** One reason, with the words of the page that gave it (empty where an absence is the reason). */
export interface Reason {
  readonly code: ReasonCode;
  readonly words: readonly string[];
}

/** What a page is: rare-earth news, a page about rare earths that is not news, or something else. */
export type PageKind = 'news' | 'reference' | 'other';

/** The decision on a page, with its reasons, most telling first. */
export interface Detection {
  readonly kind: PageKind;
  /** 0 to 1; `news` from 0.5. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Language of the text as found in it, a two-letter code, or `und` where it cannot be told. */
  readonly language: string;
  /** Whether the engine reads claims in this language. */
  readonly isLanguageRead: boolean;
}

/** What a news site is to a reader who weighs its words. */
export const SITE_KINDS = [
  'wire',
  'business-daily',
  'trade-press',
  'state-media',
  'think-tank',
  'general-press',
  'science-tech',
  'government',
] as const;
/** One of `SITE_KINDS`. */
export type SiteKind = (typeof SITE_KINDS)[number];

/** Who owns, runs or pays for a site, where that is public. */
export interface Ownership {
  /** One short sentence. */
  readonly says: string;
  /** A public page that says so. */
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly url: string;
    /** Whether somebody made sure of the address and of what the page says. */
    readonly isChecked: boolean;
  };
}

/** A site whose articles Loupe looks at without being asked. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Hosts without `www.`; their subdomains belong to the site too. */
  readonly hosts: readonly string[];
  readonly kind: SiteKind;
  /** Where it is published from, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Languages of its articles, ISO 639-1. */
  readonly languages: readonly string[];
  /**
   * Run by a state or a ruling party, or by a body they direct. A broadcaster that the public pays for is not where its
   * editors are independent.
   */
  readonly stateAffiliated: boolean;
  /** Never missing where `stateAffiliated`; elsewhere given where it matters to a reader of rare-earth news. */
  readonly ownership?: Ownership;
}

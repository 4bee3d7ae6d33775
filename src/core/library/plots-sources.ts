import { SPEAKERS, type SpeakerClass } from '../claim/claim.ts';
import { siteOf } from '../sites/sites.ts';
import type { Entry } from './entry.ts';
import { isClaim } from './plots-counts.ts';
import { siteOfArticle } from './site.ts';

/** A site with what the library has from it. */
export interface SiteCount {
  /** The host, as the list's facet has it. */
  readonly site: string;
  /** Its name in the curated list; null where it is not on it. */
  readonly name: string | null;
  /** Run by a state or a ruling party, or by a body they direct. */
  readonly isStateAffiliated: boolean;
  readonly articles: number;
  readonly claims: number;
}

/** Somebody whom articles name as the speaker of claims, as one class of speaker: the same name may speak as several. */
export interface NameCount {
  readonly name: string;
  readonly speaker: SpeakerClass;
  readonly claims: number;
}

/** Where a library's claims come from, each list with the most frequent first. */
export interface SourceCounts {
  readonly sites: readonly SiteCount[];
  readonly speakers: readonly { readonly speaker: SpeakerClass; readonly claims: number }[];
  readonly names: readonly NameCount[];
}

interface OpenSite extends Pick<SiteCount, 'name' | 'isStateAffiliated'> {
  articles: number;
  claims: number;
}

/** Counts sources while entries go by. */
export class SourceTally {
  readonly #sites = new Map<string, OpenSite>();
  /** Hosts are read from addresses once for each article. */
  readonly #siteOfKey = new Map<string, OpenSite>();
  readonly #speakers = new Map<SpeakerClass, number>();
  readonly #names = new Map<string, Map<SpeakerClass, number>>();

  add(entry: Entry): void {
    const site = this.#siteFor(entry);
    if (!isClaim(entry)) return;
    site.claims++;
    if (entry.claim) this.#addSpeaker(entry.claim.speaker, entry.claim.speakerName);
  }

  counts(): SourceCounts {
    const sites = [...this.#sites].map(([site, counts]) => ({ site, ...counts }));
    const names = [...this.#names].flatMap(([name, bySpeaker]) =>
      [...bySpeaker].map(([speaker, claims]) => ({ name, speaker, claims })),
    );
    const speakers = SPEAKERS.flatMap((speaker) => {
      const claims = this.#speakers.get(speaker) ?? 0;
      return claims > 0 ? [{ speaker, claims }] : [];
    });
    return {
      sites: sites.sort((a, b) => b.articles - a.articles || b.claims - a.claims || (a.site < b.site ? -1 : 1)),
      speakers: speakers.sort((a, b) => b.claims - a.claims),
      names: names.sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1)),
    };
  }

  #siteFor({ article }: Entry): OpenSite {
    const known = this.#siteOfKey.get(article.key);
    if (known) return known;
    const host = siteOfArticle(article);
    const site = this.#sites.get(host) ?? openSite(article.head.url);
    site.articles++;
    this.#sites.set(host, site);
    this.#siteOfKey.set(article.key, site);
    return site;
  }

  #addSpeaker(speaker: SpeakerClass, name: string | null): void {
    this.#speakers.set(speaker, (this.#speakers.get(speaker) ?? 0) + 1);
    if (name === null) return;
    const bySpeaker = this.#names.get(name) ?? new Map<SpeakerClass, number>();
    bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? 0) + 1);
    this.#names.set(name, bySpeaker);
  }
}

function openSite(url: string): OpenSite {
  const site = siteOf(url);
  return { name: site?.name ?? null, isStateAffiliated: site?.stateAffiliated ?? false, articles: 0, claims: 0 };
}

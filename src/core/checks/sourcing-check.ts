import type { Claim } from '../claim/claim.ts';
import { wordsOfClaim } from '../claim/claim-words.ts';
import { siteOf } from '../sites/sites.ts';
import type { Check } from './check.ts';
import table from './data/sourcing-words.json';
import { hitsIn, type Place, placesOf } from './pattern.ts';
import { missingPrimary } from './primary-link.ts';
import { pressRelease, selfTold } from './self-told.ts';
import { singleSource } from './single-source.ts';
import { sourcingPatterns } from './sourcing-words.ts';
import type { ArticleSubject, ClaimSubject } from './subject.ts';

const PLAIN = { kind: 'sourcing', asOf: null, sources: [], picture: null } as const;

/** The longest words of a claim that say its source is not named, or null. */
function unnamedIn(claim: Claim): Place | null {
  const { speaker, speakerName } = claim;
  const hits = hitsIn(sourcingPatterns(), wordsOfClaim(claim));
  // Who says "reportedly" may well name himself; where the article does, nobody stands behind it.
  const isNobodys = speaker === 'unattributed' && speakerName === null;
  const patterns = isNobodys ? [...table.unnamed, ...table.vague] : table.unnamed;
  const places = patterns.flatMap((pattern) => placesOf(sourcingPatterns(), pattern, hits));
  return places.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** The sourcing notes of a claim: that it rests on somebody who is not named, or on state media's word alone. */
export function claimSourcing({ claim, article }: ClaimSubject): readonly Check[] {
  const unnamed = unnamedIn(claim);
  if (unnamed) {
    const { start, end } = unnamed;
    const message = { code: 'sourcing-unnamed', values: [claim.text.slice(start, end)] };
    return [
      { ...PLAIN, id: 'sourcing:unnamed', message, span: { start: claim.start + start, end: claim.start + end }, card: null },
    ];
  }
  const { speaker, speakerName, layer } = claim;
  if (speaker !== 'chinese-state-media' || speakerName === null || layer !== 'reported' || siteOf(article.url)?.stateAffiliated)
    return [];
  return [
    {
      ...PLAIN,
      id: 'sourcing:state-media',
      message: { code: 'sourcing-state-media', values: [speakerName] },
      span: null,
      card: null,
    },
  ];
}

/** The note that a state runs the site that published the article, or null. */
function stateSite({ article }: ArticleSubject): Check | null {
  const site = siteOf(article.url);
  if (!site?.stateAffiliated) return null;
  const code = site.kind === 'government' ? 'sourcing-government-site' : 'sourcing-state-site';
  return { ...PLAIN, id: 'sourcing:state-site', message: { code, values: [site.name] }, span: null, card: null };
}

/** The sourcing notes of an article as a whole. An article without claims has none: nothing in it asks for a source. */
export function articleSourcing(subject: ArticleSubject): readonly Check[] {
  if (subject.claims.length === 0) return [];
  const release = pressRelease(subject.article);
  const single = release ? null : singleSource(subject);
  const notes = [single, stateSite(subject), missingPrimary(subject), release, ...selfTold(subject.article)];
  return notes.filter((note) => note !== null);
}

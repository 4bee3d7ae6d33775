import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import type { Links } from '../knowledge/link-claims.ts';
import { eachOf, inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import type { Check } from './check.ts';
import { eachOnce } from './once.ts';
import { quantityChecks } from './quantity-check.ts';
import { articleSourcing, claimSourcing } from './sourcing-check.ts';
import { statusChecks } from './status-check.ts';
import type { ClaimSubject } from './subject.ts';
import { timingChecks } from './timing-check.ts';
import { wordingChecks } from './wording-check.ts';

/** Notes shown with one claim, and with the article. */
const MOST = { claim: 4, article: 4 };

/** The notes of an article: of each claim by its id, and of the whole. */
export interface Checks {
  readonly byClaim: ReadonlyMap<string, readonly Check[]>;
  readonly article: readonly Check[];
}

/** What looks at each claim; whose notes come first, are told first. */
const CHECKS: readonly ((subject: ClaimSubject) => readonly Check[])[] = [
  timingChecks,
  statusChecks,
  quantityChecks,
  wordingChecks,
  claimSourcing,
];

/** The share of the time for the background that is used when the checks begin. */
const FROM = 0.5;

/** The notes found of a claim, each once, the first of each. */
function firstOf(found: readonly Check[]): readonly Check[] {
  const ids = new Set<string>();
  return found.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** Holds an article's claims against the reference documents and figures, as of its date and of `today`. Never throws. */
export function checksOf(article: Article, claims: readonly Claim[], links: Links, today: string): Checks {
  return inOneGo(checksInSteps(article, claims, links, today, unlimited()));
}

/** The same in steps: notes that there is no time for are left out. */
export function* checksInSteps(
  article: Article,
  claims: readonly Claim[],
  links: Links,
  today: string,
  time: TimeLimit,
): Steps<Checks> {
  const byClaim = new Map<string, readonly Check[]>();
  const subjects = claims.map((claim) => ({ claim, article, links: links.byClaim.get(claim.id) ?? [], today }));
  // One kind of all claims before the next: its patterns then stay in the processor's caches.
  const ofKinds: (readonly (readonly Check[])[])[] = [];
  for (const [i, check] of CHECKS.entries()) {
    const share = FROM + ((1 - FROM) * (i + 1)) / CHECKS.length;
    ofKinds.push(yield* eachOf(subjects, (subject) => check(subject), time, share));
  }
  const found = claims.map((_, i) => firstOf(ofKinds.flatMap((ofClaims) => ofClaims[i] ?? [])));
  const once = eachOnce(article, claims, found, MOST.claim);
  claims.forEach(({ id }, i) => {
    const own = once[i] ?? [];
    if (own.length > 0) byClaim.set(id, own);
  });
  return { byClaim, article: articleSourcing({ article, claims, links: links.article, today }).slice(0, MOST.article) };
}

// The context notes of an article: one rule for popup, sidebar, badge and marks.

import type { Annotation } from './annotation/annotation.ts';
import { dismissedCheckOf } from './annotation/edit.ts';
import { liveByClaim } from './annotation/group.ts';
import { isOwnClaim } from './annotation/own-claim.ts';
import { type Check, type CheckKind, isWorthALook, sayingOf } from './checks/check.ts';
import type { Reading } from './reading.ts';

/** A context note, and where it stands. */
export interface ContextNote {
  /** The claim that it leads to; null for one on the article as a whole. */
  readonly claimId: string | null;
  readonly check: Check;
}

type Noted = Pick<Reading, 'claims' | 'checks'>;

/** What the reader has done with the claims of an article. */
export interface Handled {
  /** The notes of a claim, or with null of the article, that she has put aside. */
  readonly isAside: (claimId: string | null, check: Check) => boolean;
  /** Whether a claim has work of hers, or was made by her. */
  readonly isWorkedOn: (claimId: string) => boolean;
}

/** What `annotations` say of that. One pass: a file may put thousands of notes of one claim aside. */
export function handledIn(annotations: readonly Annotation[]): Handled {
  const aside = new Map<string | null, Set<string>>();
  const worked = new Set<string | null>();
  for (const [claimId, group] of liveByClaim(annotations)) {
    const checks = group.map(dismissedCheckOf);
    aside.set(claimId, new Set(checks.filter((check) => check !== null)));
    if (checks.includes(null)) worked.add(claimId);
  }
  return {
    isAside: (claimId, { id }) => aside.get(claimId)?.has(id) ?? false,
    isWorkedOn: (claimId) => isOwnClaim(claimId) || worked.has(claimId),
  };
}

/** The notes of one claim, or with null of the article, that count: those that only agree, and those that were put aside, do not. */
export function openNotes(id: string | null, checks: readonly Check[], { isAside }: Handled): readonly Check[] {
  return checks.filter((check) => isWorthALook(check) && !isAside(id, check));
}

/**
 * The context notes of an article that are not put aside, in the order of the page, those on the article last. What several claims
 * share counts once, beside the first. Popup, sidebar and badge count these.
 */
export function contextNotes({ claims, checks }: Noted, handled: Handled): readonly ContextNote[] {
  const ofClaims = claims.flatMap(({ id, checks: own }) => openNotes(id, own, handled).map((check) => ({ claimId: id, check })));
  const ofArticle = openNotes(null, checks, handled).map((check) => ({ claimId: null, check }));
  const said = new Set<string>();
  return [...ofClaims, ...ofArticle].filter(({ check }) => {
    const saying = sayingOf(check);
    return !said.has(saying) && said.add(saying);
  });
}

/** More than any worth apart. */
const WEIGHTS: Readonly<Record<CheckKind, number>> = { wording: 20, status: 10, quantity: 10, timing: 10, sourcing: 0 };

/**
 * `notes` with the weightiest first: a known misreading, which editors of real pages wanted most often (`npm run bench:checks`), then
 * what a rule or a figure says, then who says it; of one weight beside the claim more worth checking, then in the order of the
 * page. Those on the article as a whole come last.
 */
export function byWeight(notes: readonly ContextNote[], { claims }: Pick<Reading, 'claims'>): readonly ContextNote[] {
  const worth = new Map(claims.map((claim) => [claim.id, claim.worth ?? 0]));
  const weightOf = ({ claimId, check }: ContextNote): number => {
    if (claimId === null) return -1;
    return WEIGHTS[check.kind] + (worth.get(claimId) ?? 0);
  };
  return notes.toSorted((a, b) => weightOf(b) - weightOf(a));
}

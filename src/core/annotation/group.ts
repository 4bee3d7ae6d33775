import type { CheckAnswer } from '../checklist/checklist.ts';
import type { Claim } from '../claim/claim.ts';
import type { Annotation, TextQuoteSelector } from './annotation.ts';
import { asMarked } from './as-marked.ts';
import { type Corrected, correctedIn, correctionOf } from './correction.ts';
import { answerOf, dismissedCheckOf, noteOf, questionOf, revisitOf } from './edit.ts';

/** What the reader has made of one claim, or of the article as a whole. */
export interface Work {
  /** Empty where there is no note. */
  readonly note: string;
  /** By question id. */
  readonly answers: ReadonlyMap<string, CheckAnswer>;
  /** Ids of the cross-checks whose notes are put aside. */
  readonly dismissed: ReadonlySet<string>;
  /** Day on which to come back, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** The passage's words as the reader marked them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** What the reader says of it in place of what Loupe does, or null. */
  readonly corrected: Corrected | null;
}

/** Work on a passage that the page no longer has. */
export interface OrphanWork extends Work {
  readonly claimId: string;
  /** The passage as it stood, or null where the record does not say. */
  readonly quote: TextQuoteSelector | null;
}

/** An article's annotations as a view shows them. */
export interface GroupedWork {
  readonly article: Work;
  /** By claim id, in the order of the claims; claims without work are left out. */
  readonly byClaim: ReadonlyMap<string, Work>;
  /** Without those of which nothing is left but notes put aside: they say nothing to a reader. */
  readonly orphans: readonly OrphanWork[];
}

/** The work of somebody who has done none. */
export const NO_WORK: Work = {
  note: '',
  answers: new Map(),
  dismissed: new Set(),
  revisit: null,
  asMarked: null,
  corrected: null,
};

/** Live annotations by what they are about, given the claims that the page has now. */
export function groupWork(annotations: readonly Annotation[], claims: readonly Pick<Claim, 'id'>[]): GroupedWork {
  const groups = liveByClaim(annotations);
  const byClaim = new Map<string, Work>();
  for (const { id } of claims) {
    const group = groups.get(id);
    if (group) byClaim.set(id, workOf(group));
  }
  const orphans = [...groups].flatMap(([claimId, group]) =>
    claimId === null || byClaim.has(claimId) ? [] : [{ ...workOf(group), claimId, quote: quoteOf(group) }],
  );
  return { article: workOf(groups.get(null) ?? []), byClaim, orphans: orphans.filter((one) => isTelling(one) || one.corrected) };
}

/** Whether work holds anything that the reader wrote or answered: more than notes put aside and corrections. */
export function isTelling({ note, answers, revisit }: Work): boolean {
  return note !== '' || answers.size > 0 || revisit !== null;
}

/** Live annotations by claim id; under null those on the article as a whole, without its tags. Highlights that are no claim are in neither. */
export function liveByClaim(annotations: readonly Annotation[]): ReadonlyMap<string | null, readonly Annotation[]> {
  const groups = new Map<string | null, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.deleted !== null || isOfItsOwn(annotation)) continue;
    const group = groups.get(annotation.claimId);
    if (group) group.push(annotation);
    else groups.set(annotation.claimId, [annotation]);
  }
  return groups;
}

/** Whether an annotation is neither of a claim nor work on the article as a whole. */
function isOfItsOwn({ claimId, motivation }: Annotation): boolean {
  return claimId === null && (motivation === 'highlighting' || motivation === 'tagging');
}

/** The quote by which an annotation says what it is about, or null. */
export function quoteSelectorOf(annotation: Annotation): TextQuoteSelector | null {
  return annotation.target.selector.find((selector) => selector.type === 'TextQuoteSelector') ?? null;
}

function quoteOf(group: readonly Annotation[]): TextQuoteSelector | null {
  return group.map(quoteSelectorOf).find((quote) => quote !== null) ?? null;
}

function workOf(group: readonly Annotation[]): Work {
  const note = group.map(noteOf).find((text) => text !== null) ?? '';
  const answers = new Map(group.flatMap((one) => answerEntry(one)));
  const dismissed = new Set(group.flatMap((one) => dismissedCheckOf(one) ?? []));
  const revisit = group.map(revisitOf).find((date) => date !== null) ?? null;
  return { note, answers, dismissed, revisit, asMarked: asMarkedIn(group), corrected: correctedIn(group) };
}

/**
 * The words of a passage as they were first marked, where the page has changed since, as `group` tells, oldest first; else null.
 * Those that were corrected and not marked are told with the correction.
 */
export function asMarkedIn(group: readonly Annotation[]): string | null {
  const marked = group.filter((one) => correctionOf(one) === null);
  return marked.map(({ target }) => asMarked(target.selector)).find((words) => words !== null) ?? null;
}

function answerEntry(annotation: Annotation): [string, CheckAnswer][] {
  const question = questionOf(annotation);
  return question === null ? [] : [[question, answerOf(annotation)]];
}

import type { Annotation, Body, ClaimBody, ClaimFacts } from './annotation.ts';

/** What is kept of a claim as it was read. */
export function factsOf({ layer, topics, speaker, speakerName }: ClaimFacts): ClaimFacts {
  return { layer, topics, speaker, speakerName };
}

/** What an annotation keeps of its claim, or null. */
export function claimFactsOf({ body }: Pick<Annotation, 'body'>): ClaimFacts | null {
  const [first] = body;
  if (first?.type === 'Highlight') return first.claim;
  const kept = body.find(isClaimBody);
  return kept ? factsOf(kept) : null;
}

/** What the work on one claim, oldest first, tells of it, or null; a correction was made of what was read then, which may be another. */
export function factsToldBy(group: readonly Annotation[]): ClaimFacts | null {
  const others = group.filter(({ motivation }) => motivation !== 'editing');
  return [...others, ...group].map(claimFactsOf).find((facts) => facts !== null) ?? null;
}

/** Whether a body tells what was read of the claim, and nothing that the reader said. */
export function isClaimBody(body: Body): body is ClaimBody {
  return body.type === 'Claim';
}

/** `annotation` with what was read of its claim: in the highlight, or as the last body. Itself where it has no place for that. */
export function withFacts(annotation: Annotation, facts: ClaimFacts | null): Annotation {
  const [first, ...rest] = annotation.body;
  if (facts === null || first === undefined || !keepsFacts(annotation)) return annotation;
  if (first.type === 'Highlight') return { ...annotation, body: [{ ...first, claim: factsOf(facts) }, ...rest] };
  const said = rest.filter((one) => !isClaimBody(one));
  return { ...annotation, body: [first, ...said, { type: 'Claim', purpose: 'classifying', ...factsOf(facts) }] };
}

/** `annotation` with these facts and no others; with none at all where they are null. */
export function withNoFactsBut(facts: ClaimFacts | null, annotation: Annotation): Annotation {
  const body = annotation.body.flatMap((one): readonly Body[] => {
    if (one.type === 'Highlight') return [{ ...one, claim: facts && factsOf(facts) }];
    return isClaimBody(one) ? [] : [one];
  });
  return withFacts({ ...annotation, body }, facts);
}

/** Whether an annotation would keep what was read of its claim, and does not yet. */
export function lacksFacts(annotation: Annotation): boolean {
  return keepsFacts(annotation) && annotation.body.length > 0 && claimFactsOf(annotation) === null;
}

/** Notes, answers, days to come back, corrections and highlights of a claim do; not so a cross-check's note that was put aside. */
function keepsFacts({ motivation, claimId }: Annotation): boolean {
  return claimId !== null && KEEPING.has(motivation);
}

const KEEPING: ReadonlySet<Annotation['motivation']> = new Set([
  'commenting',
  'assessing',
  'bookmarking',
  'editing',
  'highlighting',
]);

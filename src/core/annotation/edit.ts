import { type CheckAnswer, OPEN_ANSWER } from '../checklist/checklist.ts';
import type {
  Annotation,
  Body,
  CheckBody,
  ClaimFacts,
  Colour,
  DismissalBody,
  HighlightBody,
  InboxBody,
  InboxState,
  NoteBody,
  RevisitBody,
  SaidBody,
  Selector,
  TagBody,
  Target,
} from './annotation.ts';
import type { ClaimTarget, Move } from './article-work.ts';
import { keepingAsMarked } from './as-marked.ts';
import { isClaimBody, lacksFacts, withFacts } from './claim-facts.ts';

/** What a new annotation is told from outside, since the core has neither clock nor chance. */
export interface Birth {
  /** UUID. */
  readonly id: string;
  /** The present instant, ISO 8601. */
  readonly now: string;
}

/** What a new annotation is about. */
export interface Subject {
  readonly articleKey: string;
  /** Address the article was read at. */
  readonly source: string;
  /** Null for the article as a whole. */
  readonly claim: ClaimTarget | null;
}

/** What a highlight says of its passage. */
export interface HighlightSaid {
  readonly colour: Colour;
  readonly claim: ClaimFacts | null;
  /** Empty where there is none. */
  readonly note: string;
  readonly tags: readonly string[];
}

/** What an annotation says: one body, or several of which the first says what it is. */
export type Bodies = SaidBody | readonly [SaidBody, ...SaidBody[]];

/** The first annotation that says `said` of a subject. */
export function newAnnotation({ articleKey, source, claim }: Subject, said: Bodies, { id, now }: Birth): Annotation {
  const target: Target = { source, selector: claim === null ? [] : selectorsOf(claim) };
  const claimId = claim?.id ?? null;
  const body = listOf(said);
  const motivation = body[0].purpose;
  return { id, motivation, target, body, created: now, modified: now, deleted: null, articleKey, claimId };
}

function listOf(said: Bodies): readonly [SaidBody, ...SaidBody[]] {
  return 'type' in said ? [said] : said;
}

/** What an annotation with these bodies is for: the first says so. */
export function motivationOf([first]: readonly Body[]): Annotation['motivation'] {
  return first === undefined || isClaimBody(first) ? 'commenting' : first.purpose;
}

/** The body of a note. */
export function noteBody(text: string): NoteBody {
  return { type: 'TextualBody', purpose: 'commenting', value: text };
}

/** The body of an answer. */
export function checkBody(question: string, { state, finding, note, evidence }: CheckAnswer): CheckBody {
  return { type: 'Check', purpose: 'assessing', question, state, finding, note, evidence };
}

/** The body that puts a cross-check's note aside. */
export function dismissalBody(check: string): DismissalBody {
  return { type: 'Dismissal', purpose: 'moderating', check };
}

/** The body of a day to come back, `YYYY-MM-DD`. */
export function revisitBody(date: string): RevisitBody {
  return { type: 'Revisit', purpose: 'bookmarking', date };
}

/** The body of an article's state in the inbox. */
export function inboxBody(state: InboxState): InboxBody {
  return { type: 'Inbox', purpose: 'bookmarking', state };
}

/** The body of a highlight. */
export function highlightBody(colour: Colour, claim: ClaimFacts | null): HighlightBody {
  return { type: 'Highlight', purpose: 'highlighting', colour, claim };
}

/** The body of a tag. */
export function tagBody(value: string): TagBody {
  return { type: 'TextualBody', purpose: 'tagging', value };
}

/** `annotation` saying something else. */
export function editBody(annotation: Annotation, said: Bodies, now: string): Annotation {
  return { ...annotation, body: listOf(said), modified: later(now, annotation.modified) };
}

/**
 * `annotation` where it belongs now; its body is untouched. Where only the selectors change, so is `modified`: finding a
 * passage again is no edit, and must not outdo one that was made on another device.
 */
export function moveTo(annotation: Annotation, move: Move, now: string): Annotation {
  const moved = placedBy(annotation, move);
  return moved.claimId === annotation.claimId ? moved : { ...moved, modified: later(now, annotation.modified) };
}

/** `annotation` where a move places it, as of when it was last edited. The words as the reader marked them are kept. */
export function placedBy(annotation: Annotation, { claimId, selector, facts }: Move): Annotation {
  const { target } = annotation;
  const placed = { ...annotation, claimId, target: { ...target, selector: keepingAsMarked(selector, target.selector) } };
  return facts && lacksFacts(placed) ? withFacts(placed, facts) : placed;
}

/** What is left of a deleted annotation, so that another copy of the library learns of the deletion: no words of the reader. */
export function tombstone(annotation: Annotation, now: string): Annotation {
  const modified = later(now, annotation.modified);
  return { ...annotation, body: [], modified, deleted: modified };
}

/** The W3C selectors of a claim. */
export function selectorsOf(claim: ClaimTarget): readonly Selector[] {
  return [claim.quote, claim.position];
}

/** The text of a note, or null where `annotation` is not one. */
export function noteOf(annotation: Annotation): string | null {
  const [body] = annotation.body;
  return body?.purpose === 'commenting' ? body.value : null;
}

/** What a highlight says, or null where `annotation` is none (a tombstone is none). */
export function highlightOf({ body }: Annotation): HighlightSaid | null {
  const [first, ...rest] = body;
  if (first?.type !== 'Highlight') return null;
  const note = rest.find((one) => one.purpose === 'commenting')?.value ?? '';
  return { colour: first.colour, claim: first.claim, note, tags: rest.flatMap(tagsIn) };
}

/** The tags of an annotation, in order. */
export function tagsOf({ body }: Annotation): readonly string[] {
  return body.flatMap(tagsIn);
}

const tagsIn = (body: Body): readonly string[] => (body.purpose === 'tagging' ? [body.value] : []);

/** The question an annotation answers, or null where it answers none. */
export function questionOf(annotation: Annotation): string | null {
  const [body] = annotation.body;
  return body?.type === 'Check' ? body.question : null;
}

/** The answer an annotation carries: the open one where it carries none. */
export function answerOf(annotation: Annotation): CheckAnswer {
  const [body] = annotation.body;
  if (body?.type !== 'Check') return OPEN_ANSWER;
  return { state: body.state, finding: body.finding, note: body.note, evidence: body.evidence };
}

/** The cross-check whose note an annotation puts aside, or null where it puts none aside. */
export function dismissedCheckOf(annotation: Annotation): string | null {
  const [body] = annotation.body;
  return body?.type === 'Dismissal' ? body.check : null;
}

/** The day an annotation sets for coming back, `YYYY-MM-DD`, or null where it sets none. */
export function revisitOf(annotation: Annotation): string | null {
  const [body] = annotation.body;
  return body?.type === 'Revisit' ? body.date : null;
}

/** The day to come back to the article as a whole that one of its live annotations sets, or null. */
export function articleRevisitIn(annotations: readonly Annotation[]): string | null {
  const ofArticle = annotations.filter(({ claimId }) => claimId === null);
  return ofArticle.map(revisitOf).find((date) => date !== null) ?? null;
}

/** The state in the inbox that an annotation gives its article, or null where it gives none. */
export function inboxOf({ body: [body] }: Annotation): InboxState | null {
  return body?.type === 'Inbox' ? body.state : null;
}

/**
 * The state in the inbox that one of an article's live annotations gives it, or null where it is not in it. A file may give a claim
 * one, which is none.
 */
export function inboxIn(annotations: readonly Annotation[]): InboxState | null {
  const ofArticle = annotations.filter(({ claimId }) => claimId === null);
  return ofArticle.map(inboxOf).find((state) => state !== null) ?? null;
}

/**
 * Whether a live annotation says just `said`, whatever it keeps of the claim. Of highlights see `changeHighlight`; all fields
 * of other bodies are plain values.
 */
export function says(annotation: Annotation, said: Bodies): boolean {
  const bodies = listOf(said);
  const held = annotation.body.filter((body) => !isClaimBody(body));
  return held.length === bodies.length && bodies.every((body, at) => holds({ ...held[at] }, body));
}

function holds(held: Readonly<Record<string, unknown>>, body: Body): boolean {
  return Object.entries(body).every(([field, value]) => held[field] === value);
}

/**
 * `now`, or one millisecond after `previous` where the clock was set back: a merge of two libraries takes the later
 * edit, so a record's `modified` must never fall.
 */
export function later(now: string, previous: string): string {
  return Date.parse(now) > Date.parse(previous) ? now : new Date(Date.parse(previous) + 1).toISOString();
}

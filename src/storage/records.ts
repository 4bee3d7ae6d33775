import * as v from 'valibot';
import type { Annotation } from '../core/annotation/annotation.ts';
import { EVIDENCE_LIMIT, isWebAddress, NOTE_LIMIT } from '../core/annotation/answer.ts';
import type { ArticleRecord } from '../core/annotation/article-work.ts';
import { isDay } from '../core/annotation/day.ts';
import { revisitOf } from '../core/annotation/edit.ts';
import { slotOf } from '../core/annotation/slot.ts';
import { CHECK_STATES, FINDINGS } from '../core/checklist/checklist.ts';

/**
 * An annotation as it lies in the database. A tombstone has no `slot`, which keeps it out of the unique index; only one
 * that sets a day to come back has `revisit`, which is that day.
 */
export type AnnotationRecord = Annotation & { readonly slot?: string; readonly revisit?: string };

// Roomy, so that no real page meets them; there so that a hostile one cannot fill the disk through one record.
const shortText = v.pipe(v.string(), v.maxLength(10_000));
const longText = v.pipe(v.string(), v.maxLength(200_000));
const instant = v.pipe(v.string(), v.isoTimestamp());
const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const quote = v.object({ type: v.literal('TextQuoteSelector'), exact: longText, prefix: shortText, suffix: shortText });
const position = v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset });
const selector = v.variant('type', [quote, position]);

const state = v.picklist(CHECK_STATES);
const finding = v.nullable(v.picklist(FINDINGS));
const note = v.pipe(v.string(), v.maxLength(NOTE_LIMIT));
const evidence = v.pipe(
  v.string(),
  v.maxLength(EVIDENCE_LIMIT),
  v.check((address) => address === '' || isWebAddress(address)),
);

const noteBody = v.object({ type: v.literal('TextualBody'), purpose: v.literal('commenting'), value: note });
const checkBody = v.object({
  type: v.literal('Check'),
  purpose: v.literal('assessing'),
  question: key,
  state,
  finding,
  note,
  evidence,
});
const day = v.pipe(v.string(), v.check(isDay, 'is no day of the calendar'));
const dismissalBody = v.object({ type: v.literal('Dismissal'), purpose: v.literal('moderating'), check: key });
const revisitBody = v.object({ type: v.literal('Revisit'), purpose: v.literal('bookmarking'), date: day });

const head = v.object({
  url: key,
  title: shortText,
  site: v.nullable(shortText),
  author: v.nullable(shortText),
  published: v.nullable(shortText),
  language: v.nullable(shortText),
});

const article = v.object({
  key,
  addresses: v.array(key),
  head,
  firstRead: instant,
  lastRead: instant,
  modified: instant,
  deleted: v.nullable(instant),
});

const annotation = v.object({
  id: key,
  motivation: v.picklist(['commenting', 'assessing', 'moderating', 'bookmarking']),
  target: v.object({ source: key, selector: v.array(selector) }),
  body: v.array(v.variant('type', [noteBody, checkBody, dismissalBody, revisitBody])),
  created: instant,
  modified: instant,
  deleted: v.nullable(instant),
  articleKey: key,
  claimId: v.nullable(key),
});

const claimTarget = v.object({ id: key, quote, position });
const subject = { articleKey: key, head, claim: v.nullable(claimTarget) };
// The rules for an answer as a whole are `validateAnswer`'s; here only what each field is made of.
const change = v.partial(v.object({ state, finding, note: v.string(), evidence: v.string() }));

/** What `saveCheck`, `saveNote` and `heal` may be given. */
export const CheckEditSchema = v.object({ ...subject, question: key, change });
/** What the edit of a note must look like. */
export const NoteEditSchema = v.object({ ...subject, text: note });
/** What putting a cross-check's note aside must look like. */
export const DismissalEditSchema = v.object({ ...subject, check: key, isDismissed: v.boolean() });
/** What the edit of a day to come back must look like. */
export const RevisitEditSchema = v.object({ ...subject, claim: claimTarget, date: v.nullable(day) });
/** What moves of annotations must look like. */
export const HealingSchema = v.object({
  articleKey: key,
  moves: v.array(v.object({ id: key, claimId: key, selector: v.array(selector) })),
});

/** `raw` as an article, or null where it cannot be one. Fields we do not know are left out. */
export function readArticle(raw: unknown): ArticleRecord | null {
  const result = v.safeParse(article, raw);
  return result.success ? result.output : null;
}

/** `raw` as an annotation, without what it is indexed by, or null where it cannot be one. */
export function readAnnotation(raw: unknown): Annotation | null {
  const result = v.safeParse(annotation, raw);
  return result.success ? result.output : null;
}

/** `value` as a record to put. */
export function annotationRecord(value: Annotation): AnnotationRecord {
  const slot = slotOf(value);
  if (slot === null) return value;
  const revisit = revisitOf(value);
  return revisit === null ? { ...value, slot } : { ...value, slot, revisit };
}

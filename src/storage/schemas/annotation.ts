import * as v from 'valibot';
import { type Annotation, type Body, COLOURS, INBOX_STATES } from '../../core/annotation/annotation.ts';
import { EVIDENCE_LIMIT, NOTE_LIMIT } from '../../core/annotation/answer.ts';
import { isWhole, SPEAKER_LIMIT } from '../../core/annotation/correction.ts';
import { areKept, TAG_LIMIT } from '../../core/annotation/tags.ts';
import { isWebAddress } from '../../core/article/web-address.ts';
import { CHECK_STATES, FINDINGS } from '../../core/checklist/checklist.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../core/claim/claim.ts';
import { day, instant, key, listOf, longText, offset, shortText } from './fields.ts';

/** A quote with what stands around it. */
export const quote = v.object({ type: v.literal('TextQuoteSelector'), exact: longText, prefix: shortText, suffix: shortText });
/** A place in the article's text. */
export const position = v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset });
const xpath = v.object({ type: v.literal('XPathSelector'), value: shortText, refinedBy: position });
const range = v.object({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath });
/** How a place in an article is described. */
export const selectors = listOf(v.variant('type', [quote, position, range]), 10);

/** How far an answer is. */
export const state = v.picklist(CHECK_STATES);
/** What an answer found. */
export const finding = v.nullable(v.picklist(FINDINGS));
/** A text of the reader's own. */
export const note = v.pipe(v.string(), v.maxLength(NOTE_LIMIT));
/** A colour of highlights. */
export const colour = v.picklist(COLOURS);
/** What Loupe read of a claim. */
export const claimFacts = v.object({
  layer: v.picklist(LAYERS),
  topics: listOf(v.picklist(TOPICS), TOPICS.length),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
});

const evidence = v.pipe(
  v.string(),
  v.maxLength(EVIDENCE_LIMIT),
  v.check((address) => address === '' || isWebAddress(address)),
);
const text = v.variant('purpose', [
  v.object({ type: v.literal('TextualBody'), purpose: v.literal('commenting'), value: note }),
  v.object({ type: v.literal('TextualBody'), purpose: v.literal('tagging'), value: v.pipe(v.string(), v.maxLength(TAG_LIMIT)) }),
]);
const check = v.object({
  type: v.literal('Check'),
  purpose: v.literal('assessing'),
  question: key,
  state,
  finding,
  note,
  evidence,
});
const dismissal = v.object({ type: v.literal('Dismissal'), purpose: v.literal('moderating'), check: key });
const revisit = v.object({ type: v.literal('Revisit'), purpose: v.literal('bookmarking'), date: day });
/** Where an article stands in the inbox. */
export const inboxState = v.picklist(INBOX_STATES);
const inbox = v.object({ type: v.literal('Inbox'), purpose: v.literal('bookmarking'), state: inboxState });
const highlight = v.object({
  type: v.literal('Highlight'),
  purpose: v.literal('highlighting'),
  colour,
  claim: v.nullable(claimFacts),
});
/** What a reader says in place of what Loupe does. */
export const correctionFields = {
  isClaim: v.boolean(),
  layer: v.nullable(v.picklist(LAYERS)),
  speaker: v.nullable(v.picklist(SPEAKERS)),
  speakerName: v.nullable(v.pipe(v.string(), v.maxLength(SPEAKER_LIMIT))),
  part: v.nullable(longText),
  partStart: v.nullable(offset),
};
const correction = v.pipe(
  v.object({ type: v.literal('Correction'), purpose: v.literal('editing'), ...correctionFields }),
  v.check((said) => isWhole(said), 'fits not together'),
);
const claim = v.object({ type: v.literal('Claim'), purpose: v.literal('classifying'), ...claimFacts.entries });

/** An annotation, as it is kept. */
export const annotation: v.GenericSchema<unknown, Annotation> = v.pipe(
  v.object({
    id: key,
    motivation: v.picklist(['commenting', 'assessing', 'moderating', 'bookmarking', 'editing', 'highlighting', 'tagging']),
    target: v.object({ source: key, selector: selectors }),
    body: listOf(v.variant('type', [text, check, dismissal, revisit, inbox, correction, highlight, claim])),
    created: instant,
    modified: instant,
    deleted: v.nullable(instant),
    articleKey: key,
    claimId: v.nullable(key),
  }),
  v.check((one) => isInForm(one), 'says what its kind does not'),
);

/** Whether an annotation's bodies are those of its kind, in their order. Only what was deleted has none. */
export function isInForm({ motivation, body, deleted }: Pick<Annotation, 'motivation' | 'body' | 'deleted'>): boolean {
  const [first, ...rest] = body;
  if (first === undefined) return deleted !== null;
  if (first.purpose !== motivation) return false;
  if (motivation === 'tagging') return areTags(body);
  if (motivation === 'highlighting') return areTags(rest[0]?.purpose === 'commenting' ? rest.slice(1) : rest);
  return rest.length === 0 || (rest.length === 1 && rest[0]?.type === 'Claim' && motivation !== 'moderating');
}

function areTags(body: readonly Body[]): boolean {
  const tags = body.flatMap((one) => (one.purpose === 'tagging' ? [one.value] : []));
  return tags.length === body.length && areKept(tags);
}

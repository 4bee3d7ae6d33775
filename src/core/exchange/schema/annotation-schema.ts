import * as v from 'valibot';
import { type Annotation, type Body, COLOURS, INBOX_STATES } from '../../annotation/annotation.ts';
import { EVIDENCE_LIMIT, NOTE_LIMIT, validateAnswer } from '../../annotation/answer.ts';
import { isWhole, SPEAKER_LIMIT } from '../../annotation/correction.ts';
import { areKept, TAG_LIMIT, TAGS_LIMIT } from '../../annotation/tags.ts';
import { isWebAddress } from '../../article/web-address.ts';
import { CHECK_STATES, FINDINGS } from '../../checklist/checklist.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../claim/claim.ts';
import { address, count, day, instant, key, listUpTo, shortText, textUpTo } from './fields.ts';
import { MAX_QUOTE } from './limits.ts';

const position = v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count });
const path = v.strictObject({ type: v.literal('XPathSelector'), value: shortText, refinedBy: position });

const selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: textUpTo(MAX_QUOTE),
    prefix: shortText,
    suffix: shortText,
  }),
  position,
  v.strictObject({ type: v.literal('RangeSelector'), startSelector: path, endSelector: path }),
]);

const note = textUpTo(NOTE_LIMIT);

const check = v.pipe(
  v.strictObject({
    type: v.literal('Check'),
    purpose: v.literal('assessing'),
    question: key,
    state: v.picklist(CHECK_STATES),
    finding: v.nullable(v.picklist(FINDINGS)),
    note,
    evidence: v.pipe(
      textUpTo(EVIDENCE_LIMIT),
      v.check((text) => text === '' || isWebAddress(text), 'unsafe-address'),
    ),
  }),
  v.check((answer) => validateAnswer(answer) === null, 'wrong-value'),
);

const facts = v.strictObject({
  layer: v.picklist(LAYERS),
  topics: listUpTo(v.picklist(TOPICS), TOPICS.length),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
});

const correction = v.pipe(
  v.strictObject({
    type: v.literal('Correction'),
    purpose: v.literal('editing'),
    isClaim: v.boolean(),
    layer: v.nullable(v.picklist(LAYERS)),
    speaker: v.nullable(v.picklist(SPEAKERS)),
    speakerName: v.nullable(textUpTo(SPEAKER_LIMIT)),
    part: v.nullable(textUpTo(MAX_QUOTE)),
    partStart: v.nullable(count),
  }),
  v.check((said) => isWhole(said), 'wrong-value'),
);

const textual = v.variant('purpose', [
  v.strictObject({ type: v.literal('TextualBody'), purpose: v.literal('commenting'), value: note }),
  v.strictObject({ type: v.literal('TextualBody'), purpose: v.literal('tagging'), value: textUpTo(TAG_LIMIT) }),
]);

const body = v.variant('type', [
  textual,
  v.strictObject({
    type: v.literal('Highlight'),
    purpose: v.literal('highlighting'),
    colour: v.picklist(COLOURS),
    claim: v.nullable(facts),
  }),
  check,
  v.strictObject({ type: v.literal('Dismissal'), purpose: v.literal('moderating'), check: key }),
  v.strictObject({ type: v.literal('Revisit'), purpose: v.literal('bookmarking'), date: day }),
  v.strictObject({ type: v.literal('Inbox'), purpose: v.literal('bookmarking'), state: v.picklist(INBOX_STATES) }),
  correction,
  v.strictObject({ type: v.literal('Claim'), purpose: v.literal('classifying'), ...facts.entries }),
]);

/** A highlight with its note and its tags: more bodies than any other annotation has. */
const bodies = v.pipe(
  listUpTo(body, TAGS_LIMIT + 2),
  v.check((list) => areTogether(list), 'wrong-value'),
  // The store keeps no others: a file that has them would come in without the records they stand in.
  v.check((list) => areKept(list.flatMap((one) => (one.purpose === 'tagging' ? [one.value] : []))), 'wrong-value'),
);

/** What an annotation of a file must look like. */
export const AnnotationSchema: v.GenericSchema<unknown, Annotation> = v.pipe(
  v.strictObject({
    id: key,
    motivation: v.picklist(['commenting', 'assessing', 'moderating', 'bookmarking', 'editing', 'highlighting', 'tagging']),
    target: v.strictObject({ source: address, selector: listUpTo(selector, 10) }),
    body: bodies,
    created: instant,
    modified: instant,
    deleted: v.nullable(instant),
    articleKey: key,
    claimId: v.nullable(key),
  }),
  v.forward(
    v.check(({ motivation, body: [first] }) => first === undefined || first.purpose === motivation, 'wrong-value'),
    ['motivation'],
  ),
  v.forward(
    v.check(({ body, deleted }) => body.length > 0 || deleted !== null, 'wrong-value'),
    ['body'],
  ),
);

/** What may stand before the facts of a claim. */
const ON_CLAIMS: ReadonlySet<Body['purpose']> = new Set(['commenting', 'assessing', 'bookmarking', 'editing']);

/** Whether bodies may stand in one annotation, as `Body` says. */
function areTogether([first, ...rest]: readonly Body[]): boolean {
  if (rest.length === 1 && rest[0]?.type === 'Claim') return first !== undefined && ON_CLAIMS.has(first.purpose);
  const others = first?.type === 'Highlight' && rest[0]?.purpose === 'commenting' ? rest.slice(1) : rest;
  const mayBeTagged = first?.type === 'Highlight' || first?.purpose === 'tagging';
  return others.length === 0 || (mayBeTagged && others.every(({ purpose }) => purpose === 'tagging'));
}

import {
  type Annotation,
  type Body,
  COLOURS,
  INBOX_STATES,
  type SaidBody,
  type Selector,
} from '../../core/annotation/annotation.ts';
import { EVIDENCE_LIMIT, NOTE_LIMIT } from '../../core/annotation/answer.ts';
import { type Correction, isWhole, SPEAKER_LIMIT } from '../../core/annotation/correction.ts';
import { isDay } from '../../core/annotation/day.ts';
import { TAG_LIMIT } from '../../core/annotation/tags.ts';
import { isWebAddress } from '../../core/article/web-address.ts';
import { CHECK_STATES, FINDINGS } from '../../core/checklist/checklist.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../core/claim/claim.ts';
import { isInForm } from '../schemas/annotation.ts';
import { isInstant } from '../schemas/fields.ts';

// The schema of an annotation once more, by hand: it takes 0.6 s for the 50,000 records of a large library, this a tenth of
// that. A test holds one against the other.

type Fields = Readonly<Record<string, unknown>>;

/** As `readAnnotation`, for reading many. Fields that we do not know are left out at the top only. */
export function annotationIn(raw: unknown): Annotation | null {
  if (!isFields(raw) || !isAnnotation(raw)) return null;
  const { id, motivation, target, body, created, modified, deleted, articleKey, claimId } = raw;
  return { id, motivation, target, body, created, modified, deleted, articleKey, claimId };
}

function isAnnotation(raw: Fields | (Fields & Annotation)): raw is Fields & Annotation {
  const { id, target, body, created, modified, deleted, articleKey, claimId } = raw;
  if (!isKey(id) || !isKey(articleKey) || !(claimId === null || isKey(claimId))) return false;
  if (!isTime(created) || !isTime(modified) || !(deleted === null || isTime(deleted))) return false;
  if (!isFields(target) || !isKey(target['source']) || !isListOf(target['selector'], isSelector, 10)) return false;
  return isListOf(body, isBody, 1_000) && isInForm(raw as Fields & Annotation) && isMotivation(raw['motivation']);
}

const MOTIVATIONS: ReadonlySet<unknown> = new Set<SaidBody['purpose']>([
  'commenting',
  'assessing',
  'moderating',
  'bookmarking',
  'editing',
  'highlighting',
  'tagging',
]);
const isMotivation = (value: unknown): boolean => MOTIVATIONS.has(value);

function isSelector(value: unknown): value is Selector {
  if (!isFields(value)) return false;
  switch (value['type']) {
    case 'TextQuoteSelector':
      return isText(value['exact'], 200_000) && isText(value['prefix']) && isText(value['suffix']);
    case 'TextPositionSelector':
      return isOffset(value['start']) && isOffset(value['end']);
    case 'RangeSelector':
      return isXPath(value['startSelector']) && isXPath(value['endSelector']);
    default:
      return false;
  }
}

function isXPath(value: unknown): boolean {
  if (!isFields(value) || value['type'] !== 'XPathSelector' || !isText(value['value'])) return false;
  const { refinedBy } = value;
  return isFields(refinedBy) && refinedBy['type'] === 'TextPositionSelector' && isSelector(refinedBy);
}

function isBody(value: unknown): value is Body {
  if (!isFields(value)) return false;
  switch (value['purpose']) {
    case 'commenting':
      return value['type'] === 'TextualBody' && isText(value['value'], NOTE_LIMIT);
    case 'tagging':
      return value['type'] === 'TextualBody' && isText(value['value'], TAG_LIMIT);
    case 'assessing':
      return value['type'] === 'Check' && isCheck(value);
    case 'moderating':
      return value['type'] === 'Dismissal' && isKey(value['check']);
    case 'bookmarking':
      return value['type'] === 'Inbox' ? isOneOf(INBOX_STATES, value['state']) : isRevisit(value);
    case 'editing':
      return value['type'] === 'Correction' && isCorrection(value);
    case 'highlighting':
      return value['type'] === 'Highlight' && isOneOf(COLOURS, value['colour']) && isClaim(value['claim']);
    case 'classifying':
      return value['type'] === 'Claim' && isClaimFacts(value);
    default:
      return false;
  }
}

const isRevisit = ({ type, date }: Fields): boolean => type === 'Revisit' && isText(date) && isDay(date);

function isCheck({ question, state, finding, note, evidence }: Fields): boolean {
  if (!isKey(question) || !isOneOf(CHECK_STATES, state) || !(finding === null || isOneOf(FINDINGS, finding))) return false;
  return isText(note, NOTE_LIMIT) && isText(evidence, EVIDENCE_LIMIT) && (evidence === '' || isWebAddress(evidence));
}

function isCorrection(fields: Fields): boolean {
  const { isClaim: is, layer, speaker, speakerName, part, partStart } = fields;
  if (typeof is !== 'boolean' || !(layer === null || isOneOf(LAYERS, layer))) return false;
  if (!(speaker === null || isOneOf(SPEAKERS, speaker)) || !(partStart === null || isOffset(partStart))) return false;
  const areTexts = (part === null || isText(part, 200_000)) && (speakerName === null || isText(speakerName, SPEAKER_LIMIT));
  return areTexts && isWhole(fields as unknown as Correction);
}

const isClaim = (value: unknown): boolean => value === null || (isFields(value) && isClaimFacts(value));

function isClaimFacts({ layer, topics, speaker, speakerName }: Fields): boolean {
  if (!isOneOf(LAYERS, layer) || !isOneOf(SPEAKERS, speaker)) return false;
  const isTopic = (topic: unknown): boolean => isOneOf(TOPICS, topic);
  return isListOf(topics, isTopic, TOPICS.length) && (speakerName === null || isText(speakerName));
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown, most = 10_000): value is string => typeof value === 'string' && value.length <= most;
const isKey = (value: unknown): value is string => isText(value) && value !== '';
const isTime = (value: unknown): value is string => typeof value === 'string' && isInstant(value);
const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

function isListOf(value: unknown, isItem: (item: unknown) => boolean, most: number): boolean {
  if (!Array.isArray(value) || value.length > most) return false;
  // Not `every`, which passes over holes.
  for (const item of value) if (!isItem(item)) return false;
  return true;
}

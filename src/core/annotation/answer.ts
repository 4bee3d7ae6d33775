import { isWebAddress, shownAddress } from '../article/web-address.ts';
import { CHECK_STATES, type CheckAnswer, FINDINGS } from '../checklist/checklist.ts';
import { mergeText } from './merge-text.ts';

/** Longest note, in UTF-16 units: some seven printed pages, and far below what a message or a record can carry. */
export const NOTE_LIMIT = 20_000;

/** Longest address of evidence, in UTF-16 units: what browsers and archives handle alike. */
export const EVIDENCE_LIMIT = 2_048;

/** Why an answer cannot be kept. */
export type AnswerProblem =
  | 'unknown-state'
  | 'unknown-finding'
  | 'finding-before-done'
  | 'note-too-long'
  | 'evidence-not-web'
  | 'evidence-too-long';

/**
 * Some fields of an answer; those that are missing or undefined stay as they are. With the text that a field was typed on, it
 * does not take the place of what was kept meanwhile.
 */
export type AnswerChange = { readonly [Field in keyof CheckAnswer]?: CheckAnswer[Field] | undefined } & Bases;

/** What note and evidence were typed on. */
interface Bases {
  readonly noteBase?: string | undefined;
  readonly evidenceBase?: string | undefined;
}

/**
 * `answer` after `change`, field by field, so that two surfaces that change different fields do not undo each other.
 * A finding stands only on a question that is done. So recording one marks the question done, and a question that is
 * opened again or set aside loses its finding; note and evidence stay. Only a change that says both is left to
 * `validateAnswer` to refuse. Of two addresses that are evidence the later stays, and the other goes into the note.
 */
export function applyChange(answer: CheckAnswer, change: AnswerChange): CheckAnswer {
  const { noteBase = answer.note, evidenceBase = answer.evidence, ...changed } = ownFields(change);
  const next = { ...answer, ...changed };
  const note = mergeText(noteBase, answer.note, next.note);
  const kept = { ...next, ...withEvidence(evidenceBase.trim(), answer.evidence, { note, evidence: next.evidence.trim() }) };
  const isFindingSet = (changed.finding ?? null) !== null;
  if (isFindingSet && changed.state === undefined) return { ...kept, state: 'done' };
  if (!isFindingSet && kept.state !== 'done') return { ...kept, finding: null };
  return kept;
}

/** What is found, with the address that is kept, where another that was typed on an older one would take its place. */
function withEvidence(base: string, kept: string, found: Found): Found {
  if (kept === '' || isSameAddress(kept, base) || isSameAddress(kept, found.evidence)) return found;
  return found.evidence === '' || isSameAddress(found.evidence, base)
    ? { ...found, evidence: kept }
    : { ...found, note: mergeText('', found.note, kept) };
}

type Found = Pick<CheckAnswer, 'note' | 'evidence'>;

/** An address from elsewhere may be kept as it was written there. */
const isSameAddress = (a: string, b: string): boolean => shownAddress(a) === shownAddress(b);

/** What is wrong with `answer`, or null. */
export function validateAnswer(answer: CheckAnswer): AnswerProblem | null {
  if (!CHECK_STATES.includes(answer.state)) return 'unknown-state';
  if (answer.finding !== null && !FINDINGS.includes(answer.finding)) return 'unknown-finding';
  if (answer.finding !== null && answer.state !== 'done') return 'finding-before-done';
  if (answer.note.length > NOTE_LIMIT) return 'note-too-long';
  if (answer.evidence.length > EVIDENCE_LIMIT) return 'evidence-too-long';
  return answer.evidence === '' || isWebAddress(answer.evidence) ? null : 'evidence-not-web';
}

/** Whether two answers say the same. */
export function isSameAnswer(a: CheckAnswer, b: CheckAnswer): boolean {
  return a.state === b.state && a.finding === b.finding && a.note === b.note && a.evidence === b.evidence;
}

/** The known fields of `change` that are its own and set: what else a message may carry is not looked at. */
function ownFields(change: AnswerChange): Partial<CheckAnswer> & Bases {
  const fields = ['state', 'finding', 'note', 'evidence', 'noteBase', 'evidenceBase'] as const;
  const known = fields.filter((field) => Object.hasOwn(change, field) && change[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, change[field]]));
}

import type { Corrected } from '../annotation/correction.ts';
import type { Findings, RollUp } from '../annotation/findings.ts';
import type { ArticleHead } from '../article/article.ts';
import type { Check } from '../checks/check.ts';
import { noteLine } from '../checks/note-line.ts';
import type { Wording } from '../checks/render.ts';
import { linkTo } from '../citation/link-to.ts';
import type { Layer, SpeakerClass } from '../claim/claim.ts';
import { correctionLine } from '../exchange/correction-words.ts';
import { inert, inertAddress, inertQuote, MARKDOWN } from '../exchange/markdown/inert.ts';
import type { Source } from '../knowledge/card.ts';
import { type CheckAnswer, FINDINGS, type Question } from './checklist.ts';
import { link } from './markdown-text.ts';

/** A language's words, with counted things. */
export interface MarkdownWording extends Wording {
  /** `count` things in words, by the message `<key>_one`, `<key>_other` …. */
  count(key: string, count: number): string;
}

/** What is handed on of a claim or of an article. */
export interface ChecklistPart extends RollUp {
  readonly checks: readonly { readonly check: Check; readonly sources: readonly Source[]; readonly isDismissed: boolean }[];
  readonly checklist: readonly { readonly question: Question; readonly answer: CheckAnswer }[];
  /** The reader's own; empty where there is none. */
  readonly note: string;
}

/** A claim as it is handed on. */
export interface ClaimPart extends ChecklistPart {
  readonly claim: {
    readonly text: string;
    /** What stands around it, where that is known. */
    readonly prefix?: string;
    readonly suffix?: string;
    readonly layer: Layer;
    readonly speaker: SpeakerClass;
    readonly speakerName: string | null;
  };
  readonly revisit: string | null;
  /** What the reader says in place of what Loupe does, or null. */
  readonly corrected: Corrected | null;
}

/** A checklist to hand on: an article's with its claims', or that of one claim alone. */
export interface Handout {
  readonly head: ArticleHead;
  /** The day it is made on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Null where only a claim is handed on. */
  readonly article: ChecklistPart | null;
  readonly claims: readonly ClaimPart[];
}

/**
 * A checklist as Markdown for a colleague: what was read, the notes beside it with their sources, and each question with
 * its answer and the places to look. Notes that the reader has put aside are left out. Ends with a line feed.
 */
export function checklistMarkdown({ head, today, article, claims }: Handout, words: MarkdownWording): string {
  const numbered = claims.map((part, index) => claimBlocks(part, head.url, claims.length > 1 ? index + 1 : null, words));
  const blocks = [...headBlocks(head, today, words), ...(article ? articleBlocks(article, words) : []), ...numbered.flat()];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A message with values that are Markdown already: our own messages hold no markup. */
function say(words: Wording, key: string, ...values: readonly string[]): string {
  return words.message(key, values);
}

function headBlocks({ title, url, site, author, published }: ArticleHead, today: string, words: Wording): string[] {
  const by = [site, author].flatMap((name) => (name ? [inert(name)] : []));
  const made = say(words, 'markdown_made', words.date(today));
  return [
    `# ${inert(title) || inert(url)}`,
    [...by, ...(published ? [words.date(published)] : [])].join(' · '),
    inertAddress(url),
    `*${made}*`,
  ];
}

function articleBlocks(part: ChecklistPart, words: MarkdownWording): string[] {
  return [`## ${say(words, 'checklist_article')}`, ...partBlocks(part, words)];
}

function claimBlocks(part: ClaimPart, url: string, number: number | null, words: MarkdownWording): string[] {
  const { claim, revisit, corrected } = part;
  const { text: exact, prefix = '', suffix = '' } = claim;
  const address = linkTo(url, { exact, prefix, suffix });
  const speaker = say(words, `speaker_${claim.speaker.replaceAll('-', '_')}`);
  const who = claim.speakerName ? say(words, 'markdown_speaker', inert(claim.speakerName), speaker) : speaker;
  return [
    `## ${number === null ? say(words, 'markdown_claim') : say(words, 'markdown_claim_number', words.number(number))}`,
    inertQuote(claim.text).join('\n'),
    address === null ? '' : link(say(words, 'markdown_passage'), address),
    `${say(words, `layer_${claim.layer}`)} · ${who}`,
    corrected === null ? '' : inert(correctionLine(corrected, words)),
    ...partBlocks(part, words),
    revisit === null ? '' : say(words, 'markdown_revisit', words.date(revisit)),
  ];
}

function partBlocks(part: ChecklistPart, words: MarkdownWording): string[] {
  const open = part.checks.filter(({ isDismissed }) => !isDismissed);
  return [
    open.map((one) => `- ${noteLine(one, words, MARKDOWN)}`).join('\n'),
    part.checklist.length === 0 ? '' : progressLine(part, words),
    part.checklist.map((item) => questionLines(item, words).join('\n')).join('\n'),
    part.note === '' ? '' : [say(words, 'markdown_note'), '', ...inertQuote(part.note)].join('\n'),
  ];
}

function progressLine({ progress: { done, notApplicable, total }, findings }: RollUp, words: MarkdownWording): string {
  const checked = say(words, 'progress', words.number(done), words.number(total));
  const found = foundIn(findings, words);
  const line = found === '' ? checked : say(words, 'progress_found', checked, found);
  return notApplicable === 0 ? line : say(words, 'progress_set_aside', line, words.number(notApplicable));
}

function foundIn(findings: Findings, words: MarkdownWording): string {
  const told = FINDINGS.filter((finding) => findings[finding] > 0);
  return told.map((finding) => words.count(`found_${finding}`, findings[finding])).join(say(words, 'list_separator'));
}

function questionLines({ question, answer }: ChecklistPart['checklist'][number], words: Wording): readonly string[] {
  const { state, finding, note, evidence } = answer;
  const isSetAside = state === 'not-applicable';
  const mark = state === 'open' ? ' ' : 'x';
  const places = question.places.map(({ id, name, url }) => link(name ?? say(words, `place_${id.replaceAll('-', '_')}`), url));
  const line = (isTold: boolean, key: string, value: () => string): string[] =>
    isTold ? [`  - ${say(words, key, value())}`] : [];
  return [
    `- [${mark}] ${questionText(question, words)}${isSetAside ? ` (${say(words, 'check_state_not_applicable')})` : ''}`,
    ...line(finding !== null, 'markdown_found', () => say(words, `finding_${finding}`)),
    ...(note.trim() === '' ? [] : [`  - ${say(words, 'markdown_seen')}`, '', ...inertQuote(note, '    '), '']),
    ...line(evidence !== '', 'markdown_evidence', () => inertAddress(evidence)),
    ...line(places.length > 0, 'markdown_where', () => words.list(places)),
    ...line(question.terms.length > 0, 'markdown_terms', () => question.terms.map(inert).join('; ')),
  ];
}

function questionText({ id, hint }: Question, words: Wording): string {
  if (!hint) return inert(say(words, `question_${id.replaceAll('-', '_')}`));
  return inert(say(words, 'markdown_hint', hint.check, hint.where));
}

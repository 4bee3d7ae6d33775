import { readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article/article.ts';
import { CHECK_KINDS, type Check, type CheckKind, isWorthALook } from '../../src/core/checks/check.ts';
import { checksOf } from '../../src/core/checks/checks-of.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { linkClaims } from '../../src/core/knowledge/link-claims.ts';
import { noteText } from '../read/notes.ts';
import { takingAll } from './taking-all.ts';

/** A sentence with the notes that an editor wants beside it; see test/corpus/CHECKS.md. */
export interface LabelledSentence {
  readonly id: string;
  readonly lang: 'en' | 'zh';
  /** What stands before it in its paragraph. */
  readonly before?: string;
  readonly text: string;
  readonly published: string;
  readonly today: string;
  /** The notes that should stand there, each with words that a right one holds. */
  readonly expect: readonly { readonly kind: CheckKind; readonly says: readonly string[] }[];
  readonly trap: boolean;
  readonly why: string;
}

/** A note as the reader sees it in English. */
interface ShownNote {
  readonly kind: CheckKind;
  readonly text: string;
  /** One that only agrees need not be asked for. */
  readonly isQuiet: boolean;
}

/** What notes were given, by kind and in all. */
interface Counts {
  readonly asked: number;
  readonly right: number;
  readonly notes: number;
}

/** The score of a run, with a line for every error. */
export interface CheckScore extends Counts {
  readonly byKind: readonly (Counts & { readonly kind: CheckKind | 'all' })[];
  readonly silentTraps: number;
  readonly errors: readonly string[];
}

const FILE = new URL('../../test/corpus/cross-checks.jsonl', import.meta.url);

/** The labelled sentences. */
export function labelledChecks(): readonly LabelledSentence[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledSentence);
}

function articleOf({ lang, before = '', text, published }: LabelledSentence): Article & { readonly from: number } {
  const glue = before === '' ? '' : lang === 'zh' ? '' : ' ';
  const whole = `${before}${glue}${text}`;
  return {
    url: 'https://news.example/article',
    title: '',
    site: null,
    author: null,
    published,
    language: lang,
    text: whole,
    blocks: [{ kind: 'paragraph', level: 0, leadIn: null, start: 0, end: whole.length }],
    isTruncated: false,
    links: null,
    from: whole.length - text.length,
  };
}

const note = (check: Check): ShownNote => ({ kind: check.kind, text: noteText(check), isQuiet: !isWorthALook(check) });

const RULES = { 'every sentence': takingAll(TRAINED_RULES), claims: TRAINED_RULES };

/** The notes beside a labelled sentence, of every sentence as if it were a claim, or of those that are marked as claims only. */
export function checksOfSentence(row: LabelledSentence, read: keyof typeof RULES): readonly Check[] {
  const article = articleOf(row);
  const claims = findClaims(article, row.lang, RULES[read]);
  const { byClaim } = checksOf(article, claims, linkClaims(article, claims), row.today);
  const own = new Set(claims.flatMap(({ id, end }) => (end > article.from ? [id] : [])));
  // A note that stands beside the sentence before bears on this one too.
  return [...byClaim].flatMap(([id, checks]) => checks.filter(({ alsoAt = [] }) => [id, ...alsoAt].some((one) => own.has(one))));
}

/** The notes of each sentence in English. */
export function readChecks(
  rows: readonly LabelledSentence[],
  read: keyof typeof RULES,
): ReadonlyMap<string, readonly ShownNote[]> {
  return new Map(rows.map((row) => [row.id, checksOfSentence(row, read).map(note)]));
}

function isRight({ kind, text }: ShownNote, asked: LabelledSentence['expect'][number]): boolean {
  const words = text.toLowerCase();
  return kind === asked.kind && asked.says.every((says) => words.includes(says.toLowerCase()));
}

interface Judged {
  readonly row: LabelledSentence;
  readonly right: readonly CheckKind[];
  readonly missed: LabelledSentence['expect'];
  readonly extra: readonly ShownNote[];
}

function judge(row: LabelledSentence, notes: readonly ShownNote[]): Judged {
  const left = [...notes];
  const missed = [];
  const right: CheckKind[] = [];
  for (const asked of row.expect) {
    const at = left.findIndex((shown) => isRight(shown, asked));
    if (at < 0) missed.push(asked);
    else {
      left.splice(at, 1);
      right.push(asked.kind);
    }
  }
  return { row, right, missed, extra: left.filter(({ isQuiet }) => !isQuiet) };
}

function countsOf(judged: readonly Judged[], kind: CheckKind | 'all'): Counts & { readonly kind: CheckKind | 'all' } {
  const isOwn = (own: CheckKind): boolean => kind === 'all' || own === kind;
  const right = judged.reduce((sum, one) => sum + one.right.filter(isOwn).length, 0);
  const missed = judged.reduce((sum, one) => sum + one.missed.filter((asked) => isOwn(asked.kind)).length, 0);
  const extra = judged.reduce((sum, one) => sum + one.extra.filter((shown) => isOwn(shown.kind)).length, 0);
  return { kind, asked: right + missed, right, notes: right + extra };
}

function errorLines({ row, missed, extra }: Judged): readonly string[] {
  return [
    ...missed.map(({ kind, says }) => `${row.id} MISSED ${kind} (${says.join(', ')}): ${row.text}`),
    ...extra.map(({ kind, text }) => `${row.id} ${row.trap ? 'TRAPPED' : 'EXTRA'} ${kind}: ${text} ← ${row.text}`),
  ];
}

/** Holds the notes of each sentence against those asked for. A note of the right kind without its words counts as wrong. */
export function scoreChecks(rows: readonly LabelledSentence[], notes: ReadonlyMap<string, readonly ShownNote[]>): CheckScore {
  const judged = rows.map((row) => judge(row, notes.get(row.id) ?? []));
  const all = countsOf(judged, 'all');
  return {
    ...all,
    byKind: [...CHECK_KINDS.map((kind) => countsOf(judged, kind)), all],
    silentTraps: judged.filter(({ row, extra }) => row.trap && extra.length === 0).length,
    errors: judged.flatMap(errorLines),
  };
}

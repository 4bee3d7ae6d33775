import { groupWork, NO_WORK, type OrphanWork, type Work } from '../core/annotation/group.ts';
import { progressOf } from '../core/annotation/progress.ts';
import { OPEN_ANSWER, type Question } from '../core/checklist/checklist.ts';
import { questionsForArticle, questionsForClaim } from '../core/checklist/questions.ts';
import type { Card, CardLink } from '../core/knowledge/card.ts';
import { cardById } from '../core/knowledge/cards.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { CheckItem, ClaimView, ClaimWork, Orphan, TabView } from '../messaging/views.ts';
import type { WorkSeen } from './work.ts';

/** The part of a tab's view that comes from its reading and the work on it. */
export type ReadingView = Omit<TabView, 'tabId' | 'windowId' | 'status'>;

/** The questions asked of one claim of a reading. */
export function claimQuestions(claim: ReadClaim, reading: Reading): readonly Question[] {
  return questionsForClaim(claim, { head: reading.head, cards: cardsOf(claim.cards) });
}

/** The questions asked of a reading as a whole. */
export function articleQuestions(reading: Reading): readonly Question[] {
  return questionsForArticle(reading.head, reading.claims, cardsOf(reading.cards));
}

/** A reading with the work on it, as popup and sidebar show it. */
export function readingView(reading: Reading, { work, trouble }: WorkSeen): ReadingView {
  const grouped = groupWork(work.annotations, reading.claims);
  const questions = articleQuestions(reading);
  return {
    reading,
    cards: cardsOf(reading.cards),
    checklist: itemsOf(questions, grouped.article),
    progress: progressOf(questions, grouped.article.answers),
    note: grouped.article.note,
    work: Object.fromEntries(reading.claims.flatMap((claim) => workEntry(claim, reading, grouped.byClaim.get(claim.id)))),
    orphans: grouped.orphans.map(orphanOf),
    trouble,
  };
}

/** A tab whose page was not read. */
export function emptyView({ trouble }: Pick<WorkSeen, 'trouble'>): ReadingView {
  const progress = progressOf([], new Map());
  return { reading: null, cards: [], checklist: [], progress, note: '', work: {}, orphans: [], trouble };
}

/** One claim with its background and the work on it. */
export function claimView(claim: ReadClaim, reading: Reading, { work, trouble }: WorkSeen): ClaimView {
  const own = groupWork(work.annotations, [claim]).byClaim.get(claim.id) ?? NO_WORK;
  const questions = claimQuestions(claim, reading);
  const cards = cardsOf(claim.cards);
  return {
    claim,
    cards,
    relatedTitles: relatedTitles(cards),
    checklist: itemsOf(questions, own),
    progress: progressOf(questions, own.answers),
    note: own.note,
    trouble,
  };
}

/** The card with this id. Throws `CallRefused` where there is none. */
export function knownCard(id: string): Card {
  const card = cardById(id);
  if (!card) throw new CallRefused('refused', `no card ${id}`);
  return card;
}

function workEntry(claim: ReadClaim, reading: Reading, work: Work | undefined): [string, ClaimWork][] {
  if (!work) return [];
  const progress = progressOf(claimQuestions(claim, reading), work.answers);
  return [[claim.id, { hasNote: work.note !== '', progress }]];
}

function itemsOf(questions: readonly Question[], work: Work): readonly CheckItem[] {
  return questions.map((question) => ({ question, answer: work.answers.get(question.id) ?? OPEN_ANSWER }));
}

function cardsOf(links: readonly CardLink[]): readonly Card[] {
  return links.flatMap(({ id }) => cardById(id) ?? []);
}

function relatedTitles(cards: readonly Card[]): Readonly<Record<string, string>> {
  const related = cards.flatMap((card) => card.related).flatMap((id) => cardById(id) ?? []);
  return Object.fromEntries(related.map(({ id, title }) => [id, title]));
}

function orphanOf({ quote, note, answers }: OrphanWork): Orphan {
  const checks = [...answers].map(([question, answer]) => ({ question, answer }));
  return { quote: quote?.exact ?? '', notes: note === '' ? [] : [note], checks };
}

import type { Annotation } from '../core/annotation/annotation.ts';
import { factsOf } from '../core/annotation/claim-facts.ts';
import { corrected, correctedClaim } from '../core/annotation/corrected.ts';
import { whatIsCorrected } from '../core/annotation/correction.ts';
import { articleRevisitIn, inboxIn, tagsOf } from '../core/annotation/edit.ts';
import { findingsOf, type RollUp, sumRollUps } from '../core/annotation/findings.ts';
import { groupWork, isTelling, NO_WORK, type OrphanWork, type Work } from '../core/annotation/group.ts';
import { progressOf } from '../core/annotation/progress.ts';
import { finderIn } from '../core/annotation/span-within.ts';
import { speakersOf } from '../core/annotation/speakers-of.ts';
import { hintOf } from '../core/checklist/card-question.ts';
import { OPEN_ANSWER, type Question } from '../core/checklist/checklist.ts';
import type { CitationStyle } from '../core/citation/style.ts';
import { byWeight, contextNotes, handledIn, openNotes } from '../core/context-notes.ts';
import type { Card } from '../core/knowledge/card.ts';
import { cardById } from '../core/knowledge/cards.ts';
import { eventsSeenTo } from '../core/knowledge/instruments.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import type { ChineseEngine } from '../core/settings/engines.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type {
  ArticleView,
  CheckItem,
  ClaimView,
  ClaimWork,
  ColourNames,
  DueItem,
  HighlightView,
  Orphan,
  OwnHighlight,
  TabView,
} from '../messaging/views.ts';
import { checkViews, elementViews } from './check-views.ts';
import { highlightViews } from './highlights.ts';
import { articleQuestions, cardsOf, claimQuestions } from './questions.ts';
import type { WorkSeen } from './work.ts';

/** The part of a tab's view that comes from its reading and the work on it. */
export type ReadingView = ArticleView;

/** What a view says of highlights and of keeping the article, whether it was read or not. */
export type KeptView = Pick<TabView, 'highlights' | 'colourNames' | 'articleKey' | 'tags' | 'inbox' | 'revisit' | 'saved'>;

/** For whom a view is made, and when. */
export interface Asking {
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** By which engine the reader searches for Chinese pages. */
  readonly chineseEngine: ChineseEngine;
  /** In which style she cites. */
  readonly citationStyle: CitationStyle;
}

/** What a view takes beside a reading and the work on it. */
export interface Moment extends Asking {
  readonly due: readonly DueItem[];
  readonly kept: KeptView;
}

/** Highlights, tags and whether the text is saved; `lost` are the highlights that the page does not have. */
export function keptView(articleKey: string, { work }: WorkSeen, lost: readonly string[], colourNames: ColourNames): KeptView {
  const tags = work.annotations.filter(({ motivation }) => motivation === 'tagging').flatMap(tagsOf);
  const highlights = highlightViews(work.annotations, new Set(lost));
  const inbox = inboxIn(work.annotations);
  const revisit = articleRevisitIn(work.annotations);
  return { highlights, colourNames, articleKey, tags, inbox, revisit, saved: work.article?.saved ?? null };
}

/** What is said where no article is known. */
export const NOTHING_KEPT: KeptView = {
  highlights: [],
  colourNames: {},
  articleKey: null,
  tags: [],
  inbox: null,
  revisit: null,
  saved: null,
};

/** A reading with the work on it, as popup and sidebar show it: as the reader has it, where she corrects what was read. */
export function readingView(
  read: Reading,
  { work, trouble }: WorkSeen,
  { today, chineseEngine, due, kept }: Moment,
): ReadingView {
  const { reading, takenAway } = corrected(read, work.annotations);
  // What was written on a claim that was taken away since is no work on a passage that is gone.
  const grouped = groupWork(work.annotations, read.claims);
  const { article } = grouped;
  const questions = articleQuestions(reading, article, chineseEngine);
  const own = rollUpOf(questions, article);
  const begun = reading.claims.flatMap((claim) => workEntry(claim, reading, grouped.byClaim.get(claim.id)));
  return {
    reading,
    cards: cardsOf(reading.cards),
    knowledgeAsOf: eventsSeenTo(),
    checks: checkViews(reading.checks, article.dismissed, { published: reading.head.published, today }),
    ...notesIn(reading, work.annotations),
    checklist: itemsOf(questions, article),
    ...own,
    rollUp: sumRollUps([own, ...begun.map(([, one]) => one).filter(isBegun)]),
    note: article.note,
    work: Object.fromEntries(begun),
    orphans: grouped.orphans.map(orphanOf),
    takenAway: takenAway.map((claim) => ({ claim, note: grouped.byClaim.get(claim.id)?.note ?? '' })),
    ...kept,
    due,
    trouble,
  };
}

/** What is known of a page that was not read; `note` is the reader's on the article. */
export interface Bare extends Pick<WorkSeen, 'trouble'>, Pick<Moment, 'due' | 'kept'> {
  readonly note: string;
}

/** A tab whose page was not read. */
export function emptyView({ trouble, due, kept, note }: Bare): ReadingView {
  const none = rollUpOf([], NO_WORK);
  const nothing = {
    cards: [],
    checks: [],
    checkCounts: {},
    notes: [],
    toLookAt: 0,
    checklist: [],
    note,
    work: {},
    orphans: [],
    takenAway: [],
  };
  return { reading: null, knowledgeAsOf: eventsSeenTo(), ...nothing, ...none, rollUp: none, ...kept, due, trouble };
}

/** One claim with its background and the work on it. */
export function claimView(
  read: ReadClaim,
  reading: Reading,
  { work, trouble }: WorkSeen,
  { today, chineseEngine, citationStyle, colourNames }: ClaimMoment,
): ClaimView {
  const own = groupWork(work.annotations, [read]).byClaim.get(read.id) ?? NO_WORK;
  const claim = correctedClaim(read, own.corrected?.said);
  const questions = claimQuestions(claim, reading, own, chineseEngine);
  const cards = cardsOf(claim.cards);
  const highlights = highlightViews(work.annotations, new Set());
  return {
    claim,
    place: placeIn(corrected(reading, work.annotations).reading, claim),
    head: reading.head,
    citationStyle,
    corrected: own.corrected && { ...own.corrected, was: own.corrected.was ?? factsOf(read) },
    sentence: read.text,
    speakers: speakersOf(reading.claims),
    cards,
    relatedTitles: relatedTitles(cards),
    checks: checkViews(claim.checks, own.dismissed, { published: reading.head.published, today }),
    elements: elementViews(claim.text, today),
    checklist: itemsOf(questions, own),
    ...rollUpOf(questions, own),
    note: own.note,
    revisit: own.revisit,
    asMarked: own.asMarked,
    highlight: highlights.find(({ claimId }) => claimId === claim.id) ?? null,
    ownHighlights: ownIn(claim, highlights),
    colourNames,
    trouble,
  };
}

function placeIn({ claims }: Reading, { id }: ReadClaim): ClaimView['place'] {
  const index = claims.findIndex((claim) => claim.id === id);
  return index < 0 ? null : { number: index + 1, total: claims.length };
}

function ownIn({ id, text }: ReadClaim, highlights: readonly HighlightView[]): readonly OwnHighlight[] {
  const spanOf = finderIn(text);
  return highlights.flatMap((highlight) => {
    const span = highlight.claimId === id ? { start: 0, end: text.length } : spanOf(highlight);
    return span ? [{ ...highlight, within: span }] : [];
  });
}

/** What a claim's view takes beside a reading and the work on it. */
export interface ClaimMoment extends Asking {
  readonly colourNames: ColourNames;
}

/** What the questions of cards ask, by their ids; one that no card asks is left out. */
export function questionsAsked(ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.flatMap((id) => (hintOf(id) ? [[id, hintOf(id)?.check ?? '']] : [])));
}

/** The card with this id. Throws `CallRefused` where there is none. */
export function knownCard(id: string): Card {
  const card = cardById(id);
  if (!card) throw new CallRefused('refused', `no card ${id}`);
  return card;
}

function notesIn(reading: Reading, annotations: readonly Annotation[]) {
  const handled = handledIn(annotations);
  const counts = reading.claims.map(({ id, checks }) => [id, openNotes(id, checks, handled).length] as const);
  const notes = byWeight(contextNotes(reading, handled), reading);
  return { checkCounts: Object.fromEntries(counts.filter(([, count]) => count > 0)), notes, toLookAt: notes.length };
}

function workEntry(claim: ReadClaim, reading: Reading, work: Work | undefined): [string, ClaimWork][] {
  if (!work || !(isTelling(work) || work.corrected)) return [];
  // How far a checklist is counts where one was begun; which questions it has is worked out by all of the claim's words.
  const rollUp = work.answers.size > 0 ? rollUpOf(claimQuestions(claim, reading, work), work) : rollUpOf([], NO_WORK);
  const corrected = work.corrected ? whatIsCorrected(work.corrected.said) : [];
  return [[claim.id, { note: work.note, ...rollUp, revisit: work.revisit, asMarked: work.asMarked, corrected }]];
}

/** Whether a question of the claim's checklist was answered. */
function isBegun({ progress: { done, notApplicable } }: RollUp): boolean {
  return done + notApplicable > 0;
}

function rollUpOf(questions: readonly Question[], { answers }: Work): RollUp {
  return { progress: progressOf(questions, answers), findings: findingsOf(questions, answers) };
}

function itemsOf(questions: readonly Question[], work: Work): readonly CheckItem[] {
  return questions.map((question) => ({ question, answer: work.answers.get(question.id) ?? OPEN_ANSWER }));
}

function relatedTitles(cards: readonly Card[]): Readonly<Record<string, string>> {
  const related = cards.flatMap((card) => card.related).flatMap((id) => cardById(id) ?? []);
  return Object.fromEntries(related.map(({ id, title }) => [id, title]));
}

function orphanOf({ claimId, quote, asMarked, note, answers, revisit, corrected }: OrphanWork): Orphan {
  const checks = [...answers].map(([question, answer]) => ({ question, hint: hintOf(question), answer }));
  return { claimId, quote: quote?.exact ?? '', asMarked, notes: note === '' ? [] : [note], checks, revisit, corrected };
}

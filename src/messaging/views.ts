// What the background tells the surfaces. Plain data: it crosses processes.
import type { ClaimFacts, Colour, InboxState, Selector } from '../core/annotation/annotation.ts';
import type { DueItem } from '../core/annotation/article-work.ts';
import type { Corrected, CorrectedWhat } from '../core/annotation/correction.ts';
import type { Findings, RollUp } from '../core/annotation/findings.ts';
import type { Progress } from '../core/annotation/progress.ts';
import type { Quoted } from '../core/annotation/quoted.ts';
import type { Speaker } from '../core/annotation/speakers-of.ts';
import type { Article, ArticleHead, Span } from '../core/article/article.ts';
import type { CheckAnswer, Question, QuestionHint } from '../core/checklist/checklist.ts';
import type { Check } from '../core/checks/check.ts';
import type { CitationStyle } from '../core/citation/style.ts';
import type { Layer } from '../core/claim/claim.ts';
import type { ContextNote } from '../core/context-notes.ts';
import type { EchoCount } from '../core/echo/counts.ts';
import type { Card, Source } from '../core/knowledge/card.ts';
import type { Element } from '../core/knowledge/element.ts';
import type { Instrument } from '../core/knowledge/instrument.ts';
import type { Series } from '../core/knowledge/series.ts';
import type { InstrumentState } from '../core/knowledge/state-after.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import type { Density } from '../core/settings/marks.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { SiteAccess } from '../core/sites/access.ts';

/** Why a page cannot be read. */
export type UnreadableReason = 'browser-page' | 'no-address' | 'not-html' | 'empty' | 'no-article' | 'gone' | 'failed';

/** Where reading of a tab's page stands. What the page is, once read, is in `reading.detection`. */
export type TabStatus =
  | { readonly kind: 'unread'; readonly isListed: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Why the reader's work cannot be kept just now; `example` on the welcome page, where nothing is, and `gone` where what was to be kept
 * again is no longer there.
 */
export type NotSavedReason =
  | 'private-window'
  | 'unavailable'
  | 'full'
  | 'newer-version'
  | 'invalid'
  | 'failed'
  | 'example'
  | 'gone';

/** Whether the reader's work can be kept; null means it can. */
export type SavingTrouble = { readonly reason: NotSavedReason; readonly detail: string } | null;

/** What came of keeping a text: `SavingTrouble`, or the text that is kept where it is another, merged with what was kept meanwhile. */
export type TextSaved = SavingTrouble | { readonly merged: string };

/** Why a text was not kept, or null. */
export function troubleIn(saved: TextSaved): SavingTrouble {
  return saved && 'reason' in saved ? saved : null;
}

/** One line of a checklist with the reader's answer. */
export interface CheckItem {
  readonly question: Question;
  readonly answer: CheckAnswer;
}

/** A cross-check's note with what it rests on, and whether the reader has put it aside for this article. */
export interface CheckView {
  readonly check: Check;
  /** The sources of `check.sources`, in the same order. */
  readonly sources: readonly Source[];
  readonly isDismissed: boolean;
  readonly picture: PictureView | null;
}

/** What is drawn beside a note, with all that drawing it takes. `sources` are by the ids that points and events name. */
export type PictureView =
  | {
      readonly kind: 'series';
      readonly series: readonly Series[];
      readonly sources: Readonly<Record<string, Source>>;
      /** The claim's own figure, in `unit`; null where it gives none. */
      readonly claimed: number | null;
      readonly unit: string;
    }
  | {
      readonly kind: 'timeline';
      readonly instrument: Instrument;
      readonly sources: Readonly<Record<string, Source>>;
      /** Days, `YYYY-MM-DD`: the article's, null where it has none, and the reader's. */
      readonly published: string | null;
      readonly today: string;
    };

/** An element that a claim names, with the rules that list it and how they stand today. */
export interface ElementView {
  readonly element: Element;
  readonly controls: readonly ElementControl[];
}

/** A rule that lists an element, and its status on the reader's day. */
export interface ElementControl {
  readonly id: string;
  /** As the data has it, in English. */
  readonly name: string;
  /** Id of the rule's card. */
  readonly card: string;
  readonly state: InstrumentState;
  /** Days on which the state began and, by a dated event, ends; null where there is none. */
  readonly since: string | null;
  readonly until: string | null;
}

/** What the reader has made of one claim, for lists. */
export interface ClaimWork {
  /** Empty where there is none. */
  readonly note: string;
  readonly progress: Progress;
  readonly findings: Findings;
  /** Day on which to come back to it, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** The claim's words as they were when the reader began to work on it, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** What of it the reader has corrected. */
  readonly corrected: readonly CorrectedWhat[];
}

/** Work on a passage that the page no longer holds. */
export interface Orphan {
  readonly claimId: string;
  readonly quote: string;
  /** Its words as the reader marked them, where the page had changed before it went; else null. */
  readonly asMarked: string | null;
  readonly notes: readonly string[];
  readonly checks: readonly OrphanAnswer[];
  /** What she says of it in place of what Loupe does, which is applied to no other sentence; null where nothing. */
  readonly corrected: Corrected | null;
  /** Day on which to come back to it, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
}

/** An answer on such a passage. `hint` words the question where a card does; else its wording is the message of its id. */
export interface OrphanAnswer {
  readonly question: string;
  readonly hint: QuestionHint | null;
  readonly answer: CheckAnswer;
}

/** The page of one tab, for popup and sidebar. */
export interface TabView {
  readonly tabId: number;
  readonly windowId: number;
  readonly status: TabStatus;
  /** Whether the page's site is read by itself, and why. */
  readonly access: SiteAccess;
  readonly reading: Reading | null;
  /** The cards of `reading.cards`, in the same order. */
  readonly cards: readonly Card[];
  /** The last day, `YYYY-MM-DD`, whose events the background knows. */
  readonly knowledgeAsOf: string;
  /** The notes on the article as a whole, those put aside too. */
  readonly checks: readonly CheckView[];
  /** Notes of each claim that are not put aside, by claim id; a claim without any is left out. */
  readonly checkCounts: Readonly<Record<string, number>>;
  /** Which claims the page marks, as the reader has chosen for it or for all. */
  readonly density: Density;
  /** Ids of the claims that the page does not mark. */
  readonly unmarked: readonly string[];
  /** The context notes, the article's and the claims', that are not put aside, the weightiest first; what several claims share stands once. */
  readonly notes: readonly ContextNote[];
  /** How many they are. */
  readonly toLookAt: number;
  readonly checklist: readonly CheckItem[];
  readonly progress: Progress;
  readonly findings: Findings;
  /** The article's own checklist together with those of the claims on which the reader has begun. */
  readonly rollUp: RollUp;
  readonly note: string;
  /** By claim id; a claim nobody worked on is left out. */
  readonly work: Readonly<Record<string, ClaimWork>>;
  readonly orphans: readonly Orphan[];
  /** The claims that the reader took away, as Loupe has them; they are not in `reading`. */
  readonly takenAway: readonly TakenAway[];
  /** Highlights in the order of the page; those whose passage it no longer has are `isLost`. */
  readonly highlights: readonly HighlightView[];
  readonly colourNames: ColourNames;
  /** Key of the article that the page is, also where it was not read; null where no reader has looked at the page. */
  readonly articleKey: string | null;
  /** Tags of the article as a whole. */
  readonly tags: readonly string[];
  /** Where the article stands in the inbox; null where it is not in it. */
  readonly inbox: InboxState | null;
  /** Day on which to come back to the article as a whole, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** When the article's text was last saved, ISO 8601; null where it is not. */
  readonly saved: string | null;
  /** Claims of any article, and articles, whose day to come back has come, the longest due first. */
  readonly due: readonly DueItem[];
  readonly trouble: SavingTrouble;
}

/** On which sites Loupe reads by itself, beside those of the list. */
export interface SitesView {
  /** Hosts on which the reader switched it off. */
  readonly off: readonly string[];
  /** Hosts that she added, in alphabetical order. */
  readonly added: readonly string[];
  /** Hosts of the list that the browser does not let Loupe read, in alphabetical order. */
  readonly withheld: readonly string[];
  /** Whether it reads on every site. */
  readonly isEverywhere: boolean;
}

/** What the reader has chosen about Loupe itself, but for sites. */
export type Choices = Pick<Settings, 'marks' | 'language' | 'chineseEngine' | 'keepPictures'> & {
  /** The style in which passages are cited, where none was chosen that of the reader's language. */
  readonly citationStyle: CitationStyle;
  /** Whether a newer Loupe wrote them, so that they cannot be changed here. */
  readonly isNewer?: boolean;
};

/** A reading with the work on it, in a tab or in the library. */
export type ArticleView = Omit<TabView, 'tabId' | 'windowId' | 'status' | 'access' | 'unmarked' | 'density'>;

/** What it takes to cite a passage, beside its words. */
export interface Citing {
  readonly head: ArticleHead;
  readonly citationStyle: CitationStyle;
}

/** A claim that the reader took away, and what is there of her work on it. */
export interface TakenAway {
  readonly claim: ReadClaim;
  /** Empty where there is none. */
  readonly note: string;
}

/** One claim with all that stands beside it, for card and sidebar. */
export interface ClaimView extends Citing {
  /** As the reader has it, where she corrects it. */
  readonly claim: ReadClaim;
  /** Its place among the claims of the article, from 1; null where it is none of them for the reader. */
  readonly place: { readonly number: number; readonly total: number } | null;
  /** What the reader says of it in place of what Loupe does, with what that is; null where nothing. */
  readonly corrected: Corrected | null;
  /** The sentence as Loupe has it, of which the reader may have chosen a part. */
  readonly sentence: string;
  /** Who speaks in the article, to choose from. */
  readonly speakers: readonly Speaker[];
  /** The cards of `claim.cards`, in the same order. */
  readonly cards: readonly Card[];
  /** Titles of the cards that those cards name as related, by id. */
  readonly relatedTitles: Readonly<Record<string, string>>;
  /** The notes beside it, most telling first, those put aside too. */
  readonly checks: readonly CheckView[];
  /** The elements that its words name, in their order. */
  readonly elements: readonly ElementView[];
  readonly checklist: readonly CheckItem[];
  readonly progress: Progress;
  readonly findings: Findings;
  readonly note: string;
  /** Day on which to come back to it, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** The claim's words as the reader marked them, or began to work on them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** The highlight by which the reader keeps the claim, or null. */
  readonly highlight: HighlightView | null;
  /** The reader's highlights that lie in the claim, or over it, that of the claim itself among them. */
  readonly ownHighlights: readonly OwnHighlight[];
  readonly colourNames: ColourNames;
  readonly trouble: SavingTrouble;
}

/** What each colour of highlights means to the reader; one that was never named is left out. */
export type ColourNames = Readonly<Partial<Record<Colour, string>>>;

/** A highlight, for lists. */
export interface HighlightView extends Quoted {
  readonly id: string;
  readonly colour: Colour;
  /** Empty where there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** The claim it is of, or null. */
  readonly claimId: string | null;
  readonly claim: ClaimFacts | null;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  /** Whether the page no longer has its passage. */
  readonly isLost: boolean;
}

/** A highlight that lies in a claim or over it. */
export interface OwnHighlight extends HighlightView {
  /** The part of the claim's text that it marks, in UTF-16 units from the claim's start. */
  readonly within: Span;
}

/** The highlights of a page, with where each is to be looked for. */
export interface PageHighlights {
  readonly articleKey: string;
  readonly highlights: readonly PlacedHighlight[];
  readonly colourNames: ColourNames;
  readonly trouble: SavingTrouble;
}

/** A highlight and its selectors, which say what it quotes (`quotedBy`): a page may have hundreds. */
export interface PlacedHighlight extends Omit<HighlightView, 'isLost' | keyof Quoted> {
  readonly selector: readonly Selector[];
}

/**
 * What a key has done with the claim's checklist, or why nothing; that Loupe was updated, with what was `left` in a field and
 * is not kept.
 */
export type CardNotice =
  | { readonly kind: 'checked'; readonly question: CheckItem['question'] }
  | { readonly kind: 'all-checked' | 'none-chosen' }
  | { readonly kind: 'not-saved'; readonly trouble: NonNullable<SavingTrouble> }
  | { readonly kind: 'updated' }
  | { readonly kind: 'left'; readonly text: string };

/** The claim whose card is open. */
export interface ClaimToShow {
  readonly claimId: string;
  /** Id of the note that the reader came for, or null. */
  readonly check: string | null;
  /** What a key has done, or null. */
  readonly notice: CardNotice | null;
  /** Tags to suggest. */
  readonly tags: readonly string[];
  /** Whether it was a pointer that opened it: who works by pointer needs no ring to see where the keyboard is. */
  readonly isByPointer: boolean;
}

/** What the card of a highlight shows. */
export interface HighlightCardState {
  readonly highlight: PlacedHighlight;
  /** Its words, and as they were marked. */
  readonly quoted: Quoted;
  readonly colourNames: ColourNames;
  /** Tags to suggest. */
  readonly allTags: readonly string[];
  /** Whether the passage can be made a claim with a checklist. */
  readonly canCheck: boolean;
  readonly trouble: SavingTrouble;
}

/** What the reader does to the card with pointer or keys, in CSS pixels since the drag began. */
export interface Drag {
  /** Carried as a whole, widened by an edge, or put back to its own place and width. */
  readonly how: 'move' | 'left' | 'right' | 'back';
  readonly x: number;
  readonly y: number;
  /** Whether it begins here. */
  readonly isStart: boolean;
}

/** The article that the welcome page shows, read by the engine as any other. */
export interface ExampleView {
  readonly article: Article;
  /** In reading order. */
  readonly claims: readonly ClaimView[];
}

/** A claim as the page paints it. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  /** False for a claim that the reader does not want to see marked: it is found when it is jumped to. */
  readonly isMarked: boolean;
}

export type { DueItem, Findings, Progress, RollUp };

/** How often claims of an article are met elsewhere in the library, those met most often first. */
export interface EchoesHere {
  readonly claims: readonly EchoCount[];
  /** Saved texts that are not compared yet, as they were kept by an earlier Loupe or a file brought them: the next question brings some. */
  readonly waiting: number;
}

// Every call between contexts, one type per direction, a doc line a call. Handlers are an object of these names.
import type { Colour, InboxState, TextQuoteSelector } from '../core/annotation/annotation.ts';
import type { HighlightChange, Records } from '../core/annotation/article-work.ts';
import type { LibraryData } from '../core/annotation/library-data.ts';
import type { Article, ArticleHead } from '../core/article/article.ts';
import type { CitationStyle } from '../core/citation/style.ts';
import type { EchoSummary } from '../core/echo/summary.ts';
import type { Behind } from '../core/exchange/report/setting.ts';
import type { Card } from '../core/knowledge/card.ts';
import type { ListedPictures } from '../core/pictures/picture.ts';
import type { ChineseEngine } from '../core/settings/engines.ts';
import type { Language } from '../core/settings/languages.ts';
import type { Density, MarkSettings } from '../core/settings/marks.ts';
import type {
  Anchored,
  Deleted,
  DismissCheck,
  Draft,
  OnArticle,
  PassageToShow,
  Restoring,
  SaveCheck,
  SaveCorrection,
  SavedSearch,
  SaveHighlight,
  SaveNote,
  SaveRevisit,
  Undo,
} from './requests.ts';
import type {
  ArticleView,
  Choices,
  Citing,
  ClaimView,
  EchoesHere,
  ExampleView,
  Mark,
  PageHighlights,
  SavingTrouble,
  SitesView,
  TabView,
  TextSaved,
  UnreadableReason,
} from './views.ts';

/** What a call may bring back instead of its value. */
export type CallFault = { readonly code: 'refused' | 'malformed' | 'gone' | 'failed'; readonly detail: string };

/** The outcome of a call. Faults are values: an exception does not survive the way between processes. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CallFault };

interface Call<Request, Reply> {
  readonly request: Request;
  readonly reply: Reply;
}

/**
 * Scripts that only some pages need: what is shown over a page (cards, and the bar beside a selection), the vote on what its
 * article is, where its markup does not tell, and what takes the article's pictures.
 */
/** Questions of cards that are asked for in one call; there are fewer cards. */
export const MOST_QUESTIONS = 1_000;

export const PAGE_SCRIPTS = ['cards', 'voter', 'pictures'] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

/** From a content script in an article's tab to the background. The tab is the sender's, never a parameter. */
export interface PageCalls {
  /** The gate found the page worth reading: put the reader in. */
  'page/worth-reading': Call<Record<string, never>, null>;
  /** The reader needs this script for the first time: put it into the page. */
  'page/needs-script': Call<{ readonly script: PageScript }, null>;
  /** The reader extracted an article: read it, remember it for the tab, say what to mark. */
  'page/read': Call<{ readonly article: Article }, readonly Mark[]>;
  /**
   * The marks of that article are painted: put background and notes beside its claims. Gives the ids of those not to be marked.
   * Null is the article as it was just sent; `gone` where a background that was stopped no longer has it.
   */
  'page/add-background': Call<{ readonly article: Article | null }, readonly string[]>;
  /** The ids of the claims of the article that are not to be marked now: the reader's work, or what she wants to see, has changed. */
  'page/unmarked': Call<Record<string, never>, readonly string[]>;
  /** The ids of the claims of the article that have a context note, in reading order. */
  'page/noted': Call<Record<string, never>, readonly string[]>;
  /** The reader found nothing it can read. */
  'page/unreadable': Call<{ readonly reason: UnreadableReason }, null>;
  /** The page can be highlighted: which article it is. Gives what was highlighted in it. */
  'page/highlights': Call<{ readonly head: ArticleHead }, PageHighlights>;
  /** Where the highlights were looked for in the page: those that have moved in several calls, where they are many. */
  'page/anchored': Call<Anchored, null>;
  /** Make a highlight, or change one. */
  'page/save-highlight': Call<SaveHighlight, TextSaved>;
  /** Put a highlight in the trash; one that `isBare` only where nothing is written on it by then. */
  'page/delete-highlight': Call<{ readonly id: string; readonly isBare: boolean }, Deleted>;
  /** Take back what was put there. */
  'page/restore-highlight': Call<Undo, SavingTrouble>;
  /** The reader chose a claim or a highlight in the page, by its id: its card opens. */
  'page/chosen': Call<{ readonly id: string }, null>;
  /** Adds to the note on a claim what was typed in a card that was torn down; a text that continues the note becomes it. */
  'page/save-left': Call<{ readonly claimId: string; readonly text: string }, SavingTrouble>;
  /** Which card is open and what is typed in it that is not kept, for a reader that comes after an update or a crash; null where none is. */
  'page/keep-draft': Call<{ readonly draft: Draft | null }, null>;
  /** What the reader before this one said of that last, told once, without what is in the note; null where nothing is to be shown. */
  'page/draft': Call<Record<string, never>, Draft | null>;
  /** The reader opens a card over its page. Gives the ticket by which the card's calls are known to be of this page. */
  'page/opens-card': Call<Record<string, never>, string>;
  /** A selected passage of the page's article as its address, or as a citation in the style used last; null where it has no address. */
  'page/copy': Call<{ readonly as: 'link' | 'citation'; readonly quote: TextQuoteSelector }, string | null>;
}

/**
 * From the card, a page of ours in a frame over an article, to the background. The tab is the sender's, never a parameter; the
 * ticket is that of the reader that opened it.
 */
export interface CardCalls {
  /**
   * The card has come, and asks whether it is the one that its page's reader has opened: else it is refused. Gives the width, in
   * CSS pixels, that she has given a card before, or null.
   */
  'card/enter': Call<Record<string, never>, { readonly width: number | null }>;
  /** Keeps that width until the browser closes; null forgets it. */
  'card/save-width': Call<{ readonly width: number | null }, null>;
  /** The claim that the card shows. */
  'card/claim': Call<{ readonly claimId: string }, ClaimView>;
  /** Where else in the library the claim is met; null where nowhere. */
  'card/echo': Call<{ readonly claimId: string }, EchoSummary | null>;
  /** The reader answers a question. */
  'card/save-check': Call<SaveCheck, TextSaved>;
  /** The reader writes a note. */
  'card/save-note': Call<SaveNote, TextSaved>;
  /** The reader puts a cross-check's note aside, or takes it up again. */
  'card/dismiss-check': Call<DismissCheck, SavingTrouble>;
  /** The reader sets the day on which to come back to a claim. */
  'card/save-revisit': Call<SaveRevisit, SavingTrouble>;
  /** The reader says of a claim something else than Loupe does, or takes that back. */
  'card/correct': Call<SaveCorrection, SavingTrouble>;
  /** A claim's checklist as Markdown, to hand on. */
  'card/checklist-markdown': Call<{ readonly claimId: string }, string>;
  /** A card of the knowledge that another names. */
  'card/knowledge': Call<{ readonly id: string }, Card>;
  /** What it takes to cite a passage of the page. */
  'card/citing': Call<Record<string, never>, Citing>;
  /** The reader cited a passage in this style: it is offered first from then on. Not kept in a private window. */
  'card/citation-style': Call<{ readonly style: CitationStyle }, null>;
}

/** From a surface (popup, sidebar) to the background, about one tab. */
export interface SurfaceCalls {
  /** The page of a tab and the reader's work on it. */
  'tab/view': Call<{ readonly tabId: number }, TabView>;
  /** Read the tab's page now, whatever the gate would say; `isForced` looks for claims also where it is not rare-earth news. */
  'tab/read': Call<{ readonly tabId: number; readonly isForced: boolean }, null>;
  /** Choose which claims the tab's page marks, in this page alone and until the tab shows another. */
  'tab/set-density': Call<{ readonly tabId: number; readonly density: Density }, null>;
  /** One claim of the tab's page. */
  'tab/claim': Call<{ readonly tabId: number; readonly claimId: string }, ClaimView>;
  /** Id of the claim whose card is open in the tab's page, else of the one nearest to what is in view; null where there is none. */
  'tab/claim-at-hand': Call<{ readonly tabId: number }, string | null>;
  /** Where else in the library a claim of the tab is met; null where nowhere. */
  'tab/echo': Call<{ readonly tabId: number; readonly claimId: string }, EchoSummary | null>;
  /** How often the claims of the tab's page are met elsewhere in the library. The next question of the tab ends one before. */
  'tab/echoes': Call<{ readonly tabId: number }, EchoesHere>;
  /** Scroll the tab's page to a claim and flash it. */
  'tab/show-claim': Call<{ readonly tabId: number; readonly claimId: string }, null>;
  /** Scroll the tab's page to a claim and open its card there, for one of its notes; asked for by pointer, it shows no ring of the keyboard's. */
  'tab/open-claim': Call<NoteToOpen & { readonly tabId: number }, null>;
  /** Do with the claims of the tab's page what a key asks for there; the page is read first where it was not. */
  'tab/act': Call<{ readonly tabId: number; readonly action: PageAction }, null>;
  /** Do this with what is selected in the tab's page, as above. */
  'tab/use-selection': Call<{ readonly tabId: number; readonly use: SelectionUse }, null>;
  /** Save an answer given on an article of the tab: the one it shows, or the one before, for a save that comes late. */
  'tab/save-check': Call<SaveCheck & OnArticle, TextSaved>;
  /** Save a note written on an article of the tab, as above. */
  'tab/save-note': Call<SaveNote & OnArticle, TextSaved>;
  /** Put a cross-check's note aside on an article of the tab, or take it up again, as above. */
  'tab/dismiss-check': Call<DismissCheck & OnArticle, SavingTrouble>;
  /** Save the day on which to come back to a claim of the tab, or with `claimId` null to the article, as above. */
  'tab/save-revisit': Call<SaveRevisit & OnArticle, SavingTrouble>;
  /** Keep what the reader says of a claim of the tab in place of what Loupe does, as above. */
  'tab/correct': Call<SaveCorrection & OnArticle, SavingTrouble>;
  /** A claim's checklist as Markdown, to hand on; with `claimId` null the article's, with those of all its claims. */
  'tab/checklist-markdown': Call<{ readonly claimId: string | null } & OnArticle, string>;
  /** All that a report of the article in the tab tells of: what was read of it, and the reader's work, none in a private window. */
  'tab/report': Call<OnArticle, LibraryData>;
  /** Change a highlight of the tab's page. */
  'tab/save-highlight': Call<{ readonly id: string; readonly change: HighlightChange } & OnArticle, TextSaved>;
  /** Highlight a claim of the tab, as one to check; one that is highlighted stays as it is. */
  'tab/highlight-claim': Call<{ readonly claimId: string } & OnArticle, SavingTrouble>;
  /** Put a highlight in the trash. */
  'tab/delete-highlight': Call<{ readonly id: string } & OnArticle, Deleted>;
  /** Take back what was put there. */
  'tab/restore-highlight': Call<Undo & OnArticle, SavingTrouble>;
  /** Scroll the tab's page to a highlight and flash it. */
  'tab/show-highlight': Call<{ readonly tabId: number; readonly id: string }, null>;
  /** Set the tags of the article as a whole. */
  'tab/save-tags': Call<{ readonly tags: readonly string[] } & OnArticle, SavingTrouble>;
  /** Set where the article stands in the inbox; null takes it out. */
  'tab/save-inbox': Call<{ readonly state: InboxState | null } & OnArticle, SavingTrouble>;
  /** Keep the text of the article, so that the work on it outlives the page; `isSaved` false lets it go again. */
  'tab/save-article': Call<{ readonly isSaved: boolean } & OnArticle, SavingTrouble>;
  /** Take that back: keep the text that was let go last as it was. */
  'tab/restore-text': Call<OnArticle, SavingTrouble>;
  /** Change a highlight or an article's tags in the library. */
  'library/save-highlight': Call<
    { readonly articleKey: string; readonly id: string; readonly change: HighlightChange },
    TextSaved
  >;
  /** Save a note on a claim, or with `claimId` null on the article, of the library. */
  'library/save-note': Call<SaveNote & { readonly articleKey: string }, TextSaved>;
  /** Save an answer given in the library. */
  'library/save-check': Call<SaveCheck & { readonly articleKey: string }, TextSaved>;
  /** Save the day to come back to a claim, or with `claimId` null to the article, in the library. */
  'library/save-revisit': Call<SaveRevisit & { readonly articleKey: string }, SavingTrouble>;
  /** Keep what the reader says of a claim of a saved article in place of what Loupe does. */
  'library/correct': Call<SaveCorrection & { readonly articleKey: string }, SavingTrouble>;
  /** Put a cross-check's note aside in a saved article, or take it up again. */
  'library/dismiss-check': Call<DismissCheck & { readonly articleKey: string }, SavingTrouble>;
  /** Highlight a claim of a saved article, as above. */
  'library/highlight-claim': Call<{ readonly articleKey: string; readonly claimId: string }, SavingTrouble>;
  /** A saved article as a whole: its background, notes and checklist; null where its text is not saved. */
  'library/article': Call<{ readonly articleKey: string }, ArticleView | null>;
  /** One claim of a saved article. */
  'library/claim': Call<{ readonly articleKey: string; readonly claimId: string }, ClaimView>;
  /** Where else in the library a claim of a saved article is met; null where nowhere. */
  'library/echo': Call<{ readonly articleKey: string; readonly claimId: string }, EchoSummary | null>;
  /** How often the claims of a saved article are met elsewhere. */
  'library/echoes': Call<{ readonly articleKey: string }, EchoesHere>;
  /**
   * Bring the page of an article to the front, in the tab that shows it or in a new one, and lead to the passage in it; false
   * where Loupe does not read the page and leaves it to the browser.
   */
  'library/open-page': Call<{ readonly articleKey: string; readonly url: string; readonly passage: PassageToShow }, boolean>;
  /** Let the pictures of a saved article go. */
  'library/drop-pictures': Call<{ readonly articleKey: string }, SavingTrouble>;
  /** Put records in the trash. */
  'library/delete': Call<Records, Deleted>;
  /** Take back a deletion. */
  'library/undo': Call<Undo, SavingTrouble>;
  /** Take single records out of the trash; those whose places others have stay there. */
  'library/restore': Call<Records, Restoring>;
  /** Drop for good what is in the trash. */
  'library/empty-trash': Call<Record<string, never>, SavingTrouble>;
  /** Add tags to records, and take tags from them. */
  'library/tag': Call<
    { readonly records: Records; readonly add: readonly string[]; readonly remove: readonly string[] },
    SavingTrouble
  >;
  /** Set where articles stand in the inbox; null takes them out. */
  'library/inbox': Call<
    { readonly articles: readonly string[]; readonly state: InboxState | null; readonly from?: InboxState | null },
    SavingTrouble
  >;
  /** Keep the reader's saved searches. */
  'library/save-searches': Call<{ readonly searches: readonly SavedSearch[] }, SavingTrouble>;
  /** Name a colour of highlights; an empty name takes back the one it began with. */
  'library/name-colour': Call<{ readonly colour: Colour; readonly name: string }, SavingTrouble>;
  /**
   * The library was changed by the page that sends this (an import, or the deletion of everything, with which what is typed in cards and
   * not kept goes too): every surface is told.
   */
  'library/imported': Call<{ readonly isEmptied?: boolean }, null>;
  /** A backup was written: remind of the next one later. */
  'library/backed-up': Call<Record<string, never>, SavingTrouble>;
  /** Whether the page that sends this may open the library now, and write to it: not after a write for which the disk had no room. */
  'disk/may-use': Call<Record<string, never>, boolean>;
  /** The disk had no room for what that page, or a worker of its, wrote or read. */
  'disk/was-full': Call<Record<string, never>, null>;
  /** On which sites Loupe reads by itself, beside those of the list. */
  'sites/view': Call<Record<string, never>, SitesView>;
  /**
   * Switch Loupe on or off on a host: switched off, it reads nothing there by itself, and leaves the pages that are open. With
   * the tab of a private window, it holds in those alone, until the last of them is closed.
   */
  'sites/switch': Call<{ readonly host: string; readonly isOn: boolean; readonly tabId?: number }, null>;
  /** What the reader has chosen about marks, language and searches. */
  'settings/view': Call<Record<string, never>, Choices>;
  /** Choose how claims are marked in pages; those that are open show it at once. */
  'settings/marks': Call<{ readonly marks: MarkSettings }, null>;
  /** Choose the language of Loupe's texts; null is the browser's. */
  'settings/language': Call<{ readonly language: Language | null }, null>;
  /** Choose the engine by which Chinese pages are searched for. */
  'settings/chinese-engine': Call<{ readonly chineseEngine: ChineseEngine }, null>;
  /** Choose whether saving an article keeps its pictures too. */
  'settings/pictures': Call<{ readonly isKept: boolean }, null>;
  /** Bytes of all pictures that are kept; null where the library cannot be read. */
  'pictures/size': Call<Record<string, never>, number | null>;
  /** The style in which a passage was cited last: it is offered first from then on. */
  'settings/citation-style': Call<{ readonly style: CitationStyle }, null>;
  /** One card of the knowledge, by id. */
  'knowledge/card': Call<{ readonly id: string }, Card>;
  /** What notes rest on: sources by their ids, and the last day whose events the background knows. */
  'knowledge/behind': Call<{ readonly ids: readonly string[] }, Behind>;
  /** What the questions of cards ask, by their ids; one that no card asks is left out. */
  'knowledge/questions': Call<{ readonly ids: readonly string[] }, Readonly<Record<string, string>>>;
  /** The last day whose events the background knows. */
  'knowledge/as-of': Call<Record<string, never>, string>;
  /** The article that the welcome page shows. */
  'welcome/example': Call<Record<string, never>, ExampleView>;
  /** The reader sees the welcome page: it is not opened by itself again. */
  'welcome/shown': Call<Record<string, never>, null>;
  /** Whether the browser is to notify the reader when a day to come back has come. */
  'reminders/is-on': Call<Record<string, never>, boolean>;
  /** Switch that on or off; stays off without the browser's permission, which the surface asks for first. Gives how it stands. */
  'reminders/switch': Call<{ readonly isOn: boolean }, boolean>;
}

/** From the background to the reader in a tab. */
export interface ReaderCalls {
  /** Bring the claim into view and flash it. */
  'reader/show-claim': Call<{ readonly claimId: string }, null>;
  /** Bring the claim into view and open its card, for one of its notes. */
  'reader/open-claim': Call<NoteToOpen, null>;
  /** Other claims of the page are to be marked: ask which, and mark them, without reading it again. */
  'reader/mark-anew': Call<Record<string, never>, null>;
  /** Read the page again, whatever the gate would say. */
  'reader/read-again': Call<Record<string, never>, null>;
  /** Mark the article that was read last like this, from now on: what the reader corrected has changed. */
  'reader/mark': Call<{ readonly marks: readonly Mark[] }, null>;
  /** The reader's work on this article changed: marks and a card that is open show it. */
  'reader/work-changed': Call<Record<string, never>, null>;
  /** Bring the highlight into view and flash it. */
  'reader/show-highlight': Call<{ readonly id: string }, null>;
  /** Once the page is read, bring the passage into view and flash it; false where the page does not have it. */
  'reader/show-passage': Call<PassageToShow, boolean>;
  /** Do this with what is selected in the page; false where nothing of it is. */
  'reader/use-selection': Call<{ readonly use: SelectionUse }, boolean>;
  /** Do what a key asks for; false where the page has no claim to do it with. */
  'reader/act': Call<{ readonly action: PageAction }, boolean>;
  /** The claim whose card is open, else the one nearest to what is in view; null where none is marked. */
  'reader/claim-at-hand': Call<Record<string, never>, string | null>;
  /** Take everything away and read no more: the reader switched Loupe off here. */
  'reader/leave': Call<Record<string, never>, null>;
  /** The article as it was read last, or null where the page has none. */
  'reader/article': Call<Record<string, never>, Article | null>;
  /**
   * Where the pictures of the article stand that was read last, its text `length` UTF-16 units long; null where the page has another
   * by now. None of them is asked for yet.
   */
  'reader/pictures': Call<{ readonly length: number }, ListedPictures | null>;
  /**
   * Ask the site for the picture of this number in the list of this token, and make it small enough to be kept, no more than `most`
   * bytes: a WebP file in base64, or null where the site does not let it be read, or another list was made since.
   */
  'reader/picture': Call<{ readonly token: string; readonly number: number; readonly most: number }, string | null>;
  /** Say that a reader is here, and not one that was cut off. */
  'reader/is-here': Call<Record<string, never>, true>;
}

/** Told to every open surface; it asks again for what it shows. */
export type Notice =
  /** A tab's reading changed. */
  | { readonly notice: 'tab-changed'; readonly tabId: number }
  /** The reader's work on an article changed. */
  | { readonly notice: 'work-changed'; readonly articleKey: string }
  /** A claim or a highlight was chosen in a tab's page. */
  | { readonly notice: 'chosen-in-page'; readonly tabId: number; readonly id: string }
  /** Settings changed, or what the browser lets Loupe read. */
  | { readonly notice: 'settings-changed' }
  /** Much of the library changed at once, by the call of this `cause`, or by one without. */
  | { readonly notice: 'library-changed'; readonly cause: string | null };

/** A claim whose card is opened for one of its notes. */
export interface NoteToOpen {
  readonly claimId: string;
  /** The note's id. */
  readonly check: string;
  readonly isByPointer: boolean;
}

/** What can be done with a selection. */
export const SELECTION_USES = ['highlight', 'note', 'check'] as const;
export type SelectionUse = (typeof SELECTION_USES)[number];

/**
 * What keys do in a page: go to the next or the previous claim, or to the next with a context note, open the card of the claim
 * nearest to what is in view, mark the next open question of the claim whose card is open as checked.
 */
export const PAGE_ACTIONS = ['next', 'previous', 'next-note', 'open', 'check'] as const;
export type PageAction = (typeof PAGE_ACTIONS)[number];

/** The calls of one direction. */
export type CallMap = PageCalls | CardCalls | SurfaceCalls | ReaderCalls;
/** What a call is given. */
export type RequestOf<Calls, Name extends keyof Calls> = Calls[Name] extends Call<infer Request, unknown> ? Request : never;
/** What a call answers where all went well. */
export type ReplyOf<Calls, Name extends keyof Calls> = Calls[Name] extends Call<unknown, infer Reply> ? Reply : never;

/** A call on the wire. */
export interface Envelope {
  readonly call: string;
  readonly request: unknown;
  /** Shown by the card of a page with each call: see `page/opens-card`. */
  readonly ticket?: unknown;
  /** Given by a surface that wants to know the notices of its own change: they have it too. */
  readonly cause?: unknown;
}

/** The handlers of one direction: the object's keys are the list of calls. `From` is what is known of the caller. */
export type Handlers<Calls, From> = {
  readonly [Name in keyof Calls]: (request: RequestOf<Calls, Name>, from: From) => Promise<ReplyOf<Calls, Name>>;
};

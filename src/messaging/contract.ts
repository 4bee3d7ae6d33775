// Every call between contexts, one type per direction, a doc line a call. Handlers are an object of these names.
import type { Article } from '../core/article/article.ts';
import type { CheckAnswer } from '../core/checklist/checklist.ts';
import type { Card } from '../core/knowledge/card.ts';
import type { ClaimView, Mark, SavingTrouble, TabView, UnreadableReason } from './views.ts';

/** What a call may bring back instead of its value. */
export type CallFault = { readonly code: 'refused' | 'malformed' | 'gone' | 'failed'; readonly detail: string };

/** The outcome of a call. Faults are values: an exception does not survive the way between processes. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CallFault };

interface Call<Request, Reply> {
  readonly request: Request;
  readonly reply: Reply;
}

/** From a content script in an article's tab to the background. The tab is the sender's, never a parameter. */
export interface PageCalls {
  /** The gate found the page worth reading: put the reader in. */
  'page/worth-reading': Call<Record<string, never>, null>;
  /** The reader extracted an article: read it, remember it for the tab, say what to mark. */
  'page/read': Call<{ readonly article: Article }, readonly Mark[]>;
  /** The marks of that article are painted: put background and notes beside its claims. */
  'page/add-background': Call<{ readonly article: Article }, null>;
  /** The reader found nothing it can read. */
  'page/unreadable': Call<{ readonly reason: UnreadableReason }, null>;
  /** The reader opens the card of a claim of this tab. */
  'page/claim': Call<{ readonly claimId: string }, ClaimView>;
  /** The reader answers a question in the card. */
  'page/save-check': Call<SaveCheck, SavingTrouble>;
  /** The reader writes a note in the card. */
  'page/save-note': Call<SaveNote, SavingTrouble>;
  /** The reader puts a cross-check's note aside, or takes it up again. */
  'page/dismiss-check': Call<DismissCheck, SavingTrouble>;
  /** The reader sets the day on which to come back to a claim. */
  'page/save-revisit': Call<SaveRevisit, SavingTrouble>;
  /** A claim's checklist as Markdown, to hand on. */
  'page/checklist-markdown': Call<{ readonly claimId: string }, string>;
  /** The reader opens a card of the knowledge that another names. */
  'page/card': Call<{ readonly id: string }, Card>;
}

/** One answer, or a part of one; `claimId` null means the whole article. */
export interface SaveCheck {
  readonly claimId: string | null;
  readonly question: string;
  readonly change: Partial<CheckAnswer>;
}

/** A note's whole text; empty deletes it. `claimId` null means the whole article. */
export interface SaveNote {
  readonly claimId: string | null;
  readonly text: string;
}

/** A cross-check's note by its id; `claimId` null means one on the whole article. */
export interface DismissCheck {
  readonly claimId: string | null;
  readonly check: string;
  readonly isDismissed: boolean;
}

/** The day on which to come back to a claim, `YYYY-MM-DD`; null forgets it. */
export interface SaveRevisit {
  readonly claimId: string;
  readonly date: string | null;
}

/** A tab, and the key of the article in it that is meant. */
export interface OnArticle {
  readonly tabId: number;
  readonly articleKey: string;
}

/** From a surface (popup, sidebar) to the background, about one tab. */
export interface SurfaceCalls {
  /** The page of a tab and the reader's work on it. */
  'tab/view': Call<{ readonly tabId: number }, TabView>;
  /** Read the tab's page now, whatever the gate would say; `isForced` looks for claims also where it is not rare-earth news. */
  'tab/read': Call<{ readonly tabId: number; readonly isForced: boolean }, null>;
  /** One claim of the tab's page. */
  'tab/claim': Call<{ readonly tabId: number; readonly claimId: string }, ClaimView>;
  /** Scroll the tab's page to a claim and flash it. */
  'tab/show-claim': Call<{ readonly tabId: number; readonly claimId: string }, null>;
  /** Save an answer given on an article of the tab: the one it shows, or the one before, for a save that comes late. */
  'tab/save-check': Call<SaveCheck & OnArticle, SavingTrouble>;
  /** Save a note written on an article of the tab, as above. */
  'tab/save-note': Call<SaveNote & OnArticle, SavingTrouble>;
  /** Put a cross-check's note aside on an article of the tab, or take it up again, as above. */
  'tab/dismiss-check': Call<DismissCheck & OnArticle, SavingTrouble>;
  /** Save the day on which to come back to a claim of the tab, as above. */
  'tab/save-revisit': Call<SaveRevisit & OnArticle, SavingTrouble>;
  /** A claim's checklist as Markdown, to hand on; with `claimId` null the article's, with those of all its claims. */
  'tab/checklist-markdown': Call<{ readonly claimId: string | null } & OnArticle, string>;
  /** One card of the knowledge, by id. */
  'knowledge/card': Call<{ readonly id: string }, Card>;
  /** Whether the browser is to notify the reader when a day to come back has come. */
  'reminders/is-on': Call<Record<string, never>, boolean>;
  /** Switch that on or off; stays off without the browser's permission, which the surface asks for first. Gives how it stands. */
  'reminders/switch': Call<{ readonly isOn: boolean }, boolean>;
}

/** From the background to the reader in a tab. */
export interface ReaderCalls {
  /** Bring the claim into view and flash it. */
  'reader/show-claim': Call<{ readonly claimId: string }, null>;
  /** Read the page again, whatever the gate would say. */
  'reader/read-again': Call<Record<string, never>, null>;
  /** The reader's work on this article changed: a card that is open shows it. */
  'reader/work-changed': Call<Record<string, never>, null>;
}

/** Told to every open surface; it asks again for what it shows. */
export type Notice =
  /** A tab's reading changed. */
  | { readonly notice: 'tab-changed'; readonly tabId: number }
  /** The reader's work on an article changed. */
  | { readonly notice: 'work-changed'; readonly articleKey: string };

/** The calls of one direction. */
export type CallMap = PageCalls | SurfaceCalls | ReaderCalls;
/** What a call is given. */
export type RequestOf<Calls, Name extends keyof Calls> = Calls[Name] extends Call<infer Request, unknown> ? Request : never;
/** What a call answers where all went well. */
export type ReplyOf<Calls, Name extends keyof Calls> = Calls[Name] extends Call<unknown, infer Reply> ? Reply : never;

/** A call on the wire. */
export interface Envelope {
  readonly call: string;
  readonly request: unknown;
}

/** The handlers of one direction: the object's keys are the list of calls. `From` is what is known of the caller. */
export type Handlers<Calls, From> = {
  readonly [Name in keyof Calls]: (request: RequestOf<Calls, Name>, from: From) => Promise<ReplyOf<Calls, Name>>;
};

/** Why work was not kept, by the outcome of a call that keeps it: a call that did not get through kept nothing. */
export function troubleOf(outcome: Outcome<SavingTrouble>): SavingTrouble {
  return outcome.ok ? outcome.value : { reason: 'failed', detail: outcome.fault.detail };
}

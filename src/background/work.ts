import type { Annotation } from '../core/annotation/annotation.ts';
import type { ArticleWork } from '../core/annotation/article-work.ts';
import { answerOf, highlightOf, noteOf, questionOf } from '../core/annotation/edit.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import type { SaveCheck } from '../messaging/requests.ts';
import type { SavingTrouble, TextSaved } from '../messaging/views.ts';

/** Work on an article, and whether more of it can be kept. */
export interface WorkSeen {
  readonly work: ArticleWork;
  readonly trouble: SavingTrouble;
}

const NONE: ArticleWork = { article: null, annotations: [], unreadable: 0 };

/** Said in a private window, where nothing is kept. */
export const PRIVATE: NonNullable<SavingTrouble> = { reason: 'private-window', detail: '' };

/** What the store answered, as a view shows it: without work where it could not be read. */
export function seen(result: StoreResult<ArticleWork>): WorkSeen {
  return result.ok ? { work: result.value, trouble: null } : { work: NONE, trouble: troubleOf(result) };
}

/** What a private window sees. */
export const PRIVATE_WORK: WorkSeen = { work: NONE, trouble: PRIVATE };

/** What the example of the welcome page sees: nothing is kept of it. */
export const EXAMPLE_WORK: WorkSeen = { work: NONE, trouble: { reason: 'example', detail: '' } };

/** The trouble that kept a result from being kept, or null. */
export function troubleOf(result: StoreResult<unknown>): SavingTrouble {
  return result.ok ? null : { reason: result.fault.kind, detail: result.fault.detail };
}

/**
 * As `troubleOf`, of an edit with a text that was `typed`: where another is kept, as `find` finds it in the work, that one. What
 * is kept without white space around it is the same.
 */
export function savedBy(result: StoreResult<ArticleWork>, typed: string | undefined, find: Finding): TextSaved {
  if (!result.ok || typed === undefined) return troubleOf(result);
  const kept = result.value.annotations.map(find).find((text) => text !== null) ?? null;
  return kept === null || kept.trim() === typed.trim() ? null : { merged: kept };
}

/** The text of an annotation, or null where it is not the one that was edited. */
type Finding = (annotation: Annotation) => string | null;

/** Finds the note on a claim, or with null on the article. */
export function noteOn(claimId: string | null): Finding {
  return (annotation) => (annotation.claimId === claimId ? noteOf(annotation) : null);
}

/** Finds the note of the highlight of this id. */
export function noteOfHighlight(id: string): Finding {
  return (annotation) => (annotation.id === id ? (highlightOf(annotation)?.note ?? null) : null);
}

/** As `savedBy`, of the answer to a question. */
export function answerSavedBy(result: StoreResult<ArticleWork>, { claimId, question, change }: SaveCheck): TextSaved {
  const field = change.evidence === undefined ? 'note' : 'evidence';
  const isIt = (one: Annotation) => one.claimId === claimId && questionOf(one) === question;
  return savedBy(result, change[field], (one) => (isIt(one) ? answerOf(one)[field] : null));
}

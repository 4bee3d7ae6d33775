import type { ArticleWork } from '../core/annotation/article-work.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import type { SavingTrouble } from '../messaging/views.ts';

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

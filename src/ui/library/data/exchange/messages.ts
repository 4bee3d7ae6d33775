import type { ExchangeJobs, JobName } from './exchange.ts';

/** What the page tells the worker at whose side an exchange stands. */
export type ToWorker =
  | { [Name in JobName]: { readonly job: Name; readonly ask: ExchangeJobs[Name]['ask'] } }[JobName]
  | { readonly job: 'stop' }
  /** The answer to each `may-use`, in their order. */
  | { readonly job: 'disk'; readonly mayUse: boolean };

/** What the worker tells the page of the job under way. */
export type FromWorker =
  | { readonly told: 'progress'; readonly done: number; readonly total: number }
  | { readonly told: 'given'; readonly give: unknown }
  /** The job struck something unforeseen, or was stopped. */
  | { readonly told: 'failed'; readonly detail: string }
  /** What a worker asks and tells of the disk: it cannot call the background itself. */
  | { readonly told: 'may-use' | 'was-full' };

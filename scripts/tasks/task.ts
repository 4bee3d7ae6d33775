import type { Page } from 'puppeteer';
import type { Extension } from '../browser/extension.ts';
import type { TabPage } from '../browser/hands.ts';
import type { Hand } from './hand.ts';

/** What the ten tasks are. The order is that in which they are done; each has an article of its own. */
export const TASKS = {
  why: 'Find out why a claim is marked, and what bears on it',
  finding: 'Record a result with a link',
  found: 'Find last week’s highlight again',
  correct: 'Correct the type of a claim',
  send: 'Send a colleague the article with your findings',
  cite: 'Quote a claim with its full source',
  look: 'Look at the first three context notes of a page',
  link: 'Link a colleague to a passage',
  less: 'Have a page mark only what has a note',
  later: 'Put an article aside, and come back to it',
} as const;

/** The name of a task. */
export type TaskName = keyof typeof TASKS;

/** Where a task is done. */
export interface Desk {
  readonly extension: Extension;
  readonly helper: Page;
  readonly visit: TabPage;
  readonly hand: Hand;
}

/** A way through each task; null where there is none. It rejects where the task is not done at its end. */
export type Ways = Readonly<Record<TaskName, ((desk: Desk) => Promise<void>) | null>>;

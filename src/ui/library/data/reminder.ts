import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../../core/library/entry.ts';

/** Where it is kept until when the reader does not want to be reminded. */
export interface Dismissals {
  /** Milliseconds since 1970, or 0. */
  read(): number;
  write(until: number): void;
}

/** Reminds of a backup where there is work that would be missed. */
export interface Reminder {
  /** What to say: that there is no backup, or that the last is old; null where there is nothing to say. */
  readonly says: ReadonlySignal<'never' | 'old' | null>;
  /** Says nothing for a week. */
  dismiss(): void;
}

/** Highlights that are worth a first backup. */
const MANY = 20;

const DAY = 86_400_000;
/** Days after which a backup is old, and for which the reader is left alone. */
const OLD = 30;
const QUIET = 7;

/** What the reminder goes by. */
interface ReminderInput {
  /** Everything in the library, or nothing before all was read. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** When the last backup was written; undefined while that is not known. */
  readonly last: ReadonlySignal<string | null | undefined>;
  readonly now: () => Date;
  readonly dismissals: Dismissals;
}

/** A reminder over a library. */
export function createReminder({ entries, last, now, dismissals }: ReminderInput): Reminder {
  const until = signal(dismissals.read());
  return {
    says: computed(() => {
      const present = now().getTime();
      if (last.value === undefined || present < until.value) return null;
      if (last.value === null) {
        return entries.value.filter(({ highlight }) => highlight !== null).length > MANY ? 'never' : null;
      }
      const written = Date.parse(last.value);
      // A library that has not changed since is in the old backup.
      const isChanged = entries.value.some(({ modified }) => modified > written);
      return isChanged && present - written > OLD * DAY ? 'old' : null;
    }),
    dismiss() {
      until.value = now().getTime() + QUIET * DAY;
      dismissals.write(until.value);
    },
  };
}

const KEY = 'backup-reminder-after';

/** Kept on this device. */
export const LOCAL_DISMISSALS: Dismissals = {
  read() {
    try {
      return Number(localStorage.getItem(KEY)) || 0;
    } catch {
      return 0;
    }
  },
  write(until) {
    try {
      localStorage.setItem(KEY, String(until));
    } catch {
      // Nothing is kept here: the reader is reminded again with the next start.
    }
  },
};

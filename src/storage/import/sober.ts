/** Milliseconds by which the clock of another device may be ahead of ours. */
const AHEAD = 86_400_000;

const LONG_AGO = new Date(0).toISOString();

/** What a record says of its times. */
interface Times {
  readonly modified: string;
  readonly deleted: string | null;
}

/**
 * Tells of instants whether they can be believed at `now`. A file may say that a record was edited in the year 9998: it
 * would outdo every edit of the reader's in every merge to come, and never leave the trash.
 */
export interface Sober {
  /** An instant as our clock writes it, so that the order of such texts is that of the instants; at the latest now. */
  atMostNow(instant: string): string;
  /** When something was edited; where that is not to be believed it is `made`, and else long ago: a real edit outdoes it. */
  edited(instant: string, made: string): string;
  /** `record` with times that can be believed. */
  times<T extends Times>(record: T, made: string): T;
}

/** What can be believed at `now`. */
export function soberAt(now: string): Sober {
  const isBelieved = (instant: string) => Date.parse(instant) <= Date.parse(now) + AHEAD;
  const plain = (instant: string) => new Date(instant).toISOString();
  const atMostNow = (instant: string) => plain(isBelieved(instant) ? instant : now);
  const edited = (instant: string, made: string) => plain([instant, made].find(isBelieved) ?? LONG_AGO);
  return {
    atMostNow,
    edited,
    times: (record, made) => ({
      ...record,
      modified: edited(record.modified, made),
      deleted: record.deleted && atMostNow(record.deleted),
    }),
  };
}

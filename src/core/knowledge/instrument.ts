/** What can happen to a rule, a plan or an arrangement. `lapses`: ends by its own text; `dropped`: is given up before it began; `confirmed`: was seen to stand unchanged. */
export const EVENT_KINDS = [
  'announced',
  'in-force',
  'amended',
  'paused',
  'resumed',
  'pause-lapses',
  'lapses',
  'repealed',
  'dropped',
  'confirmed',
] as const;
/** One of `EVENT_KINDS`. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** One dated event of an instrument. */
export interface InstrumentEvent {
  /** `YYYY-MM-DD`; may lie ahead, where a text names the day. */
  readonly date: string;
  readonly kind: EventKind;
  /** What happened, in a few words for the timeline, or null where the kind says it all. */
  readonly note: string | null;
  /** Ids in `sources.json`, at least one. */
  readonly sources: readonly string[];
}

/** A rule, plan or arrangement whose status can be worked out for a day, from its dated events. */
export interface Instrument {
  readonly id: string;
  /** Id of its card. */
  readonly card: string;
  /** As a sentence names it: "Announcement No. 61 of 2025". */
  readonly name: string;
  /** In order of date. */
  readonly events: readonly InstrumentEvent[];
}

import type { Form, Stage, Step } from '../claim/claim.ts';

/** What a reference series counts. */
export const SERIES_MEASURES = ['share', 'mass', 'price', 'count'] as const;
/** One of `SERIES_MEASURES`. */
export type SeriesMeasure = (typeof SERIES_MEASURES)[number];

/** One figure of a series. Where `value` is null, `low` and `high` are what the source gives ("more than 90"); all null: unpublished. */
export interface SeriesPoint {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that the figure is of. */
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Edition or date by which the figure was published, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where it is not known. */
  readonly asOf: string | null;
  /** Whether it was worked out here from two figures of the source. */
  readonly isDerived: boolean;
  /** Whether it is a projection. */
  readonly isProjection: boolean;
  /** Whether its source was not opened: the figure was read in copies by others, and no figure is told to be wrong by it. */
  readonly isUnread: boolean;
  /** Id in `sources.json`. */
  readonly source: string;
}

/** Reference figures of one publisher, of one thing, over time. */
export interface Series {
  readonly id: string;
  readonly measure: SeriesMeasure;
  readonly stage: Stage | null;
  /** The step that a quota or a flow is of: `mining` for the mining quota, `magnets` for exports of magnets; null otherwise. */
  readonly step: Step | null;
  readonly form: Form | null;
  /**
   * Whose figure, named as `claim/data/measures.json` names scopes (`China`, `world`, `US`, `EU` …) or in full (`MP Materials`,
   * `F-35`). For shares the part's owner; `abroad` for all other countries. For prices where they are quoted.
   */
  readonly of: string;
  /** For shares, of which whole: `world`, or the place whose imports it is of; null otherwise. */
  readonly whole: string | null;
  /** Of exports and imports in tonnes the one place they go to or come from; null where it is all. */
  readonly partner: string | null;
  /** Symbols, or `all`, `magnet`, `heavy`, `light`. */
  readonly elements: readonly string[];
  readonly unit: string;
  /** Short name as a note gives it: "USGS", "IEA". */
  readonly publisher: string;
  /** Id of the card that says more. */
  readonly card: string;
  /** In order of period, then of edition, the newest last; an edition that is not known counts as the newest. */
  readonly points: readonly SeriesPoint[];
}

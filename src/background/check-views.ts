import type { Check, Picture } from '../core/checks/check.ts';
import type { Source } from '../core/knowledge/card.ts';
import { sourceById } from '../core/knowledge/cards.ts';
import { elementsIn } from '../core/knowledge/elements.ts';
import { instrumentById } from '../core/knowledge/instruments.ts';
import { seriesById } from '../core/knowledge/reference-series.ts';
import { statusOn } from '../core/knowledge/status.ts';
import type { CheckView, ElementControl, ElementView, PictureView } from '../messaging/views.ts';

/** When an article appeared and when it is looked at, `YYYY-MM-DD`. */
export interface Days {
  readonly published: string | null;
  readonly today: string;
}

/** The notes with their sources and pictures; `dismissed` are the ids of those that the reader has put aside. */
export function checkViews(checks: readonly Check[], dismissed: ReadonlySet<string>, days: Days): readonly CheckView[] {
  return checks.map((check) => ({
    check,
    sources: check.sources.flatMap((id) => sourceById(id) ?? []),
    isDismissed: dismissed.has(check.id),
    picture: check.picture && pictureView(check.picture, days),
  }));
}

/** Null where what is to be drawn is known no longer: the note was made by an older version. */
function pictureView(picture: Picture, { published, today }: Days): PictureView | null {
  if (picture.kind === 'timeline') {
    const instrument = instrumentById(picture.instrument);
    if (!instrument) return null;
    const sources = sourcesById(instrument.events.flatMap((event) => event.sources));
    return { kind: 'timeline', instrument, sources, published, today };
  }
  const series = picture.series.flatMap((id) => seriesById(id) ?? []);
  if (series.length === 0) return null;
  const sources = sourcesById(series.flatMap(({ points }) => points).map(({ source }) => source));
  return { kind: 'series', series, sources, claimed: picture.claimed, unit: picture.unit };
}

/** The sources of these ids; those that are known no more are left out. */
export function sourcesById(ids: readonly string[]): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const source = sourceById(id);
      return source ? [[id, source] as const] : [];
    }),
  );
}

/** The elements that `text` names, with the rules that list them as they stand on `today`. */
export function elementViews(text: string, today: string): readonly ElementView[] {
  return elementsIn(text).map((element) => ({
    element,
    controls: element.instruments.flatMap((id) => controlOf(id, today)),
  }));
}

function controlOf(instrumentId: string, today: string): ElementControl[] {
  const instrument = instrumentById(instrumentId);
  if (!instrument) return [];
  const { state, since, until } = statusOn(instrument, today);
  return [{ id: instrument.id, name: instrument.name, card: instrument.card, state, since, until }];
}

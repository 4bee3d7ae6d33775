import type { Span } from '../article/article.ts';
import type { Instrument } from '../knowledge/instrument.ts';
import { type InstrumentStatus, statusOn } from '../knowledge/status.ts';
import type { Way } from './name-patterns.ts';
import { isPausing, type NamedInstruments } from './named-instruments.ts';
import type { Alike } from './status-message.ts';

/** Units between the first and the last name that one note is still tied to as a whole. */
const ONE_STRETCH = 60;

/** How an instrument stood on the article's day, null where that is not known, and how it stands today. */
export interface Standing {
  readonly past: InstrumentStatus | null;
  readonly now: InstrumentStatus;
}

/** Instruments that stand alike, with the words that name them; offsets in the claim's text. */
export interface Group extends Alike, Span {
  readonly standing: Standing;
  /** How the first of them is named. */
  readonly way: Way;
  /** The texts that they are, or are limbs of: one note is made of each. */
  readonly texts: ReadonlySet<string>;
}

function standingOf(instrument: Instrument, published: string | null, today: string): Standing {
  const isKnown = published !== null && published <= today;
  return { past: isKnown ? statusOn(instrument, published) : null, now: statusOn(instrument, today) };
}

function keyOf({ past, now }: Standing): string {
  return [past, now].map((one) => (one ? `${one.state} ${one.since} ${one.until}` : '')).join('|');
}

const textOf = ({ id, name, card }: Instrument): string => `${/No\. \d+ of \d{4}/.exec(name)?.[0] ?? id} ${card}`;

/** All that a month names as one, where all of it stands alike; today alone, where it stood apart on the article's day. */
function groupOfMonth(
  { instruments, month, start, end, way }: NamedInstruments,
  published: string | null,
  today: string,
): Group[] {
  for (const day of published === null ? [null] : [published, null]) {
    const standings = instruments.map((one) => standingOf(one, day, today));
    const [standing] = standings;
    // Limbs in force from the first stood apart from those that were to follow.
    if (!standing || new Set(standings.map(keyOf)).size > 1) continue;
    return [{ instruments, month, standing, start, end, way, texts: new Set(instruments.map(textOf)) }];
  }
  return [];
}

/** The instruments that a claim names, those that stand alike on both days together, in order of place. */
export function groupsOf(named: readonly NamedInstruments[], published: string | null, today: string): readonly Group[] {
  const groups = new Map<string, Group>();
  const months: Group[] = [];
  const seen = new Set<string>();
  for (const one of named) {
    if (one.month !== null) months.push(...groupOfMonth(one, published, today));
    for (const instrument of one.month === null ? one.instruments : []) {
      if (seen.has(instrument.id)) continue;
      seen.add(instrument.id);
      const standing = standingOf(instrument, published, today);
      const key = `${isPausing(instrument)} ${keyOf(standing)}`;
      groups.set(key, joined(groups.get(key), instrument, standing, one));
    }
  }
  return [...groups.values(), ...months].sort((a, b) => a.start - b.start);
}

function joined(
  known: Group | undefined,
  instrument: Instrument,
  standing: Standing,
  { start, end, way }: NamedInstruments,
): Group {
  if (!known) return { instruments: [instrument], month: null, standing, start, end, way, texts: new Set([textOf(instrument)]) };
  return {
    ...known,
    instruments: [...known.instruments, instrument],
    end: end - known.start <= ONE_STRETCH ? Math.max(known.end, end) : known.end,
    texts: new Set([...known.texts, textOf(instrument)]),
  };
}

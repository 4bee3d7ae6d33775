import type { Span } from '../article/article.ts';
import { nameKey } from '../knowledge/aliases.ts';
import { CARD_RECORDS } from '../knowledge/cards.ts';
import type { Instrument, InstrumentEvent } from '../knowledge/instrument.ts';
import { mentionsOf } from '../knowledge/mentions.ts';
import { statusOn } from '../knowledge/status.ts';
import type { Message } from './check.ts';
import words from './data/timing-words.json';
import { instrumentsNamedIn, type NamedInstruments } from './named-instruments.ts';
import { meetingName, textName } from './names.ts';
import type { ClaimSubject } from './subject.ts';

/** A dated day of a target, with the code of the verb that tells it. */
export interface Day {
  readonly date: string;
  readonly act: 'announced' | 'taken-effect' | 'approved' | 'held';
  readonly sources: readonly string[];
}

/** Something dated that a claim names, with what its words about time are held against; offsets in the claim's text. */
export interface Target extends Span {
  readonly id: string;
  readonly card: string;
  readonly name: Message;
  readonly instrument: Instrument | null;
  /** Its day of announcement is one day, and no other of signing or adoption may be meant. */
  readonly isNotice: boolean;
  /** Named by what it does: a date in the sentence is its own. */
  readonly isDescribed: boolean;
  /** From this day on it is no longer ahead; null where on the article's day it is not, or no longer, in force. */
  readonly came: Day | null;
  readonly announced: readonly Day[];
  readonly started: readonly Day[];
}

const APPROVED: ReadonlySet<string> = new Set(words.approvedTexts);
const UNDATED: ReadonlySet<string> = new Set(words.undated);
const EVENTS = new Map(words.events.flatMap((event) => event.aliases.map((alias) => [nameKey(alias), event] as const)));

const dayOf = ({ date, sources }: InstrumentEvent, act: Day['act']): Day => ({ date, act, sources });

function targetOf(instrument: Instrument, place: NamedInstruments, published: string | null): Target {
  const { card, name, events } = instrument;
  const startAct = APPROVED.has(card) ? 'approved' : 'taken-effect';
  const started = events.filter(({ kind }) => kind === 'in-force').map((event) => dayOf(event, startAct));
  const status = published === null ? null : statusOn(instrument, published);
  return {
    id: card,
    card,
    name: textName(instrument),
    instrument,
    isNotice: /\bAnnouncement No\./.test(name),
    isDescribed: place.way === 'description',
    came: status?.state === 'in-force' ? (started[0] ?? null) : null,
    announced: events.filter(({ kind }) => kind === 'announced').map((event) => dayOf(event, 'announced')),
    started,
    start: place.start,
    end: place.end,
  };
}

/** Sources of the card's fact of that day. */
function sourcesOfDay(card: string, date: string): readonly string[] {
  const facts = CARD_RECORDS.event.find(({ id }) => id === card)?.facts ?? [];
  return facts.find((fact) => fact.date === date)?.sources ?? [];
}

function meetingsIn({ claim, article, links }: ClaimSubject): readonly Target[] {
  if (!links.some(({ id }) => words.events.some(({ card }) => card === id))) return [];
  return mentionsOf(claim.text).flatMap(({ key, start, end }) => {
    const event = EVENTS.get(key);
    if (!event) return [];
    const { card, date } = event;
    const held: Day = { date, act: 'held', sources: sourcesOfDay(card, date) };
    const came = article.published !== null && date <= article.published ? held : null;
    const rest = { instrument: null, isNotice: false, isDescribed: false, announced: [], started: [] };
    return [{ id: card, card, name: meetingName(card), came, ...rest, start, end }];
  });
}

/**
 * What a claim names that has dates of its own, in order of place: the texts that it names in full, and meetings. Of a text
 * with several limbs the one that came first.
 */
export function targetsIn(subject: ClaimSubject): readonly Target[] {
  const texts = instrumentsNamedIn(subject)
    .filter(({ month, way }) => month === null && way !== 'rule' && way !== 'ended' && way !== 'meant')
    .flatMap((named) => named.instruments.map((one) => targetOf(one, named, subject.article.published)))
    .filter(({ instrument }) => instrument !== null && !UNDATED.has(instrument.id));
  const byCard = new Map<string, Target>();
  for (const target of [...texts, ...meetingsIn(subject)]) {
    const key = `${JSON.stringify(target.name)} ${target.start}`;
    const known = byCard.get(key);
    if (!known || (!known.came && target.came)) byCard.set(key, target);
  }
  return [...byCard.values()].sort((a, b) => a.start - b.start);
}

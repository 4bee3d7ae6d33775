import type { Card, Fact } from '../../src/core/knowledge/card.ts';
import { allCards } from '../../src/core/knowledge/cards.ts';
import { allInstruments } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';
import { statusOn } from '../../src/core/knowledge/status.ts';
import { linkedCards } from './linked-cards.ts';

/** One list of the report: a line for each thing an editor may want to mend. */
export interface Finding {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The report: what there is, and what to look at. */
export interface KnowledgeReport {
  readonly summary: readonly string[];
  readonly findings: readonly Finding[];
}

/** The day `months` before `day`, `YYYY-MM-DD`. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

interface Placed {
  readonly card: Card;
  readonly fact: Fact;
}

const line = ({ card, fact }: Placed, what: string): string => `${card.id}: ${what} – ${fact.text}`;

function stale(facts: readonly Placed[], limit: string): readonly string[] {
  return (
    facts
      // What nothing could change is history, however long ago it was looked at.
      .filter(({ fact }) => fact.couldChange !== null && fact.asOf < limit.slice(0, fact.asOf.length))
      .sort((a, b) => a.fact.asOf.localeCompare(b.fact.asOf))
      .map((placed) => line(placed, `as of ${placed.fact.asOf}`))
  );
}

function staleSeries(limit: string): readonly string[] {
  return allSeries().flatMap(({ id, points }) => {
    const last =
      points
        .map(({ asOf, period }) => asOf ?? period)
        .sort()
        .at(-1) ?? '';
    return last < limit.slice(0, last.length) ? [`${id}: newest figure of ${last}`] : [];
  });
}

/** Instruments of which it is not known on `day` how they stand, and those that were last looked at long ago. */
function openInstruments(day: string, limit: string): readonly string[] {
  return allInstruments().flatMap((instrument) => {
    const { state, lastSeen } = statusOn(instrument, day);
    if (state === 'unknown') return [`${instrument.id}: unknown on ${day}, last seen ${lastSeen}`];
    return lastSeen < limit && state !== 'repealed' && state !== 'lapsed'
      ? [`${instrument.id}: ${state}, last seen ${lastSeen}`]
      : [];
  });
}

/**
 * What a domain editor should look at on `day` (`YYYY-MM-DD`): what was last seen to hold more than `months` ago, where
 * sources disagree, what has no primary source, and what no claim of the corpus ever links to.
 */
export function knowledgeReport(day: string, months: number): KnowledgeReport {
  const cards = allCards();
  const facts = cards.flatMap((card) => card.facts.map((fact) => ({ card, fact })));
  const limit = monthsBefore(day, months);
  const linked = linkedCards();
  const sources = new Set(facts.flatMap(({ fact }) => fact.sources.map(({ url }) => url)));
  const points = allSeries().reduce((sum, series) => sum + series.points.length, 0);
  return {
    summary: [
      `${cards.length} cards with ${facts.length} facts from ${sources.size} sources; ${allSeries().length} series of ${points} figures; ${allInstruments().length} instruments.`,
      `Seen from ${day}; stale is what was last seen to hold before ${limit}.`,
    ],
    findings: [
      { title: 'Stale facts', lines: stale(facts, limit) },
      { title: 'Stale series', lines: staleSeries(limit) },
      { title: 'Instruments whose status is open or old', lines: openInstruments(day, limit) },
      {
        title: 'Where sources disagree',
        lines: facts.filter(({ fact }) => fact.conflict !== null).map((placed) => line(placed, placed.fact.conflict ?? '')),
      },
      {
        title: 'Without a primary source',
        lines: facts
          .filter(({ fact }) => !fact.sources.some(({ isPrimary }) => isPrimary))
          .map((placed) => line(placed, placed.fact.confidence)),
      },
      {
        title: 'Primary source named but never opened',
        lines: facts.flatMap((placed) => {
          const unopened = placed.fact.sources.filter(({ isPrimary, isOpened }) => isPrimary && !isOpened);
          return unopened.length > 0 && !placed.fact.sources.some(({ isPrimary, isOpened }) => isPrimary && isOpened)
            ? [`${placed.card.id}: ${unopened.map(({ publisher }) => publisher).join(', ')} – ${placed.fact.text}`]
            : [];
        }),
      },
      {
        title: 'Of low confidence',
        lines: facts.filter(({ fact }) => fact.confidence === 'low').map((placed) => line(placed, `as of ${placed.fact.asOf}`)),
      },
      {
        title: 'Cards that no claim of the corpus links to',
        lines: cards.filter(({ id }) => !linked.has(id)).map(({ id, title }) => `${id}: ${title}`),
      },
    ],
  };
}

import words from '../data/dates.json';
import { monthsOf } from './calendar.ts';
import { asSpelled, END, firstWords, NUMBER, NUMBER_OPENS, numberOf, ORDINALS, S, UNIT, unitOf } from './english-words.ts';
import { unitAroundNow } from './from-told.ts';
import { withPart, yearly } from './naming.ts';
import { anyOf, asName, asPart, type Groups, type Reading, type Rule, sticky } from './patterns.ts';

const thirds: Readonly<Record<string, number>> = words.thirds;
const edges: Readonly<Record<string, number>> = words.edges;
const which = (index: number): 0 | 1 | 2 => (index === 0 ? 0 : index === 1 ? 1 : 2);

/** "first half of", "last two weeks of", "third quarter of": units counted from the beginning or from the end. */
function unitsReading({ nth = '', end = '', count, unit = '' }: Groups): Reading | null {
  const number = count === undefined ? 1 : numberOf(count);
  const whole = unit.toLowerCase() === 'half' ? 'half' : unitOf(unit);
  if (whole === 'decade' || number === 0) return null;
  if (end !== '') return asPart({ kind: 'units', unit: whole, from: -number, to: -1 });
  const from = ORDINALS[nth.toLowerCase()] ?? Number.parseInt(nth, 10);
  if (count === undefined) return asPart({ kind: 'units', unit: whole, from, to: from });
  return from === 1 ? asPart({ kind: 'units', unit: whole, from: 1, to: number }) : null;
}

/** "first nine months", without a year. */
function firstMonths({ count = '', unit = '' }: Groups): Reading | null {
  const months = numberOf(count) * (unit.toLowerCase() === 'quarters' ? 3 : 1);
  if (months < 1 || months > 11) return null;
  return asName(yearly(unit.toLowerCase() === 'quarters' ? 'quarter' : 'month', (year) => monthsOf(year, 1, months)));
}

const ORDINAL = `(?<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|opening)|(?<end>last|final|closing)`;

/** Rules for parts, which stand before what they are part of. */
export const ENGLISH_PART_RULES: readonly Rule[] = [
  {
    opens: ['first', 'second', 'third', 'fourth', 'fifth', 'last', 'final', 'closing', 'opening', '#'],
    pattern: sticky(`(?:${ORDINAL})${S}(?:(?<count>${NUMBER})${S})?(?<unit>half|${UNIT})${S}(?:of|in)${END}`),
    read: unitsReading,
  },
  {
    opens: ['first'],
    pattern: sticky(`first${S}(?<count>${NUMBER})${S}(?<unit>months|quarters)${END}`),
    read: firstMonths,
  },
  {
    // "the six months to June", "three years to 2028", "the year to March"; not the rate of "3% a year to 2030".
    opens: [...NUMBER_OPENS.filter((word) => word !== 'a' && word !== 'an'), 'year'],
    pattern: sticky(
      `(?:(?<count>${NUMBER})${S}(?<units>months|years|quarters|weeks)|(?<!(?:a|per|each|every)${S})year)`,
      `${S}(?:to|through|ended|ending|until)${END}`,
    ),
    read: ({ count = 'one', units = 'year' }) => asPart({ kind: 'ending', unit: unitOf(units), count: numberOf(count) }),
  },
  {
    opens: firstWords(Object.keys(thirds)),
    pattern: sticky(`(?<which>${anyOf(Object.keys(thirds))})${END}`),
    read: ({ which: written = '' }) => asPart({ kind: 'third', index: which(thirds[asSpelled(written)] ?? 0) }),
  },
  {
    opens: firstWords(Object.keys(edges)),
    pattern: sticky(`(?<which>${anyOf(Object.keys(edges))})${END}`),
    read: ({ which: written = '' }) => asPart({ kind: 'edge', index: edges[asSpelled(written)] === 0 ? 0 : 1 }),
  },
  {
    opens: firstWords(words.passed),
    pattern: sticky(`${anyOf(words.passed)}${END}`),
    read: () => asPart({ kind: 'passed' }),
  },
  {
    opens: firstWords(words.left),
    pattern: sticky(`${anyOf(words.left)}${END}`),
    read: () => asPart({ kind: 'left' }),
  },
  {
    opens: ['year', 'month', 'quarter', 'decade', 'week', 'years'],
    pattern: sticky(`(?<unit>year|month|quarter|decade|week)(?:[-\\s]|['’]s[-\\s])end${END}`),
    read: ({ unit = '' }) => asName(withPart(unitAroundNow(unitOf(unit)), { kind: 'edge', index: 1 })),
  },
  {
    opens: ['mid', 'midyear'],
    pattern: sticky(`mid-?year${END}`),
    read: () => asName(withPart(unitAroundNow('year'), { kind: 'third', index: 1 })),
  },
  {
    opens: ['year'],
    pattern: sticky(`year[-\\s]to[-\\s]date${END}`),
    read: () => asName(withPart(unitAroundNow('year'), { kind: 'passed' })),
  },
];

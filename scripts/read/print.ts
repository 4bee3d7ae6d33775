import { type Check, tellingOf } from '../../src/core/checks/check.ts';
import { LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import { cardById, SOURCE_RECORDS } from '../../src/core/knowledge/cards.ts';
import type { ReadClaim, Reading } from '../../src/core/reading.ts';
import { reasonText } from './messages.ts';
import { noteText } from './notes.ts';
import type { PageReading } from './read-page.ts';
import { indent, printable, wrap } from './wrap.ts';

/** How a page is set. */
export interface Setting {
  /** Columns. */
  readonly width: number;
  readonly isColoured: boolean;
}

const KINDS = { news: 'Rare-earth news', reference: 'About rare earths, but no news', other: 'Not rare-earth news' } as const;
const UNREADABLE = {
  'not-html': 'This is not a web page.',
  empty: 'There is no text on this page.',
  'no-article': 'There is no article on this page.',
} as const;

/** SGR codes of the layers, kin to their colours in the browser. */
const COLOURS: Readonly<Record<Layer, string>> = { official: '31', reported: '36', interpretation: '33', forecast: '35' };

/** A reading as a page for people: what the page is and why, who speaks, the claims in order with their background. */
export function printReading(page: PageReading, { width, isColoured }: Setting): string {
  const columns = Math.max(40, Math.min(width, 100));
  const paint = (codes: string, text: string): string => (isColoured ? `\u001b[${codes}m${text}\u001b[0m` : text);
  const { reading } = page;
  const lines = [...headLines(reading, columns, paint), ''];
  if (page.unreadable) return `${[...lines, UNREADABLE[page.unreadable]].join('\n')}\n`;
  lines.push(...verdictLines(reading, columns, paint));
  if (reading.isTruncated) lines.push('', ...wrap('The page is longer than what is read: its end was left out.', columns));
  for (const check of reading.checks) lines.push(...noteLines(check, columns, paint));
  if (reading.claims.length > 0) {
    lines.push('', ...layerLines(reading, paint));
    reading.claims.forEach((claim, index) => {
      lines.push('', ...claimLines(claim, index + 1, columns, paint));
    });
  }
  return `${lines.join('\n')}\n`;
}

type Paint = (codes: string, text: string) => string;

function headLines({ head }: Reading, columns: number, paint: Paint): string[] {
  const title = wrap(head.title || '(no title)', columns).map((line) => paint('1', line));
  const facts = [head.site, head.author, head.published].filter((fact) => fact !== null).join(' · ');
  return [...title, ...(facts ? wrap(facts, columns) : []), ...(head.url ? [paint('2', printable(head.url))] : [])];
}

function verdictLines({ detection, claims }: Reading, columns: number, paint: Paint): string[] {
  const { kind, score, reasons, isLanguageRead } = detection;
  const lines = [`${paint('1', KINDS[kind])} (${score.toFixed(2)})`];
  for (const reason of reasons) lines.push(...indent(wrap(reasonText(reason), columns - 2), '  ', '- '));
  if (kind === 'news' && isLanguageRead && claims.length === 0) lines.push('No claims about China’s strategy were found.');
  return lines;
}

/** One line per layer that occurs, with a bar as long as its share. */
function layerLines({ claims }: Reading, paint: Paint): string[] {
  const lines = [`${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`];
  for (const layer of LAYERS) {
    const count = claims.filter((claim) => claim.layer === layer).length;
    if (count === 0) continue;
    const bar = '█'.repeat(Math.max(1, Math.round((24 * count) / claims.length)));
    lines.push(`  ${layer.padEnd(15)}${String(count).padStart(3)}  ${paint(COLOURS[layer], bar)}`);
  }
  return lines;
}

function claimLines(claim: ReadClaim, number: number, columns: number, paint: Paint): string[] {
  const margin = '    ';
  const room = columns - margin.length;
  const speaker = claim.speakerName ? `${claim.speakerName} (${plain(claim.speaker)})` : plain(claim.speaker);
  const standing = [
    claim.layer,
    speaker,
    ...(claim.hedges.length > 0 ? ['hedged'] : []),
    ...(claim.quantities.length > 0 ? ['with numbers'] : []),
  ];
  const [first = '', ...rest] = wrap(standing.join(' · '), room);
  const details: [string, string][] = [
    ['Topics', claim.topics.map(plain).join(', ')],
    ['Mentions', evidenceLine(claim)],
    ['Background', claim.cards.map((link) => cardById(link.id)?.title ?? link.id).join('; ')],
  ];
  const parts = (claim.parts ?? []).map(
    ({ text, layer, speaker, speakerName }) =>
      `“${text}”: ${layer} · ${speakerName ? `${speakerName} (${plain(speaker)})` : plain(speaker)}`,
  );
  const lines = indent(wrap(claim.text, room), margin, `${String(number).padStart(2)}  `);
  lines.push(...[paint(COLOURS[claim.layer], first), ...rest].map((line) => margin + line));
  for (const part of parts) lines.push(...wrap(part, room).map((line) => margin + line));
  for (const [name, value] of details) {
    if (value) lines.push(...wrap(`${name}: ${value}`, room).map((line) => margin + paint('2', line)));
  }
  for (const check of claim.checks) lines.push(...noteLines(check, room, paint).map((line) => margin + line));
  return lines;
}

/** How a note is marked, and its style. */
const MARKS = { look: ['! ', '1'], agrees: ['= ', '2'], stands: ['· ', '2'] } as const;

/** A note with its sources, marked as one thing to look at, as one that agrees, or as one that says how a rule stands. */
function noteLines(check: Check, columns: number, paint: Paint): string[] {
  const publishers = new Set(check.sources.flatMap((id) => SOURCE_RECORDS[id]?.publisher ?? []));
  const from = publishers.size > 0 ? ` [${[...publishers].join('; ')}]` : '';
  const [mark, style] = MARKS[tellingOf(check)];
  return indent(wrap(`${noteText(check)}${from}`, columns - 2), '  ', mark).map((line) => paint(style, line));
}

function plain(code: string): string {
  return code.replaceAll('-', ' ');
}

/** The words that made it a claim, each once. */
function evidenceLine({ evidence }: ReadClaim): string {
  return [...new Set(evidence.map(({ kind, text }) => `${plain(kind)} “${text}”`))].join(', ');
}

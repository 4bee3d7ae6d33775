import type { Mark } from './marks.ts';

/** Characters of a sentence that are shown. */
const SHOWN = 90;
/** Lines of each kind at most: a change of a rule may change everything. */
const MOST = 8;

/** What a reload has changed in the page, for a terminal: the number of claims, then those that came, went or changed layer. */
export function describeMarks(before: readonly Mark[] | null, now: readonly Mark[]): readonly string[] {
  const count = `${now.length} ${now.length === 1 ? 'claim' : 'claims'} in the page`;
  if (before === null) return [count];
  const layersBefore = new Map(before.map(({ text, layer }) => [text, layer]));
  const textsNow = new Set(now.map(({ text }) => text));
  const came = now.filter(({ text }) => !layersBefore.has(text));
  const went = before.filter(({ text }) => !textsNow.has(text));
  const other = now.filter(({ text, layer }) => (layersBefore.get(text) ?? layer) !== layer);
  const lines = [
    ...some(came.map(({ layer, text }) => `+ ${layer}: ${shorten(text)}`)),
    ...some(went.map(({ layer, text }) => `- ${layer}: ${shorten(text)}`)),
    ...some(other.map(({ layer, text }) => `~ ${layersBefore.get(text)} → ${layer}: ${shorten(text)}`)),
  ];
  return [lines.length > 0 ? count : `${count}, the same as before`, ...lines.map((line) => `    ${line}`)];
}

function some(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST ? lines : [...lines.slice(0, MOST), `… and ${lines.length - MOST} more`];
}

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).trimEnd()}…`;
}

/** The files of a change in one line. */
export function describeFiles(files: readonly string[]): string {
  const [first = 'nothing', ...others] = files;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

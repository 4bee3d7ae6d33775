import type { TabView } from '../../src/messaging/views.ts';

/** What a person who sees Loupe for the first time may do. */
export const WHAT_TO_TRY: readonly string[] = [
  '  1. Click an underlined sentence, or press Alt+. (full stop): who says it, as what, and what the documents say.',
  '  2. Click the loupe in the toolbar (in Chrome, first behind the puzzle piece): the article at a glance.',
  '  3. There, choose "Open sidebar": the article as a drill core, with your checklist and notes beside it.',
];

/** Characters of a claim's text in the list. */
const SHOWN = 96;

/** What Loupe read in a tab, for a terminal: one line for the page, one for each claim. */
export function describeView({ reading, status }: TabView): string[] {
  if (!reading) return [`Loupe did not read the page: ${status.kind === 'unreadable' ? status.reason : status.kind}.`];
  const { head, detection, claims, cards } = reading;
  return [
    `"${head.title}"`,
    `${detection.kind === 'news' ? 'Rare-earth news' : `Not taken for rare-earth news (${detection.kind})`}, score ${detection.score.toFixed(2)}: ` +
      `${claims.length} claims, ${cards.length} background cards`,
    '',
    ...claims.map((claim) => {
      const who = claim.speakerName ?? claim.speaker;
      return `  ${claim.layer.padEnd(14)} ${shorten(who, 24).padEnd(25)} ${shorten(claim.text, SHOWN)}`;
    }),
  ];
}

function shorten(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

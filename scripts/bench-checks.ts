// `npm run bench:checks`: cross-checks and background held against what a domain editor asked for.
//   --record  keeps the figures as what later runs are measured against
// Exit status 1 when a figure is lower than the recorded one.
import { labelledChecks, readChecks, scoreChecks } from './checks/check-figures.ts';
import { labelledLinks, scoreLinks } from './checks/link-figures.ts';
import { compare } from './corpus/recorded.ts';

const shown = (part: number, whole: number): string => `${part} of ${whole} = ${(part / Math.max(1, whole)).toFixed(3)}`;

function main(isRecording: boolean): void {
  const rows = labelledChecks();
  const scored = scoreChecks(rows, readChecks(rows, 'every sentence'));
  const traps = rows.filter(({ trap }) => trap);
  console.log(`Cross-checks: ${rows.length} sentences, ${traps.length} of them traps where silence is right`);
  console.log('kind        asked  right  notes  precision  recall');
  for (const { kind, asked, right, notes } of scored.byKind) {
    const precision = notes === 0 ? '-' : (right / notes).toFixed(3);
    const recall = asked === 0 ? '-' : (right / asked).toFixed(3);
    console.log(
      `${kind.padEnd(10)}${String(asked).padStart(7)}${String(right).padStart(7)}${String(notes).padStart(7)}${precision.padStart(11)}${recall.padStart(8)}`,
    );
  }
  console.log(`traps that stay silent: ${shown(scored.silentTraps, traps.length)}`);
  const seen = scoreChecks(rows, readChecks(rows, 'claims'));
  console.log(`asked for and shown where only claims are read: ${shown(seen.right, seen.asked)}`);
  for (const line of scored.errors) console.log(`  ${line}`);

  const links = scoreLinks(labelledLinks());
  console.log(`\nBackground: ${links.claims} claims; first card right ${shown(links.firstRight, links.claims)}`);
  console.log(`a right card among the three shown ${shown(links.amongShown, links.claims)}; no card at all ${links.without}`);
  for (const line of links.errors) console.log(`  ${line}`);

  const measured = {
    checks: { precision: scored.right / Math.max(1, scored.notes), recall: scored.right / Math.max(1, scored.asked) },
    links: { firstRight: links.firstRight / Math.max(1, links.claims) },
  };
  compare('recorded-checks.json', measured, isRecording);
}

main(process.argv.includes('--record'));

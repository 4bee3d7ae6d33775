// `npm run bench:checks`: notes and background held against what domain editors asked for, on real pages first, then on sentences and
// claims that those who write the checks have seen.
//   --dev     the real pages of the train and dev parts instead of the test part, with every error: for whoever writes checks
//   --record  keeps the figures as what later runs are measured against
// Exit status 1 when a figure is lower than the recorded one.

import type { Split } from '../test/corpus/real/real-pages.ts';
import { labelledChecks, readChecks, scoreChecks } from './checks/check-figures.ts';
import { controlFigures } from './checks/control-figures.ts';
import { labelledLinks, scoreLinks } from './checks/link-figures.ts';
import { type NoteCounts, type PageNotesScore, type ReadAs, scorePages } from './checks/page-notes.ts';
import { editorAgreement } from './checks/second-editor.ts';
import { compare } from './corpus/recorded.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
const shown = (part: number, whole: number): string => `${part} of ${whole} = ${share(part, whole)}`;

function countsLine(kind: string, { asked, found, quiet, given: { useful, fine, wrong } }: NoteCounts): string {
  const given = useful + fine + wrong;
  const figures = [share(useful + fine, given), share(useful, given), share(found, asked)].map((figure) => figure.padStart(11));
  return `${kind.padEnd(10)}${[asked, found, quiet, given, useful, fine, wrong].map((count) => String(count).padStart(7)).join('')}${figures.join('')}`;
}

const READ_AS: Readonly<Record<ReadAs, string>> = {
  marked: 'as a reader sees them, beside what is marked',
  labelled: 'beside all that is labelled as a claim, marked or not',
};

/** Shows how notes and cards of the pages of a part come out, and gives the figures. */
function showPages(split: Split, readAs: ReadAs, hasErrors: boolean): PageNotesScore {
  const score = scorePages(split, readAs);
  const { pages, claims, byKind, faulty, cards, errors } = score;
  console.log(`Real pages, ${split} part, ${READ_AS[readAs]}: ${pages} pages, ${claims} claims`);
  console.log('kind        asked  found  quiet  given useful   fine  wrong  precision     useful     recall');
  for (const [kind, counts] of byKind) console.log(countsLine(kind, counts));
  const given = byKind.get('all')?.given ?? { useful: 0, fine: 0, wrong: 0 };
  console.log(
    `notes a page ${share(given.useful + given.fine + given.wrong, pages)}; false or loose sentences with a note ${shown(faulty.caught, faulty.sentences)}`,
  );
  console.log(
    `first card right ${shown(cards.right, cards.wanted)}; without a card ${cards.none}; a card where none helps ${cards.needless}`,
  );
  if (hasErrors) for (const line of errors) console.log(`  ${line}`);
  console.log('');
  return score;
}

function figuresOf({ byKind, faulty, cards }: PageNotesScore): Record<string, number> {
  const { asked, found, given } = byKind.get('all') ?? { asked: 0, found: 0, given: { useful: 0, fine: 0, wrong: 0 } };
  const all = Math.max(1, given.useful + given.fine + given.wrong);
  return {
    precision: (given.useful + given.fine) / all,
    useful: given.useful / all,
    recall: found / Math.max(1, asked),
    faulty: faulty.caught / Math.max(1, faulty.sentences),
    firstCard: cards.right / Math.max(1, cards.wanted),
  };
}

function showControls(split: Split, hasErrors: boolean): void {
  const { given, right, asked, errors } = controlFigures(split);
  console.log(
    `Controls that claims describe without a name, ${split} part: precision ${shown(right, given)}, recall ${shown(right, asked)}`,
  );
  if (hasErrors) for (const line of errors) console.log(`  ${line}`);
  console.log('');
}

function showEditors(): void {
  const { pages, asked, found, given, useful, claims, firstRight } = editorAgreement();
  console.log(
    `A second editor of ${pages} of these pages: of the notes wanted ${shown(found, asked)} wanted too; of those wanted, ${shown(useful, given)} useful; first card right ${shown(firstRight, claims)}`,
  );
  console.log('');
}

function showWritten(): { readonly checks: Record<string, number>; readonly links: Record<string, number> } {
  const rows = labelledChecks();
  const scored = scoreChecks(rows, readChecks(rows, 'every sentence'));
  const traps = rows.filter(({ trap }) => trap);
  console.log(`Sentences that were written for the checks: ${rows.length}, ${traps.length} of them traps where silence is right`);
  console.log('kind        asked  right  notes  precision  recall');
  for (const { kind, asked, right, notes } of scored.byKind) {
    const counts = [asked, right, notes].map((count) => String(count).padStart(7)).join('');
    console.log(`${kind.padEnd(10)}${counts}${share(right, notes).padStart(11)}${share(right, asked).padStart(8)}`);
  }
  console.log(`traps that stay silent: ${shown(scored.silentTraps, traps.length)}`);
  for (const line of scored.errors) console.log(`  ${line}`);
  const links = scoreLinks(labelledLinks());
  console.log(
    `Background of ${links.claims} claims of written documents; first card right ${shown(links.firstRight, links.claims)}`,
  );
  console.log(`a right card among the three shown ${shown(links.amongShown, links.claims)}; no card at all ${links.without}`);
  for (const line of links.errors) console.log(`  ${line}`);
  return {
    checks: { precision: scored.right / Math.max(1, scored.notes), recall: scored.right / Math.max(1, scored.asked) },
    links: { firstRight: links.firstRight / Math.max(1, links.claims) },
  };
}

function main(args: readonly string[]): void {
  if (args.includes('--dev')) {
    for (const split of ['train', 'dev'] as const) {
      showPages(split, 'labelled', true);
      showControls(split, true);
    }
    return;
  }
  const seen = showPages('test', 'marked', false);
  const all = showPages('test', 'labelled', false);
  showControls('test', false);
  showEditors();
  const measured = { 'pages, marked': figuresOf(seen), 'pages, labelled': figuresOf(all), ...showWritten() };
  compare('recorded-checks.json', measured, args.includes('--record'));
}

main(process.argv.slice(2));

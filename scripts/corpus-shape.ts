// Says of each file of the labelled corpus what shape it has: npm run corpus:shape
// Exit status 1 when length alone tells claims from other sentences better in a file of real pages than it does in the world.
import type { LabelledDocument } from '../test/corpus/article-of.ts';
import { realFiles } from '../test/corpus/real/real-pages.ts';
import { MOST_LENGTH_AUC, shapeOf } from './corpus/shape.ts';
import { corpusFiles, teachesClaims } from './train/documents.ts';

/** Styles named of a file. */
const STYLES = 6;

const listed = (counts: ReadonlyMap<string, number>): string => [...counts].map(([name, count]) => `${name} ${count}`).join(', ');

function show(file: string, documents: readonly LabelledDocument[]): number {
  const { pages, kinds, styles, sentences, claims, claimWords, otherWords, lengthAuc } = shapeOf(documents);
  console.log(`${file}: ${pages} pages: ${listed(kinds)}`);
  const others = styles.size > STYLES ? `, and ${styles.size - STYLES} others` : '';
  console.log(`  styles: ${listed(new Map([...styles].slice(0, STYLES)))}${others}`);
  if (sentences === 0) return Number.NaN;
  const words = `${claimWords.toFixed(1)} words a claim, ${otherWords.toFixed(1)} another`;
  console.log(`  ${sentences} sentences, ${(100 * claims).toFixed(0)} % claims; ${words}; AUC of length ${lengthAuc.toFixed(3)}`);
  return lengthAuc;
}

let isOut = false;
for (const [file, documents] of corpusFiles()) show(file, documents);
for (const [file, documents] of realFiles()) {
  const lengthAuc = show(`real/${file}`, documents);
  // Pages in other languages teach no claims, and are few.
  if (!documents.some(teachesClaims) || !(lengthAuc > MOST_LENGTH_AUC)) continue;
  console.error(
    `real/${file}: length alone tells claims with an AUC of ${lengthAuc.toFixed(3)}; real pages stay under ${MOST_LENGTH_AUC}`,
  );
  isOut = true;
}
if (isOut) process.exitCode = 1;

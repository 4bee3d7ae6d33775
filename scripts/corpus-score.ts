// Scores the engine on the labelled documents of test/corpus: npx tsx scripts/corpus-score.ts [--errors N]
import { readCorpus } from '../test/corpus/article-of.ts';
import { readDocument } from '../test/corpus/read-document.ts';
import { score } from '../test/corpus/score.mjs';

const FILES = ['dev-1.jsonl', 'dev-2.jsonl'] as const;
const isShowingErrors = process.argv[2] === '--errors';
const mostErrors = isShowingErrors ? Number(process.argv[3] ?? 40) : 0;

function show(value: number | string): string {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value);
}

for (const file of FILES) {
  const all = readCorpus(file);
  const english = all.filter(({ lang }) => lang === 'en');
  const pages = score(
    all,
    all.map((document) => readDocument(document)),
  ).figures;
  const { figures, errors } = score(
    english,
    english.map((document) => readDocument(document)),
  );
  console.log(`${file}: pages in all languages, claims in English`);
  console.log(
    `  pagePrecision ${show(pages.pagePrecision)}  pageRecall ${show(pages.pageRecall)}  falseAlarms ${pages.falseAlarms}`,
  );
  for (const [name, value] of Object.entries(figures))
    if (!/^page|falseAlarms/.test(name)) console.log(`  ${name.padEnd(24)}${show(value)}`);
  for (const line of errors.slice(0, mostErrors)) console.log(`    ${line}`);
}

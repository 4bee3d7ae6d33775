// Scores what pages are taken for, in cross-validation on test/corpus: npx tsx scripts/page-score.ts [--errors] [--languages]
//   --errors     lists every page that was taken for something else
//   --languages  also judges each language by rules that the others teach
import { corpusDocuments } from './train/documents.ts';
import { crossValidatedPages, type PageResult, pageFigures, pagesByOtherLanguages } from './train/page-figures.ts';

function show(title: string, results: readonly PageResult[], isListing: boolean): void {
  console.log(title);
  const languages = [...new Set(results.map(({ document }) => document.lang))].sort();
  for (const language of [...languages, 'all']) {
    const figures = pageFigures(results.filter(({ document }) => language === 'all' || document.lang === language));
    console.log(
      `  ${language.padEnd(4)} precision ${figures.precision.toFixed(3)}  recall ${figures.recall.toFixed(3)}` +
        `  news ${figures.newsFound} of ${figures.news}  false alarms ${figures.falseAlarms} of ${figures.others}` +
        `  references told ${figures.referencesFound} of ${figures.references}, as news ${figures.referencesAsNews}`,
    );
  }
  if (!isListing) return;
  for (const { document, is, taken, score } of results.filter((result) => result.is !== result.taken))
    console.log(`    ${document.id} is ${is}, taken for ${taken} (${score.toFixed(2)}): ${document.style}: ${document.title}`);
}

const documents = corpusDocuments();
const isListing = process.argv.includes('--errors');
show('pages, ten-fold cross-validation', crossValidatedPages(documents), isListing);
if (process.argv.includes('--languages'))
  show('pages, by rules from other languages', pagesByOtherLanguages(documents), isListing);

// `npm run bench:claims`: how well claims are read, in cross-validation by document, beside two baselines.
//   --record  keeps the figures as what later runs are measured against
// Exit status 1 when a figure is lower than the recorded one.
import type { LabelledDocument } from '../test/corpus/article-of.ts';
import type { ScoredReading } from '../test/corpus/read-document.ts';
import { score } from '../test/corpus/score.mjs';
import { everySentence, ngramReadings } from './corpus/baselines.ts';
import { compare } from './corpus/recorded.ts';
import { familyOf, figuresLine, HEAD, linesByGroup, MEASURES } from './corpus/tables.ts';
import { worstErrors } from './corpus/worst-errors.ts';
import { crossValidate, FOLDS } from './train/cross-validate.ts';
import { corpusFiles, teachesClaims } from './train/documents.ts';
import { type PageResult, pageFigures } from './train/page-figures.ts';

const WORST = 40;
const LANGUAGES = { English: 'en', Chinese: 'zh' } as const;
/** The files of the corpus that were there first. */
const FIRST_FILES: readonly string[] = ['dev-1', 'dev-2'];

function showPages(pages: readonly PageResult[]): Record<string, number> {
  console.log(
    'Pages, each judged by rules that never saw it\nlanguage   news found  precision  recall  false alarms  references told',
  );
  const languages = [...new Set(pages.map(({ document }) => document.lang))].sort();
  for (const language of [...languages, 'all']) {
    const figures = pageFigures(pages.filter(({ document }) => language === 'all' || document.lang === language));
    const found = `${figures.newsFound} of ${figures.news}`.padStart(11);
    const alarms = `${figures.falseAlarms} of ${figures.others}`.padStart(14);
    const told = `${figures.referencesFound} of ${figures.references}`.padStart(17);
    console.log(
      `${language.padEnd(10)}${found}${figures.precision.toFixed(3).padStart(11)}${figures.recall.toFixed(3).padStart(8)}${alarms}${told}`,
    );
  }
  const wrong = pages.filter(({ is, taken }) => is !== taken && (is === 'news' || taken === 'news'));
  for (const { document, taken } of wrong) console.log(`  ${document.id} taken for ${taken}: ${document.title}`);
  const { precision, recall } = pageFigures(pages);
  return { precision, recall };
}

function claimFigures(documents: readonly LabelledDocument[], readings: readonly ScoredReading[]): Record<string, number> {
  const { figures } = score(documents, readings);
  return Object.fromEntries(MEASURES.map((name) => [name, figures[name]]));
}

function main(isRecording: boolean): void {
  const files = corpusFiles();
  const corpus = [...files.values()].flat();
  const fileOf = new Map([...files].flatMap(([file, own]) => own.map(({ id }) => [id, file])));
  const fileName = ({ id }: LabelledDocument): string => fileOf.get(id) ?? '';
  const { pages, readings: held } = crossValidate(corpus);
  const documents = corpus.filter(teachesClaims);
  const readings = held.map(({ reading }) => reading);
  const isNews = new Map(pages.map(({ document, taken }) => [document.id, taken === 'news']));
  const readers = {
    Loupe: readings,
    'every sentence': everySentence(documents, isNews),
    'TF-IDF n-grams': ngramReadings(documents, isNews),
  };
  const measured: Record<string, Record<string, number>> = { pages: showPages(pages) };
  for (const [name, language] of Object.entries(LANGUAGES)) {
    const own = documents.filter(({ lang }) => lang === language);
    console.log(`\n${name}: ${own.length} articles, ${FOLDS} folds by document\n${HEAD}`);
    for (const [reader, theirs] of Object.entries(readers))
      console.log(figuresLine(reader, own.length, score(own, theirs).figures));
    const first = own.filter((document) => FIRST_FILES.includes(fileName(document)));
    console.log(figuresLine(`Loupe, ${FIRST_FILES.join(' and ')} alone`, first.length, score(first, readings).figures));
    console.log(`by style\n${linesByGroup(own, readings, familyOf).join('\n')}`);
    console.log(`by file\n${linesByGroup(own, readings, fileName).join('\n')}`);
    measured[name] = claimFigures(own, readings);
  }
  console.log(`\nThe ${WORST} errors of which Loupe was surest\n${worstErrors(held, WORST).join('\n')}`);
  compare('recorded-figures.json', measured, isRecording);
}

main(process.argv.includes('--record'));

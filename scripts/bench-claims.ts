// `npm run bench:claims`: how well pages, claims, layers, speakers and topics are read on the real pages of the test part, which
// taught nothing, beside two baselines.
//   --dev     trains on the train part alone, measures on the dev part, and shows the worst errors: for whoever writes rules
//   --curve   shows how well claims of the dev part are found after learning from an eighth, a quarter, half and all of the train part
//   --record  keeps the figures as what later runs are measured against
// Exit status 1 when a figure is lower than the recorded one.
import { isReadLanguage } from '../src/core/article/language.ts';
import type { PageRules } from '../src/core/article/page-rules.ts';
import { TRAINED_RULES } from '../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../test/corpus/article-of.ts';
import { readAs, type ScoredReading } from '../test/corpus/read-document.ts';
import { realFiles } from '../test/corpus/real/real-pages.ts';
import { score } from '../test/corpus/score.mjs';
import { actorAndWorth, actorAndWorthLines } from './corpus/actor-and-worth.ts';
import { everySentence, ngramReadings } from './corpus/baselines.ts';
import { learningCurve } from './corpus/learning-curve.ts';
import { partsFigures, partsLine } from './corpus/parts-figures.ts';
import { compare } from './corpus/recorded.ts';
import { figuresLine, HEAD, linesByGroup, MEASURES } from './corpus/tables.ts';
import { worstErrors } from './corpus/worst-errors.ts';
import { realDocuments, teachesClaims } from './train/documents.ts';
import { judgePages, type PageResult, pageFigures } from './train/page-figures.ts';
import { PAGES, train } from './train/weights.ts';

const WORST = 40;
const LANGUAGES = { English: 'en', Chinese: 'zh' } as const;

function showPages(pages: readonly PageResult[]): Record<string, number> {
  console.log('language   news found  precision  recall  false alarms  references told');
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
  const { precision, recall } = pageFigures(pages);
  return { precision, recall };
}

function claimFigures(documents: readonly LabelledDocument[], readings: readonly ScoredReading[]): Record<string, number> {
  const { figures } = score(documents, readings);
  return Object.fromEntries(MEASURES.map((name) => [name, figures[name]]));
}

/** The rules that are measured: those of the package, or those that the train part alone makes. */
function rulesFor(isDev: boolean) {
  if (!isDev) return { claims: TRAINED_RULES, pages: undefined };
  const { rules, files } = train('alone');
  return { claims: rules, pages: files.find(({ path }) => path === PAGES)?.value as PageRules };
}

function main(args: readonly string[]): void {
  if (args.includes('--curve')) {
    console.log('real pages  English F1  Chinese F1');
    for (const { pages, f1 } of learningCurve())
      console.log(`${String(pages).padStart(10)}${f1.en.toFixed(3).padStart(12)}${f1.zh.toFixed(3).padStart(12)}`);
    return;
  }
  const isDev = args.includes('--dev');
  const [part, teaching] = isDev ? (['dev', ['train']] as const) : (['test', ['train', 'dev']] as const);
  const rules = rulesFor(isDev);
  const files = new Map([...realFiles()].filter(([name]) => name.startsWith(part)));
  const all = [...files.values()].flat();
  const fileOf = new Map([...files].flatMap(([name, own]) => own.map(({ id }) => [id, name.replace(`${part}-`, '')])));
  console.log(`Real pages of the ${part} part: ${all.length}`);
  const pages = judgePages(all, rules.pages);
  const measured: Record<string, Record<string, number>> = { pages: showPages(pages) };
  // What is read is measured on every article: which pages are taken for one is measured above.
  const documents = all.filter(teachesClaims);
  const isNews = new Map(documents.map(({ id }) => [id, true]));
  const readings = documents.map((document) => readAs(document, true, rules.claims));
  const readers = {
    Loupe: readings,
    'every sentence': everySentence(documents, isNews),
    'TF-IDF n-grams': ngramReadings(documents, isNews, realDocuments(...teaching).filter(teachesClaims)),
  };
  for (const [name, language] of Object.entries(LANGUAGES)) {
    const own = documents.filter(({ lang }) => lang === language);
    const sentences = own.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
    const share = Math.round((100 * sentences.filter(({ isClaim }) => isClaim).length) / sentences.length);
    console.log(`\n${name}: ${own.length} articles, ${sentences.length} sentences, ${share} % of them claims\n${HEAD}`);
    for (const [reader, theirs] of Object.entries(readers))
      console.log(figuresLine(reader, own.length, score(own, theirs).figures));
    if (language === 'en') console.log(`by kind\n${linesByGroup(own, readings, ({ id }) => fileOf.get(id) ?? '').join('\n')}`);
    const further = actorAndWorth(own, rules.claims[language]);
    console.log(actorAndWorthLines(name, further).join('\n'));
    console.log(
      partsLine(
        partsFigures(
          own,
          readings.filter((_, i) => documents[i]?.lang === language),
        ),
      ),
    );
    measured[name] = { ...claimFigures(own, readings), actor: further.actor, worth: further.worth };
  }
  if (isDev) {
    for (const { document, is, taken } of pages)
      if (is !== taken && (is === 'news' || taken === 'news'))
        console.log(`${document.id} taken for ${taken}: ${document.title}`);
    const read = documents.filter(({ lang }) => isReadLanguage(lang));
    console.log(`\nThe ${WORST} errors of which Loupe was surest\n${worstErrors(read, rules.claims, WORST).join('\n')}`);
    return;
  }
  compare('recorded-figures.json', measured, args.includes('--record'));
}

main(process.argv.slice(2));

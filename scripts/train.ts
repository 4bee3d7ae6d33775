// Makes the weights of the rules for pages and claims from test/corpus: npm run train [-- --check | --quick]
//   --check  writes nothing; exit status 1 when a file of weights is not what training makes
//   --quick  leaves out the figures of the cross-validation, which take minutes
import { READ_LANGUAGES } from '../src/core/article/language.ts';
import { crossValidate } from './train/cross-validate.ts';
import { figuresFile, type TrainingFigures, trainingFigures } from './train/figures.ts';
import { differing, write } from './train/files.ts';
import { MANIFEST, manifestOf } from './train/manifest.ts';
import { train } from './train/weights.ts';

function show({ documents, claims, folds, crossValidated, inSample }: TrainingFigures, language: string): void {
  console.log(`${language}: ${documents} documents, ${claims} claims`);
  console.log(`  ${''.padEnd(18)}${folds}-fold  in sample`);
  for (const [name, value] of Object.entries(crossValidated))
    console.log(`  ${name.padEnd(18)}${value.toFixed(3).padStart(6)}${(inSample[name] ?? 0).toFixed(3).padStart(11)}`);
}

const OPTIONS: readonly string[] = ['--check', '--quick'];

function main(args: readonly string[]): void {
  const unknown = args.filter((arg) => !OPTIONS.includes(arg));
  if (unknown.length > 0) {
    console.error(`train: there is no option ${unknown.join(', ')}; there are ${OPTIONS.join(' and ')}.`);
    process.exitCode = 2;
    return;
  }
  const { corpus, rules, files } = train();
  for (const { path, value } of files) console.log(`${path}: ${(Buffer.byteLength(JSON.stringify(value)) / 1000).toFixed(1)} KB`);
  if (args.includes('--check')) {
    const others = differing(files);
    for (const path of others) console.error(`${path}: not what npm run train makes; run it`);
    if (others.length > 0) process.exitCode = 1;
    return;
  }
  write(files);
  write([{ path: MANIFEST, value: manifestOf(files.map(({ path }) => path)) }]);
  if (args.includes('--quick')) return;
  const figures = trainingFigures(crossValidate(corpus), rules);
  for (const language of READ_LANGUAGES) show(figures[language], language);
  write([figuresFile(figures)]);
}

main(process.argv.slice(2));

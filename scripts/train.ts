// Makes the weights of the claim, layer and topic rules from test/corpus: npx tsx scripts/train.ts [--check] [--errors N]
//   --check     writes nothing; exit status 1 when a file of weights is not what training makes
//   --errors N  lists the first N errors of the cross-validation
import { crossValidate } from './train/cross-validate.ts';
import { trainingDocuments } from './train/documents.ts';
import { differing, train, write } from './train/files.ts';

function main(args: readonly string[]): void {
  const documents = trainingDocuments();
  const { files, figures } = train(documents);
  console.log(`${figures.documents} documents, ${figures.claims} claims`);
  console.log(`${''.padEnd(18)}${figures.folds}-fold  in sample`);
  for (const [name, value] of Object.entries(figures.crossValidated))
    console.log(`${name.padEnd(18)}${value.toFixed(3).padStart(6)}${(figures.inSample[name] ?? 0).toFixed(3).padStart(11)}`);
  const shown = args.includes('--errors') ? Number(args[args.indexOf('--errors') + 1] ?? 40) : 0;
  if (shown > 0) for (const line of crossValidate(documents).errors.slice(0, shown)) console.log(`  ${line}`);
  if (!args.includes('--check')) {
    write(files);
    return;
  }
  const others = differing(files);
  for (const name of others) console.error(`${name}: not what scripts/train.ts makes; run it`);
  if (others.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));

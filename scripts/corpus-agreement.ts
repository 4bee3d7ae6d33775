// Compares the two labellings of parts of test/corpus: npm run corpus:agreement [-- --differences]
import { type LabelledDocument, readCorpus } from '../test/corpus/article-of.ts';
import { realFiles } from '../test/corpus/real/real-pages.ts';
import { agreementOf, labelAgreement, pairsOf } from './corpus/agreement.ts';
import { corpusDocuments } from './train/documents.ts';

const SETS: readonly (readonly [name: string, first: readonly LabelledDocument[], second: string])[] = [
  ['real pages, of the part that is kept to judge by', [...realFiles().values()].flat(), 'second-labelling/real.jsonl'],
  ['documents written for the corpus', corpusDocuments(), 'second-labelling/labels.jsonl'],
];

const line = (name: string, value: number): string => `${name.padEnd(16)}${Number.isInteger(value) ? value : value.toFixed(3)}`;

for (const [name, first, file] of SETS) {
  const second = readCorpus(file);
  const pairs = pairsOf(first, second);
  console.log(`${second.length} ${name}: ${second.map(({ id }) => id).join(', ')}`);
  for (const [measure, value] of Object.entries(agreementOf(pairs))) console.log(line(measure, value));
  const actors = labelAgreement(pairs, (sentence) => ('actor' in sentence ? String(sentence.actor) : null));
  if (actors) console.log(`${line('actor', actors.share)}\n${line('actorKappa', actors.kappa)}`);
  if (process.argv.includes('--differences')) {
    for (const { first: one, second: other } of pairs.filter((pair) => pair.first.isClaim !== pair.second.isClaim))
      console.log(`${one.isClaim ? 'only first ' : 'only second'} ${(one.isClaim ? one : other).layer}: ${one.text}`);
  }
}

// Compares the two labellings of a part of test/corpus: npm run corpus:agreement [-- --differences]
import { readCorpus } from '../test/corpus/article-of.ts';
import { agreementOf, pairsOf } from './corpus/agreement.ts';
import { corpusDocuments } from './train/documents.ts';

const second = readCorpus('second-labelling/labels.jsonl');
const pairs = pairsOf(corpusDocuments(), second);
console.log(`${second.length} documents: ${second.map(({ id }) => id).join(', ')}`);
for (const [name, value] of Object.entries(agreementOf(pairs)))
  console.log(`${name.padEnd(16)}${Number.isInteger(value) ? value : value.toFixed(3)}`);
if (process.argv.includes('--differences')) {
  for (const { first, second: other } of pairs.filter((pair) => pair.first.isClaim !== pair.second.isClaim))
    console.log(`${first.isClaim ? 'only first ' : 'only second'} ${(first.isClaim ? first : other).layer}: ${first.text}`);
}

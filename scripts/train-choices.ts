// Makes the rules that choose a claim's cards and the controls it speaks of, from the labels in test/corpus/notes, controls
// and card-links.jsonl, but for the test part: npm run train does so after the rules for claims
//   --folds  writes nothing; says how often the first card is right on pages of the train part that were left out in turn
import { createHash } from 'node:crypto';
import { type ChoiceRule, knownWeight, weighedBy } from '../src/core/knowledge/choice-rule.ts';
import { cardExamples, controlExamples, trainCardRule, trainControlRule, writtenCardExamples } from './train/choice-rules.ts';
import { write } from './train/files.ts';
import type { ChoiceExample } from './train/softmax.ts';

const DATA = 'src/core/knowledge/data';
const FOLDS = 4;

type OfPage = ChoiceExample & { readonly doc: string };

const foldOf = ({ doc }: OfPage): number => (createHash('sha256').update(doc).digest()[0] ?? 0) % FOLDS;

function chosenBy(rule: ChoiceRule, { features, known }: ChoiceExample): string {
  const given = Array.from(features, ([name, value]) => ({ name, value, start: null, end: null }));
  const sums = Array.from(
    weighedBy(rule, given),
    ([name, weight]) => [name, weight + knownWeight(rule, known?.get(name) ?? [])] as const,
  );
  return sums.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function folds(name: string, examples: readonly OfPage[], train: (examples: readonly ChoiceExample[]) => ChoiceRule): void {
  const counts = { asked: 0, right: 0, given: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rule = train(examples.filter((one) => foldOf(one) !== fold));
    for (const example of examples.filter((one) => foldOf(one) === fold)) {
      const chosen = chosenBy(rule, example);
      counts.asked += Number(example.wanted.length > 0);
      counts.given += Number(chosen !== '');
      counts.right += Number(example.wanted.includes(chosen));
    }
  }
  const { asked, right, given } = counts;
  console.log(
    `${name}: right ${right} of ${given} chosen = ${(right / given).toFixed(3)}, of ${asked} asked = ${(right / asked).toFixed(3)}`,
  );
}

if (process.argv.includes('--folds')) {
  folds('controls', controlExamples('train'), trainControlRule);
  folds('cards', cardExamples('train'), trainCardRule);
} else
  write([
    { path: `${DATA}/control-rule.json`, value: trainControlRule(controlExamples('train', 'dev')) },
    { path: `${DATA}/card-rule.json`, value: trainCardRule([...cardExamples('train', 'dev'), ...writtenCardExamples()]) },
  ]);

// Makes the rule that says whether two claims are the same, and how rare the facts of claims are, from the labels in
// test/corpus/echo/seen.jsonl and test/core/echo/pairs.json: npm run train does so after the other rules
//   --folds  writes nothing; says what is found among claims of pages that were left out in turn
import { createHash } from 'node:crypto';
import { echoLabels, type PageClaim, type PairKey, pageClaims, writtenPairs } from './echo/labelled-pairs.ts';
import { foundAmong, scoreOf, tableOfScores } from './echo/pair-score.ts';
import { trainTrees, trainWeights } from './train/echo-rule.ts';
import { write } from './train/files.ts';

const DATA = 'src/core/echo/data';
const FOLDS = 3;
/** From here on, in hundredths of log-odds, a pair is the same: where the folds are right nine times of ten or more among labelled pairs. */
const THRESHOLD = -20;

const claims = pageClaims('seen');
const labels = echoLabels('seen', claims);
const foldOf = ({ doc }: Pick<PageClaim, 'doc'>): number => (createHash('sha256').update(doc).digest()[0] ?? 0) % FOLDS;

if (process.argv.includes('--folds')) {
  const scores = Array.from({ length: FOLDS }, (_, fold) => {
    const taught = claims.filter((claim) => foldOf(claim) !== fold);
    const left = claims.filter((claim) => foldOf(claim) === fold);
    const known = new Set(taught.map(({ id }) => id));
    const within = (pair: PairKey): boolean => pair.split(' ').every((id) => known.has(id));
    const own = {
      same: labels.same.map((pairs) => pairs.filter(within)).filter((pairs) => pairs.length > 0),
      apart: new Set([...labels.apart].filter(within)),
    };
    return scoreOf(foundAmong(left, { ...trainTrees(taught, own, writtenPairs()), threshold: THRESHOLD }), labels, left);
  });
  console.log(tableOfScores(scores.map((score, fold) => ({ name: `fold ${fold + 1}`, ...score }))));
} else {
  write([{ path: `${DATA}/fact-weights.json`, value: trainWeights(claims) }]);
  const rule = { ...trainTrees(claims, labels, writtenPairs()), threshold: THRESHOLD };
  write([{ path: `${DATA}/echo-rule.json`, value: rule }]);
}

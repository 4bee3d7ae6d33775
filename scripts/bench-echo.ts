// `npm run bench:echo`: where a claim of one page is met on another, held against pairs that were labelled by reading; first of
// pages that nobody who wrote or taught the rule has read. Exits with 1 where what is recorded is not reached
import { readFileSync } from 'node:fs';
import { type EchoEntry, echoesOf, echoIndex } from '../src/core/echo/echo-index.ts';
import { tokensOf } from '../src/core/echo/facts.ts';
import type { TreeRule } from '../src/core/echo/trees.ts';
import { median, percentile } from './bench/statistics.ts';
import { type EchoSet, echoLabels, pageClaims } from './echo/labelled-pairs.ts';
import { foundAmong, scoreOf, tableOfScores } from './echo/pair-score.ts';

/** The least that the rule has reached on pages it was not taught by. */
const RECORDED = { precision: 0.925, recall: 0.155 };

const rule = JSON.parse(readFileSync(new URL('../src/core/echo/data/echo-rule.json', import.meta.url), 'utf8')) as TreeRule;
const scores = (['unseen', 'seen'] as const).map((set: EchoSet) => {
  const claims = pageClaims(set);
  return { name: set, ...scoreOf(foundAmong(claims, rule), echoLabels(set, claims), claims) };
});
console.log(tableOfScores(scores));
console.log(
  '\nPairs of claims of different pages; near misses are labelled as apart. Right at least: what has no label counts as wrong. The rule is taught by the seen pairs.',
);

/** A large library: the labelled claims again and again, each time with some of what they say changed. */
const LARGE = 40_000;
const ASKING = 300;
const CHANGED = 0.25;
/** Milliseconds of the slowest of twenty look-ups, and of the summary of a claim that a thousand articles have (`npm run bench -- --only echo`). */
const BUDGET = 10;

const all = [...pageClaims('seen'), ...pageClaims('unseen')].map((claim) => ({ claim, tokens: tokensOf(claim) }));
let state = 3;
const next = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const entries = Array.from({ length: LARGE }, (_, i): EchoEntry => {
  const { claim, tokens } = all[i % all.length] as (typeof all)[number];
  const others = all[Math.floor(next() * all.length)]?.tokens ?? [];
  const changed = tokens.map((token, at) => (next() < CHANGED ? (others[at % others.length] ?? token) : token));
  const { text, speaker, speakerName, layer, quantities, published } = claim;
  const told = { text, speaker, speakerName, layer, quantities, published, site: '', title: '' };
  return { ...told, articleKey: `a${i}`, claimId: claim.id, tokens: [...new Set(changed)].sort((a, b) => a - b) };
});
const building = performance.now();
const index = echoIndex(entries);
const built = performance.now() - building;
let met = 0;
const times = Array.from({ length: ASKING }, (_, i) => {
  const entry = entries[Math.floor((i * LARGE) / ASKING)] as EchoEntry;
  const since = performance.now();
  met += echoesOf(entry, index).length;
  return performance.now() - since;
});
const p95 = percentile(times, 0.95);
console.log(
  `\n${LARGE.toLocaleString('en')} claims: index built in ${built.toFixed(0)} ms; a look-up ${median(times).toFixed(1)} ms (median), ${p95.toFixed(1)} ms (95th percentile, budget ${BUDGET} ms), ${(met / ASKING).toFixed(0)} met.`,
);
const [unseen] = scores;
if (
  p95 > BUDGET ||
  !unseen ||
  unseen.same / (unseen.same + unseen.apart) < RECORDED.precision ||
  unseen.same / unseen.wanted < RECORDED.recall
)
  process.exitCode = 1;

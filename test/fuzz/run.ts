// `npm run fuzz`: engine, pages, imports and messages under inputs that nobody wrote. Exit status 1 when one makes a crash.
//   --engine N, --pages N, --imports N, --messages N   inputs of each kind; without any, the nightly numbers of all
//   --seed S           the seed of all inputs, as an earlier run has printed it
//   --browser          one page in ten also in Chromium and Firefox
//   --replay FILE      runs a failing input of artifacts/fuzz again
import { KIND_NAMES, type KindName, kindOf } from './kinds.ts';
import { runInBrowser } from './pages/in-browsers.ts';
import { type Progress, runCampaign } from './run/campaign.ts';
import type { Failure } from './run/chunk.ts';
import { keepFailure, keepSeeds, keptFailure } from './run/keep.ts';
import { type FuzzOptions, fuzzOptions } from './run/options.ts';

const LINE_MS = 10_000;
/** Of the pages, the share that is also run in real browsers. */
const IN_BROWSER = 0.1;

/** A line for how far a kind has come, at most one in ten seconds but for the last. */
function teller(name: KindName, count: number): (progress: Progress, isLast?: boolean) => void {
  const start = performance.now();
  let last = start;
  return ({ ran, failures, seeds, totals }, isLast = false) => {
    const now = performance.now();
    if (!isLast && now - last < LINE_MS) return;
    last = now;
    const rate = (ran / (now - start)) * 1000;
    const reached = totals
      ? `, ${totals.reached} of ${totals.functions} functions reached but for ${totals.unreached} blocks`
      : '';
    const numbers = `${ran.toLocaleString('en')} of ${count.toLocaleString('en')}, ${rate.toFixed(1)} a second`;
    console.log(`${name}: ${numbers}${reached}, ${seeds.length} seeds, ${failures.length} crashes`);
  };
}

async function fuzz(name: KindName, count: number, seed: number): Promise<number> {
  const tell = teller(name, count);
  let told = 0;
  const last = await runCampaign(name, count, seed, (progress) => {
    // At once, so that nothing is lost with a night that is broken off.
    tellFailures(name, seed, progress.failures.slice(told));
    told = progress.failures.length;
    tell(progress);
  });
  tell(last, true);
  console.log(`${name}: the seeds are in ${keepSeeds(name, last.seeds)}`);
  return last.failures.length;
}

function tellFailures(name: KindName, seed: number, failures: readonly Failure[]): void {
  for (const failure of failures) {
    const file = keepFailure(name, seed, failure);
    console.error(`${name}: ${failure.error.split('\n', 1)[0]}\n  npm run fuzz -- --replay ${file}`);
  }
}

async function fuzzBrowsers(count: number, seed: number): Promise<number> {
  let crashes = 0;
  for (const browser of ['chrome', 'firefox'] as const) {
    let done = 0;
    const failures = await runInBrowser(browser, count, seed, (result) => {
      done += result.ran;
      tellFailures('pages', seed, result.failures);
      console.log(`pages in ${browser}: ${done} of ${count}`);
    });
    crashes += failures.length;
  }
  return crashes;
}

async function replay(file: string): Promise<void> {
  const { kind, input } = keptFailure(file);
  await (await kindOf(kind)).holds(input);
  console.log(`${file}: holds`);
}

async function main({ counts, seed, isInBrowser, replay: file }: FuzzOptions): Promise<void> {
  if (file !== null) return replay(file);
  console.log(`seed ${seed}`);
  let crashes = 0;
  for (const name of KIND_NAMES) if (counts[name] > 0) crashes += await fuzz(name, counts[name], seed);
  if (isInBrowser) crashes += await fuzzBrowsers(Math.ceil(counts.pages * IN_BROWSER), seed);
  console.log(crashes === 0 ? 'No crash.' : `${crashes} crashes.`);
  if (crashes > 0) process.exitCode = 1;
}

await main(fuzzOptions(process.argv.slice(2), Date.now()));

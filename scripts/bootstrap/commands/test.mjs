import { readFileSync, rmSync } from 'node:fs';
import { closingLine, countVitest, sumCounts } from '../counts.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { ensureBrowser } from '../install-browser.mjs';
import { step } from '../progress.mjs';
import { runLogged, tailOf } from '../run-logged.mjs';
import { SetupError } from '../setup-error.mjs';
import { longSteps, reportFile, testSteps } from '../test-steps.mjs';

/** @typedef {import('../counts.mjs').Counts} Counts */
/** @typedef {import('../test-steps.mjs').TestStep} TestStep */

/** Steps that need the browsers, besides those of vitest's project for them. */
const IN_BROWSERS = new Set(['browser', 'start-chrome', 'start-firefox', 'fuzz']);

/** Lines of a failed step's output that are shown; all of it is in its log. */
const SHOWN = 80;

/**
 * Runs every check and test. A failed step does not hide the later ones.
 * @param {readonly string[]} args `--only <step>[,<step>…]` runs those steps alone; `--long` has the steps that take hours
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function testCommand(args) {
  const out = process.stdout;
  await ensureDependencies(out);
  const steps = chooseSteps(args, args.includes('--long') ? longSteps() : testSteps());
  const env = { ...process.env, ...(await browsersFor(steps, out)), NO_COLOR: '1', FORCE_COLOR: '0' };
  const counts = [];
  for (const one of steps) counts.push(await runStep(one, env, out));
  const sum = sumCounts(counts);
  out.write(`\n${closingLine(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

/**
 * The steps named by `--only`, or all.
 * @template {{ id: string }} T
 * @param {readonly string[]} args
 * @param {readonly T[]} all
 * @returns {readonly T[]}
 */
export function chooseSteps(args, all) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return all;
  const value = args[at]?.split('=')[1] ?? args[at + 1] ?? '';
  const names = value.split(',').filter(Boolean);
  const unknown = names.filter((name) => !all.some(({ id }) => id === name));
  if (names.length === 0 || unknown.length > 0) {
    throw new SetupError(
      `There is no step called "${unknown.join('", "') || value}".`,
      `Steps: ${all.map(({ id }) => id).join(', ')}`,
    );
  }
  return all.filter(({ id }) => names.includes(id));
}

/**
 * Finds or installs the browsers that the steps need, as the variables that the tests read.
 * @param {readonly TestStep[]} steps
 * @param {NodeJS.WritableStream} out
 * @returns {Promise<Record<string, string>>}
 */
async function browsersFor(steps, out) {
  const needs = steps.some(({ id, project }) => project === 'e2e' || IN_BROWSERS.has(id));
  if (!needs) return {};
  return { LOUPE_CHROME: await ensureBrowser('chrome', out), LOUPE_FIREFOX: await ensureBrowser('firefox', out) };
}

/**
 * @param {TestStep} one
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.WritableStream} out
 * @returns {Promise<Counts>}
 */
async function runStep(one, env, out) {
  if (one.project) rmSync(reportFile(one.project), { force: true });
  let detail = '';
  const end = await step(
    one.title,
    async (say) => {
      const run = await runCommands(one, env, say);
      const counts = one.project
        ? countVitest(readReport(one.project), run.status)
        : { passed: run.status === 0 ? 1 : 0, failed: run.status === 0 ? 0 : 1, skipped: 0 };
      if (counts.failed > 0) detail = `${tailOf(run.output, SHOWN)}\n(whole output: ${run.logFile})`;
      return { ok: counts.failed === 0, counts, ...(one.project ? { note: noteOf(counts) } : {}) };
    },
    out,
  );
  if (detail) out.write(`\n${detail.replaceAll(/^/gm, '    ')}\n\n`);
  return end.counts;
}

/**
 * @param {TestStep} one
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 */
async function runCommands(one, env, say) {
  const isSlow = one.project !== undefined && one.project !== 'unit';
  // Vitest prints a line for each test file when it is done: the sign of progress in a step that takes minutes.
  const onLine = (/** @type {string} */ line) => {
    if (isSlow && /^\s*[✓❯×✗] .*\.test\.tsx?/.test(line)) say(line.trim());
  };
  let last = { status: 1, output: '', logFile: '' };
  for (const [index, command] of one.commands.entries()) {
    last = await runLogged(index === 0 ? one.id : `${one.id}-${index + 1}`, command, { env: { ...env, ...one.env }, onLine });
    if (last.status !== 0) break;
  }
  return last;
}

/** @param {Counts} counts */
function noteOf({ passed, failed, skipped }) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} left out`);
  return parts.join(', ');
}

/**
 * @param {string} project
 * @returns {import('../counts.mjs').VitestReport | null}
 */
function readReport(project) {
  try {
    return JSON.parse(readFileSync(reportFile(project), 'utf8'));
  } catch {
    return null;
  }
}

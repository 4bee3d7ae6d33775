import { consentBy } from '../consent.mjs';
import { closingLine, sumCounts } from '../counts.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { ensureBrowser } from '../install-browser.mjs';
import { runStep } from '../run-step.mjs';
import { SetupError } from '../setup-error.mjs';
import { inTurns, sideBySide } from '../side-by-side.mjs';
import { longSteps, testSteps } from '../test-steps.mjs';
import { timeTable } from '../time-table.mjs';

/** @typedef {import('../test-steps.mjs').TestStep} TestStep */

/** Steps that need the browsers, besides those of vitest's project for them. */
const IN_BROWSERS = new Set(['browser', 'start-chrome', 'start-firefox', 'fuzz']);

/** Steps of one group that run at a time: each keeps a core busy, and few machines have fewer than two. */
const AT_ONCE = 2;

/**
 * Runs every check and test. A failed step does not hide the later ones.
 * @param {readonly string[]} args `--only <step>[,<step>…]` runs those steps alone; `--long` has the steps that take hours; `--yes`: a browser may be installed
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function testCommand(args) {
  const out = process.stdout;
  const began = Date.now();
  await ensureDependencies(out);
  const steps = chooseSteps(args, args.includes('--long') ? longSteps() : testSteps());
  const env = { ...process.env, ...(await browsersFor(steps, out, consentBy(args))), NO_COLOR: '1', FORCE_COLOR: '0' };
  const secondsSince = () => (Date.now() - began) / 1000;
  const parts = [{ title: 'Packages and browsers', seconds: secondsSince() }];
  const counts = [];
  const notes = [];
  for (const turn of inTurns(steps)) {
    for (const end of await sideBySide(turn, AT_ONCE, (one) => runStep(one, env, out))) {
      parts.push(end);
      counts.push(end.counts);
      notes.push(...end.notes);
    }
  }
  const sum = sumCounts(counts);
  out.write(
    `\n${timeTable(parts, secondsSince())}\n\n${[...new Set(notes)].map((note) => `note: ${note}\n`).join('')}${closingLine(sum)}\n`,
  );
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
 * @param {import('../consent.mjs').Consent} consent
 * @returns {Promise<Record<string, string>>}
 */
async function browsersFor(steps, out, consent) {
  const needs = steps.some(({ id, project }) => project === 'e2e' || IN_BROWSERS.has(id));
  if (!needs) return {};
  const chrome = await ensureBrowser('chrome', out, consent);
  return { LOUPE_CHROME: chrome, LOUPE_FIREFOX: await ensureBrowser('firefox', out, consent) };
}

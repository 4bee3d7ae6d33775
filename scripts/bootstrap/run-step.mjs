import { readFileSync, rmSync } from 'node:fs';
import { countVitest } from './counts.mjs';
import { notesIn } from './notes.mjs';
import { step } from './progress.mjs';
import { runLogged, tailOf } from './run-logged.mjs';
import { sideBySide } from './side-by-side.mjs';
import { reportFile } from './test-steps.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./test-steps.mjs').TestStep} TestStep */
/** @typedef {{ status: number, output: string, logFile: string }} Outcome */

/** Lines of a failed step's output that are shown; all of it is in its log. */
const SHOWN = 80;

/** Commands that run at once where a step allows it: each keeps a core busy. */
const AT_ONCE = 2;

/**
 * Runs one step and tells how it went.
 * @param {TestStep} one
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.WritableStream} out
 * @returns {Promise<{ counts: Counts, title: string, seconds: number, notes: readonly string[] }>}
 */
export async function runStep(one, env, out) {
  if (one.project) rmSync(reportFile(one.project), { force: true });
  const began = Date.now();
  let detail = '';
  const end = await step(
    one.title,
    async (say) => {
      const run = await runCommands(one, env, say);
      const counts = one.project
        ? countVitest(readReport(one.project), run.status)
        : { passed: run.status === 0 ? 1 : 0, failed: run.status === 0 ? 0 : 1, skipped: 0 };
      if (counts.failed > 0) detail = `${tailOf(run.output, SHOWN)}\n(whole output: ${run.logFile})`;
      const notes = one.project ? [] : notesIn(run.output);
      for (const note of notes) say(`note: ${note}`);
      return { ok: counts.failed === 0, counts, notes, ...(one.project ? { note: noteOf(counts) } : {}) };
    },
    out,
  );
  if (detail) out.write(`\n${detail.replaceAll(/^/gm, '    ')}\n\n`);
  return { counts: end.counts, title: one.title, seconds: (Date.now() - began) / 1000, notes: end.notes };
}

/**
 * @param {TestStep} one
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 * @returns {Promise<Outcome>} of the first command that failed, else of the last
 */
async function runCommands(one, env, say) {
  const isSlow = one.project !== undefined && one.project !== 'unit';
  // Vitest prints a line for each test file when it is done: the sign of progress in a step that takes minutes.
  const onLine = (/** @type {string} */ line) => {
    if (isSlow && /^\s*[✓❯×✗] .*\.test\.tsx?/.test(line)) say(line.trim());
  };
  /** @type {Outcome | undefined} */
  let failed;
  const outcomes = await sideBySide([...one.commands.entries()], one.atOnce ? AT_ONCE : 1, async ([index, command]) => {
    if (failed) return failed;
    const name = index === 0 ? one.id : `${one.id}-${index + 1}`;
    const run = await runLogged(name, command, { env: { ...env, ...one.env }, onLine });
    if (run.status !== 0) failed ??= run;
    return run;
  });
  return failed ?? outcomes.at(-1) ?? { status: 1, output: '', logFile: '' };
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
 * @returns {import('./counts.mjs').VitestReport | null}
 */
function readReport(project) {
  try {
    return JSON.parse(readFileSync(reportFile(project), 'utf8'));
  } catch {
    return null;
  }
}

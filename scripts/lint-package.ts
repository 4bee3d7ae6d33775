// Lints the built extensions as the add-on store does: `npx tsx scripts/lint-package.ts`, after a build. No error, no warning.
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { runLogged } from './bootstrap/run-logged.mjs';
import { tool } from './bootstrap/tool.mjs';
import { describeFinding, type Finding, findingsThatCount, type LintTarget, parseReport } from './package/lint.ts';

const TARGETS: readonly LintTarget[] = ['firefox', 'chrome'];

let failures = 0;
// One beside the other: each keeps a core busy for as long as a build takes.
const results = await Promise.all(TARGETS.map(async (target) => ({ target, found: await lint(target) })));
for (const { target, found } of results) {
  const findings = findingsThatCount(found, target);
  failures += findings.length;
  console.log(`dist/${target}: ${findings.length} errors and warnings`);
  for (const finding of findings) console.log(`  ${describeFinding(finding)}`);
}
process.exitCode = failures === 0 ? 0 : 1;

async function lint(target: LintTarget): Promise<Finding[]> {
  const options = ['lint', '--source-dir', join(ROOT, 'dist', target), '--no-config-discovery', '--output', 'json'];
  const run = await runLogged(`web-ext-lint-${target}`, [...tool('web-ext'), ...options]);
  return parseReport(run.output);
}

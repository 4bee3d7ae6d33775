// Lints the built extensions as the add-on store does: `npx tsx scripts/lint-package.ts`, after a build. No error, no warning.
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { runLogged } from './bootstrap/run-logged.mjs';
import { tool } from './bootstrap/tool.mjs';
import { describeFinding, type Finding, findingsThatCount, type LintTarget, parseReport } from './package/lint.ts';

const TARGETS: readonly LintTarget[] = ['firefox', 'chrome'];

let failures = 0;
for (const target of TARGETS) {
  const findings = findingsThatCount(await lint(target), target);
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

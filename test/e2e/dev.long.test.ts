import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, until } from './world.ts';

/** What neither a build nor the command needs; the packages are lent by the real tree. Of the tests, the corpus tells whether training is due. */
const LEFT = ['node_modules', 'dist', 'artifacts', 'docs', '.git'];
const RULE = 'src/core/claim/data/claim-rule.en.json';
/** Below the threshold of what is marked by less than this. */
const LOWER = 150;
const SENTENCE = 'The trial leaves the notices of 9 October 2025 where they are.';

describe('npm run dev, on a copy of the source', () => {
  let copy = '';
  let dev: ChildProcess;
  let output = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'loupe-dev-e2e-'));
    for (const name of readdirSync(ROOT).filter((one) => !LEFT.includes(one)))
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const loader = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
    dev = spawn(process.execPath, ['--import', loader, join(copy, 'scripts/dev.ts'), '--headless'], { cwd: copy });
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (chunk) => (output += chunk));
  });
  afterAll(async () => {
    const ended = new Promise((done) => dev.once('close', done));
    if (dev.exitCode === null && dev.kill('SIGTERM')) await ended;
    rmSync(copy, { recursive: true, force: true });
  });

  /** What is printed after `from`, once it holds `wanted`. */
  const printed = async (wanted: RegExp, from: number) => {
    try {
      return await until(String(wanted), async () => wanted.exec(output.slice(from)), 60_000);
    } catch (error) {
      throw new Error(`${error} in what was printed:\n${output}`);
    }
  };

  it('shows a changed rule in the page, keeps the last good build where one fails, and ends in order', async () => {
    const first = await printed(/✓ (\d+) claims in the page/, 0);
    const count = Number(first[1]);
    expect(count).toBeGreaterThan(20);
    expect(output).not.toContain(SENTENCE);

    const before = readFileSync(join(copy, RULE), 'utf8');
    const rule = JSON.parse(before) as { threshold: number };
    let from = output.length;
    writeFileSync(join(copy, RULE), JSON.stringify({ ...rule, threshold: rule.threshold - LOWER }));
    const more = await printed(new RegExp(`${RULE}\\n✓ (\\d+) claims in the page[^]*?\\n {4}\\+ \\w+: ${SENTENCE}`), from);
    expect(Number(more[1])).toBeGreaterThan(count);

    from = output.length;
    writeFileSync(join(copy, RULE), '{ "threshold": [ }');
    await printed(new RegExp(`${RULE}: .*JSON[^]*does not build`), from);

    from = output.length;
    writeFileSync(join(copy, RULE), before);
    await printed(new RegExp(`✓ ${count} claims in the page[^]*?\\n {4}- \\w+: ${SENTENCE}`), from);

    const ended = new Promise((done) => dev.once('close', done));
    dev.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

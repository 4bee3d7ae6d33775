import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { step } from '../../../scripts/bootstrap/progress.mjs';
import { runLogged, tailOf } from '../../../scripts/bootstrap/run-logged.mjs';

it('keeps what a program says, line by line and in a log, with its exit status', async () => {
  const lines: string[] = [];
  const program = 'console.log("one"); console.error("two"); process.exit(3)';
  const run = await runLogged('test-run-logged', [process.execPath, '-e', program], { onLine: (line) => lines.push(line) });
  expect(run.status).toBe(3);
  expect(lines.sort()).toEqual(['one', 'two']);
  expect(readFileSync(run.logFile, 'utf8')).toBe(run.output);
});

it('gives status 127 for a program that is not there, instead of throwing', async () => {
  const run = await runLogged('test-run-logged-missing', ['no-such-program-here']);
  expect(run.status).toBe(127);
  expect(run.output).toContain('no-such-program-here');
});

it('shows the end of a long output, and how much was left out', () => {
  expect(tailOf('a\nb\nc\nd\n', 2)).toBe('… 2 lines before\nc\nd');
  expect(tailOf('a\nb\n', 2)).toBe('a\nb');
});

it('ends a step with one line that says how it went', async () => {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  await step('Lint', async () => ({ ok: true }), out);
  await step('Unit tests', async () => ({ ok: false, note: '3 failed' }), out);
  await expect(step('Build', () => Promise.reject(new Error('no')), out)).rejects.toThrow('no');
  expect(text.replaceAll(/\d+\.\d s/g, '_ s')).toBe('✓ Lint (_ s)\n✗ Unit tests: 3 failed (_ s)\n✗ Build (_ s)\n');
});

import { spawn } from 'node:child_process';
import { ensureDependencies } from '../dependencies.mjs';
import { script } from '../tool.mjs';

/**
 * Reads articles from the command line. Standard output belongs to the reading: set-up speaks on standard error.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function readCommand(args) {
  await ensureDependencies(process.stderr);
  const [program = '', ...rest] = [...script('scripts/read.ts'), ...args];
  // npm runs us in the repository's root; a file is named from where the person stands.
  const isByNpm = process.env['npm_lifecycle_event'] === 'read';
  const cwd = (isByNpm && process.env['INIT_CWD']) || process.cwd();
  const child = spawn(program, rest, { cwd, stdio: 'inherit' });
  return new Promise((done) => {
    child.on('close', (code) => done(code ?? 1));
  });
}

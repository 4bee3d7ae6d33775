import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_DIR, ROOT } from './places.mjs';

/**
 * @typedef {object} Run
 * @property {number} status exit status; 127 where the program could not be started
 * @property {string} output standard output and standard error as they came, together
 * @property {string} logFile where the output was kept
 */

/**
 * Runs a program to its end with its output kept in a log instead of shown. Never rejects for a program that fails.
 * @param {string} name of the step, used for the log's file name
 * @param {readonly string[]} command program and arguments
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options] `onLine` hears each line as it comes
 * @returns {Promise<Run>}
 */
export function runLogged(name, command, options = {}) {
  mkdirSync(LOG_DIR, { recursive: true });
  const logFile = join(LOG_DIR, `${name}.log`);
  const log = createWriteStream(logFile);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows starts npm through a .cmd file, which only a shell can run.
    shell: process.platform === 'win32' && program.endsWith('.cmd'),
  });
  let output = '';
  let rest = '';
  /** @param {string} chunk */
  const take = (chunk) => {
    output += chunk;
    log.write(chunk);
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) options.onLine?.(line);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((done) => {
    /** @param {number} status */
    const end = (status) => log.end(() => done({ status, output, logFile }));
    child.on('error', (error) => {
      take(`${error.message}\n`);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * The last lines of a program's output, for showing beside a failure.
 * @param {string} output
 * @param {number} count of lines at most
 * @returns {string}
 */
export function tailOf(output, count) {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - count;
  return (left > 0 ? [`… ${left} lines before`, ...lines.slice(-count)] : lines).join('\n');
}

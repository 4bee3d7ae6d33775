import { readCommand } from './commands/read.mjs';
import { startCommand } from './commands/start.mjs';
import { testCommand } from './commands/test.mjs';
import { SetupError } from './setup-error.mjs';

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number>>>} */
const COMMANDS = { start: startCommand, test: testCommand, read: readCommand };

/**
 * Runs one command with its arguments. Gives the exit status; a set-up that failed is told in words, with what to do.
 * @param {readonly string[]} args the command's name first
 * @returns {Promise<number>}
 */
export async function main(args) {
  const name = args[0] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`Usage: node scripts/bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [options]\n`);
    return 2;
  }
  try {
    return await command(args.slice(1));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n  ${error.remedy.replaceAll('\n', '\n  ')}\n`);
    return 1;
  }
}

import { createInterface } from 'node:readline/promises';

/**
 * Asks a person whether to go on with what is about to be done to the computer.
 * @typedef {(what: string, question: string) => Promise<boolean>} Consent
 */

/**
 * Says what is about to be done, and asks whether to: on a terminal, once for all that is to be done, and not where `--yes`
 * has answered beforehand. Where nobody sits there (standard input is no terminal), it is said and done: a machine that runs
 * the tests by itself sets itself up.
 * @param {readonly string[]} args
 * @param {{ input?: NodeJS.ReadableStream & { isTTY?: boolean }, out?: NodeJS.WritableStream }} [streams]
 * @returns {Consent}
 */
export function consentBy(args, { input = process.stdin, out = process.stdout } = {}) {
  /** @type {boolean | null} */
  let answer = args.includes('--yes') || !input.isTTY ? true : null;
  return async (what, question) => {
    out.write(`${what}\n`);
    answer ??= await ask(question, input, out);
    return answer;
  };
}

/** Whether the answer begins with a y; an end of the input is a no. @param {string} question @param {NodeJS.ReadableStream} input @param {NodeJS.WritableStream} out */
async function ask(question, input, out) {
  const lines = createInterface({ input, output: out });
  const closed = new Promise((done) => lines.once('close', () => done('')));
  try {
    return /^\s*y/i.test(String(await Promise.race([lines.question(`${question} [y/N] `), closed])));
  } finally {
    lines.close();
  }
}

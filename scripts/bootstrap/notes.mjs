/**
 * What a program that succeeded still has to say: its lines that begin with `warning: `, without these words.
 * @param {string} output
 * @returns {string[]}
 */
export const notesIn = (output) => output.split(/\r?\n/).flatMap((line) => /^warning: (.+)$/.exec(line)?.[1] ?? []);

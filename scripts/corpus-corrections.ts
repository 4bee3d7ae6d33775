// What readers corrected, as a list to review: npm run corpus:corrections -- FILE… [--json] [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorrections } from './corpus/corrections/read.ts';
import { reviewOf, reviewText } from './corpus/corrections/review.ts';

/** Says in one line what is wrong, and ends. */
function refuse(fault: string): never {
  console.error(`corpus:corrections: ${fault}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
});
if (positionals.length === 0) refuse('no file is named; npm run corpus:corrections -- FILE… [--json] [--out FILE]');

const records = positionals.flatMap((name) => {
  const read = readCorrections(textOf(name));
  return 'fault' in read ? refuse(`${name}: ${read.fault}`) : read.file.corrections;
});
const list = reviewOf(records);
const text = values.json ? list.map((one) => `${JSON.stringify(one)}\n`).join('') : reviewText(list);
if (values.out) writeFileSync(values.out, text);
else process.stdout.write(text);

function textOf(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    return refuse(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

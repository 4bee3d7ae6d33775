// `npm run knowledge`: what a domain editor should look at next in the background knowledge.
//   --months N    facts that were last seen to hold longer ago than N months count as stale (6 where it is left out)
//   --on DATE     the day from which that is counted (today where it is left out)
//   --all         every line, where otherwise the first of each list are shown

import { type Finding, knowledgeReport } from './knowledge/report.ts';
import { InputError } from './read/input-error.ts';
import { checkDate } from './read/usage.ts';

const SHOWN = 12;

interface Wish {
  readonly months: number;
  readonly on: string;
  readonly isWhole: boolean;
}

function parse(args: readonly string[]): Wish {
  let months = 6;
  let on = new Date().toISOString().slice(0, 10);
  let isWhole = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--all') isWhole = true;
    else if (arg === '--months') {
      months = Number(args[++i]);
      if (!Number.isInteger(months) || months < 1) throw new InputError('--months needs a whole number from 1');
    } else if (arg === '--on') {
      on = args[++i] ?? '';
      checkDate(on, '--on');
    } else throw new InputError(`unknown option "${arg}"; there are --months N, --on YYYY-MM-DD and --all`);
  }
  return { months, on, isWhole };
}

function show({ title, lines }: Finding, isWhole: boolean): void {
  console.log(`\n${title}: ${lines.length}`);
  const shown = isWhole ? lines : lines.slice(0, SHOWN);
  for (const line of shown) console.log(`  ${line}`);
  if (shown.length < lines.length) console.log(`  … ${lines.length - shown.length} more; --all shows them`);
}

try {
  const { months, on, isWhole } = parse(process.argv.slice(2));
  const { summary, findings } = knowledgeReport(on, months);
  for (const line of summary) console.log(line);
  for (const finding of findings) show(finding, isWhole);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`knowledge: ${error.message}`);
  process.exitCode = 2;
}

import { readBatch } from './batch.ts';
import { readSource } from './input.ts';
import { InputError } from './input-error.ts';
import { printReading } from './print.ts';
import { readPage } from './read-page.ts';
import { resultOf } from './result.ts';
import { type OneWish, parseWish, USAGE } from './usage.ts';

/** Where a run reads from and writes to. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Buffer | string>;
  /** Columns of the terminal. */
  readonly width: number;
  readonly isColourWanted: boolean;
  readonly write: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** Runs the command line with `args` and gives the exit status: 0, or 2 where the input was wrong. */
export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const wish = parseWish(args);
    if (wish.kind === 'help') await around.write(`${USAGE}\n`);
    else if (wish.kind === 'batch') return await readBatch(wish.file, wish.today ?? presentDay(), around);
    else await readOne(wish, around);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    around.complain(`loupe: ${error.message}`);
    return 2;
  }
}

/** `YYYY-MM-DD`, by Greenwich. */
const presentDay = (): string => new Date().toISOString().slice(0, 10);

async function readOne({ file, url, date, today, isJson }: OneWish, around: Surroundings): Promise<void> {
  const source = await readSource(file, around.stdin);
  const page = readPage({ ...source, ...(url === null ? {} : { url }), date }, today ?? presentDay());
  if (isJson) await around.write(`${JSON.stringify(resultOf(page, file), null, 2)}\n`);
  else await around.write(printReading(page, { width: around.width, isColoured: around.isColourWanted }));
}

import { open } from './input.ts';
import { InputError } from './input-error.ts';
import type { Surroundings } from './main.ts';
import { type PageInput, readPage } from './read-page.ts';
import { resultOf } from './result.ts';
import { checkDate, checkUrl } from './usage.ts';

/**
 * Reads a file of pages, one a line, and writes one result a line. A line that cannot be read is reported with its
 * number and left out; the others are read all the same. Gives the exit status.
 */
export async function readBatch(file: string, today: string, around: Surroundings): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of linesOf(open(file, around.stdin))) {
    number++;
    if (line.trim() === '') continue;
    try {
      const page = pageOf(line, number);
      await around.write(`${JSON.stringify(resultOf(readPage(page, today), page.id))}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      around.complain(`loupe: ${file === '-' ? 'standard input' : file}, line ${number}: ${error.message}`);
      status = 2;
    }
  }
  return status;
}

/** Lines end at line feeds alone: `readline` would also part a JSON string at U+2028. */
async function* linesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(Buffer.from(chunk), { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  yield rest + decoder.decode();
}

function pageOf(line: string, number: number): PageInput {
  const record = parse(line);
  const field = (name: string): string | null => {
    const value = record.get(name);
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw new InputError(`"${name}" is not a text`);
    return value;
  };
  const id = typeof record.get('id') === 'number' ? String(record.get('id')) : field('id');
  const [url, html, text, date] = [field('url'), field('html'), field('text'), field('date')];
  if (url) checkUrl(url, '"url"');
  if (date) checkDate(date, '"date"');
  if (html === null && text === null) throw new InputError('neither "html" nor "text" is given');
  return { id: id ?? `line-${number}`, url: url ?? '', ...(html === null ? { text: text ?? '' } : { html }), date: date || null };
}

function parse(line: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(
      `not JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error)}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError('not a JSON object');
  return new Map(Object.entries(value));
}

import { createReadStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './input-error.ts';
import { textOf } from './text-of.ts';

/** A page as it was found. */
export interface Source {
  readonly id: string;
  readonly url: string;
  readonly html?: string;
  readonly text?: string;
}

/** Reads `file`, or standard input where it is `-`. Throws an InputError where it cannot be read, or is no text. */
export async function readSource(file: string, stdin: AsyncIterable<Buffer | string>): Promise<Source> {
  const content = textOf(await drain(open(file, stdin), file));
  if (content === null) throw new InputError(`not a page and not plain text: ${file === '-' ? 'standard input' : file}`);
  const url = file === '-' ? '' : pathToFileURL(resolve(file)).href;
  return { id: file === '-' ? '-' : basename(file), url, ...(isMarkup(content) ? { html: content } : { text: content }) };
}

/** The bytes of `file`, or of standard input where it is `-`. Throws an InputError where it is not a file. */
export function open(file: string, stdin: AsyncIterable<Buffer | string>): AsyncIterable<Buffer | string> {
  if (file === '-') return stdin;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`no such file: ${file}`);
  if (stat.isDirectory()) throw new InputError(`not a file but a folder: ${file}`);
  return createReadStream(file);
}

async function drain(chunks: AsyncIterable<Buffer | string>, file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return Buffer.concat(parts);
}

/** Whether `content` is markup: plain text has no tag near its start. */
function isMarkup(content: string): boolean {
  return (
    content.trim() === '' ||
    /<(?:!doctype|html|head|title|meta|body|article|main|section|div|p|h1|\?xml|rss|svg)\b/i.test(content.slice(0, 20_000))
  );
}

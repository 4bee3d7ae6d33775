import { createReadStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './input-error.ts';

/** A page as it was found. */
export interface Source {
  readonly id: string;
  readonly url: string;
  readonly html?: string;
  readonly text?: string;
}

/** Reads `file`, or standard input where it is `-`. Throws an InputError where there is nothing to read. */
export async function readSource(file: string, stdin: AsyncIterable<Buffer | string>): Promise<Source> {
  const content = await drain(open(file, stdin), file);
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

async function drain(chunks: AsyncIterable<Buffer | string>, file: string): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return decode(Buffer.concat(parts));
}

/** Pages are UTF-8 unless they say otherwise at their start; Chinese ones often do (gb2312, gbk). */
function decode(bytes: Buffer): string {
  const start = bytes.subarray(0, 2048).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Whether `content` is markup: plain text has no tag near its start. */
function isMarkup(content: string): boolean {
  return (
    content.trim() === '' || /<(?:!doctype|html|head|body|article|main|div|p|h1|\?xml|rss|svg)\b/i.test(content.slice(0, 20_000))
  );
}

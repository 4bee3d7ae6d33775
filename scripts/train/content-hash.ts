import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A line of code that holds nothing but a comment, as biome formats it. */
const COMMENT = /^\s*(?:\/\/|\/\*\*|\*\s|\*\/)/;

/** What of a file's text can bear on what is made from it: layout, line endings and comments cannot. */
function contentOf(path: string, text: string): string {
  if (path.endsWith('.json')) return sameInAnyLayout(text);
  const lines = text.split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !(/\.m?[jt]s$/.test(path) && COMMENT.test(line))).join('\n');
}

/** JSON without its layout; text that is none, as somebody who edits a table leaves it for a moment, as it is. */
function sameInAnyLayout(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** A hash of what a file holds: the same in every clone, on every system, however the file is laid out. */
export function contentHash(path: string): string {
  return createHash('sha256')
    .update(contentOf(path, readFileSync(path, 'utf8')))
    .digest('hex')
    .slice(0, 20);
}

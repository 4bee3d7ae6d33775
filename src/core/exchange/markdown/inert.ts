import { isWebAddress } from '../../article/web-address.ts';
import { address, plain } from '../../checklist/markdown-text.ts';
import type { Marking } from '../../checks/note-line.ts';

// Beyond CommonMark, which `plain` sees to: what Obsidian and its common plug-ins make of text. Tags, comments, highlights,
// names of blocks, fields, macros; and the commands of Templater, which it carries out in every new file of a vault.

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** What `plain` has escaped, with the marks that go with it; or marks of Obsidian's. */
const MARKS = /\\(?:<%+|=+|:+|[\s\S])|%{2,}|={2,}|:{2,}|\{{2,}|[#^]/g;

/** `text` on one line, as the text it is, whatever it holds. */
export function inert(text: string): string {
  // Every mark by itself: what looks at the file as it stands finds no two of them side by side.
  return plain(text).replace(MARKS, (found) => found.replace(/^\\/, '').replace(/[\s\S]/g, '\\$&'));
}

/** The lines of `text` that hold anything, each as the text it is. */
export function inertLines(text: string): readonly string[] {
  return text
    .split(LINE_END)
    .map(inert)
    .filter((line) => line !== '');
}

/** `text` as a quotation, a paragraph for each of its lines, every line after `indent`. Empty where the text is. */
export function inertQuote(text: string, indent = ''): readonly string[] {
  return inertLines(text).flatMap((line, index) => [...(index === 0 ? [] : [`${indent}>`]), `${indent}> ${line}`]);
}

/** An address as a link that shows itself; as plain text where it is no address to open. */
export function inertAddress(url: string): string {
  return isWebAddress(url) ? address(url) : inert(url);
}

/** `label` as a link to `url`; as plain text where that is no address to open. */
export function inertLink(label: string, url: string): string {
  return isWebAddress(url) ? `[${inert(label)}](${address(url)})` : inert(label);
}

/** How Markdown has text and links. */
export const MARKDOWN: Marking = { plain: inert, link: inertLink };

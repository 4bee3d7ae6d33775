import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extract } from '../../src/dom/extract/extract.ts';
import type { Extraction } from '../../src/dom/extract/steps.ts';

/** The address that fixtures are read at where they name none. */
export const ADDRESS = 'https://www.magnetmetals.example/2026/03/baotou-batch-log?utm_source=x';

/** A document of `html`, as a browser would parse it. */
export function documentOf(html: string, url = ADDRESS, contentType = 'text/html'): Document {
  return new JSDOM(html, { url, contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/** The page `name` among the fixtures. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
}

/** A block in a form that tests can state: kind, text, and the text that leads it in. */
export interface SeenBlock {
  readonly kind: string;
  readonly level: number;
  readonly text: string;
  readonly leadIn: string | null;
}

/** An extraction that must have found an article. */
export function readOk(html: string, url = ADDRESS): Extract<Extraction, { status: 'ok' }> {
  const extraction = extract(documentOf(html, url), url);
  if (extraction.status !== 'ok') throw new Error(`unreadable: ${extraction.reason}`);
  return extraction;
}

/** The blocks that are read of `html`. */
export function blocksOf(html: string): SeenBlock[] {
  const { text, blocks } = readOk(html).article;
  const textAt = (index: number): string => {
    const block = blocks[index];
    return block ? text.slice(block.start, block.end) : '';
  };
  return blocks.map(({ kind, level, leadIn }, index) => ({
    kind,
    level,
    text: textAt(index),
    leadIn: leadIn === null ? null : textAt(leadIn),
  }));
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { LabelledDocument, LabelledSentence } from '../article-of.ts';

/** What pages of real sites are for: to learn from, to look at while rules are written, and to judge by, which no writer of rules has read. */
export type Split = 'train' | 'dev' | 'test';

/** What a real page was looked for as. `near` comes close and is no rare-earth news. */
export type Area = 'company' | 'policy' | 'analysis' | 'near';

/** A labelled sentence of a real page, told in other words; see ../GUIDELINE.md. */
export interface RealSentence extends LabelledSentence {
  /** Whose act it tells of, and the words of the sentence that name that actor. */
  readonly actor: 'china' | 'other' | 'none';
}

/** A real page, at the address in `url`, told sentence by sentence in other words. */
export interface RealDocument extends LabelledDocument {
  readonly restated: true;
  readonly area: Area;
  readonly blocks: readonly { readonly tag: string; readonly sentences: readonly RealSentence[] }[];
}

const FOLDER = new URL('./', import.meta.url);

/** The real pages of each file here, by the file's name without its ending. */
export function realFiles(): ReadonlyMap<string, readonly RealDocument[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return new Map(names.sort().map((name) => [name.replace('.jsonl', ''), readRealPages(name)]));
}

function readRealPages(name: string): readonly RealDocument[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as RealDocument);
}

/** A page's site as the split knows it: its host in lower case, without the labels of editions. */
export function hostOf(url: string): string {
  return new URL(url).hostname.toLowerCase().replace(/^(www|m|en|amp)\./, '');
}

/**
 * The part of the real pages that an address belongs to, by its host, so that no outlet is on two sides: of a hundred hosts some
 * 60 in `train`, 15 in `dev`, 25 in `test`, by the fifth to eighth byte of the SHA-256 of the host's name.
 */
export function splitOf(url: string): Split {
  const share = createHash('sha256').update(hostOf(url)).digest().readUInt32BE(4) / 2 ** 32;
  if (share < 0.6) return 'train';
  return share < 0.75 ? 'dev' : 'test';
}

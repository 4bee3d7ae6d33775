import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { laidOut } from '../data/layout.ts';

/** As `tldts` keeps the list of public suffixes: a tree of labels, the last of a name first. */
interface Trie {
  /** By node: 0 where its name is no suffix. */
  readonly nodeFlags: ArrayLike<number>;
  /** By node: its first edge; the last is before the next node's first. */
  readonly edgeStart: ArrayLike<number>;
  /** By edge: how long its label is. The labels stand behind one another in `labelText`. */
  readonly edgeLength: ArrayLike<number>;
  readonly edgeChild: ArrayLike<number>;
  readonly labelText: string;
  readonly rulesRoot: number;
}

/** The flag of suffixes in the list's private section: those of firms that give away subdomains. */
const PRIVATE = 2;

/** A suffix of the list, its labels in order. */
interface Suffix {
  readonly labels: readonly string[];
  readonly isPrivate: boolean;
}

/**
 * The suffixes of two labels, and the domains on which private suffixes of more are (`s3.amazonaws.com`), by the last label:
 * what stands before that, separated by spaces. A star stands for whatever label. The three-label suffixes of places in Japan,
 * Norway and the United States are left out: they are a third of the list, and news is not read there.
 */
export async function tableText(): Promise<string> {
  const all = suffixesIn(await trie());
  const two = all.filter(({ labels }) => labels.length === 2).map(({ labels }) => labels);
  const names = new Set(two.map((labels) => labels.join('.')));
  const owners = all
    .filter(({ labels, isPrivate }) => isPrivate && labels.length > 2)
    .map(({ labels }) => labels.slice(names.has(labels.slice(-2).join('.')) ? -3 : -2))
    .filter((labels) => !names.has(labels.join('.')) && !labels.includes('*'));
  return laidOut(JSON.stringify({ suffixes: byLast(two), shared: byLast(owners) }), false);
}

async function trie(): Promise<Trie> {
  const path = createRequire(import.meta.url).resolve('tldts/dist/es6/src/data/trie.js');
  return (await import(pathToFileURL(path).href)) as Trie;
}

/** All suffixes, those in letters of ASCII: so a browser tells a host. */
function suffixesIn({ nodeFlags, edgeStart, edgeLength, edgeChild, labelText, rulesRoot }: Trie): readonly Suffix[] {
  const starts: number[] = [];
  let start = 0;
  for (const length of Array.from(edgeLength)) {
    starts.push(start);
    start += length;
  }
  const found: Suffix[] = [];
  const walk = (node: number, behind: readonly string[]) => {
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const at = starts[edge] ?? 0;
      const labels = [labelText.slice(at, at + (edgeLength[edge] ?? 0)), ...behind];
      const child = edgeChild[edge] ?? 0;
      const flags = nodeFlags[child] ?? 0;
      if (flags !== 0) found.push({ labels, isPrivate: (flags & PRIVATE) !== 0 });
      walk(child, labels);
    }
  };
  walk(rulesRoot, []);
  return found.filter(({ labels }) => labels.every((label) => /^[a-z0-9*-]+$/.test(label)));
}

function byLast(names: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  const groups = new Map<string, Set<string>>();
  for (const labels of names) {
    const last = labels.at(-1) ?? '';
    groups.set(last, (groups.get(last) ?? new Set()).add(labels.slice(0, -1).join('.')));
  }
  return Object.fromEntries([...groups].sort().map(([last, before]) => [last, [...before].sort().join(' ')]));
}

// How tables are laid out: for diffs and merges. Where a person broke a list or an object into lines it stays broken, so
// that rows which are read as rows stay rows.

/** A value of JSON with whether its author broke it into lines. */
type Node =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list' | 'object'; readonly isBroken: boolean; readonly entries: readonly Entry[] };

interface Entry {
  /** With quotes; empty in a list. */
  readonly name: string;
  readonly value: Node;
}

/** Columns that an entry may fill on one line. */
const WIDTH = 130;
/** So many words at most may share a line. */
const MOST_WORDS = 3;

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|[-\w.+]+)|([{}[\]:,]))/y;

/** Reads JSON that `JSON.parse` takes. */
function parse(text: string): Node {
  let at = 0;
  const next = (): string => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    at = TOKEN.lastIndex;
    return found?.[1] ?? found?.[2] ?? '';
  };
  const value = (token: string): Node => {
    if (token !== '[' && token !== '{') return { kind: 'scalar', text: token };
    const isBroken = /^[ \t]*\r?\n/.test(text.slice(at));
    const entries: Entry[] = [];
    for (let first = next(); first !== ']' && first !== '}'; first = next()) {
      if (first === ',') continue;
      if (token === '[') entries.push({ name: '', value: value(first) });
      else {
        next();
        entries.push({ name: first, value: value(next()) });
      }
    }
    return { kind: token === '[' ? 'list' : 'object', isBroken, entries };
  };
  return value(next());
}

const isWords = (node: Node): boolean => node.kind === 'list' && node.entries.every(({ value }) => value.kind === 'scalar');

/** The value on one line; null where it or a part of it must be broken. */
function onOneLine(node: Node): string | null {
  if (node.kind === 'scalar') return node.text;
  if (node.isBroken || (isWords(node) && node.entries.length > MOST_WORDS)) return null;
  const parts = node.entries.map(({ name, value }) => {
    const one = onOneLine(value);
    return one === null ? null : `${name && `${name}: `}${one}`;
  });
  if (parts.includes(null)) return null;
  if (node.kind === 'list') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function lines(node: Node, indent: string, before: string): string {
  const one = onOneLine(node);
  if (node.kind === 'scalar' || node.entries.length === 0) return one ?? (node.kind === 'list' ? '[]' : '{}');
  if (one !== null && before.length + one.length <= WIDTH) return one;
  const inner = `${indent}  `;
  const entries = node.entries.map(({ name, value }) => {
    const start = `${inner}${name && `${name}: `}`;
    return `${start}${lines(value, inner, start)}`;
  });
  const [open, close] = node.kind === 'list' ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function sorted(node: Node): Node {
  if (node.kind !== 'object') return node;
  const nameOf = ({ name }: Entry): string => JSON.parse(name) as string;
  return { ...node, entries: node.entries.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
}

/**
 * The text of a table with an entry a line: a list of more than a few words is broken, and so is what is too wide. With
 * `isSorted` its outermost entries are sorted by name (UTF-16). Throws the parser's own error where the text is no JSON.
 */
export function laidOut(text: string, isSorted = false): string {
  JSON.parse(text);
  const table = parse(text);
  return `${lines(isSorted ? sorted(table) : table, '', '')}\n`;
}

/** Scripts whose characters take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns that `text` takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Control characters, and those that turn the direction of writing: a page must not be able to work the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/** `text` as it can be written to a terminal. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** `text` in lines of at most `width` columns, broken at spaces, and anywhere where a word is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (columnsOf(line) > width) {
      const head = fitting(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

/** The longest start of `text` that fits, one character at least. */
function fitting(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && columnsOf(head + character) > width) break;
    head += character;
  }
  return head;
}

/** `lines` set in by `margin`, the first one behind `mark`. */
export function indent(lines: readonly string[], margin: string, mark: string): string[] {
  return lines.map((line, index) => (index === 0 ? mark : margin) + line);
}

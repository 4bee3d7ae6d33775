/** Longest name without its ending, in bytes: file systems take 255, and some add to a name what they need. */
const MAX_BYTES = 180;

/** What Windows, macOS, Android or Obsidian's links do not take, what is not seen, and what turns the direction of writing. */
const REFUSED = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|#^[\]%]/gu;
/** Names that are devices to Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** `title` as the name of a file, without ending; `fallback` where nothing of it is left. */
export function fileName(title: string, fallback: string): string {
  const seen = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const name = trimmed(cutToBytes(trimmed(seen), MAX_BYTES));
  return name === '' ? fallback : name.replace(DEVICE, '_$&');
}

/** `names`, each told apart from those before it by a number; file systems do not tell case. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return names.map((name) => {
    const base = name.toLowerCase();
    let number = last.get(base) ?? 1;
    let unique = number === 1 ? name : `${name} ${number}`;
    while (taken.has(unique.toLowerCase())) unique = `${name} ${++number}`;
    last.set(base, number);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Without white space and full stops at either end: the one hides a file, the other is dropped by Windows. */
const trimmed = (name: string): string => name.replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const char of text) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > most) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** UTF-16 units that are taken of a name, of a title, and of a passage: longer ones are cut, and end with three dots. */
export const MOST = { name: 120, title: 500, quote: 4_000 } as const;

const LINE_END = /[\s\u0085]+/g;
/**
 * What is not seen: control characters, half characters, what is nobody's, and the signs that turn the direction of writing or
 * hide in a word. The joiners stay, without which some scripts are written wrongly.
 */
const UNSEEN = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** What a page says of itself on one line, at most `most` UTF-16 units long, without anything that is not seen. */
export function cleanLine(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .replace(LINE_END, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}

import { isWebAddress } from '../article/web-address.ts';

// Titles, quotes and notes come from pages and from hands: whatever they hold, they come out as the text they are, in
// CommonMark as in GitHub's dialect (tables, task lists, bare addresses made links, formulas).

/** Control characters, half characters, and those that turn the direction of writing for what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** `text` on one line, with all that would be markup made plain. */
export function plain(text: string): string {
  const line = text.split(LINE_END).join(' ').replace(/\t/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
  return (
    line
      .replace(/[\\`*_[\]<>&|~$@]|!(?=\[)/g, '\\$&')
      // Bare addresses are made links by some readers; one that a page put into its title must not be.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
      // What makes a list, a heading or a rule at the start of a line.
      .replace(/^[-+=#:]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** `label` as a link to `url`; as plain text where that is no address to open. */
export function link(label: string, url: string): string {
  return isWebAddress(url) ? `[${plain(label)}](<${written(url)}>)` : plain(label);
}

/** A bare address as a link that shows itself; as plain text where it is no address to open. */
export function address(url: string): string {
  return isWebAddress(url) ? `<${written(url)}>` : plain(url);
}

/** The address with what could end or change its link percent-encoded, or be more than an address to Obsidian and its plug-ins. */
function written(url: string): string {
  const { href, origin } = new URL(url);
  const rest = href.slice(origin.length).replace(/%(?![\da-f]{2})/gi, '%25');
  return origin + rest.replace(/[\s<>\\`[\]{}|^]/g, encodeURIComponent);
}

import { CARD_RECORDS } from './cards.ts';
import type { Mention } from './mention.ts';

// Notices come in strings ("Announcements No. 55, 56, 57 and 58 of 2025"): only the first number touches the word that
// says what is numbered, so the others cannot be found by name.

const STRING =
  /\b(?:announcements?|notices?|circulars?)\s+(?:nos?\.?\s*|numbers?\s+|#)?(\d{1,3}(?:\s*(?:,|and|&|to|through|[-–])\s*(?:and\s+)?(?:nos?\.?\s*)?\d{1,3}(?!\d))*)(?:,?\s+(?:of|from|in)\s+((?:19|20)\d\d))?/giu;

const NAME = /^Announcement No\. (\d+)$/;

let cards: ReadonlyMap<string, { readonly card: string; readonly isIn: (year: string) => boolean }> | null = null;

function cardsByNumber(): NonNullable<typeof cards> {
  const known = new Map<string, { card: string; isIn: (year: string) => boolean }>();
  for (const { id, title, aliases } of Object.values(CARD_RECORDS).flat()) {
    for (const alias of aliases) {
      const number = NAME.exec(alias)?.[1];
      if (number) known.set(number, { card: id, isIn: (year) => [id, title, ...aliases].some((words) => words.includes(year)) });
    }
  }
  return known;
}

/** Numbers named in a string of numbers or in a range, with their offsets in it. A range counts at both ends and between. */
function numbersIn(list: string): { number: string; start: number; end: number }[] {
  const found: { number: string; start: number; end: number }[] = [];
  for (const match of list.matchAll(/\d{1,3}/g)) {
    const end = match.index + match[0].length;
    const last = found.at(-1);
    const isRange = last && /^\s*(?:to|through|[-–])\s*(?:nos?\.?\s*)?$/i.test(list.slice(last.end, match.index));
    const from = isRange ? Number(last.number) + 1 : Number(match[0]);
    const to = Number(match[0]);
    for (let number = Math.max(from, to - 20); number < to; number += 1)
      found.push({ number: `${number}`, start: match.index, end });
    found.push({ number: `${to}`, start: match.index, end });
  }
  return found;
}

/** The notices named by number in `text`, singly or in strings; a year that is not theirs rules them out. */
export function numberedMentions(text: string): readonly Mention[] {
  cards ??= cardsByNumber();
  const mentions: Mention[] = [];
  for (const match of text.matchAll(STRING)) {
    const list = match[1] ?? '';
    const base = match.index + match[0].indexOf(list);
    for (const { number, start, end } of numbersIn(list)) {
      const known = cards.get(number);
      if (!known || (match[2] && !known.isIn(match[2]))) continue;
      mentions.push({
        card: known.card,
        isStrong: true,
        isName: true,
        key: `announcement no ${number}`,
        set: null,
        start: base + start,
        end: base + end,
      });
    }
  }
  return mentions;
}

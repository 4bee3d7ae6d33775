import { simplified } from '../text/simplified.ts';
import { type Alias, type AliasNode, aliasTree } from './aliases.ts';
import { CARD_RECORDS, cardById } from './cards.ts';
import owners from './data/foreign-owners.json';
import type { Mention } from './mention.ts';
import { isJoined, type Token, tokensOf } from './tokens.ts';

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
function numberedMentions(text: string): readonly Mention[] {
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

const OWNERS: ReadonlySet<string> = new Set(owners);

function isWritten(alias: Alias, tokens: readonly Token[], from: number): boolean {
  return alias.exact.every((form, index) => {
    const raw = tokens[from + index]?.raw;
    return form === null || raw === form || raw === `${form}s`;
  });
}

/** "Announcement No. 18 of 2023" is not the No. 18 of a card that never names 2023. */
function isOtherYear(text: string, alias: Alias, end: number): boolean {
  if (!/\d$/.test(alias.key)) return false;
  const year = /^\W{0,3}(?:of |\/)?((?:19|20)\d\d)\b/.exec(text.slice(end, end + 12))?.[1];
  if (year === undefined || alias.key.endsWith(year)) return false;
  const card = cardById(alias.card);
  return !!card && ![card.title, ...card.aliases].some((words) => words.includes(year));
}

/** "Vietnam's Ministry of Commerce", "Ministry of Commerce of India": an institution of that name, but not China's. */
function isForeign(alias: Alias, tokens: readonly Token[], from: number): boolean {
  if (alias.exact.length < 2 || cardById(alias.card)?.kind !== 'institution') return false;
  const back = tokens[from - 1]?.raw === 's' ? 2 : 1;
  const before = tokens[from - back];
  const after = tokens.slice(from + alias.exact.length, from + alias.exact.length + 3);
  if (before && before.end + 3 >= (tokens[from]?.start ?? 0) - (back === 2 ? 2 : 0) && OWNERS.has(before.raw)) return true;
  return after[0]?.raw === 'of' && after.some((token) => OWNERS.has(token.raw));
}

/** All names that begin at one word, of every length. */
function mentionsAt(text: string, tokens: readonly Token[], from: number, root: AliasNode, found: Mention[]): void {
  let node: AliasNode | undefined = root;
  for (let index = from; node; index += 1) {
    const token = tokens[index];
    const left = tokens[index - 1];
    if (!token || (index > from && left && !isJoined(text, left, token))) return;
    node = node.next.get(token.key);
    for (const alias of node?.ends ?? []) {
      if (!isWritten(alias, tokens, from) || isOtherYear(text, alias, token.end) || isForeign(alias, tokens, from)) continue;
      const { card, isStrong, isName, key, set } = alias;
      found.push({ card, isStrong, isName, key, set, start: tokens[from]?.start ?? 0, end: token.end });
    }
  }
}

/** Drops a mention that stands inside a longer strong one: "Mineral Resources Law" in the name of its regulations. */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  let cover: Mention | null = null;
  for (const mention of mentions) {
    const isInside = cover !== null && mention.end <= cover.end && mention.end - mention.start < cover.end - cover.start;
    if (!isInside) kept.push(mention);
    if (mention.isStrong && !isInside && (cover === null || mention.end > cover.end)) cover = mention;
  }
  return kept;
}

/** Every name of a card in a text, traditional Chinese read as simplified, in order of place, the longer first, without those inside a longer strong one. */
export function mentionsOf(written: string): readonly Mention[] {
  const text = simplified(written);
  const tokens = tokensOf(text);
  const root = aliasTree();
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length; from += 1) mentionsAt(text, tokens, from, root, found);
  found.push(...numberedMentions(text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return outermost(found);
}

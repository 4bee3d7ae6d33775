import { simplified } from '../text/simplified.ts';
import { type Alias, type AliasNode, aliasTree } from './aliases.ts';
import { cardById } from './cards.ts';
import owners from './data/foreign-owners.json';
import type { Mention } from './mention.ts';
import { numberedMentions } from './numbered.ts';
import { isJoined, type Token, tokensOf } from './tokens.ts';

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

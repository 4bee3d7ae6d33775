/** Longest tag, in UTF-16 units. */
export const TAG_LIMIT = 80;

/** Most tags of one highlight or article. */
export const TAGS_LIMIT = 50;

/** What two tags have in common that differ only in case or in how their letters are composed. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** `tags` as they are kept: without white space around them or runs of it within, none empty, each once, in order. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.map((one) => one.trim().replace(/\s+/g, ' '))) {
    if (tag !== '' && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()];
}

/** Tags to give to records, and to take from them. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** `tags` after a change. One that is both added and removed is there in the end; one that is there keeps its spelling. */
export function retag(tags: readonly string[], { add, remove }: TagChange): readonly string[] {
  const removed = new Set(cleanTags(remove).map(tagKey));
  return cleanTags([...tags.filter((tag) => !removed.has(tagKey(tag))), ...add]);
}

/** Whether `tags` could have come from `cleanTags` and keep to the limits. */
export function areKept(tags: readonly string[]): boolean {
  if (tags.length > TAGS_LIMIT || tags.some(({ length }) => length > TAG_LIMIT)) return false;
  const clean = cleanTags(tags);
  return clean.length === tags.length && clean.every((tag, index) => tag === tags[index]);
}

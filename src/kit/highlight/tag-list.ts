import { cleanTags, retag, TAG_LIMIT, TAGS_LIMIT, tagKey } from '../../core/annotation/tags.ts';

/** Most suggestions shown at once. */
const MOST_SUGGESTED = 6;
/** What ends a tag: a comma, also of a Chinese keyboard, or a new line that was pasted. */
const SEPARATOR = /[,，、\n]/;

/** Whether `text` holds what ends a tag. */
export function endsTag(text: string): boolean {
  return SEPARATOR.test(text);
}

/** The tags that `text` names, between commas, as they are kept. */
export function tagsIn(text: string): readonly string[] {
  return cleanTags(text.split(SEPARATOR).map((tag) => tag.trim().slice(0, TAG_LIMIT)));
}

/** `tags` with those of `added` that are not among them yet, as many as can be kept. */
export function withTags(tags: readonly string[], added: readonly string[]): readonly string[] {
  return retag(tags, { add: added, remove: [] }).slice(0, Math.max(tags.length, TAGS_LIMIT));
}

/** `tags` without `tag`, whatever its case. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return retag(tags, { add: [], remove: [tag] });
}

/** Of `known` tags those that `text` may become, at most six: first those that begin with it, and none that is taken. */
export function suggestedTags(text: string, known: readonly string[], taken: readonly string[]): readonly string[] {
  const wanted = tagKey(text.trim());
  if (wanted === '') return [];
  const out = new Set([wanted, ...taken.map(tagKey)]);
  const free = cleanTags(known).filter((tag) => !out.has(tagKey(tag)));
  const begins = free.filter((tag) => tagKey(tag).startsWith(wanted));
  const holds = free.filter((tag) => !tagKey(tag).startsWith(wanted) && tagKey(tag).includes(wanted));
  return [...begins, ...holds].slice(0, MOST_SUGGESTED);
}

/** All tags of several lists, each once, in the order of the alphabet. */
export function allTags(lists: readonly (readonly string[])[]): readonly string[] {
  return cleanTags(lists.flat()).toSorted((a, b) => a.localeCompare(b));
}

/**
 * `tag` as Obsidian takes it, without its `#`: letters, figures, pictures, `_`, `-` and `/`, and not figures alone; or null
 * where nothing of it is left. White space becomes a hyphen.
 */
export function obsidianTag(tag: string): string | null {
  const name = tag
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return null;
  return /^[\p{N}/]+$/u.test(name) ? `_${name}` : name;
}

/** `tags` as Obsidian takes them, each once. */
export function obsidianTags(tags: readonly string[]): readonly string[] {
  const byKey = new Map(tags.flatMap((tag) => obsidianTag(tag) ?? []).map((name) => [name.toLowerCase(), name]));
  return [...byKey.values()];
}

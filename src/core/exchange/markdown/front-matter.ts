/** A field of front matter: a text, several, or null where there is nothing to say and it is left out. */
export type Field = readonly [name: string, value: string | readonly string[] | null];

/** What YAML takes for a day or an instant, which Obsidian then shows as such. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/;

/** What is written as its code: what ends a line for YAML or is not seen, and what begins a command or a macro in a note. */
const CODED = /[\u007f-\u009f\u2028\u2029\ufeff<{]|%(?=%)/g;

/** Fields as YAML front matter, fences included. Names are ours; values may hold anything. */
export function frontMatter(fields: readonly Field[]): string {
  return ['---', ...fields.flatMap(fieldLines), '---'].join('\n');
}

function fieldLines([name, value]: Field): readonly string[] {
  if (value === null || value.length === 0) return [];
  if (typeof value === 'string') return [`${name}: ${TIME.test(value) ? value : yamlText(value)}`];
  return [`${name}:`, ...value.map((item) => `  - ${yamlText(item)}`)];
}

/**
 * `text` in double quotes, as YAML and JSON write it alike. Two opening brackets are set apart: in Obsidian they make a
 * link of a text, in front matter too.
 */
export function yamlText(text: string): string {
  const seen = text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\p{Cs}/gu, '\uFFFD');
  const apart = seen.replace(/\[(?=\[)/g, '[ ');
  return JSON.stringify(apart).replace(CODED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

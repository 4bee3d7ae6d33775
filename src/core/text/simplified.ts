import table from './data/traditional.json';

let forms: ReadonlyMap<string, string> | null = null;

function formsByCharacter(): ReadonlyMap<string, string> {
  forms ??= new Map(Array.from(table.traditional, (character, i) => [character, table.simplified.charAt(i)]));
  return forms;
}

const HAN = /\p{Script=Han}/gu;

/**
 * `text` with its traditional Chinese characters in their simplified form, one for one: offsets in it are offsets in `text`.
 * So one table of names and cues reads both. `data/traditional.json` is made by `scripts/traditional.ts`.
 */
export function simplified(text: string): string {
  const byCharacter = formsByCharacter();
  return text.replace(HAN, (character) => byCharacter.get(character) ?? character);
}

/** Characters of a text that tell its letters: enough of any article. */
const SAMPLE = 2000;

/** Whether a Chinese text is written in traditional characters: it has more of them than of their simplified forms. */
export function isTraditional(text: string): boolean {
  const byCharacter = formsByCharacter();
  const simple = new Set(byCharacter.values());
  let balance = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (byCharacter.has(character)) balance++;
    else if (simple.has(character)) balance--;
  }
  return balance > 0;
}

import type { Language } from './grammar.ts';
import { isBlock, type Part, type Word } from './page.ts';
import type { Chance } from './random.ts';

/** A page as a browser gets it, with where each of its words stands. */
export interface Rendered {
  readonly html: string;
  /** The `textContent` of its body; offsets are UTF-16 units of it. */
  readonly text: string;
  /** Words in the order of the page. */
  readonly places: readonly Place[];
}

/** Where a word stands in the body's text. */
export interface Place {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** How words are set: what stands between two of them, and how each is spelt. */
export interface Setting {
  gap(): string;
  spell(text: string): string;
}

/** Words as they were written. */
export function plainSetting(gap: string): Setting {
  return { gap: () => gap, spell: (text) => text };
}

const STRAIGHT: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '—': '–',
  '，': ',',
  '：': ':',
  '（': '(',
  '）': ')',
};

/** The same words with other spaces, straight quotation marks, another dash, and soft hyphens in long words. */
export function resetting(language: Language, chance: Chance): Setting {
  const gaps = language === 'zh' ? ['', '', '', '\n'] : [' ', '\u00a0', '\n      ', '  ', '\u2009'];
  return {
    gap: () => chance.pick(gaps),
    spell(text) {
      const plain = text.replace(/[“”„’—，：（）]/g, (mark) => STRAIGHT[mark] ?? mark);
      if (language === 'zh') return plain.replace(/(?<=\d)(?=\p{L})/gu, ' ');
      return plain.length > 9 && chance.is(0.2) ? `${plain.slice(0, 5)}\u00ad${plain.slice(5)}` : plain;
    },
  };
}

/** `parts` as an HTML page. */
export function render(parts: readonly Part[], language: Language, setting: Setting): Rendered {
  const html: string[] = [];
  const text: string[] = [];
  const places: Place[] = [];
  let length = 0;
  const say = (piece: string): void => {
    html.push(piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    text.push(piece);
    length += piece.length;
  };
  const sayWord = (word: Word): void => {
    const spelt = setting.spell(word.text);
    places.push({ word, start: length, end: length + spelt.length });
    say(spelt);
  };
  const show = (part: Part): void => {
    html.push(`<${part.tag}>`);
    if (isBlock(part)) sayWords(part.words, html, setting, say, sayWord);
    else part.children.forEach(show);
    html.push(`</${part.tag}>`);
    // White space in a table is kept apart from it by some parsers; elsewhere pages have it between blocks.
    if (!/^(?:t[drh]|thead|tbody|caption)$/.test(part.tag)) say('\n');
  };
  say('\n');
  html.push('<main>');
  parts.forEach(show);
  html.push('</main>');
  const head = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Bench</title></head><body>`;
  return { html: `${head}${html.join('')}</body></html>`, text: text.join(''), places };
}

function sayWords(
  words: readonly Word[],
  html: string[],
  setting: Setting,
  say: (piece: string) => void,
  sayWord: (word: Word) => void,
): void {
  let open: string | null = null;
  for (const [index, word] of words.entries()) {
    if (open !== null && word.inline !== open) {
      html.push(`</${open}>`);
      open = null;
    }
    if (word.isAfterBreak) html.push('<br>');
    else if (index > 0) say(setting.gap());
    if (open === null && word.inline !== null) {
      html.push(word.inline === 'a' ? '<a href="#">' : `<${word.inline}>`);
      open = word.inline;
    }
    sayWord(word);
  }
  if (open !== null) html.push(`</${open}>`);
}

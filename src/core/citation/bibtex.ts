import type { Cited } from './cited.ts';
import { keyOf, noteOn } from './csl.ts';
import type { Name } from './names.ts';

/**
 * A passage's article as an entry of biblatex, `@online`. The year stands beside the date for those who use BibTeX alone. Title and
 * names that are kept whole are in braces of their own: their capitals stay, and no comma or "and" in them is read as more.
 */
export function bibtexOf(cited: Cited): string {
  const { authors, title, outlet, published, accessed, page, language } = cited;
  const note = noteOn(cited);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length === 0 ? null : authors.map(nameOf).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['organization', outlet && `{${escaped(outlet)}}`],
    ['date', published],
    ['year', published?.slice(0, 4) ?? null],
    ['url', page && verbatim(page)],
    ['urldate', page && accessed],
    ['langid', language && escaped(language)],
    ['annotation', note && escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (!value ? [] : `  ${name} = {${value}},`));
  return [`@online{${keyOf(cited)},`, ...lines, '}', ''].join('\n');
}

function nameOf(name: Name): string {
  return 'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** `text` with what means something to TeX as the sign that it is. */
function escaped(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** An address as biblatex takes it, letter for letter: only what could end the field early is encoded. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent);
}

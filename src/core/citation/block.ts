import type { Corrected } from '../annotation/correction.ts';
import type { Check } from '../checks/check.ts';
import { type Marking, noteLine } from '../checks/note-line.ts';
import type { Wording } from '../checks/render.ts';
import type { Layer, SpeakerClass } from '../claim/claim.ts';
import { correctionLine } from '../exchange/correction-words.ts';
import { inert, inertLines, inertLink, inertQuote } from '../exchange/markdown/inert.ts';
import type { Source } from '../knowledge/card.ts';
import type { Cited } from './cited.ts';
import { plainName } from './names.ts';
import { anchor, escaped } from './runs.ts';

/** What is told of a claim beside its words. */
export interface ClaimTold {
  readonly layer: Layer;
  readonly speaker: SpeakerClass;
  readonly speakerName: string | null;
  /** What of that is the reader's word in place of Loupe's; null where nothing is. */
  readonly corrected: Corrected | null;
  /** The notes worth a look that are not put aside. */
  readonly checks: readonly { readonly check: Check; readonly sources: readonly Source[] }[];
  /** The reader's own; empty where there is none. */
  readonly note: string;
}

/** The signs of a kind of text, with which a block is put together. */
interface Markup extends Marking {
  readonly strong: (markup: string) => string;
  readonly quote: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly paragraph: (markup: string) => string;
  readonly lines: (text: string) => readonly string[];
  readonly between: string;
}

const MARKDOWN: Markup = {
  plain: inert,
  link: inertLink,
  strong: (markup) => `**${markup}**`,
  quote: (text) => inertQuote(text).join('\n'),
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  paragraph: (markup) => markup,
  lines: inertLines,
  between: '\n\n',
};

const HTML: Markup = {
  plain: escaped,
  link: anchor,
  strong: (markup) => `<b>${markup}</b>`,
  quote: (text) => `<blockquote><p>${escaped(text)}</p></blockquote>`,
  list: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  paragraph: (markup) => `<p>${markup}</p>`,
  lines: (text) =>
    text
      .split('\n')
      .map(escaped)
      .filter((line) => line.trim() !== ''),
  between: '',
};

/**
 * A passage with where it stands and, of a claim, its type, who says it, the notes beside it and the reader's own: as Markdown for
 * a vault, and as HTML for a word processor. Nothing that a page says is markup in either.
 */
export function blockOf(
  cited: Cited,
  claim: ClaimTold | null,
  words: Wording,
): { readonly markdown: string; readonly html: string } {
  return { markdown: `${written(MARKDOWN, cited, claim, words)}\n`, html: written(HTML, cited, claim, words) };
}

function written(markup: Markup, cited: Cited, claim: ClaimTold | null, words: Wording): string {
  const { plain, paragraph, quote, list, lines, strong, between } = markup;
  const notes = claim?.checks.map((one) => noteLine(one, words, markup)) ?? [];
  const own = lines(claim?.note ?? '');
  const blocks = [
    cited.quote === '' ? '' : quote(cited.quote),
    paragraph(`— ${sourceOf(markup, cited, words)}`),
    claim ? paragraph(aboutOf(markup, claim, words)) : '',
    claim?.corrected ? paragraph(plain(correctionLine(claim.corrected, words))) : '',
    notes.length === 0 ? '' : list(notes),
    ...own.map((line, at) => paragraph(at === 0 ? `${strong(words.message('markdown_note', []))} ${line}` : line)),
  ];
  return blocks.filter((block) => block !== '').join(between);
}

/** Who wrote it, its title as a link to the passage, the outlet and the day. */
function sourceOf({ plain, link: linked }: Marking, cited: Cited, words: Wording): string {
  const { authors, title, outlet, published, link: url } = cited;
  return [
    ...authors.map((name) => plain(plainName(name))),
    url === null ? plain(title) : linked(title, url),
    ...(outlet === '' ? [] : [plain(outlet)]),
    ...(published === null ? [] : [words.date(published)]),
  ].join(' · ');
}

function aboutOf({ plain, strong }: Markup, { layer, speaker, speakerName }: ClaimTold, words: Wording): string {
  const kind = words.message(`speaker_${speaker.replaceAll('-', '_')}`, []);
  const who = speakerName ? words.message('markdown_speaker', [plain(speakerName), kind]) : kind;
  return `${strong(words.message(`layer_${layer}`, []))} · ${who}`;
}

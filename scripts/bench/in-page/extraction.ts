// What the extraction's bench puts into a page: Loupe's, Readability, and the measuring of all three.
import { Readability } from '@mozilla/readability';
import { extract } from '../../../src/dom/extract/extract.ts';

/** What a program found, and how long it took, in milliseconds: the first time in the page, and each time after. */
export interface Extracted {
  readonly text: string;
  readonly times: readonly number[];
}

type Defuddle = new (document: Document, options: object) => { parse(): { readonly content: string } };

const ADDRESS = 'https://www.reuters.com/markets/article';

/** The text of markup. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // Blocks that follow each other without a space would make one word of two.
  for (const block of body.querySelectorAll('p, li, td, th, div, h2, h3, br, blockquote')) block.after(' ');
  return body.textContent;
}

const EXTRACTORS: Readonly<Record<string, () => string>> = {
  Loupe() {
    const extraction = extract(document, ADDRESS);
    if (extraction.status !== 'ok') return '';
    const { text, blocks } = extraction.article;
    return blocks.map(({ kind, start, end }) => (kind === 'title' ? '' : text.slice(start, end))).join('\n');
  },
  // It takes what it reads apart, and so needs a copy of its own.
  Readability: () => new Readability(document.cloneNode(true) as Document).parse()?.content ?? '',
  Defuddle() {
    const { Defuddle } = globalThis as unknown as { Defuddle: Defuddle & { default?: Defuddle } };
    return new (Defuddle.default ?? Defuddle)(document, { url: ADDRESS, useAsync: false }).parse().content;
  },
};

/** Runs an extractor so often. */
export function run(name: string, runs: number): Extracted {
  const times: number[] = [];
  let found = '';
  while (times.length < runs) {
    const start = performance.now();
    found = EXTRACTORS[name]?.() ?? '';
    times.push(performance.now() - start);
  }
  return { text: name === 'Loupe' ? found : textOf(found), times };
}

/** The words that are the article's, as people see it: what stands in `takes`, without what stands in `leaves`. */
export function articleText(takes: string, leaves: string): string {
  const all = [...document.querySelectorAll(takes)].map((element) => {
    const copy = element.cloneNode(true) as Element;
    if (leaves !== '') for (const left of copy.querySelectorAll(leaves)) left.remove();
    return leaves !== '' && element.matches(leaves) ? '' : copy.innerHTML;
  });
  return textOf(all.join(' '));
}

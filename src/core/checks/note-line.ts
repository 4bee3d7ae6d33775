import type { Source } from '../knowledge/card.ts';
import type { Check } from './check.ts';
import { renderMessage, type Wording } from './render.ts';

/** What is said of a source. */
export type SourceNamed = Pick<Source, 'publisher' | 'url' | 'isLinkable'>;

/** How a kind of file has text and links. */
export interface Marking {
  /** Text as the text that it is, whatever it holds. */
  readonly plain: (text: string) => string;
  /** A link; plain text where `url` is no address to open. */
  readonly link: (label: string, url: string) => string;
}

/** A note as one sentence, with its sources and as of when it holds in brackets. */
export function noteLine(
  { check, sources }: { readonly check: Check; readonly sources: readonly SourceNamed[] },
  words: Wording,
  { plain, link }: Marking,
): string {
  const named = words.list(
    sources.map(({ publisher, url, isLinkable }) => (isLinkable ? link(publisher, url) : plain(publisher))),
  );
  // Our own messages hold no markup.
  const dated = check.asOf === null ? [] : [words.message('markdown_as_of', [words.date(check.asOf)])];
  const origin = [...(sources.length > 0 ? [words.message('markdown_sources', [named])] : []), ...dated].join(', ');
  return `${plain(renderMessage(check.message, words))}${origin === '' ? '' : ` (${origin})`}`;
}

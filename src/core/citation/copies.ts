import type { Wording } from '../checks/render.ts';
import { bibtexOf } from './bibtex.ts';
import { blockOf, type ClaimTold } from './block.ts';
import { type Cited, citedOf, type ToCite } from './cited.ts';
import { cslJson } from './csl.ts';
import { linkTo } from './link-to.ts';
import { plainName } from './names.ts';
import { quoted } from './quoted.ts';
import { risOf } from './ris.ts';
import { anchor, escaped, htmlOf, plainOf } from './runs.ts';
import type { CitationStyle } from './style.ts';
import { citationOf } from './styles.ts';

/** The forms in which reference managers take a work. */
export const REFERENCE_FORMS = ['bibtex', 'ris', 'csl-json'] as const;

/** As what a passage can be copied: its address, its words with their source, a citation, a reference, or all that is known of it. */
export type CopyKind = 'link' | 'quote' | 'block' | CitationStyle | (typeof REFERENCE_FORMS)[number];

/** A passage to be copied, with what is told of the claim that it is. */
export interface ToCopy extends ToCite {
  readonly claim: ClaimTold | null;
}

/** What goes on the clipboard. */
export interface Copy {
  readonly text: string;
  /** The same for what takes formatted text; null where there is nothing to format. */
  readonly html: string | null;
}

/** `what` as `kind`, copied on the day `today`, `YYYY-MM-DD`; null where it has no address to link to. */
export function copyOf(kind: CopyKind, what: ToCopy, today: string, words: Wording): Copy | null {
  const bare = (text: string): Copy => ({ text, html: null });
  if (kind === 'link') {
    const link = linkTo(what.head.url, what.quote);
    return link === null ? null : bare(link);
  }
  const cited = citedOf(what, today);
  switch (kind) {
    case 'quote':
      return quoteOf(cited, words);
    case 'block': {
      const { markdown, html } = blockOf(cited, what.claim, words);
      return { text: markdown, html };
    }
    case 'bibtex':
      return bare(bibtexOf(cited));
    case 'ris':
      return bare(risOf(cited));
    case 'csl-json':
      return bare(cslJson(cited));
    default:
      return citationCopy(cited, kind);
  }
}

function citationCopy(cited: Cited, style: CitationStyle): Copy {
  const { passage, reference } = citationOf(cited, style);
  const lines = passage === null ? [reference] : [passage, reference];
  return { text: lines.map(plainOf).join('\n'), html: lines.map((line) => `<p>${htmlOf(line)}</p>`).join('') };
}

/** The words in quotation marks, who says them, and where they stand. */
function quoteOf(cited: Cited, words: Wording): Copy {
  const { quote, speaker, authors, title, outlet, published, link } = cited;
  const before = [speaker ?? [], ...authors.map(plainName)].flat();
  const after = [...(outlet === '' ? [] : [outlet]), ...(published === null ? [] : [words.date(published)])];
  const source = [...before, title, ...after].join(' · ');
  const linked = [...before.map(escaped), link === null ? escaped(title) : anchor(title, link), ...after.map(escaped)].join(
    ' · ',
  );
  const said = quote === '' ? [] : [quoted(quote)];
  return {
    text: [...said, quote === '' ? source : `— ${source}`, ...(link === null ? [] : [link])].join('\n'),
    html: `${quote === '' ? '' : `<blockquote><p>${escaped(quote)}</p></blockquote>`}<p>${quote === '' ? '' : '— '}${linked}</p>`,
  };
}

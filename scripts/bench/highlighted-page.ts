// One article with 200 passages in it that a reader has highlighted.
import { type PageWish, writePage } from '../bench-anchor/page.ts';
import type { TextSpan } from '../bench-anchor/page-side/stage.ts';
import { chooseQuotes } from '../bench-anchor/quotes.ts';
import { chanceFrom } from '../bench-anchor/random.ts';
import { plainSetting, render } from '../bench-anchor/render.ts';
import { indexOf, truthOf } from '../bench-anchor/truth.ts';

/** Highlights in the article. */
export const HIGHLIGHTS = 200;
const WISH: PageWish = { name: 'English, prose', language: 'en', seed: 7201, length: 62_000, kind: 'prose' };

/** A page with the places of passages in its body's text. */
export interface HighlightedPage {
  readonly html: string;
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

/** An article of `length` characters, some 10,000 words where none is given, the same one each time, which the gate finds worth reading. */
export function highlightedPage(length: number = WISH.length): HighlightedPage {
  const page = writePage({ ...WISH, length });
  const rendered = render(page.parts, page.language, plainSetting(page.gap));
  const index = indexOf(rendered);
  const spans = chooseQuotes(page, HIGHLIGHTS, chanceFrom(WISH.seed + 1)).map((quote) => {
    const truth = truthOf(quote, rendered, index);
    if (truth === null || truth === 'apart') throw new Error('a quote is not on its own page');
    return truth;
  });
  const title = '<title>China tightens rare earth export controls</title>';
  return { html: rendered.html.replace('<title>Bench</title>', title), text: rendered.text, spans };
}

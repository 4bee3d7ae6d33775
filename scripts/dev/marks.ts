import type { Page } from 'puppeteer';
import { poll } from '../browser/poll.ts';

/** A claim as it is marked in a page. */
export interface Mark {
  readonly layer: string;
  readonly text: string;
}

/** Milliseconds that a page may take from its load to its marks. */
const LIMIT = 10_000;

/** The claims that are marked in a page, in its order, once they stand still; none where nothing is marked in time. */
export async function awaitMarks(page: Page): Promise<readonly Mark[]> {
  let last = '';
  const ask = async () => {
    const marks = await marksIn(page).catch(() => []);
    const now = JSON.stringify(marks);
    const isSame = now === last && marks.length > 0;
    last = now;
    return isSame ? marks : null;
  };
  return poll('the marks', ask, LIMIT, 150).catch(() => []);
}

/** Highlights are one registry for the page and for extensions, so no page of Loupe's own is needed to see them. */
function marksIn(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: { layer: string; text: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Iterable<Range>>) {
      const layer = /^loupe-(official|reported|interpretation|forecast)$/.exec(name)?.[1];
      if (layer) for (const range of highlight) found.push({ layer, text: range.toString(), range });
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ layer, text }) => ({ layer, text: text.replaceAll(/\s+/g, ' ').trim() }));
  });
}

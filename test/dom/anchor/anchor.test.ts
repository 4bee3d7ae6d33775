import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RangeSelector, Selector } from '../../../src/core/annotation/annotation.ts';
import { type Anchored, anchorAll, anchorAllInSlices } from '../../../src/dom/anchor/anchor.ts';
import { describeRange } from '../../../src/dom/anchor/describe.ts';
import { readPageText } from '../../../src/dom/anchor/page-text.ts';
import { documentOf } from '../document-of.ts';

const ARTICLE = `<main><h1>Baotou plants log every batch</h1>
<p id="first">Separation plants in Baotou have been told to <b>record every batch</b> of feed
  and oxide from 1 April, the office said.</p>
<p id="second">The records are compared with production quotas <a href="/q">once a month</a>, and plants that cannot
  explain a gap lose their allocation.</p>
<table><tr><td>Baotou<td>n/a<tr><td>Ganzhou<td>n/a</table></main>`;

/** A range from the start of `from` to the end of `to`, both in one text node each. */
function rangeOver(document: Document, from: string, to = from): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, 4);
  let isStarted = false;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (!isStarted && node.data.includes(from)) {
      range.setStart(node, node.data.indexOf(from));
      isStarted = true;
    }
    if (isStarted && node.data.includes(to)) {
      range.setEnd(node, node.data.lastIndexOf(to) + to.length);
      return range;
    }
  }
  throw new Error(`"${from}" to "${to}" is not in the page`);
}

/** The selectors of a passage of `html`. */
function selectorsIn(html: string, from: string, to = from): readonly Selector[] {
  const document = documentOf(html);
  const selectors = describeRange(rangeOver(document, from, to), readPageText(document));
  if (!selectors) throw new Error('the range holds no text');
  return selectors;
}

function anchoredIn(html: string, selectors: readonly Selector[]): Anchored | null {
  const document = documentOf(html);
  return anchorAll(document, readPageText(document), [{ id: 'a', selectors }]).get('a') ?? null;
}

const words = (anchored: Anchored | null): string | undefined => anchored?.range.toString().replace(/\s+/g, ' ');
const quoteOf = (selectors: readonly Selector[] | null | undefined) =>
  selectors?.find((selector) => selector.type === 'TextQuoteSelector');
const rangeSelectorOf = (selectors: readonly Selector[]) =>
  selectors.find((selector): selector is RangeSelector => selector.type === 'RangeSelector');

describe('describeRange', () => {
  it('gives the words as they are read, the place in the text and in the elements', () => {
    const selectors = selectorsIn(ARTICLE, 'record every', 'and oxide');
    expect(quoteOf(selectors)).toMatchObject({
      exact: 'record every batch of feed and oxide',
      prefix: 'ts in Baotou have been told to '.padStart(32, 'n'),
      suffix: ' from 1 April, the office said.\n',
    });
    const range = rangeSelectorOf(selectors);
    expect(range?.startSelector.value).toBe('/html[1]/body[1]/main[1]/p[1]/b[1]');
    expect(range?.startSelector.refinedBy).toMatchObject({ start: 0, end: 0 });
    expect(range?.endSelector.value).toBe('/html[1]/body[1]/main[1]/p[1]');
  });

  it('leaves out white space at the ends', () => {
    const document = documentOf(ARTICLE);
    const range = rangeOver(document, ' of feed\n  ');
    expect(quoteOf(describeRange(range, readPageText(document)))?.exact).toBe('of feed');
  });

  it('takes ranges whose ends are elements, as a triple click makes them', () => {
    const document = documentOf(ARTICLE);
    const page = readPageText(document);
    const range = document.createRange();
    const [first, second] = document.querySelectorAll('p');
    if (!first || !second) throw new Error('no paragraphs');
    range.setStart(first.firstChild ?? first, 0);
    range.setEnd(second, 0);
    expect(quoteOf(describeRange(range, page))?.exact).toMatch(/^Separation plants .* the office said\.$/);
    range.selectNode(second);
    expect(quoteOf(describeRange(range, page))?.exact).toMatch(/^The records .* their allocation\.$/);
    range.selectNodeContents(document.body);
    expect(quoteOf(describeRange(range, page))?.exact).toBe(page.text);
  });

  it('gives null for ranges without text of the page', () => {
    const document = documentOf(`${ARTICLE}<p> <img> </p><textarea>typed</textarea>`);
    const page = readPageText(document);
    const range = document.createRange();
    expect(describeRange(range, page)).toBeNull();
    range.selectNodeContents(document.querySelector('img')?.parentElement ?? document.body);
    expect(describeRange(range, page)).toBeNull();
    range.selectNodeContents(document.querySelector('textarea') ?? document.body);
    expect(describeRange(range, page)).toBeNull();
  });
});

describe('anchorAll', () => {
  it('gives the range back on the same page, with nothing to save', () => {
    const anchored = anchoredIn(ARTICLE, selectorsIn(ARTICLE, 'record every', 'and oxide'));
    expect(words(anchored)).toBe('record every batch of feed and oxide');
    expect(anchored).toMatchObject({ how: 'position', fresh: null });
  });

  it('finds the passage after a notice on top, with selectors that find it at once from then on', () => {
    const after = `<div>This page was updated on Friday.</div>${ARTICLE}`;
    const anchored = anchoredIn(after, selectorsIn(ARTICLE, 'once a month', 'a gap'));
    expect(words(anchored)).toBe('once a month, and plants that cannot explain a gap');
    expect(anchored?.how).toBe('quote');
    const again = anchoredIn(after, anchored?.fresh ?? []);
    expect(again).toMatchObject({ how: 'position', fresh: null });
    expect(words(again)).toBe(words(anchored));
  });

  it('finds the edited passage as it stands, over other elements', () => {
    const after = ARTICLE.replace('<b>record every batch</b> of feed', 'log <i>every single batch</i> of feed');
    const anchored = anchoredIn(after, selectorsIn(ARTICLE, 'have been told', 'and oxide'));
    expect(words(anchored)).toBe('have been told to log every single batch of feed and oxide');
    expect(anchored?.how).toBe('fuzzy');
    expect(quoteOf(anchored?.fresh)?.exact).toBe(words(anchored));
  });

  it('finds a passage over several blocks', () => {
    const anchored = anchoredIn(`<p>New.</p>${ARTICLE}`, selectorsIn(ARTICLE, 'the office said.', 'The records'));
    expect(words(anchored)).toBe('the office said. The records');
  });

  it('has null for a passage that is gone, and for selectors without words', () => {
    const after = ARTICLE.replace(/<p id="first">[\s\S]*?<\/p>/, '');
    expect(anchoredIn(after, selectorsIn(ARTICLE, 'record every', 'and oxide'))).toBeNull();
    const bare = selectorsIn(ARTICLE, 'The records').filter(({ type }) => type !== 'TextQuoteSelector');
    expect(anchoredIn(ARTICLE, bare)).toBeNull();
  });

  const ROWS = '<tr><td>Plant<td>n/a'.repeat(40);
  const TABLE = `<table><tbody>${ROWS}</table>`;

  /** A page's table with its twentieth row's second cell described, the way a reader would select it. */
  function cellSelectors(): readonly Selector[] {
    const document = documentOf(TABLE);
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('td')[39] ?? document.body);
    return describeRange(range, readPageText(document)) ?? [];
  }

  it('takes its elements for a hint where the words stand in many places alike', () => {
    const document = documentOf(`<p>A notice on top.</p>${TABLE}`);
    const found = anchorAll(document, readPageText(document), [{ id: 'a', selectors: cellSelectors() }]).get('a');
    expect(found?.range.startContainer.parentElement).toBe(document.querySelectorAll('td')[39]);
    expect(found?.fresh).not.toBeNull();
  });

  it('does not take the hint where other words stand there', () => {
    expect(anchoredIn(`<p>A notice on top.</p>${TABLE.replaceAll('n/a', 'none')}`, cellSelectors())).toBeNull();
  });

  it.each(['//*[//*[//*]]', '/html[1]/body[1]/table[99]', '/html/body/table[1]/tbody[1]/tr[20]/td[2]/../td[1]', '', '/', 'body'])(
    'follows no path but plain ones, and survives: %s',
    (value) => {
      const selectors = cellSelectors().map((selector) => {
        if (selector.type !== 'RangeSelector') return selector;
        const changed = { ...selector.startSelector, value };
        return { ...selector, startSelector: changed, endSelector: changed };
      });
      expect(anchoredIn(`<p>A notice on top.</p>${TABLE}`, selectors)).toBeNull();
    },
  );

  it('touches nothing in the page', () => {
    const document = documentOf(ARTICLE);
    const before = document.documentElement.outerHTML;
    const selectors = selectorsIn(`<p>New</p>${ARTICLE}`, 'record every', 'and oxide');
    anchorAll(document, readPageText(document), [{ id: 'a', selectors }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives the same in slices', async () => {
    const document = documentOf(`<p>New.</p>${ARTICLE}`);
    const page = readPageText(document);
    const highlights = ['record every', 'The records', 'Ganzhou'].map((from) => ({
      id: from,
      selectors: selectorsIn(ARTICLE, from),
    }));
    const sliced = await anchorAllInSlices(document, page, highlights);
    const atOnce = anchorAll(document, page, highlights);
    expect([...sliced].map(([id, found]) => [id, words(found)])).toEqual([...atOnce].map(([id, found]) => [id, words(found)]));
    expect(sliced.size).toBe(3);
  });

  it('has null for a passage that the page changed after it was read', () => {
    const document = documentOf(ARTICLE);
    const page = readPageText(document);
    document.querySelector('#second')?.remove();
    expect(anchorAll(document, page, [{ id: 'a', selectors: selectorsIn(ARTICLE, 'The records') }]).get('a')).toBeNull();
  });

  const token = fc.constantFrom('ore', 'mine', 'plant', 'quota', 'oxide', '稀土', '出口', '😀', 'ﬁlm', 'ta\u00adx', 'x');
  const gap = fc.constantFrom(' ', '\n  ', '&nbsp;', '<br>', '', '<!-- note -->', '</p><p>', '<script>1</script>');
  const inline = fc.constantFrom('', 'em', 'a', 'span');
  const body = fc
    .array(fc.tuple(token, gap, inline), { minLength: 2, maxLength: 40 })
    .map(
      (all) => `<p>${all.map(([text, space, tag]) => (tag ? `<${tag}>${text}</${tag}>${space}` : text + space)).join('')}</p>`,
    );

  it('finds any range of any page again, word for word', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), (html, a, b) => {
        const document = documentOf(html);
        const page = readPageText(document);
        const [start = 0, end = 0] = [a % page.text.length, b % page.text.length].sort((x, y) => x - y);
        const range = page.rangeOf({ start, end: end + 1 });
        const selectors = range && describeRange(range, page);
        if (!selectors) return;
        const found = anchorAll(document, page, [{ id: 'a', selectors }]).get('a');
        expect(found?.how).toBe('position');
        expect(words(found ?? null)?.trim()).toBe(range.toString().replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 40 },
    );
  });
});

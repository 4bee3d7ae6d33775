import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOk } from './document-of.ts';

const words = fc.stringMatching(/^[a-z]{1,8}$/);
const space = fc.constantFrom(' ', '\n   ', '&nbsp;', ' \t ');
/** Running text with every kind of white space and inline markup that a page may have. */
const line = fc
  .array(fc.tuple(words, space, fc.constantFrom('', 'em', 'a', 'span')), { minLength: 14, maxLength: 30 })
  .map((parts) =>
    parts
      .map(([word, gap, tag]) => (tag ? `<${tag}>${word}${gap}</${tag}>` : word + gap))
      .join('')
      .replaceAll('<a>', '<a href="#x">'),
  );
const block = fc
  .tuple(fc.constantFrom('p', 'li', 'blockquote', 'div'), line)
  .map(([tag, text]) => (tag === 'li' ? `<ul><li>${text}</li></ul>` : `<${tag}>${text}</${tag}>`));
const page = fc
  .tuple(line, fc.array(block, { minLength: 2, maxLength: 6 }))
  .map(([title, body]) => `<main><article><h1>${title}</h1>${body.join('\n')}</article></main>`);

const folded = (range: Range | null): string | undefined => range?.toString().replace(/\s+/g, ' ').trim();

describe('the map between an article and its page', { timeout: 30_000 }, () => {
  it('leads from any span of a block to a range that holds the same words', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), fc.nat(), (html, pick, a, b) => {
        const { article, map } = readOk(html);
        const chosen = article.blocks[pick % article.blocks.length];
        if (!chosen) return;
        const length = chosen.end - chosen.start;
        const [from, to] = [a % length, b % length].sort((x, y) => x - y);
        const span = { start: chosen.start + (from ?? 0), end: chosen.start + (to ?? 0) + 1 };
        expect(folded(map.rangeOf(span))).toBe(article.text.slice(span.start, span.end).trim());
      }),
      { numRuns: 25 },
    );
  });

  it('leads from both ends of a range back to the span', () => {
    fc.assert(
      fc.property(page, fc.nat(), (html, pick) => {
        const { article, map } = readOk(html);
        const { text } = article;
        const start = pick % text.length;
        if (/\s/.test(text[start] ?? ' ')) return;
        const range = map.rangeOf({ start, end: start + 1 });
        expect(range && map.offsetOf(range.startContainer as Text, range.startOffset)).toBe(start);
        expect(range && map.offsetOf(range.endContainer as Text, range.endOffset)).toBe(start + 1);
      }),
      { numRuns: 25 },
    );
  });

  it('never runs backwards as offsets grow', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { article, map } = readOk(html);
        const ends = article.blocks.map((each) => map.rangeOf(each));
        for (let i = 1; i < ends.length; i++) {
          const [before, after] = [ends[i - 1], ends[i]];
          if (before && after) expect(before.compareBoundaryPoints(before.START_TO_END, after)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 15 },
    );
  });
});

const HTML = `<article><h1>Baotou plants log every batch</h1>
<p>Plants have been told to record <b>every</b>  batch&shy;es of feed
 and oxide from 1 April.</p><p>The records are compared with the quotas once a month, the office said.</p></article>`;

describe('an article whose page changes', () => {
  const place = (needle: string) => {
    const { article, map } = readOk(HTML);
    const start = article.text.indexOf(needle);
    return {
      article,
      map,
      span: { start, end: start + needle.length },
      document: map.rangeOf({ start, end: start + 1 })?.startContainer.ownerDocument,
    };
  };

  it('has its text without soft hyphens and doubled spaces, over several nodes', () => {
    const { map, span } = place('record every batches of feed and oxide');
    expect(span.start).toBeGreaterThan(0);
    expect(map.rangeOf(span)?.toString()).toBe('record every  batch\u00ades of feed\n and oxide');
  });

  it('has ranges across blocks', () => {
    const { map, span } = place('1 April.\nThe records');
    expect(folded(map.rangeOf(span))).toBe('1 April.The records');
  });

  it('gives no range for spans without text', () => {
    const { map, article } = place('Plants');
    expect(map.rangeOf({ start: 3, end: 3 })).toBeNull();
    expect(map.rangeOf({ start: article.text.length, end: article.text.length + 5 })).toBeNull();
    const lineFeed = article.text.indexOf('\n');
    expect(map.rangeOf({ start: lineFeed, end: lineFeed + 1 })).toBeNull();
  });

  it('is stale, and has no range, where a text was changed or taken out', () => {
    const { map, span, document } = place('to record every');
    expect(map.isStale()).toBe(false);
    document?.querySelector('b')?.replaceChildren('each');
    expect(map.isStale()).toBe(true);
    expect(map.rangeOf(span)).toBeNull();
  });

  it('is stale around what stands near a text that was changed, and not far from it', () => {
    const many = Array.from({ length: 200 }, (_, at) => `<p>Plants have to record every batch of feed number ${at}.</p>`).join(
      '',
    );
    const { map, article } = readOk(HTML.replace('</p>', `</p>${many}<p>The last of <i id="last">them</i> reports.</p>`));
    const at = (words: string) => ({ start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length });
    const [first, near] = [at('feed number 1.'), at('feed number 190.')];
    map.rangeOf(at('them'))?.startContainer.parentElement?.replaceChildren('others');
    expect([map.isStaleAround(first), map.isStaleAround(near), map.isStale()]).toEqual([false, true, true]);
  });

  it.each([
    ['between two texts', (bold: Element) => bold.after(' single')],
    ['in an element', (bold: Element) => bold.prepend('nearly ')],
    ['at the end of a text', (bold: Element) => (bold.firstChild as Text).appendData(' or no')],
    ['where a text was parted', (bold: Element) => (bold.previousSibling as Text).splitText(20).before(' hardly')],
  ] as const)('is stale, and has no range, where words were put in %s', (_where, putIn) => {
    const { map, span, document } = place('to record every batches of feed');
    const bold = document?.querySelector('b');
    if (bold) putIn(bold);
    expect(map.isStale()).toBe(true);
    expect(map.rangeOf(span)).toBeNull();
  });

  it('is not stale where what is not read of a line stays as it is, nor where words come in beside its lines', () => {
    const { map, article } = readOk(HTML.replace('<b>', '<span hidden>hardly </span><svg><text>1</text></svg><b>'));
    const start = article.text.indexOf('to record every');
    const range = map.rangeOf({ start, end: start + 15 });
    expect(range).not.toBeNull();
    range?.startContainer.parentElement?.after('Read on.');
    expect(map.isStale()).toBe(false);
    expect(map.rangeOf({ start, end: start + 15 })).not.toBeNull();
  });

  it('knows no offset for a text that is not the article’s', () => {
    const { map, document } = place('every');
    expect(document && map.offsetOf(document.createTextNode('every'), 0)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placed, passagesOf } from '../../../../src/ui/library/article/passages.ts';
import { segmentsOf } from '../../../../src/ui/library/article/segments.ts';
import { ARTICLE, CLAIMS, mark, savedText } from './saved.ts';

const marked = (...annotations: Parameters<typeof passagesOf>[1]): readonly Placed[] =>
  passagesOf(savedText(), annotations).placed;
const cut = (placed: readonly Placed[]) => segmentsOf(ARTICLE.text, ARTICLE.blocks, placed);

describe('the text of a saved article, cut at its marks', () => {
  it('puts a highlight over a part of a claim, and the rest of the claim beside it', () => {
    const yellow = mark('at 135,000 tonnes', 'yellow');
    const [, paragraph = []] = cut(marked(yellow));
    expect(paragraph.map(({ text, over }) => [text, over.map(({ id }) => id)])).toEqual([
      ['The ministry set the quota ', ['c1']],
      ['at 135,000 tonnes', [yellow.id, 'c1']],
      [' on Friday.', ['c1']],
      [' ', []],
      [CLAIMS[1]?.text, ['c2']],
    ]);
  });

  it('stops the Tab key once at each mark that is on top somewhere', () => {
    const yellow = mark('at 135,000 tonnes', 'yellow');
    const stops = cut(marked(yellow))
      .flat()
      .filter(({ isStop }) => isStop);
    expect(stops.map(({ over: [top] }) => top?.id)).toEqual(['c1', yellow.id, 'c2']);
  });

  it('takes a mark over several blocks, which begins in the first and ends in the last', () => {
    const long = mark('to the West.\nWhat comes next\nA second batch', 'violet');
    const over = cut(marked(long))
      .flat()
      .filter((segment) => segment.over.some(({ id }) => id === long.id));
    expect(over.map(({ text }) => text)).toEqual(['to the West.', 'What comes next', 'A second batch']);
    expect(over.map(({ opens }) => opens.length)).toEqual([1, 0, 0]);
    expect(over.map(({ closes }) => closes.filter(({ id }) => id === long.id).length)).toEqual([0, 0, 1]);
  });

  it('opens the later of two highlights of the same words', () => {
    const made = (hour: number) => mark('Exports stay', 'red', { created: `2026-03-10T${hour}:00:00.000Z` });
    const [first, second] = [made(10), made(11)];
    const top = cut(marked(first, second))
      .flat()
      .find(({ text }) => text === 'Exports stay')?.over[0];
    expect(top?.id).toBe(second.id);
  });

  it('loses not a letter, and begins and ends every mark once, however marks lie over each other', () => {
    const place = fc.tuple(fc.nat(ARTICLE.text.length - 2), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const [template] = marked();
        const placed = places.map(([start, length], index): Placed => {
          const span = { start, end: Math.min(ARTICLE.text.length, start + length) };
          return { ...(template as Placed), id: `p${index}`, span };
        });
        const blocks = cut(placed);
        const texts = blocks.map((segments) => segments.map(({ text }) => text).join(''));
        expect(texts).toEqual(ARTICLE.blocks.map(({ start, end }) => ARTICLE.text.slice(start, end)));
        for (const { id, span } of placed) {
          // A mark of nothing but the line feed between two blocks is not seen.
          const isSeen = ARTICLE.blocks.some((block) => span.start < block.end && span.end > block.start);
          const count = (of: 'opens' | 'closes') =>
            blocks.flat().filter((one) => one[of].some((passage) => passage.id === id)).length;
          expect([count('opens'), count('closes')]).toEqual(isSeen ? [1, 1] : [0, 0]);
        }
      }),
    );
  });
});

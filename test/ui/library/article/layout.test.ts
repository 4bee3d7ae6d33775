import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../../src/core/article/article.ts';
import { layoutOf } from '../../../../src/ui/library/article/layout.ts';

const blocks = (...kinds: readonly (readonly [BlockKind, number?])[]): readonly Block[] =>
  kinds.map(([kind, level = 0], index) => ({ kind, level, leadIn: null, start: index * 10, end: index * 10 + 9 }));

describe('how a saved article is set', () => {
  it('takes its title out, and puts neighbours together that belong together', () => {
    const { title, pieces } = layoutOf(
      blocks(
        ['title'],
        ['paragraph'],
        ['list-item', 1],
        ['list-item', 2],
        ['paragraph'],
        ['cell'],
        ['cell'],
        ['quote'],
        ['quote'],
      ),
    );
    expect(title).toBe(0);
    expect(pieces.map(({ kind, blocks: of }) => [kind, of])).toEqual([
      ['paragraph', [1]],
      ['list', [2, 3]],
      ['paragraph', [4]],
      ['cells', [5, 6]],
      ['quote', [7, 8]],
    ]);
  });

  it('steps down by one rank at a time, whatever ranks the page left out', () => {
    const { pieces } = layoutOf(
      blocks(['heading', 3], ['heading', 6], ['heading', 4], ['heading', 3], ['heading', 1], ['heading', 2]),
    );
    expect(pieces.map((piece) => (piece.kind === 'heading' ? piece.rank : null))).toEqual([2, 3, 3, 2, 2, 3]);
  });

  it('sets a second title as a heading', () => {
    const { pieces } = layoutOf(blocks(['title'], ['title']));
    expect(pieces).toEqual([{ kind: 'heading', blocks: [1], rank: 2 }]);
  });
});

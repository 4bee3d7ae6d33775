import type { Block } from '../../../core/article/article.ts';

/** How some blocks of an article are set; `blocks` are their numbers. */
export type Piece =
  | { readonly kind: 'heading'; readonly blocks: readonly number[] /** 2 to 6. */; readonly rank: 2 | 3 | 4 | 5 | 6 }
  | { readonly kind: 'paragraph' | 'quote' | 'caption' | 'cells' | 'list'; readonly blocks: readonly number[] };

/** An article as it is set. */
export interface Layout {
  /** Number of the block that is its title, or null where none is. */
  readonly title: number | null;
  readonly pieces: readonly Piece[];
}

/** Blocks put together to what a page is made of: items to lists, cells to tables, quoted paragraphs to one quotation. */
export function layoutOf(blocks: readonly Block[]): Layout {
  const titleAt = blocks.findIndex(({ kind }) => kind === 'title');
  const pieces: Piece[] = [];
  const ranks: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index === titleAt) continue;
    const piece = pieceOf(block, index, ranks);
    const last = pieces.at(-1);
    if (last && isJoined(last, piece)) pieces[pieces.length - 1] = { ...last, blocks: [...last.blocks, index] };
    else pieces.push(piece);
  }
  return { title: titleAt < 0 ? null : titleAt, pieces };
}

function pieceOf({ kind, level }: Block, index: number, ranks: number[]): Piece {
  const blocks = [index];
  switch (kind) {
    case 'title':
      return { kind: 'heading', blocks, rank: 2 };
    case 'heading':
      return { kind, blocks, rank: rankIn(ranks, level) };
    case 'list-item':
      return { kind: 'list', blocks };
    case 'cell':
      return { kind: 'cells', blocks };
    default:
      return { kind, blocks };
  }
}

function isJoined(last: Piece, next: Piece): boolean {
  return last.kind === next.kind && (next.kind === 'list' || next.kind === 'cells' || next.kind === 'quote');
}

const RANKS = [2, 3, 4, 5, 6] as const;

/** Below the title headings go down by single steps, whatever ranks the page took: those that it left out say nothing. */
function rankIn(open: number[], level: number): (typeof RANKS)[number] {
  while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return RANKS[Math.min(open.length, RANKS.length) - 1] ?? 2;
}

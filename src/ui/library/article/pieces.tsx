import { Fragment, type JSX } from 'preact';
import type { Block } from '../../../core/article/article.ts';
import type { SavedPicture } from '../../../core/pictures/picture.ts';
import type { Piece } from './layout.ts';
import { MarkedText } from './marked-text.tsx';
import { PictureView } from './picture-view.tsx';
import type { Segment } from './segments.ts';

interface Props {
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
  /** By block. */
  readonly segments: readonly (readonly Segment[])[];
  readonly pictures: readonly SavedPicture[];
}

/** The pieces of an article under each other, each with the pictures before it. */
export function Pieces({ pieces, blocks, segments, pictures }: Props): JSX.Element {
  return (
    <>
      {pieces.map((piece) => (
        <Fragment key={piece.blocks[0]}>
          {pictures.map((picture, number) =>
            piece.blocks.includes(picture.block) ? <PictureView key={number} picture={picture} /> : null,
          )}
          <PieceView piece={piece} blocks={blocks} segments={segments} />
        </Fragment>
      ))}
    </>
  );
}

function PieceView({ piece, blocks, segments }: Omit<Props, 'pieces' | 'pictures'> & { readonly piece: Piece }) {
  const textOf = (block: number) => <MarkedText segments={segments[block] ?? []} />;
  const [first = -1] = piece.blocks;
  switch (piece.kind) {
    case 'heading': {
      const Heading = `h${piece.rank}` as const;
      return <Heading>{textOf(first)}</Heading>;
    }
    case 'list':
      return (
        <ul class="article-list">
          {piece.blocks.map((block) => (
            <li key={block} style={{ marginInlineStart: `${1.4 * Math.max(1, blocks[block]?.level ?? 1)}em` }}>
              {textOf(block)}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <blockquote>
          {piece.blocks.map((block) => (
            <p key={block}>{textOf(block)}</p>
          ))}
        </blockquote>
      );
    case 'cells':
      return (
        <ul class="article-cells">
          {piece.blocks.map((block) => (
            <li key={block}>{textOf(block)}</li>
          ))}
        </ul>
      );
    default:
      return <p class={piece.kind === 'caption' ? 'article-caption' : undefined}>{textOf(first)}</p>;
  }
}

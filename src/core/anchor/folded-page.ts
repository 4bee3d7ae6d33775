import { type Folded, foldWithOffsets } from '../text/fold.ts';
import { type GramIndex, gramIndex } from './grams.ts';

/** A page's text made ready for all its highlights at once. What costs time is made when it is first asked for. */
export interface FoldedText {
  /** The text as it was given; all offsets that leave `core/anchor` are UTF-16 units of it. */
  readonly text: string;
  readonly folded: Folded;
  readonly grams: GramIndex;
}

/** `text` as `resolveAll` takes it. Make it once per text: it is shared by all highlights. */
export function foldedPage(text: string): FoldedText {
  let folded: Folded | null = null;
  let grams: GramIndex | null = null;
  return {
    text,
    get folded() {
      folded ??= foldWithOffsets(text);
      return folded;
    },
    get grams() {
      grams ??= gramIndex(this.folded.text);
      return grams;
    },
  };
}

import { addBreak, addText, type Folded, foldedOf, nothingCollapsed } from '../collapse.ts';
import { type Bit, MAX_NODE } from './survey.ts';

/** The text that `bits` make together, with the way back to their nodes. */
export function foldBits(bits: readonly Bit[]): Folded {
  const collapsed = nothingCollapsed();
  for (const { node, isAfterBreak } of bits) {
    if (isAfterBreak) addBreak(collapsed);
    addText(collapsed, node, MAX_NODE);
  }
  return foldedOf(collapsed);
}

import { isInOrder, isNear } from '../in-order.ts';
import { builtIn, elementAround } from '../node.ts';
import type { Sight } from './sight.ts';
import type { Bit, Piece } from './survey.ts';

/**
 * What a reader sees of `piece`, which stands in `block`; null where the page turns words of it round or sets them in another order,
 * or it cannot be told whether she sees them.
 */
export function asSeen(piece: Piece, block: Element, sightOf: (text: Text, block: Element) => Sight): Piece | null {
  if (piece.bits.some(({ node }) => isTurned(node))) return null;
  const sights = new Map(piece.bits.map((bit) => [bit, sightOf(bit.node, block)]));
  const bits = withinSentences(piece.bits.filter((bit) => sights.get(bit) !== 'hidden'));
  const words = bits.filter((bit) => !isBlank(bit));
  if (words.some((bit) => sights.get(bit) === 'unclear')) return null;
  if (words.some((bit, at) => !follows(words[at - 1], bit) || !isBeside(words[at - 1], bit))) return null;
  return bits.length === piece.bits.length ? piece : { ...piece, bits: [...bits] };
}

const isBlank = ({ node }: Bit): boolean => node.data.trim() === '';

const follows = (before: Bit | undefined, { node }: Bit): boolean => !before || isInOrder(before.node, node);

const isBeside = (before: Bit | undefined, { node }: Bit): boolean =>
  !before || isSentenceEnd(before.node.data) || isNear(before.node, node);

/** Characters that have what follows written in the other direction, letter by letter. No language needs them. */
const OVERRIDE = /[\u202d\u202e]/;
/** Those that have what follows begin on the right, unless they close at once. */
const LEFTWARDS = /[\u202b\u2067](?![\u200b-\u200f\u2060\ufeff]*[\u202c\u2069])|\u2068[\u200b-\u200e\u2060\ufeff]*[\u061c\u200f]/;
/** Those that set words apart there, and are not seen. */
const PARTING = /[\u061c\u200f]/;
const RIGHTWARD = /[A-Za-z\u3400-\u9fff]/;

/** Whether the page turns letters or words of a text round by characters that nobody sees. */
function isTurned(text: Text): boolean {
  const { data } = text;
  if (OVERRIDE.test(data) || LEFTWARDS.test(data)) return true;
  return PARTING.test(data) && RIGHTWARD.test(data) && isFromTheRight(text);
}

function isFromTheRight(text: Text): boolean {
  const element = elementAround(text);
  const style = element && builtIn(builtIn(element, 'ownerDocument'), 'defaultView')?.getComputedStyle(element);
  return style?.direction === 'rtl' || style?.unicodeBidi === 'plaintext';
}

/** Without what is not read by itself, but for words in the midst of a sentence: left out, they would be missing in what is quoted of it. */
function withinSentences(bits: readonly Bit[]): readonly Bit[] {
  if (!bits.some(({ isAside }) => isAside)) return bits;
  const next: Bit[] = [];
  let after: Bit | undefined;
  for (const [at, bit] of [...bits.entries()].reverse()) {
    if (after) next[at] = after;
    if (!bit.isAside && !isBlank(bit)) after = bit;
  }
  let before: Bit | undefined;
  return bits.filter((bit, at) => {
    if (bit.isAside) return isOfSentence(bit, before, next[at]);
    if (!isBlank(bit)) before = bit;
    return true;
  });
}

function isOfSentence(bit: Bit, before: Bit | undefined, after: Bit | undefined): boolean {
  if (!before || !after || isSentenceEnd(before.node.data)) return false;
  return isBlank(bit) || (follows(before, bit) && follows(bit, after));
}

const SENTENCE_END = /[.!?。！？…]["”’'」』)）\]]*\s*$/;
/** A few letters and a full stop are an abbreviation as likely ("U.S.", "Mr."). */
const SHORT_END = /(?:^|[\s.(])[A-Za-z]{1,4}\.\s*$/;
/** UTF-16 units of a text's end that tell whether a sentence ends there. */
const MOST_END = 40;

/** Whether a sentence ends with `text` for sure. */
function isSentenceEnd(text: string): boolean {
  const end = text.slice(-MOST_END);
  return SENTENCE_END.test(end) && !SHORT_END.test(end);
}

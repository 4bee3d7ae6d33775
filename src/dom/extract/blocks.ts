import type { BlockKind } from '../../core/article/article.ts';
import type { Folded } from '../collapse.ts';
import { find, textOf } from '../node.ts';
import { foldBits } from './fold-bits.ts';
import { isByline, isFurnitureHeading, isPromo } from './furniture.ts';
import { isWithin, type Piece, type Place, type Survey } from './survey.ts';

/** A block before it has its place in the text. */
export interface Draft {
  readonly kind: BlockKind;
  readonly level: number;
  readonly folded: Folded;
  /** Index of the place it stands in; -1 for the title. */
  readonly owner: number;
  /** Share of its text that leads elsewhere, 0 to 1. */
  readonly linkShare: number;
}

/** The block that a piece makes, or null where it holds nothing to read. */
export function draftOf(piece: Piece, places: readonly Place[]): Draft | null {
  const folded = foldBits(piece.bits);
  if (!LETTERS.test(folded.text)) return null;
  const { kind, level } = standingOf(places, piece.owner, folded.text);
  return { kind, level, folded, owner: piece.owner, linkShare: piece.chars === 0 ? 0 : piece.linkChars / piece.chars };
}

/** Letters and digits; beyond ASCII and its punctuation everything is taken for a letter, which rules out no script. */
const LETTERS = /[A-Za-z\d\u00aa-\u1fff\u2c00-\ud7ff\uf900-\uffdc]|[\ud800-\udbff]/;

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
};
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
/** Paragraphs that state media and wires set as lists. */
const BULLET = /^(?:[•▪‣◦●■◆►➤✓✔]|[-*] )/;

function standingOf(places: readonly Place[], owner: number, text: string): { kind: BlockKind; level: number } {
  let kind: BlockKind | null = null;
  let rank = 0;
  let depth = 0;
  let isInParagraph = false;
  for (let at = owner; at >= 0; at = places[at]?.parent ?? -1) {
    const place = places[at];
    if (!place) break;
    if (LISTS.has(place.tag)) depth++;
    kind ??= kindBy(place, isInParagraph);
    if (kind === 'heading' && rank === 0) rank = Number(place.tag.slice(1));
    if (place.tag === 'p') isInParagraph = true;
  }
  if (kind === null) return BULLET.test(text) ? { kind: 'list-item', level: 1 } : { kind: 'paragraph', level: 0 };
  if (kind === 'list-item') return { kind, level: Math.max(1, depth) };
  return { kind, level: rank };
}

/** UTF-16 units above which a table's cell is a column of the page: old sites lay out their articles in tables. */
const LONG_CELL = 400;

/** What `place` makes of the text in it, or null. A heading that was never closed makes no headings of paragraphs. */
function kindBy(place: Place, isInParagraph: boolean): BlockKind | null {
  const kind = KINDS[place.tag] ?? null;
  if (kind === 'heading' && isInParagraph) return null;
  return kind === 'cell' && isColumn(place) ? null : kind;
}

/** Asked once of each: a column may hold thousands of paragraphs. */
function isColumn(place: Place): boolean {
  const { element } = place;
  place.isColumn ??= textOf(element).length > LONG_CELL || find(element, 'table') !== null;
  return place.isColumn;
}

/** Leaves out boxes under headings that are not the article's ("Related posts"), and a second showing of the title. */
export function withoutFurniture(drafts: readonly Draft[], { places }: Survey, titleText: string): Draft[] {
  const kept: Draft[] = [];
  let shut: Draft | null = null;
  let isInBox = false;
  for (const draft of drafts) {
    const { text } = draft.folded;
    if (draft.kind === 'heading' || isShortLine(draft)) {
      if (isFurnitureHeading(text)) {
        shut = draft;
        isInBox = standsInBox(draft, places);
        continue;
      }
      if (draft.kind === 'heading' && shut && !(shut.kind === 'heading' && draft.level > shut.level)) shut = null;
    }
    if (shut && (isBrief(draft) || (isInBox && isWithin(places, draft.owner, boxOf(shut, places))))) continue;
    if (text === titleText && draft.kind === 'heading') continue;
    kept.push(draft);
  }
  return kept;
}

function isShortLine({ kind, folded }: Draft): boolean {
  return kind === 'paragraph' && folded.text.length < 40;
}

/** What follows a heading like "Related posts" is its own where it is links or a few words, or stands in the same box. */
function isBrief({ linkShare, folded }: Draft): boolean {
  return linkShare > 0.5 || folded.text.length < 30;
}

function boxOf(heading: Draft, places: readonly Place[]): number {
  return places[heading.owner]?.parent ?? -1;
}

/** A box beside the article is an element of a few lines, not the column the article itself runs in. */
function standsInBox(heading: Draft, places: readonly Place[]): boolean {
  const box = places[boxOf(heading, places)];
  if (!box || box.tag === 'article' || box.tag === 'main' || box.tag === 'body') return false;
  return textOf(box.element).length < 1500 && !find(box.element, 'h1');
}

/** Whether a block is by its own words or links not the article's: a byline, a line that points elsewhere. */
export function isFurnitureBlock({ kind, linkShare, folded: { text } }: Draft): boolean {
  if (kind === 'cell' || kind === 'caption') return false;
  if (kind === 'paragraph' && isByline(text)) return true;
  if (linkShare >= 0.85 && text.length < 200 && kind !== 'heading') return true;
  return (linkShare > 0.3 || text.length < 60) && isPromo(text);
}

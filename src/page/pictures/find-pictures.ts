import type { Article, Span } from '../../core/article/article.ts';
import { webAddress } from '../../core/article/web-address.ts';
import { MOST_ADDRESS, MOST_ALTERNATIVE, MOST_PICTURES, type PicturePlace } from '../../core/pictures/picture.ts';
import { boxOf, builtIn, closest, contains, elementAround, findAll, orderOf, textOf } from '../../dom/node.ts';

/** A picture of an article, and where its file is: an address of the web, or the file itself as a `data:` address. */
export interface FoundPicture {
  readonly place: PicturePlace;
  readonly source: string;
}

/** CSS pixels that a picture is wide at least: narrower ones are signs, or portraits of authors. */
const LEAST_WIDTH = 120;
/** The same for one that no figure sets apart as the article's: portraits and badges are larger on some sites. */
const LEAST_BARE_WIDTH = 240;
/** Figures and images of a page that are held against the article's blocks at most. */
const MOST_LOOKED_AT = 300;
/** A link round a picture leads to the picture itself, larger, as WordPress sets it. */
const LARGER = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * The pictures of an article in the page, in the order of its text: those that have a caption in it, and figures without words and
 * images without a figure between its blocks. What stands beside the article, or leads elsewhere, is no picture of its.
 */
export function findPictures(document: Document, article: Article, rangeOf: (span: Span) => Range | null): FoundPicture[] {
  const starts = article.blocks.map((span) => elementAt(rangeOf(span)));
  const figures = new Map(betweenBlocks(document, starts));
  for (const [block, { kind }] of article.blocks.entries()) {
    const start = starts[block];
    const figure = kind === 'caption' && start ? closest(start, 'figure') : null;
    if (figure && !figures.has(figure)) figures.set(figure, block);
  }
  const inOrder = [...figures].sort(([, one], [, other]) => one - other);
  const found = inOrder.flatMap(([figure, block]) => picturesIn(figure).map((image) => pictureAt(image, block)));
  const sources = new Map(found.flatMap((one) => (one ? [[one.source, one] as const] : [])));
  return [...sources.values()].slice(0, MOST_PICTURES);
}

function elementAt(range: Range | null): Element | null {
  return range && elementAround(range.startContainer);
}

/** Figures without words, and images without a figure, that stand between blocks, each with the number of the block that comes next. */
function* betweenBlocks(document: Document, starts: readonly (Element | null)[]): Generator<readonly [Element, number]> {
  const inOrder = starts.flatMap((start, block) => (start ? [{ start, block }] : []));
  let looked = 0;
  for (const one of builtIn(document, 'querySelectorAll')('figure, img:not(figure img)')) {
    looked += 1;
    if (looked > MOST_LOOKED_AT) return;
    if (one instanceof HTMLImageElement ? boxOf(one).width < LEAST_BARE_WIDTH : textOf(one).trim() !== '') continue;
    if (closest(one, 'aside, nav, footer') || leadsElsewhere(one)) continue;
    const next = firstBehind(one, inOrder);
    if (next > 0) yield [one, next];
  }
}

/** The first block that stands behind an element, of those `inOrder`; -1 where none does. */
function firstBehind(one: Element, inOrder: readonly { readonly start: Element; readonly block: number }[]): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = inOrder[middle];
    if (at && isBefore(one, at.start)) high = middle;
    else low = middle + 1;
  }
  return inOrder[low]?.block ?? -1;
}

function leadsElsewhere(one: Element): boolean {
  const link = closest(one, 'a');
  return link !== null && !(link instanceof HTMLAnchorElement && LARGER.test(link.pathname));
}

function isBefore(one: Element, other: Element): boolean {
  return (orderOf(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !contains(one, other);
}

/** The images of a figure, or the image itself. */
function picturesIn(figure: Element): HTMLImageElement[] {
  const images = [figure, ...findAll(figure, 'img')].filter((image) => image instanceof HTMLImageElement);
  return images.filter((image) => boxOf(image).width >= LEAST_WIDTH);
}

function pictureAt(image: HTMLImageElement, block: number): FoundPicture | null {
  // One that is to be loaded later has no current address yet.
  const source = image.currentSrc || image.src;
  const address = source.length <= MOST_ADDRESS ? webAddress(source) : null;
  if (address === null && !/^data:image\/(?!svg)/i.test(source)) return null;
  return { place: { block, address, alternative: image.alt.trim().slice(0, MOST_ALTERNATIVE) }, source };
}

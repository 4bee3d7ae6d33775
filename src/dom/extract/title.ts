import type { Folded } from '../collapse.ts';
import { builtIn, closest, isVisible, kindOf, tagOf, textOf } from '../node.ts';
import { withoutUnseen } from '../unseen.ts';
import { foldBits } from './fold-bits.ts';
import { isHidden } from './furniture.ts';
import { type Bit, MAX_NODE } from './survey.ts';
import { UNREAD } from './tags.ts';

/** The heading in the page that shows the article's title. */
export interface ShownTitle {
  readonly element: Element;
  /** Its texts, but for those that are not shown; which of them a reader sees is not looked at here. */
  readonly bits: readonly Bit[];
  readonly folded: Folded;
}

/** Headings looked at: front pages have hundreds. */
const MOST_HEADINGS = 60;
/** UTF-16 units of a heading that can be a title; one that was never closed holds the article. */
const MIN_TITLE = 8;
const MAX_TITLE = 400;
/** Share of the words that a heading and the title must have in common. */
const ALIKE = 0.6;

/**
 * The heading that shows `title`: the one most like it, else the only `<h1>` of the page where it stands in an article
 * or a main part. Null where the page shows none.
 */
export function findTitle(document: Document, title: string): ShownTitle | null {
  const headings = [...builtIn(document, 'querySelectorAll')('h1, [itemprop~="headline"], h2')].slice(0, MOST_HEADINGS);
  const shown: Element[] = [];
  const wanted = wordsOf(title);
  let best: ShownTitle | null = null;
  let most = ALIKE;
  for (const element of headings) {
    // None can be more like it than the same words, which most pages have first.
    if (most === 1) break;
    if (!isShown(element)) continue;
    shown.push(element);
    if (!mayBeAlike(wanted, element)) continue;
    const bits = bitsOf(element);
    const folded = foldBits(bits);
    const alike = likeness(wanted, wordsOf(folded.text));
    if (alike > most || (alike === most && !best)) {
      best = { element, bits, folded };
      most = alike;
    }
  }
  return best ?? onlyHeading(shown);
}

/** Whether so many of the `wanted` words are anywhere in a heading that it can be like the title: asked before it is put together. */
function mayBeAlike(wanted: readonly string[], heading: Element): boolean {
  const whole = textOf(heading);
  // One that was never closed may hold the page: it is not gone through word by word.
  if (whole.length > 2 * MAX_TITLE) return true;
  const text = comparable(withoutUnseen(whole));
  const words = new Set(wanted);
  let held = 0;
  for (const word of words) if (text.includes(word)) held++;
  return held >= ALIKE * words.size;
}

function onlyHeading(shown: readonly Element[]): ShownTitle | null {
  const first = shown.filter((heading) => tagOf(heading) === 'h1');
  const [element] = first;
  if (!element || first.length > 1 || !closest(element, 'article, main, [role="main"]')) return null;
  const bits = bitsOf(element);
  const folded = foldBits(bits);
  return folded.text.length >= MIN_TITLE && folded.text.length <= MAX_TITLE ? { element, bits, folded } : null;
}

function isShown(heading: Element): boolean {
  if (closest(heading, 'nav, footer, [hidden], [aria-hidden="true"], dialog, template')) return false;
  return isVisible(heading) ?? true;
}

/** The text of a heading as far as it is shown, with the way back to its nodes. */
export function foldHeading(element: Element): Folded {
  return foldBits(bitsOf(element));
}

/** The texts of a heading; what holds no prose anywhere (a style sheet, a button) or is not shown left out. */
function bitsOf(heading: Element): readonly Bit[] {
  const isLeftOut = (element: Element) => UNREAD.has(tagOf(element)) || isHidden(element);
  const acceptNode = (node: Node) => (kindOf(node) === 1 && isLeftOut(node as Element) ? 2 : 1);
  // Most hold nothing but text, and no node of it has to be asked about.
  const document = builtIn(heading, 'ownerDocument');
  const walker = builtIn(document, 'createTreeWalker')(heading, 5, builtIn(heading, 'firstElementChild') ? acceptNode : null);
  const bits: Bit[] = [];
  let length = 0;
  let isAfterBreak = false;
  // A heading may hold a whole page, and sixty may hold one another.
  for (let node = walker.nextNode(); node && length <= MAX_TITLE; node = walker.nextNode()) {
    if (kindOf(node) !== 3) {
      isAfterBreak ||= tagOf(node as Element) === 'br';
      continue;
    }
    bits.push({ node: node as Text, isAfterBreak, link: null, isAside: false });
    length += Math.min((node as Text).data.trim().length, MAX_NODE);
    isAfterBreak = false;
  }
  return bits;
}

/** Words, and the characters of scripts that are written without spaces. */
const WORD = /[\u3040-\u30ff\u3400-\u9fff]|[A-Za-z\d\u00c0-\u1fff\u2c00-\u2fff\uac00-\ud7ff]+/g;

function wordsOf(text: string): string[] {
  return comparable(text).match(WORD) ?? [];
}

function comparable(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}

/** Words in common, as a share of the longer of the two, so that a site's name alone is not like a title that ends with it. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const held = new Set(a);
  const common = new Set(b.filter((word) => held.has(word))).size;
  return common / Math.max(1, held.size, new Set(b).size);
}

import { type Article, type Block, MOST_BLOCKS, MOST_TEXT } from '../../core/article/article.ts';
import { readHead } from '../head/read-head.ts';
import { builtIn, contains, orderOf } from '../node.ts';
import { createTextMap, type Run, type TextMap } from '../text-map.ts';
import { asSeen } from './as-seen.ts';
import { type Draft, draftOf, isFurnitureBlock, withoutFurniture } from './blocks.ts';
import { foldBits } from './fold-bits.ts';
import { linksOf } from './links.ts';
import { NOBODY, type Onlooker } from './onlooker.ts';
import { chooseRegion } from './region.ts';
import { createSight, lookForSeen } from './sight.ts';
import { createStands } from './stands.ts';
import { type Piece, type Survey, survey } from './survey.ts';
import { findTitle, type ShownTitle } from './title.ts';
import type { Vote, Voter } from './vote.ts';
import { voteByMarkup } from './vote-by-markup.ts';

const OPEN_END = /[:：]$/;

/**
 * For each draft, the index of the one that introduces it as a list item: the last line before the list where it ends
 * with a colon, or a heading directly above. An inner list is introduced by its item where that ends with a colon,
 * else by what introduces the outer one.
 */
function leadInsOf(drafts: readonly Draft[]): (number | null)[] {
  const leadIns: (number | null)[] = [];
  /** By depth of the list; the first entry is not used. */
  let byLevel: (number | null)[] = [];
  /** The last line that could introduce a list: captions and cells may stand between. */
  let before: number | null = null;
  drafts.forEach((draft, index) => {
    if (draft.kind === 'caption' || draft.kind === 'cell') {
      leadIns.push(null);
      return;
    }
    if (draft.kind !== 'list-item') {
      leadIns.push(null);
      byLevel = [];
      before = index;
      return;
    }
    byLevel = byLevel.slice(0, draft.level + 1);
    if (byLevel[draft.level] === undefined) byLevel[draft.level] = introduction(drafts, before) ?? outer(byLevel, draft.level);
    leadIns.push(byLevel[draft.level] ?? null);
    before = index;
  });
  return leadIns;
}

function introduction(drafts: readonly Draft[], before: number | null): number | null {
  const line = before === null ? undefined : drafts[before];
  if (!line) return null;
  return line.kind === 'heading' || OPEN_END.test(line.folded.text) ? before : null;
}

function outer(byLevel: readonly (number | null)[], level: number): number | null {
  return byLevel.slice(0, level).findLast((index) => index !== undefined && index !== null) ?? null;
}

/** Why a page gives no article. */
export type UnreadableReason = 'not-html' | 'empty' | 'no-article';

/**
 * A page's article with the way back into the page, and whether a reader who has come to its paragraphs sees those that were read;
 * or why there is none.
 */
export type Extraction =
  | { readonly status: 'ok'; readonly article: Article; readonly map: TextMap; readonly standsAsRead: () => boolean }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason };

/** UTF-16 units of text besides headings below which there is nothing to read. */
const MIN_TEXT = 40;
/** Blocks drafted between two chances to yield. */
const DRAFTS = 40;

const HTML_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** What the work stops for: a rest, where others may go first, or for somebody who votes on what the article is. */
export const NEEDS_VOTER = 'needs-voter';
type Stop = undefined | typeof NEEDS_VOTER;

/**
 * The work of reading the article of `document`, whose address is `url`, in small steps. The page may change in between: the
 * map then says that it is stale. Stops once with `NEEDS_VOTER` where the page does not tell what its article is, and then needs
 * to be given one. Paragraphs that the `onlooker` has come to and does not see are left out once the page is settled: before, they may
 * be about to be shown.
 */
export function* extractionSteps(
  document: Document,
  url: string,
  onlooker: Onlooker = NOBODY,
): Generator<Stop, Extraction, Voter | undefined> {
  if (!HTML_TYPES.has(builtIn(document, 'contentType'))) return { status: 'unreadable', reason: 'not-html' };
  const body = builtIn(document, 'body');
  if (!body) return { status: 'unreadable', reason: 'empty' };
  const head = readHead(document, url);
  yield;
  const found = yield* survey(body);
  if (found.pieces.length === 0) return { status: 'unreadable', reason: 'empty' };
  yield;
  const shown = findTitle(document, head.title);
  yield;
  const votes = voteByMarkup(found, shown?.element ?? null) ?? voted(yield NEEDS_VOTER, found, head.title, document);
  yield;
  const { isRead, root } = chooseRegion(found, votes, shown?.element ?? null);
  yield;
  const stands = createStands(document, blocksOf(found, isRead), onlooker);
  const drafts = yield* draftAll(document, found, isRead, shown, stands.isRead);
  const { text, blocks, runs, isCut } = compose(drafts);
  if (proseIn(blocks) < MIN_TEXT) return { status: 'unreadable', reason: 'no-article' };
  yield;
  const title = head.title || (shown?.folded.text ?? '');
  const links = linksOf(found, isRead, document);
  const article: Article = { ...head, title, text, blocks, isTruncated: isCut || found.isTruncated, links };
  const map = createTextMap(text, runs, root, () => lookForSeen(document));
  return { status: 'ok', article, map, standsAsRead: stands.areAsRead };
}

/** The elements that what is read stands in, each once, in their order. */
function blocksOf({ pieces, places }: Survey, isRead: readonly boolean[]): readonly Element[] {
  const owners = new Set(pieces.flatMap(({ owner }, index) => (isRead[index] ? [owner] : [])));
  return [...owners].sort((a, b) => a - b).flatMap((owner) => places[owner]?.element ?? []);
}

function voted(voter: Voter | undefined, ...on: Parameters<Voter>): Vote {
  if (!voter) throw new TypeError('no voter was given back');
  return voter(...on);
}

function proseIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { kind, start, end }) => (kind === 'title' || kind === 'heading' ? sum : sum + end - start), 0);
}

/** The blocks to read, the title first, with the furniture that only its words give away left out. */
function* draftAll(
  document: Document,
  found: Survey,
  isRead: readonly boolean[],
  shown: ShownTitle | null,
  isStanding: (block: Element) => boolean,
): Generator<undefined, Draft[]> {
  const drafts: Draft[] = [];
  const sightOf = createSight(document);
  for (const [index, piece] of found.pieces.entries()) {
    if (index % DRAFTS === DRAFTS - 1) yield;
    const element = found.places[piece.owner]?.element;
    if (!isRead[index] || !element || (shown && contains(shown.element, element))) continue;
    if (!isStanding(element)) continue;
    const seen = asSeen(withoutTitle(piece, element, shown), element, sightOf);
    const draft = seen && draftOf(seen, found.places);
    if (draft && !isKicker(draft, shown) && !isFurnitureBlock(draft)) drafts.push(draft);
  }
  const body = withoutFurniture(drafts, found, shown?.folded.text ?? '');
  const title = shown && titleOf(shown, sightOf);
  return title ? [title, ...body] : body;
}

/** The title as a reader sees it, or null where there is nothing of it to be read. */
function titleOf({ element, bits }: ShownTitle, sightOf: ReturnType<typeof createSight>): Draft | null {
  const seen = asSeen({ owner: -1, bits: [...bits], chars: 0, linkChars: 0 }, element, sightOf);
  const folded = seen && foldBits(seen.bits);
  return folded?.text ? { kind: 'title', level: 0, folded, owner: -1, linkShare: 0 } : null;
}

/** The piece without the title, where that stands in the middle of it: an inline headline, or a page nested too deep. */
function withoutTitle(piece: Piece, element: Element, shown: ShownTitle | null): Piece {
  if (!shown || !contains(element, shown.element)) return piece;
  return { ...piece, bits: piece.bits.filter(({ node }) => !contains(shown.element, node)) };
}

/** A short line above the title names a section of the site ("MINING"). */
function isKicker({ folded }: Draft, shown: ShownTitle | null): boolean {
  const [first] = folded.runs;
  if (!shown || !first || folded.text.length >= 60) return false;
  // Not the element it stands in, which may be around the title too.
  return (orderOf(first.node, shown.element) & 4) !== 0;
}

interface Composition {
  readonly text: string;
  readonly blocks: Block[];
  readonly runs: Run[];
  readonly isCut: boolean;
}

function compose(drafts: readonly Draft[]): Composition {
  const leadIns = leadInsOf(drafts);
  const parts: string[] = [];
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let start = 0;
  for (const [index, { kind, level, folded }] of drafts.entries()) {
    const end = start + folded.text.length;
    if (end > MOST_TEXT || index === MOST_BLOCKS) return { text: parts.join('\n'), blocks, runs, isCut: true };
    parts.push(folded.text);
    blocks.push({ kind, level, leadIn: leadIns[index] ?? null, start, end });
    for (const { start: at, length, node, offset, data } of folded.runs)
      runs.push({ start: start + at, length, node, offset, data });
    start = end + 1;
  }
  return { text: parts.join('\n'), blocks, runs, isCut: false };
}

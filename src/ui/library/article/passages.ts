import { foldedPage } from '../../../core/anchor/folded-page.ts';
import { resolveAll } from '../../../core/anchor/resolve.ts';
import type { Annotation, Selector, TextQuoteSelector } from '../../../core/annotation/annotation.ts';
import type { SavedText } from '../../../core/annotation/article-work.ts';
import { highlightOf } from '../../../core/annotation/edit.ts';
import { asMarkedIn, groupWork, isTelling, NO_WORK, quoteSelectorOf, type Work } from '../../../core/annotation/group.ts';
import { quotedBy } from '../../../core/annotation/quoted.ts';
import type { Span } from '../../../core/article/article.ts';
import type { ReadClaim } from '../../../core/reading.ts';
import type { HighlightView } from '../../../messaging/views.ts';

/** A passage of a saved article: a claim that was read in it, or words that the reader worked on, or both. */
export interface Passage {
  /** Id of the claim, or of the highlight where the passage is no claim. */
  readonly id: string;
  /** Where it stands in the saved text; null where that does not have it. */
  readonly span: Span | null;
  readonly quote: string;
  /** Its words as the reader marked them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** Null where the saved reading has no such claim. */
  readonly claim: ReadClaim | null;
  /** The claim on which the work is, also where the reading does not have it; null for a highlight that is no claim. */
  readonly claimId: string | null;
  readonly highlight: HighlightView | null;
  readonly work: Work;
}

/** A passage that stands in the saved text. */
export interface Placed extends Passage {
  readonly span: Span;
}

/** The passages of an article. */
export interface Passages {
  /** In the order of the text. */
  readonly placed: readonly Placed[];
  /** Those with the reader's work that the saved text does not have, oldest first. */
  readonly strays: readonly Passage[];
}

/**
 * The claims of a saved text, and the passages that live `annotations`, put where they belong in it, are about. Claims stand where they were read; what else
 * the reader marked is found by its quote, since a page may have been edited between saving it and marking it. Without a
 * text, all work is astray.
 */
export function passagesOf(saved: SavedText | null, annotations: readonly Annotation[]): Passages {
  const claims = saved?.reading.claims ?? [];
  const groups = groupedByPassage(annotations);
  const works = worksOf(annotations, claims);
  const read = claims.map((claim) => ({
    ...passageOf(claim.id, groups.get(claim.id) ?? [], works),
    claim,
    claimId: claim.id,
    quote: claim.text,
    span: { start: claim.start, end: claim.end },
  }));
  const known = new Set(claims.map(({ id }) => id));
  const others = [...groups].filter(([id]) => !known.has(id)).map(([id, group]) => passageOf(id, group, works));
  const sought = others.filter(({ highlight, work }) => highlight !== null || isTelling(work) || work.corrected?.said.isClaim);
  const places = saved ? placesIn(saved.article.text, sought, groups) : new Map<string, Span>();
  const found = sought.flatMap((one) => placedAt(one, places.get(one.id)));
  return {
    placed: [...read, ...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    strays: sought.filter(({ id }) => !places.has(id)),
  };
}

function placedAt(passage: Passage, span: Span | undefined): readonly Placed[] {
  return span ? [{ ...passage, span }] : [];
}

function groupedByPassage(live: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of live) {
    const { claimId, motivation, id, deleted } = annotation;
    const passage = claimId ?? (motivation === 'highlighting' ? id : null);
    if (deleted !== null || passage === null) continue;
    const group = groups.get(passage);
    if (group) group.push(annotation);
    else groups.set(passage, [annotation]);
  }
  return groups;
}

function worksOf(live: readonly Annotation[], claims: readonly ReadClaim[]): ReadonlyMap<string, Work> {
  const { byClaim, orphans } = groupWork(live, claims);
  return new Map([...byClaim, ...orphans.map((orphan) => [orphan.claimId, orphan] as const)]);
}

function passageOf(id: string, group: readonly Annotation[], works: ReadonlyMap<string, Work>): Passage {
  const quote = firstQuote(group)?.exact ?? '';
  const claimId = group[0]?.claimId ?? null;
  const highlight = group.flatMap((one) => highlightViewOf(one))[0] ?? null;
  const work = works.get(id) ?? NO_WORK;
  return { id, span: null, quote, asMarked: asMarkedIn(group), claim: null, claimId, highlight, work };
}

function highlightViewOf(annotation: Annotation): readonly HighlightView[] {
  const said = highlightOf(annotation);
  if (!said) return [];
  const { id, claimId, created, modified, target } = annotation;
  return [{ id, ...said, ...quotedBy(target.selector), claimId, created, modified, isLost: false }];
}

/** Where passages stand in a text, by their ids; those that it does not have are left out. */
function placesIn(
  text: string,
  passages: readonly Passage[],
  groups: ReadonlyMap<string, readonly Annotation[]>,
): ReadonlyMap<string, Span> {
  const sought = passages.flatMap(({ id }) => {
    const group = groups.get(id) ?? [];
    const quote = firstQuote(group);
    const position = group.flatMap(({ target }) => target.selector).find(isPosition) ?? null;
    return quote ? [{ id, quote, position }] : [];
  });
  if (sought.length === 0) return new Map();
  const found = [...resolveAll(foldedPage(text), sought)];
  return new Map(found.flatMap(([id, span]) => (span ? [[id, { start: span.start, end: span.end }] as const] : [])));
}

function firstQuote(group: readonly Annotation[]): TextQuoteSelector | null {
  return group.map(quoteSelectorOf).find((quote) => quote !== null) ?? null;
}

function isPosition(selector: Selector): selector is Extract<Selector, { readonly type: 'TextPositionSelector' }> {
  return selector.type === 'TextPositionSelector';
}

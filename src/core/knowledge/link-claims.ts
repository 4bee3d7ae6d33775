import type { Article, Block, Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { articleLinks } from './article-links.ts';
import type { CardKind, CardLink } from './card.ts';
import { cardById } from './cards.ts';
import { isCommonWord, isMeant, type Named, namedIn, type Sentence } from './context.ts';
import type { Mention } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import { isHint, specificityOf } from './specificity.ts';

/** The background of an article: of each claim by its id, and of the whole. */
export interface Links {
  readonly byClaim: ReadonlyMap<string, readonly CardLink[]>;
  readonly article: readonly CardLink[];
}

/** Cards for one claim. */
const MOST_PER_CLAIM = 6;
/** Cards a claim takes from the rest of its block: more would bury its own. */
const MOST_FROM_BLOCK = 2;

/** Kinds worth taking over from the surroundings of a claim: what "it" or "the meeting" may stand for. */
const INHERITED: ReadonlySet<CardKind> = new Set<CardKind>(['policy', 'event', 'institution', 'company']);
/** Kinds that say who acts: a sentence with a subject of its own is not about the body that the one before is about. */
const ACTING: ReadonlySet<CardKind> = new Set<CardKind>(['institution', 'company']);
/** Somebody named before goes on acting. */
const GOES_ON = /^(?:\S+ ){0,2}?(?:it|its|they|their|he|she|leadership|leaders|officials|management)\b/i;

/** The mentions that touch `span`; `mentions` are in order of start, and none is longer than 200 units. */
function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start - 200) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let index = low; index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (!mention || mention.start >= span.end) break;
    if (mention.end > span.start) found.push(mention);
  }
  return found;
}

/** What a stretch of text means in a claim on `topics`, most specific first, one mention per card. */
function meantIn(span: Span, topics: Claim['topics'], named: Named): readonly Mention[] {
  const sentence: Sentence = { ...span, topics, around: mentionsIn(named.mentions, span) };
  const byCard = new Map<string, Mention>();
  for (const mention of sentence.around) {
    if (!isMeant(mention, sentence, named)) continue;
    const known = byCard.get(mention.card);
    if (!known || (mention.isStrong && !known.isStrong)) byCard.set(mention.card, mention);
  }
  return [...byCard.values()].sort((a, b) => specificityOf(b) - specificityOf(a) || a.start - b.start);
}

/** Stretches outside a claim that say what it speaks of: its evidence of context, and the line that introduces its list. */
function contextsOf(claim: Claim, blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = claim.evidence.filter(({ kind }) => kind === 'context' || kind === 'lead-in');
  const leadIn = blocks[blocks[claim.block]?.leadIn ?? -1];
  return leadIn ? [...spans, leadIn] : spans;
}

function isInheritable({ card }: Mention): boolean {
  const kind = cardById(card)?.kind;
  return kind !== undefined && INHERITED.has(kind);
}

/** What the article names in full that is background of the terms found: the plan and meeting behind a quoted slogan. */
function relatedTo(links: readonly Mention[], named: Named): readonly Mention[] {
  const related = new Set(links.flatMap(({ card }) => cardById(card)?.related ?? []));
  return named.mentions
    .filter(({ card, isStrong }) => isStrong && related.has(card))
    .sort((a, b) => specificityOf(b) - specificityOf(a));
}

/** What of a claim's block may stand behind the claim: what is named there, and of bodies only the one that goes on acting. */
function behind(claim: Claim, block: Span, named: Named): readonly Mention[] {
  const isGoingOn = GOES_ON.test(claim.text);
  return meantIn(block, claim.topics, named).filter((mention) => {
    const kind = cardById(mention.card)?.kind;
    return !isCommonWord(mention, named) && (isGoingOn || (kind !== undefined && !ACTING.has(kind)));
  });
}

function linksOf(claim: Claim, blocks: readonly Block[], named: Named): readonly Mention[] {
  const own = meantIn(claim, claim.topics, named);
  const links = own.filter((mention) => !isHint(mention));
  const seen = new Set(own.map(({ card }) => card));
  const take = (mentions: readonly Mention[], most: number): void => {
    const fresh = mentions.filter((mention) => isInheritable(mention) && !seen.has(mention.card)).slice(0, most);
    for (const mention of fresh) seen.add(mention.card);
    links.push(...fresh);
  };
  for (const span of contextsOf(claim, blocks)) take(meantIn(span, claim.topics, named), MOST_PER_CLAIM);
  const block = blocks[claim.block];
  if (block) take(behind(claim, block, named), MOST_FROM_BLOCK);
  if (!links.some(isInheritable)) take(relatedTo(own, named), 1);
  return [...links, ...own.filter(isHint)].slice(0, MOST_PER_CLAIM);
}

/**
 * The cards tied to each claim and to the article, with the words of the text that tied them. A claim's own names come first,
 * most specific first, then what its context names, else what the article names that is related, last what only a common word hints at: six at most. Of the article: at most twelve, by weight.
 */
export function linkClaims({ text, blocks }: Pick<Article, 'text' | 'blocks'>, claims: readonly Claim[]): Links {
  const named = namedIn(mentionsOf(text));
  const ofClaims = claims.map((claim) => linksOf(claim, blocks, named));
  const byClaim = new Map<string, readonly CardLink[]>();
  for (const [index, claim] of claims.entries()) {
    const links = ofClaims[index] ?? [];
    byClaim.set(
      claim.id,
      links.map(({ card, start, end }) => ({ id: card, why: text.slice(start, end), start, end })),
    );
  }
  return { byClaim, article: articleLinks(text, named, ofClaims, blocks) };
}

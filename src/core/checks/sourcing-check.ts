import type { Article, Block, Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { wordsOfClaim } from '../claim/claim-words.ts';
import type { CardLink } from '../knowledge/card.ts';
import { mentionsOf } from '../knowledge/mentions.ts';
import { siteOf } from '../sites/sites.ts';
import { wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import { BODIES, type Body, bodyCardOf, isOwnPage } from './bodies.ts';
import type { Check } from './check.ts';
import words from './data/sourcing-words.json';
import table from './data/sourcing-words.json';
import { hitsIn, type PatternHits, type PatternSet, type Place, patternSet, placesOf } from './pattern.ts';
import type { ArticleSubject, ClaimSubject } from './subject.ts';

/** What a text says of itself, most telling first. */
export const SELF_TOLD = ['verify', 'unverified', 'machine', 'investment'] as const;
/** One of `SELF_TOLD`. */
type SelfTold = (typeof SELF_TOLD)[number];

let patterns: PatternSet | null = null;

/** All patterns of the sourcing notes, ready to be found. */
function sourcingPatterns(): PatternSet {
  patterns ??= patternSet(words.lists, [
    ...words.unnamed,
    ...words.vague,
    ...words.speech,
    ...words.release,
    ...words.releaseEnd,
    ...words.machineNear,
    ...SELF_TOLD.flatMap((kind) => words[kind]),
  ]);
  return patterns;
}

/** Blocks at the beginning and at the end of an article that are looked through: where a text speaks of itself. */
const EDGE = { first: 6, last: 10 };
/** UTF-16 units of its own words that a note repeats. */
const LONGEST_QUOTE = 160;

const SENTENCE = /[^.!?。！？]*(?:\.(?!\s|$)[^.!?。！？]*)*(?:[.!?。！？]+|$)/g;

/** The sentence of `block` around the offset `at`; offsets in the article's text. */
function sentenceAt({ text }: Article, block: Block, at: number): Span {
  for (const match of text.slice(block.start, block.end).matchAll(SENTENCE)) {
    const start = block.start + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    const end = block.start + match.index + match[0].length;
    if (at >= start && at < end) return { start, end };
  }
  return block;
}

function quoteOf({ text }: Article, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/[.。]$/, '');
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** What was found in the blocks looked at: both notes ask. */
const known = new WeakMap<Block, PatternHits>();

function hitsOf({ text }: Article, block: Block): PatternHits {
  const hits = known.get(block) ?? hitsIn(sourcingPatterns(), wordsOf(simplified(text.slice(block.start, block.end))));
  known.set(block, hits);
  return hits;
}

const placesIn = (patterns: readonly string[], hits: PatternHits): readonly Span[] =>
  patterns.flatMap((pattern) => placesOf(sourcingPatterns(), pattern, hits));

/** Where `hits`, of one block, tell the text's own `kind`; what is written of machines must be of this text. */
function tellingIn(kind: SelfTold, hits: PatternHits): Span | null {
  if (kind === 'machine' && placesIn(words.machineNear, hits).length === 0) return null;
  return placesIn(words[kind], hits)[0] ?? null;
}

function edgesOf({ blocks }: Article): readonly Block[] {
  const read = blocks.filter(({ kind }) => kind !== 'cell');
  return read.filter((_, index) => index < EDGE.first || index >= read.length - EDGE.last);
}

/** The notes on what the article says of itself: to be verified, not verified, no advice, made by a machine. One of each kind. */
function selfTold(article: Article): readonly Check[] {
  const found = new Map<SelfTold, Check>();
  for (const block of edgesOf(article)) {
    const hits = hitsOf(article, block);
    for (const kind of SELF_TOLD) {
      const place = tellingIn(kind, hits);
      if (!place || found.has(kind)) continue;
      const span = sentenceAt(article, block, block.start + place.start);
      found.set(kind, noteOf(`sourcing-${kind}`, span, [quoteOf(article, span)]));
    }
  }
  return SELF_TOLD.flatMap((kind) => found.get(kind) ?? []);
}

/** The note that the article is a press release, by the wire that carried it or by the way it ends, or null. */
function pressRelease(article: Article): Check | null {
  const { text, blocks } = article;
  for (const block of blocks.slice(0, EDGE.first)) {
    const place = placesIn(words.release, hitsOf(article, block))[0];
    if (place) return noteOf('sourcing-press-release', { start: block.start + place.start, end: block.start + place.end }, []);
  }
  const about = blocks.find(({ kind, start, end }) => kind === 'heading' && /^About\s+\p{Lu}/u.test(text.slice(start, end)));
  if (!about) return null;
  const isEnded = blocks.slice(-2 * EDGE.last).some((block) => placesIn(words.releaseEnd, hitsOf(article, block)).length > 0);
  return isEnded ? noteOf('sourcing-press-release', about, []) : null;
}

function noteOf(code: string, { start, end }: Span, values: readonly string[]): Check {
  return {
    id: code.replace('-', ':'),
    kind: 'sourcing',
    message: { code, values },
    span: { start, end },
    card: null,
    asOf: null,
    sources: [],
    picture: null,
  };
}

/** So many attributed claims make a pattern, and so many of them must name the body. */
const LEAST = { attributed: 4, named: 3 };

const PLACES: ReadonlySet<string> = new Set(words.places);
const isAttributed = ({ speaker }: Claim): boolean => speaker !== 'outlet' && speaker !== 'unattributed';
/** "China says" names no body: whoever wrote it may have read any. */
const isPlace = (name: string): boolean => PLACES.has(simplified(name).toLowerCase());

/** The card of the one body that every named speaker is, or null. */
function onlyBody(claims: readonly Claim[]): string | null {
  const names = claims.flatMap(({ speakerName }) => (speakerName === null || isPlace(speakerName) ? [] : [speakerName]));
  const cards = new Set(names.map(bodyCardOf));
  const [card] = cards;
  return cards.size === 1 && names.length >= LEAST.named ? (card ?? null) : null;
}

/** Whether anybody is quoted outside `claims`: also what is no claim can be a second source. */
function isAnybodyElseQuoted({ article }: ArticleSubject, claims: readonly Claim[]): boolean {
  const hits = hitsIn(sourcingPatterns(), wordsOf(simplified(article.text)));
  const speech = words.speech.flatMap((verb) => hits.get(verb) ?? []);
  return speech.some(({ start }) => !claims.some((claim) => start >= claim.start && start < claim.end));
}

/** The note that all that is attributed goes back to one named body, or null: where a second voice is heard, nothing is said. */
function singleSource(subject: ArticleSubject): Check | null {
  const attributed = subject.claims.filter(isAttributed);
  const card = onlyBody(attributed);
  if (card === null) return null;
  const own = attributed.filter(({ speakerName }) => speakerName !== null && bodyCardOf(speakerName) === card);
  const classes = new Set(own.map(({ speaker }) => speaker));
  const unnamed = attributed.filter(({ speakerName }) => speakerName === null);
  if (unnamed.some(({ speaker }) => !classes.has(speaker) && !speaker.startsWith('chinese-'))) return null;
  const count = own.length + unnamed.filter(({ speaker }) => classes.has(speaker)).length;
  if (count < LEAST.attributed || isAnybodyElseQuoted(subject, own)) return null;
  const isStateLinked = BODIES.some((body) => body.card === card && body.isStateLinked);
  // The longest is the name in full, unless it took in words around it: the one most often used is the article's own.
  const names = own.map(({ speakerName }) => speakerName ?? '');
  const name = [...names].sort((a, b) => timesIn(names, b) - timesIn(names, a))[0] ?? '';
  return {
    id: 'sourcing:single-source',
    kind: 'sourcing',
    message: { code: isStateLinked ? 'sourcing-single-source-state' : 'sourcing-single-source', values: [name] },
    span: null,
    card,
    asOf: null,
    sources: [],
    picture: null,
  };
}

const timesIn = (names: readonly string[], name: string): number => names.filter((other) => other === name).length;

/** So many of its cards, the most central first, an article is about; what is further down is named in passing. */
const CENTRAL = 3;
/** A name, a number or a date; "the plan" alone names nothing whose original could be linked. */
const NAME = /[\p{Lu}\p{Script=Han}\d]/u;

/** Whether the words that tied a card name it: a word that only speaks for it ("最终用户") has no original to link to. */
function isNamed({ id, why }: CardLink): boolean {
  return NAME.test(why) && mentionsOf(why).some(({ card, isStrong, isName }) => card === id && (isStrong || isName));
}

function issuerOf(link: CardLink): Body | null {
  return isNamed(link) ? (BODIES.find(({ issued }) => issued.includes(link.id)) ?? null) : null;
}

/**
 * The note that an article names an instrument or a notice and links to no page of the body that issued it, or null. Nothing is
 * said where the links are not known, and where the page is the body's own.
 */
function missingPrimary({ article, links }: ArticleSubject): Check | null {
  const { links: addresses, url } = article;
  if (addresses === null) return null;
  for (const link of links.slice(0, CENTRAL)) {
    const body = issuerOf(link);
    if (!body) continue;
    if ([url, ...addresses].some((address) => isOwnPage(body, address))) return null;
    return {
      id: 'sourcing:no-primary',
      kind: 'sourcing',
      message: { code: 'sourcing-no-primary', values: [link.why, { message: { code: `body-${body.id}`, values: [] } }] },
      span: { start: link.start, end: link.end },
      card: link.id,
      asOf: null,
      sources: [],
      picture: null,
    };
  }
  return null;
}

const PLAIN = { kind: 'sourcing', asOf: null, sources: [], picture: null } as const;

/** The longest words of a claim that say its source is not named, or null. */
function unnamedIn(claim: Claim): Place | null {
  const { speaker, speakerName } = claim;
  const hits = hitsIn(sourcingPatterns(), wordsOfClaim(claim));
  // Who says "reportedly" may well name himself; where the article does, nobody stands behind it.
  const isNobodys = speaker === 'unattributed' && speakerName === null;
  const patterns = isNobodys ? [...table.unnamed, ...table.vague] : table.unnamed;
  const places = patterns.flatMap((pattern) => placesOf(sourcingPatterns(), pattern, hits));
  return places.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** The sourcing notes of a claim: that it rests on somebody who is not named, or on state media's word alone. */
export function claimSourcing({ claim, article }: ClaimSubject): readonly Check[] {
  const unnamed = unnamedIn(claim);
  if (unnamed) {
    const { start, end } = unnamed;
    const message = { code: 'sourcing-unnamed', values: [claim.text.slice(start, end)] };
    return [
      { ...PLAIN, id: 'sourcing:unnamed', message, span: { start: claim.start + start, end: claim.start + end }, card: null },
    ];
  }
  const { speaker, speakerName, layer } = claim;
  if (speaker !== 'chinese-state-media' || speakerName === null || layer !== 'reported' || siteOf(article.url)?.stateAffiliated)
    return [];
  return [
    {
      ...PLAIN,
      id: 'sourcing:state-media',
      message: { code: 'sourcing-state-media', values: [speakerName] },
      span: null,
      card: null,
    },
  ];
}

/** The note that a state runs the site that published the article, or null. */
function stateSite({ article }: ArticleSubject): Check | null {
  const site = siteOf(article.url);
  if (!site?.stateAffiliated) return null;
  const code = site.kind === 'government' ? 'sourcing-government-site' : 'sourcing-state-site';
  return { ...PLAIN, id: 'sourcing:state-site', message: { code, values: [site.name] }, span: null, card: null };
}

/** The sourcing notes of an article as a whole. An article without claims has none: nothing in it asks for a source. */
export function articleSourcing(subject: ArticleSubject): readonly Check[] {
  if (subject.claims.length === 0) return [];
  const release = pressRelease(subject.article);
  const single = release ? null : singleSource(subject);
  const notes = [single, stateSite(subject), missingPrimary(subject), release, ...selfTold(subject.article)];
  return notes.filter((note) => note !== null);
}

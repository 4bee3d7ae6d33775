import type { Span } from '../../src/core/article/article.ts';
import { type Check, type CheckKind, isWorthALook } from '../../src/core/checks/check.ts';
import type { ActorSide, EvidenceKind, Layer, Quantity, SpeakerClass, Topic } from '../../src/core/claim/claim.ts';
import type { CardLink } from '../../src/core/knowledge/card.ts';
import { SOURCE_RECORDS } from '../../src/core/knowledge/cards.ts';
import type { ReadClaim } from '../../src/core/reading.ts';
import type { FoundDate } from '../../src/core/text/dates.ts';
import { reasonText } from './messages.ts';
import { noteText } from './notes.ts';
import type { PageReading } from './read-page.ts';

/** A figure with what it measures, as far as the sentence says: a share of which stage, a weight as what, whose. */
interface QuantityResult {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly kind?: string;
  readonly stage?: string;
  readonly step?: string;
  readonly form?: string;
  readonly elements?: readonly string[];
  readonly scope?: string;
}

/** A note as the command line gives it: one sentence, the card that says more, as of when, and from whom. */
interface CheckResult {
  readonly kind: CheckKind;
  readonly message: string;
  /** False where the reference only agrees with what is said. */
  readonly isWorthALook: boolean;
  readonly card: string | null;
  readonly asOf: string | null;
  readonly sources: readonly { readonly title: string; readonly publisher: string; readonly url: string | null }[];
}

/** A claim as the command line gives it; offsets are UTF-16 units in the article's text, `block` its block's index. */
interface ClaimResult {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly layer: Layer;
  readonly topics: readonly Topic[];
  readonly speaker: SpeakerClass;
  readonly speakerName?: string;
  /** Whose act it tells of, and the words that name them, where there are any. */
  readonly actor: ActorSide;
  readonly actorWords?: string;
  /** How much a reader would want to check it, 0 to 2. */
  readonly worth: number;
  /** The sentence whose part it is: what is a claim by itself has none. Parts of one sentence follow each other. */
  readonly sentence?: { readonly text: string; readonly start: number; readonly end: number };
  readonly hedged: boolean;
  readonly hasNumber: boolean;
  readonly quantities: readonly QuantityResult[];
  readonly dates: readonly Omit<FoundDate, 'start' | 'end'>[];
  readonly cards: readonly Pick<CardLink, 'id' | 'why'>[];
  readonly checks: readonly CheckResult[];
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A page as the command line gives it. */
export interface PageResult {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly isRareEarthNews: boolean;
  /** 0 to 1; news from 0.5. */
  readonly score: number;
  readonly reasons: readonly string[];
  readonly claims: readonly ClaimResult[];
  /** Notes on the article as a whole. */
  readonly checks: readonly CheckResult[];
}

/** The machine-readable form of a page's reading. */
export function resultOf({ reading }: PageReading, id: string): PageResult {
  const { head, detection, claims } = reading;
  return {
    id,
    url: head.url,
    title: head.title,
    language: detection.language,
    isRareEarthNews: detection.kind === 'news',
    score: Number(detection.score.toFixed(3)),
    reasons: detection.reasons.map(reasonText),
    claims: claims.flatMap(claimResults),
    checks: reading.checks.map(checkResult),
  };
}

function checkResult(check: Check): CheckResult {
  const { kind, card, asOf, sources } = check;
  return {
    kind,
    message: noteText(check),
    isWorthALook: isWorthALook(check),
    card,
    asOf,
    sources: sources.flatMap(sourceResult),
  };
}

function sourceResult(id: string): CheckResult['sources'] {
  const source = SOURCE_RECORDS[id];
  return source
    ? [{ title: source.title, publisher: source.publisher, url: source.isLinkable === false ? null : source.url }]
    : [];
}

function quantityResult({ text, value, unit, measure }: Quantity): QuantityResult {
  const { kind = null, stage = null, step = null, form = null, elements = [], scope = null } = measure ?? {};
  return {
    text,
    value,
    unit,
    ...(kind && { kind }),
    ...(stage && { stage: stage.value }),
    ...(step && { step: step.value }),
    ...(form && { form: form.value }),
    ...(elements.length > 0 && { elements: elements.map((element) => element.value) }),
    ...(scope && { scope: scope.value }),
  };
}

/** A claim, or its parts in order: each with what lies in it, the first with the claim's own id and its background and notes. */
function claimResults(claim: ReadClaim): readonly ClaimResult[] {
  const { parts, text, start, end } = claim;
  if (!parts) return [claimResult(claim)];
  return parts.map((part, at) => {
    const isOwn = (place: Span): boolean => place.start >= part.start && place.end <= part.end;
    const own: ReadClaim = {
      ...claim,
      ...part,
      id: at === 0 ? claim.id : `${claim.id}.${at + 1}`,
      hedges: claim.hedges.filter(isOwn),
      quantities: claim.quantities.filter(isOwn),
      dates: claim.dates.filter(isOwn),
      evidence: claim.evidence.filter(isOwn),
      ...(at > 0 && { cards: [], checks: [] }),
    };
    return { ...claimResult(own), sentence: { text, start, end } };
  });
}

function claimResult(claim: ReadClaim): ClaimResult {
  const { id, text, start, end, block, layer, topics, speaker, speakerName, actor, worth } = claim;
  return {
    id,
    text,
    start,
    end,
    block,
    layer,
    topics,
    speaker,
    ...(speakerName === null ? {} : { speakerName }),
    actor: actor?.side ?? 'none',
    ...(actor?.words && { actorWords: actor.words.text }),
    worth: worth ?? 1,
    hedged: claim.hedges.length > 0,
    hasNumber: claim.quantities.length > 0,
    quantities: claim.quantities.map(quantityResult),
    dates: claim.dates.map(({ text: words, from, to, precision, relation }) => ({ text: words, from, to, precision, relation })),
    cards: claim.cards.map((card) => ({ id: card.id, why: card.why })),
    checks: claim.checks.map(checkResult),
    evidence: claim.evidence.map((each) => ({ kind: each.kind, text: each.text, start: each.start, end: each.end })),
  };
}

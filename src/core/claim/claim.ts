import type { Span } from '../article/article.ts';
import type { FoundDate } from '../text/dates.ts';

/** As what a claim is asserted. */
export const LAYERS = ['official', 'reported', 'interpretation', 'forecast'] as const;
/** One of `LAYERS`. */
export type Layer = (typeof LAYERS)[number];

/** Who asserts a claim. */
export const SPEAKERS = [
  'chinese-government',
  'chinese-state-media',
  'chinese-industry',
  'western-government',
  'company',
  'analyst',
  'outlet',
  'unattributed',
] as const;
/** One of `SPEAKERS`. */
export type SpeakerClass = (typeof SPEAKERS)[number];

/** Whose act, plan, possession or position a sentence tells of: China's, somebody else's, or nobody's. */
export const ACTORS = ['china', 'other', 'none'] as const;
/** One of `ACTORS`. */
export type ActorSide = (typeof ACTORS)[number];

/** Whose act a sentence tells of, with the words in it that name them or point to them; null where none do. */
export interface Actor {
  readonly side: ActorSide;
  readonly words: (Span & { readonly text: string }) | null;
}

/** What a claim is about. */
export const TOPICS = [
  'export-controls',
  'production-quotas',
  'technology-control',
  'processing-dominance',
  'magnets-and-applications',
  'defense-integration',
  'five-year-plan',
  'ai-and-data',
  'industry-consolidation',
  'overseas-resources',
  'standards-and-influence',
  'price-and-market',
  'environment-and-smuggling',
  'trade-negotiation',
  'self-reliance',
  'stockpiling',
  'western-response',
] as const;
/** One of `TOPICS`. */
export type Topic = (typeof TOPICS)[number];

/** What a piece of evidence is in the sentence. */
export const EVIDENCE_KINDS = [
  'actor',
  'matter',
  'act',
  'position',
  'context',
  'lead-in',
  'attribution',
  'layer',
  'wording',
] as const;
/** One of `EVIDENCE_KINDS`. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * Words that made a sentence a claim, or decided how it is read. `context` and `lead-in` may lie outside the claim:
 * the words that say who "it" is, or the line that introduces a list.
 */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
  readonly text: string;
}

/** A cue of hedging ("may", "reportedly") and the clause it hedges: the rest of a claim is asserted without reserve. */
export interface Hedge extends Span {
  readonly scope: Span;
  readonly text: string;
}

/** What a figure is. `rate` is a percentage that is neither a part of a whole nor a change: a duty, a purity, a yield, a threshold. */
export type MeasureKind = 'share' | 'change' | 'mass' | 'price' | 'money' | 'duration' | 'multiple' | 'count' | 'rate';

/** The steps from ore to product. */
export const STEPS = ['mining', 'concentrate', 'separation', 'metal', 'magnets', 'products', 'recycling'] as const;
/** One of `STEPS`; `separation` is all from leaching to separated oxide: "refining", "processing", "smelting". */
export type Step = (typeof STEPS)[number];

/** What is counted beside the steps: stocks in the ground, flows over borders, use, and what may be produced. */
export const FLOWS = ['reserves', 'exports', 'imports', 'consumption', 'quota'] as const;
/** A step, or one of `FLOWS`. */
export type Stage = Step | (typeof FLOWS)[number];

/** As what rare earths are counted or priced. */
export type Form = 'oxide' | 'metal' | 'magnet' | 'ore' | 'concentrate' | 'carbonate' | 'scrap';

/** A reading with the words of the sentence that say so; offsets in the article's text. */
export interface Told<Value extends string> extends Span {
  readonly value: Value;
  readonly text: string;
}

/** What a quantity measures, as far as its own sentence says; null, or no elements, where it does not. */
export interface Measure {
  readonly kind: MeasureKind | null;
  readonly stage: Told<Stage> | null;
  /** The step that a quota, a flow or a stock is of, where both are said: "the mining quota", "exports of magnets". */
  readonly step: Told<Step> | null;
  readonly form: Told<Form> | null;
  /** Symbols (`Dy`, `NdPr`) or groups: `light`, `heavy`, `magnet`, or `all` for "rare earths" as such. In order of place. */
  readonly elements: readonly Told<string>[];
  /** Of a share the whole that it is a part of, else whose figure it is: `world`, `outside-china`, `company`, or a place (`China`, `EU`). */
  readonly scope: Told<string> | null;
}

/** A number with what it counts, as written: `value` 91 and `unit` "%" for "91 percent". */
export interface Quantity extends Span {
  readonly text: string;
  readonly value: number;
  /** `%`, `t`, `kg`, `USD`, `CNY/kg`, `x` (multiple), `month` …, or null for a bare count. */
  readonly unit: string | null;
  /** Given for every quantity that `findClaims` finds. */
  readonly measure?: Measure;
}

/** A stretch of a claim with a layer or a speaker of its own: the fact, and behind the dash what the outlet makes of it. */
export interface ClaimPart extends Span {
  readonly text: string;
  readonly layer: Layer;
  readonly speaker: SpeakerClass;
  readonly speakerName: string | null;
}

/** A sentence that says something checkable about China's strategy in rare earths. */
export interface Claim extends Span {
  /** Made from the article's key and the folded text: the same on every read, also of an edited page. */
  readonly id: string;
  /** The claim as it stands in the article, `article.text.slice(start, end)`. */
  readonly text: string;
  /** Index of the article's block it stands in. */
  readonly block: number;
  readonly layer: Layer;
  /** One to three, most central first. */
  readonly topics: readonly Topic[];
  readonly speaker: SpeakerClass;
  /** The speaker as the article names it, where it does. */
  readonly speakerName: string | null;
  /** Cues of hedging in the claim, in order. */
  readonly hedges: readonly Hedge[];
  readonly quantities: readonly Quantity[];
  /** Times that the claim names, with the days that are meant, in order. */
  readonly dates: readonly FoundDate[];
  readonly evidence: readonly Evidence[];
  /** This and what follows are given for every claim that is read; one that an older Loupe kept has none of them. */
  readonly actor?: Actor;
  /** How much a reader would want to check it: from 0, a vague line or a repeated headline, to 2, an act, figure, day or rule that a record settles. */
  readonly worth?: number;
  /** The stretches of a sentence that say different things, in order, two at least; none where one voice says one thing. */
  readonly parts?: readonly ClaimPart[];
}

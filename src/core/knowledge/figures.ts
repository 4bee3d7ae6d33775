import type { Claim, Measure } from '../claim/claim.ts';
import linking from './data/linking.json';
import type { Sign } from './sign.ts';

/** What a figure must be of for some cards to help with it; what is not said may be anything. */
interface FigureRule {
  readonly kinds: readonly string[];
  readonly stages?: readonly string[];
  readonly forms?: readonly string[];
  /** Null where the whole may be left open. */
  readonly scopes?: readonly (string | null)[];
  /** Any of them. */
  readonly elements?: readonly string[];
  readonly cards: readonly string[];
}

const RULES: readonly FigureRule[] = linking.figures;

/** How much a figure tells of the card of its series. */
const WEIGHT = 0.8;

function isOf({ kinds, stages, forms, scopes, elements }: FigureRule, { kind, ...measure }: Measure): boolean {
  const has = (allowed: readonly (string | null)[] | undefined, value: string | null): boolean =>
    !allowed || allowed.includes(value);
  return (
    has(kinds, kind) &&
    has(stages, measure.stage?.value ?? null) &&
    has(forms, measure.form?.value ?? null) &&
    has(scopes, measure.scope?.value ?? null) &&
    (!elements || measure.elements.some(({ value }) => elements.includes(value)))
  );
}

/** The cards of the series that a claim's figures are of: the first rule that fits each. */
export function signsOfFigures({ quantities }: Claim): readonly Sign[] {
  return quantities.flatMap(({ measure, start, end }) => {
    const rule = measure && RULES.find((one) => isOf(one, measure));
    return (rule?.cards ?? []).map((card) => ({ card, key: '#', weight: WEIGHT, as: 'cue' as const, start, end }));
  });
}

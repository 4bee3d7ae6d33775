import type { Measure, Quantity } from '../../core/claim/claim.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { whoseInWords } from '../whose.ts';

/** A figure of a claim: its words, and what it measures as far as the sentence says. */
export interface FigureTold {
  readonly words: string;
  readonly measure: string;
}

/** Kinds that say what a figure is to be compared with; counts and times need no words beside them. */
const TOLD: ReadonlySet<Measure['kind']> = new Set(['share', 'change', 'mass', 'price', 'money', 'multiple', 'rate']);
const PLACES_IN_WORDS: ReadonlySet<string> = new Set(['world', 'outside-china', 'company']);
/** Groups of elements that have a word; others are symbols ("Dy", "NdPr"). */
const GROUPS: ReadonlySet<string> = new Set(['light', 'heavy', 'magnet', 'all']);

function partsOf({ kind, stage, step, form, elements, scope }: Measure): readonly string[] {
  const named = elements.map(({ value }) => (GROUPS.has(value) ? tCode('elements', value) : value));
  return [
    ...(kind === null ? [] : [tCode('measure', kind)]),
    ...(stage ? [tCode('stage', stage.value)] : []),
    ...(step ? [tCode('stage', step.value)] : []),
    ...(form ? [tCode('form', form.value)] : []),
    ...new Set(named),
    ...(scope ? [PLACES_IN_WORDS.has(scope.value) ? tCode('scope', scope.value) : whoseInWords(scope.value)] : []),
  ];
}

/** The figures of a claim that can be compared with something, each once, in order. */
export function figuresTold(quantities: readonly Quantity[]): readonly FigureTold[] {
  const told = new Map<string, FigureTold>();
  for (const { text, measure } of quantities)
    if (measure && TOLD.has(measure.kind)) told.set(text, { words: text, measure: partsOf(measure).join(t('list_separator')) });
  return [...told.values()];
}

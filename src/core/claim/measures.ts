import type { Form, Measure, MeasureKind, Stage, Step, Told } from './claim.ts';
import { type Figure, figuresOf } from './measure/figure.ts';
import { kindOf } from './measure/kind.ts';
import { elementsOf, type Found, inGroup, isFlow, scopeOf, stagesOf, tellingOf } from './measure/telling.ts';
import { has, type Measured } from './measure/tokens.ts';

/** Kinds of which the sentence is asked what they are of: a count or a stretch of time says it by itself. */
const READ_ON: ReadonlySet<MeasureKind> = new Set(['share', 'change', 'mass', 'price', 'money', 'multiple']);

/** A token as a reading, with offsets in the article's text. */
function told<Value extends string>({ value, token }: Found, { text, start }: Measured): Told<Value> {
  const { start: from, end: to } = token;
  return { value: value as Value, text: text.slice(from, to), start: start + from, end: start + to };
}

function measureOf(figure: Figure, sentence: Measured): Measure {
  const kind = kindOf(figure);
  const nothing: Measure = { kind, stage: null, step: null, form: null, elements: [], scope: null };
  const telling = kind !== null && READ_ON.has(kind) ? tellingOf(figure, kind) : null;
  if (kind === null || !telling) return nothing;
  const [stage, step] = stagesOf(figure, telling, kind);
  // What money is spent on is not what it measures; what goes over a border is.
  if (kind === 'money' && !(stage && isFlow(stage.value))) return nothing;
  const form = inGroup(telling.own, 'form')[0] ?? inGroup(telling.others, 'form')[0];
  const scope = scopeOf(figure, telling, kind, stage?.value ?? null);
  return {
    kind,
    stage: stage && told<Stage>(stage, sentence),
    step: step && told<Step>(step, sentence),
    form: form ? told<Form>(form, sentence) : null,
    elements: elementsOf(figure, telling).map((found) => told(found, sentence)),
    scope: scope && told(scope, sentence),
  };
}

/** Whether only verbs of making stand between two shares: "refines 91 percent of the world's X and makes 94 percent of its Y". */
function goesOn({ tokens, at, own }: Figure, next: Figure): boolean {
  const from = Math.max(at + 1, own?.to ?? 0);
  const to = Math.max(from, Math.min(next.at, next.own?.from ?? next.at));
  return tokens.slice(from, to).every((token) => {
    if (/[;:.!?()—–“”"；：。（）]/.test(token.gap)) return false;
    if (has(token, 'verb')) return !has(token, 'verb:exports') && !has(token, 'verb:imports');
    const isYear = /^(?:19|20)\d\d$/.test(token.text);
    return isYear || token.text === 'in' || ['is:about', 'is:making', 'is:share'].some((mark) => has(token, mark));
  });
}

/** A share that goes on from the one before it is of the same whole, and of the same elements where it names nothing of its own. */
function continued(measure: Measure, figure: Figure, last: Measure, lastFigure: Figure): Measure {
  if (last.kind !== 'share' || !/^(?:%|part)$/.test(figure.quantity.unit ?? '') || !goesOn(lastFigure, figure)) return measure;
  if (measure.kind === 'share' && figure.own?.isKnown) return { ...measure, scope: measure.scope ?? last.scope };
  return measure;
}

/** What each quantity of a sentence measures, in order, read by clause and nearness; see `Measure`. */
export function measuresOf(sentence: Measured): readonly Measure[] {
  if (sentence.quantities.length === 0) return [];
  const figures = figuresOf(sentence);
  const measures: Measure[] = [];
  figures.forEach((figure, i) => {
    const last = measures[i - 1];
    const lastFigure = figures[i - 1];
    const measure = measureOf(figure, sentence);
    measures.push(last && lastFigure ? continued(measure, figure, last, lastFigure) : measure);
  });
  return measures;
}

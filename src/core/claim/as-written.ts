import type { Span } from '../article/article.ts';
import type { Claim, Measure, Told } from './claim.ts';

const respelled = <Words extends Span & { readonly text: string }>(words: Words, text: string): Words => ({
  ...words,
  text: text.slice(words.start, words.end),
});

function told<Value extends string>(words: Told<Value> | null, text: string): Told<Value> | null {
  return words && respelled(words, text);
}

function measured(measure: Measure, text: string): Measure {
  return {
    ...measure,
    stage: told(measure.stage, text),
    step: told(measure.step, text),
    form: told(measure.form, text),
    elements: measure.elements.map((words) => respelled(words, text)),
    scope: told(measure.scope, text),
  };
}

/**
 * A claim with every word as `text`, its article, spells it: Chinese is read in simplified characters and shown in its own.
 */
export function asWritten(claim: Claim, text: string): Claim {
  return {
    ...respelled(claim, text),
    hedges: claim.hedges.map((hedge) => respelled(hedge, text)),
    quantities: claim.quantities.map(({ measure, ...quantity }) => ({
      ...respelled(quantity, text),
      ...(measure && { measure: measured(measure, text) }),
    })),
    ...(claim.actor && { actor: { ...claim.actor, words: claim.actor.words && respelled(claim.actor.words, text) } }),
    ...(claim.parts && { parts: claim.parts.map((part) => respelled(part, text)) }),
    evidence: claim.evidence.map((words) => respelled(words, text)),
  };
}

/** A name that was read in a sentence, as the article spells it; a name that stands in it in no such form is left as it is. */
export function nameAsWritten(name: string | null, sentence: Span & { readonly text: string }, text: string): string | null {
  const at = name === null ? -1 : sentence.text.indexOf(name);
  return name === null || at < 0 ? name : text.slice(sentence.start + at, sentence.start + at + name.length);
}

import { actorOf } from '../../src/core/claim/actor/actor.ts';
import { ACTORS } from '../../src/core/claim/claim.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import { worthOf } from '../../src/core/claim/rules/worth.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { examplesOf } from '../train/examples.ts';

/** Articles with fewer claims of which worth is labelled say nothing of an order. */
const LEAST = 3;

/** How well whose act it is, over all labelled sentences, and the worth of claims are told in articles of one language. */
export interface ActorAndWorth {
  /** Share of sentences whose actor is told right, and of those of which it is told right whether it is China. */
  readonly actor: number;
  readonly china: number;
  /** Spearman's rank correlation of worth with the labels within an article, the mean over articles by their claims. */
  readonly worth: number;
  /** By label, then by what was told: sentences. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sentences: number;
  readonly articles: number;
}

/** Measures both on labelled claims and sentences, whichever of them the engine takes for claims. */
export function actorAndWorth(documents: readonly LabelledDocument[], rules: Rules): ActorAndWorth {
  const confusion = Object.fromEntries(ACTORS.map((side) => [side, Object.fromEntries(ACTORS.map((told) => [told, 0]))]));
  const orders: { readonly rho: number; readonly claims: number }[] = [];
  for (const document of documents) {
    const { inContext, examples } = examplesOf(document);
    const wanted: number[] = [];
    const given: number[] = [];
    examples.forEach(({ label, layerFeatures }, i) => {
      const read = inContext[i];
      if (!read || !label) return;
      const row = confusion[label.actor ?? ''];
      const { side } = actorOf(read, rules);
      if (row) row[side] = (row[side] ?? 0) + 1;
      if (!label.isClaim || label.worth === undefined) return;
      wanted.push(label.worth);
      given.push(worthOf([layerFeatures], rules));
    });
    const rho = wanted.length < LEAST ? null : spearman(wanted, given);
    if (rho !== null) orders.push({ rho, claims: wanted.length });
  }
  const cells = ACTORS.flatMap((side) => ACTORS.map((told) => ({ side, told, count: confusion[side]?.[told] ?? 0 })));
  const sentences = cells.reduce((sum, { count }) => sum + count, 0);
  const share = (isRight: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(isRight).reduce((sum, { count }) => sum + count, 0) / Math.max(1, sentences);
  const claims = orders.reduce((sum, order) => sum + order.claims, 0);
  return {
    actor: share(({ side, told }) => side === told),
    china: share(({ side, told }) => (side === 'china') === (told === 'china')),
    worth: orders.reduce((sum, order) => sum + order.rho * order.claims, 0) / Math.max(1, claims),
    confusion,
    sentences,
    articles: orders.length,
  };
}

/** Spearman's rank correlation, ties at the mean of their ranks; null where one side is all alike. */
function spearman(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [ranks(one), ranks(other)];
  const middle = (one.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + (value - middle) * ((y[i] ?? 0) - middle), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? null : product(a, b) / spread;
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((each) => each < value).length;
    const same = values.filter((each) => each === value).length;
    return below + (same - 1) / 2;
  });
}

/** Lines of these figures for one language. */
export function actorAndWorthLines(
  language: string,
  { actor, china, worth, confusion, sentences, articles }: ActorAndWorth,
): readonly string[] {
  const table = ACTORS.map(
    (side) => `  ${side.padEnd(8)}${ACTORS.map((told) => String(confusion[side]?.[told] ?? 0).padStart(8)).join('')}`,
  );
  return [
    `${language}: actor right in ${actor.toFixed(3)} of ${sentences} sentences, China or not in ${china.toFixed(3)}; worth, by article, ${worth.toFixed(3)} (Spearman, ${articles} articles)`,
    `  ${'is, told'.padEnd(8)}${ACTORS.map((told) => told.padStart(8)).join('')}`,
    ...table,
  ];
}

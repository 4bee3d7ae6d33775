import type { LabelledDocument, LabelledSentence } from '../../test/corpus/article-of.ts';

/** One sentence as two labellers see it. */
export interface SentencePair {
  readonly first: LabelledSentence;
  readonly second: LabelledSentence;
}

/** How far two labellers agree. Shares are of the sentences that both call claims. */
export interface Agreement {
  readonly sentences: number;
  readonly claimsOfFirst: number;
  readonly claimsOfSecond: number;
  /** Cohen's kappa (Cohen, 1960) on claim or not. */
  readonly claimKappa: number;
  /** F1 of one labeller's claims against the other's. */
  readonly claimF1: number;
  readonly layer: number;
  readonly layerKappa: number;
  /** `outlet` and `unattributed` taken as one. */
  readonly speaker: number;
  /** The second labeller's first topic is one of the first's. */
  readonly firstTopic: number;
  readonly topicF1: number;
  readonly hedged: number;
  readonly hasNumber: number;
}

/** Cohen's kappa of two labellings of the same things, in the same order: agreement beyond what chance would give. */
export function cohensKappa(first: readonly string[], second: readonly string[]): number {
  const count = first.length;
  const labels = new Set([...first, ...second]);
  const shareOf = (labelling: readonly string[], label: string): number =>
    labelling.filter((given) => given === label).length / count;
  const observed = first.filter((label, i) => label === second[i]).length / count;
  const expected = [...labels].reduce((sum, label) => sum + shareOf(first, label) * shareOf(second, label), 0);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/** The sentences of the second labelling beside those of the first. Throws where a document's sentences are not the same. */
export function pairsOf(first: readonly LabelledDocument[], second: readonly LabelledDocument[]): readonly SentencePair[] {
  return second.flatMap((document) => {
    const other = first.find(({ id }) => id === document.id);
    if (!other) throw new Error(`${document.id}: not in the corpus`);
    const mine = document.blocks.flatMap(({ sentences }) => sentences);
    const theirs = other.blocks.flatMap(({ sentences }) => sentences);
    return mine.map((sentence, i) => {
      const same = theirs[i];
      if (same?.text !== sentence.text) throw new Error(`${document.id}: sentence ${i + 1} differs: ${sentence.text}`);
      return { first: same, second: sentence };
    });
  });
}

const voice = (speaker: string | undefined): string => (speaker === 'unattributed' ? 'outlet' : (speaker ?? ''));
const f1 = (both: number, one: number, other: number): number => (one + other === 0 ? 0 : (2 * both) / (one + other));

/** The agreement on `pairs`. */
export function agreementOf(pairs: readonly SentencePair[]): Agreement {
  const both = pairs.filter(({ first, second }) => first.isClaim && second.isClaim);
  const share = (test: (pair: SentencePair) => boolean): number => both.filter(test).length / Math.max(1, both.length);
  const sum = (count: (pair: SentencePair) => number): number => both.reduce((total, pair) => total + count(pair), 0);
  const claimsOfFirst = pairs.filter(({ first }) => first.isClaim).length;
  const claimsOfSecond = pairs.filter(({ second }) => second.isClaim).length;
  return {
    sentences: pairs.length,
    claimsOfFirst,
    claimsOfSecond,
    claimKappa: cohensKappa(
      pairs.map(({ first }) => String(first.isClaim)),
      pairs.map(({ second }) => String(second.isClaim)),
    ),
    claimF1: f1(both.length, claimsOfFirst, claimsOfSecond),
    layer: share(({ first, second }) => first.layer === second.layer),
    layerKappa: cohensKappa(
      both.map(({ first }) => first.layer ?? ''),
      both.map(({ second }) => second.layer ?? ''),
    ),
    speaker: share(({ first, second }) => voice(first.speaker) === voice(second.speaker)),
    firstTopic: share(({ first, second }) => first.topics?.includes(second.topics?.[0] ?? '') ?? false),
    topicF1: f1(
      sum(({ first, second }) => second.topics?.filter((topic) => first.topics?.includes(topic)).length ?? 0),
      sum(({ first }) => first.topics?.length ?? 0),
      sum(({ second }) => second.topics?.length ?? 0),
    ),
    hedged: share(({ first, second }) => first.hedged === second.hedged),
    hasNumber: share(({ first, second }) => first.hasNumber === second.hasNumber),
  };
}

/** How far two labellers give the same label that `labelOf` reads; null where one of them gave none. */
export function labelAgreement(
  pairs: readonly SentencePair[],
  labelOf: (sentence: LabelledSentence) => string | null,
): { readonly share: number; readonly kappa: number } | null {
  const both = pairs.flatMap(({ first, second }) => {
    const [one, other] = [labelOf(first), labelOf(second)];
    return one === null || other === null ? [] : [[one, other] as const];
  });
  if (both.length === 0) return null;
  const share = both.filter(([one, other]) => one === other).length / both.length;
  return {
    share,
    kappa: cohensKappa(
      both.map(([one]) => one),
      both.map(([, other]) => other),
    ),
  };
}

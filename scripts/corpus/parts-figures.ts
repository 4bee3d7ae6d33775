import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import type { ScoredReading } from '../../test/corpus/read-document.ts';

/** How far the place of a cut may lie from the labelled one, in characters: a comma and "and" stand between. */
const NEAR = 10;

/** How well sentences that say two things are cut. */
export interface PartsFigures {
  /** Cuts that were made, those at a labelled place, and of these those whose tail has the labelled layer. */
  readonly made: number;
  readonly right: number;
  readonly layer: number;
  /** All labelled cuts. */
  readonly labelled: number;
}

/** Measures the cuts of `readings` against the labelled parts of their documents. */
export function partsFigures(documents: readonly LabelledDocument[], readings: readonly ScoredReading[]): PartsFigures {
  const sum = { made: 0, right: 0, layer: 0, labelled: 0 };
  documents.forEach((document, i) => {
    const claims = readings[i]?.claims ?? [];
    const wanted = wantedCuts(document);
    sum.labelled += wanted.length;
    for (const { start, layer, sentence } of claims) {
      if (!sentence || start === undefined || sentence.start === start) continue;
      sum.made++;
      const cut = wanted.find(({ at }) => Math.abs(at - start) <= NEAR);
      if (cut) sum.right++;
      if (cut?.layer === layer) sum.layer++;
    }
  });
  return sum;
}

/** Where labelled parts but the first begin, in the article's text. */
function wantedCuts(document: LabelledDocument): readonly { readonly at: number; readonly layer: string }[] {
  const { text } = articleOf(document);
  let from = 0;
  return document.blocks.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const at = text.indexOf(sentence.text, from);
      if (at >= 0) from = at;
      return at < 0 ? [] : (sentence.parts ?? []).slice(1).map(({ start, layer }) => ({ at: at + start, layer }));
    }),
  );
}

/** A line of these figures. */
export function partsLine({ made, right, layer, labelled }: PartsFigures): string {
  const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));
  return `parts: ${made} sentences cut, ${share(right, made)} of them where labelled, the tail's layer right in ${share(layer, right)}; ${share(right, labelled)} of ${labelled} labelled cuts made`;
}

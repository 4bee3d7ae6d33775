import { type Parties, type Party, subjectAmong } from '../actor/parties.ts';
import { namesChina, type ReadSentence } from '../sentence/sentence-context.ts';
import type { Features } from './features.ts';

/** Words before the first party, in steps: who stands further back is less often who acts. */
const NEAR = 2;
const FAR = 6;

const stepOf = (word: number): string => (word < NEAR ? 'front' : word < FAR ? 'near' : 'far');

/** Grounds for whose act a sentence tells of, in groups: who stands in it, and what the article is about. */
export function whoseAct(sentence: ReadSentence, parties: Parties, figures: Features): readonly Features[] {
  return [ofParties(sentence, parties), ofArticle(sentence, figures)];
}

/** Who stands in a sentence, as what, and on whose side, with whom the article is about. */
function ofParties(sentence: ReadSentence, { bySentence, side, china }: Parties): Features {
  const parties = bySentence[sentence.index] ?? [];
  const features: Record<string, number> = { articleNames: china, [`articleSide:${side}`]: 1, ...ofSubject(parties, sentence) };
  for (const { kind, side: own, ground } of parties) {
    features[`${kind}:${own}`] = 1;
    if (ground !== 'name') features[`${kind}:${own}:${ground}`] = 1;
    if (kind === 'measure') features[`measure:${own}:${side}`] = 1;
  }
  const isChina = parties.some((party) => party.side === 'china');
  const isOther = parties.some((party) => party.side === 'other');
  features[`sides:${isChina ? (isOther ? 'both' : 'china') : isOther ? 'other' : 'none'}`] = 1;
  return features;
}

function ofSubject(parties: readonly Party[], { words }: ReadSentence): Features {
  const subject = subjectAmong(parties, words);
  if (!subject) return { 'first:none': 1 };
  const { kind, side, ground, word } = subject;
  return { [`first:${side}`]: 1, [`first:${side}:${kind}:${ground}`]: 1, [`first:${side}:${stepOf(word)}`]: 1 };
}

/** Figures of the whole article bear on a sentence otherwise, as it names China, others or nobody. */
function ofArticle(sentence: ReadSentence, figures: Features): Features {
  const isWest = sentence.hits.has('westernState') || sentence.hits.has('westernCompany');
  const names = namesChina(sentence) ? 'china' : isWest ? 'west' : 'nobody';
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) => [
      [name, value],
      [`${name}*${names}`, value],
    ]),
  );
}

import { ACTORS, type Actor, type ActorSide } from '../claim.ts';
import { addSums, type Rules } from '../rules/linear.ts';
import type { SentenceInContext } from '../sentence/read-in-context.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Party, subjectAmong } from './parties.ts';

/**
 * Whose act a sentence tells of, by the rule that weighs its grounds, and the words that name them: its subject where that is one of
 * theirs, else the first of theirs that it names, else the rule of theirs that it is about. Offsets are in the article's text.
 */
export function actorOf(read: SentenceInContext, { actor }: Rules): Actor {
  const { sentence, grounds, whose } = read;
  const scores = ACTORS.map((side) => actor[side].bias);
  for (const group of [...grounds, ...whose]) addSums(scores, actor, () => ACTORS.map((side) => actor[side].weights), group);
  const side = ACTORS[scores.indexOf(Math.max(...scores))] ?? 'none';
  const place = placeOf(side, read);
  if (!place) return { side, words: null };
  const text = sentence.text.slice(place.start, place.end);
  return { side, words: { text, start: sentence.start + place.start, end: sentence.start + place.end } };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words that say whose something is, and name nobody by themselves. */
const ADJECTIVE = /^(?:chinese|domestic|state-owned|municipal|provincial|国内|国家|华)$/i;

function placeOf(side: ActorSide, { sentence, parties, attribution }: SentenceInContext): Place | null {
  if (side === 'none') return null;
  // What somebody has done or holds says whose it is by who stands beside it.
  const theirs = parties.filter((party) => party.side === side && party.kind !== 'measure');
  const said = attribution.sentence === sentence.index ? attribution.words : null;
  const isAsserted = ({ word }: Party): boolean => {
    const at = sentence.words[word];
    return !(said && at && at.start >= said.start && at.end <= said.end);
  };
  const isNamed = ({ ground, word, count }: Party): boolean =>
    ground === 'name' && !(count === 1 && ADJECTIVE.test(sentence.words[word]?.raw ?? ''));
  const among = [theirs.filter((party) => isNamed(party) && isAsserted(party)), theirs.filter(isAsserted), theirs].find(
    (some) => some.length > 0,
  );
  const party = among && (subjectAmong(among, sentence.words) ?? among[0]);
  if (party) return placeOfParty(party, sentence);
  const [rule] = side === 'china' ? (sentence.hits.get('instrument') ?? []) : [];
  return rule ? { start: rule.start, end: rule.end } : null;
}

function placeOfParty({ word, count }: Party, { words }: ReadSentence): Place | null {
  const [first, last] = [words[word], words[word + count - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

import type { Span } from '../../article/article.ts';
import type { PhraseHit } from '../../text/phrases.ts';
import type { Hits, Label } from '../sentence/lexicon.ts';
import type { PhrasesIn } from '../sentence/phrases-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';

/** A stretch of a sentence as a sentence in its place: with the words, phrases and figures that lie wholly in it. */
export function stretchOf(sentence: ReadSentence, { start, end }: Span): ReadSentence {
  const isWithin = (place: Span): boolean => place.start >= start && place.end <= end;
  const moved = <Place extends Span>(place: Place): Place => ({ ...place, start: place.start - start, end: place.end - start });
  const words = sentence.words.filter(isWithin);
  const first = words[0] ? sentence.words.indexOf(words[0]) : 0;
  const hitsWithin = <L extends string>(hits: readonly PhraseHit<L>[]): readonly PhraseHit<L>[] =>
    hits.filter(isWithin).map((hit) => ({ ...moved(hit), word: hit.word - first }));
  const hits = new Map<Label, readonly PhraseHit<Label>[]>();
  for (const [label, all] of sentence.hits) {
    const own = hitsWithin(all);
    if (own.length > 0) hits.set(label, own);
  }
  const phrases = Object.entries(sentence.phrases).map(([table, all]) => [
    table,
    hitsWithin(all as readonly PhraseHit<string>[]),
  ]);
  return {
    ...sentence,
    text: sentence.text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    words: words.map(moved),
    hits: hits as Hits,
    phrases: Object.fromEntries(phrases) as PhrasesIn,
    quantities: sentence.quantities.filter(isWithin).map(moved),
  };
}

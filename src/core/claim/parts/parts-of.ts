import type { Span } from '../../article/article.ts';
import type { PhraseHit } from '../../text/phrases.ts';
import type { ClaimPart, Layer, SpeakerClass } from '../claim.ts';
import type { Hits, Label } from '../sentence/lexicon.ts';
import type { PhrasesIn } from '../sentence/phrases-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import { type Tail, tailOf } from './tails.ts';

/** Who speaks a claim as a whole. */
export type Voiced = Pick<ClaimPart, 'speaker' | 'speakerName'>;

/**
 * The parts of a claim that says two things: what its head tells, and what its tail makes of it. `headLayer` reads a head's layer,
 * which must not be the tail's where both are one speaker's. None where one voice says one thing, and where it is not clear.
 */
export function partsOf(
  sentence: ReadSentence,
  whole: Voiced,
  attribution: Attribution,
  headLayer: (head: ReadSentence) => Layer,
): readonly ClaimPart[] {
  const tail = sentence.quote === 'inside' || sentence.kind === 'title' ? null : tailOf(sentence.text);
  if (!tail || isSaidByTwo(sentence.text, tail, attribution, sentence.index)) return [];
  const headPlace = { start: 0, end: tail.headEnd };
  const tailPlace = { start: tail.start, end: endOf(sentence.text) };
  const head: Voiced = whole.speaker === 'outlet' ? { speaker: 'unattributed', speakerName: null } : whole;
  const layer = headLayer(stretchOf(sentence, headPlace));
  const voice = voiceOf(tail, head, attribution, sentence);
  const parts: readonly ClaimPart[] = [
    { ...placed(sentence, headPlace), ...head, layer },
    { ...placed(sentence, tailPlace), ...voice, layer: tail.layer },
  ];
  return layer === tail.layer && head.speaker === voice.speaker ? [] : parts;
}

/** Marks that close a sentence, and those that close a quotation around them. */
const CLOSING = '.!。！…';
const QUOTES = '"”’」';

/** Where a sentence ends, without the marks that close it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && QUOTES.includes(text.charAt(end - 1))) end--;
  const closed = end;
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--;
  return end < closed ? end : text.length;
}

function placed({ start, text }: ReadSentence, place: { readonly start: number; readonly end: number }) {
  return { start: start + place.start, end: start + place.end, text: text.slice(place.start, place.end) };
}

/** Speakers who weigh what they tell: what they go on with is theirs too. */
const WEIGHING: readonly SpeakerClass[] = ['analyst', 'company', 'western-government'];

/** Words by which somebody is said to say something. Verbs of judging ("suggests") are not: an outlet reads so out of facts. */
const SAYING =
  /\b(?:said|says?|saying|told|tells?|add(?:s|ed)|argu(?:es?|ed)|warn(?:s|ed)?|wr(?:ites?|ote)|not(?:es|ed)|stat(?:es|ed)|claim(?:s|ed)|insist(?:s|ed)?|according to)\b|[说說称稱]|(?<![根数數依证證])[据據]|表示|指出|认为|認為|强调|強調|警告|回应|回應|透露|写道|寫道/i;

/**
 * Whether one speaks in the head and another in the tail, of whom only one was made out: which words are whose is then not clear,
 * and neither is to be told as the other's.
 */
function isSaidByTwo(
  text: string,
  { headEnd, start, isAnalysts }: Tail,
  { words, sentence }: Attribution,
  index: number,
): boolean {
  if (isAnalysts) return false;
  const isSaidAfter = words !== null && sentence === index && words.start >= start;
  return SAYING.test(isSaidAfter ? text.slice(0, headEnd) : text.slice(start));
}

/** Who says the tail: whom it names, whoever the whole is put in the mouth of after it, a speaker who weighs, or the outlet. */
function voiceOf(
  { isAnalysts, start }: Tail,
  head: Voiced,
  { words, sentence: source }: Attribution,
  { index }: ReadSentence,
): Voiced {
  if (isAnalysts) return { speaker: 'analyst', speakerName: null };
  const isSaidAfter = words !== null && source === index && words.start >= start;
  const goesOn = words !== null && (isSaidAfter || WEIGHING.includes(head.speaker));
  return goesOn ? head : { speaker: 'outlet', speakerName: null };
}

/** A stretch of a sentence as a sentence in its place: with the words, phrases and figures that lie wholly in it. */
function stretchOf(sentence: ReadSentence, { start, end }: Span): ReadSentence {
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

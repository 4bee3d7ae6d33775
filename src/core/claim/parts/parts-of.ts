import type { ClaimPart, Layer, SpeakerClass } from '../claim.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import { stretchOf } from './stretch.ts';
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
  if (!tail) return [];
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

import speech from '../data/speech.zh.json';
import { isPlanLeadIn } from '../sentence/lead-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { nameOfBody } from './speaker-name.ts';
import type { Attribution } from './speech-cues.ts';
import type { Voice } from './voice.ts';

/** What is known of the speakers around a sentence. */
export interface Around {
  /** What each sentence names itself. */
  readonly own: readonly (Attribution | null)[];
  /** Who was named last. */
  readonly last: Attribution | null;
  /** Who asserts the sentences before this one. */
  readonly before: readonly Attribution[];
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
}

/** The speaker of a sentence that names none but stands in somebody's list, quotation or plan; null where nobody's. */
export function inherited(sentence: ReadSentence, { own, last, before, sentences, voice }: Around): Attribution | null {
  const i = sentence.index;
  if (sentence.leadIn !== null) return own[sentence.leadIn] ?? planOf(sentences[sentence.leadIn], sentences, voice);
  const plan = planSpeaks(sentence, voice);
  if (plan) return plan;
  const authority = authorityGoesOn(sentence, before[i - 1], sentences);
  if (authority) return authority;
  const next = sentences[i + 1];
  const signed = next && /^\((?<name>\p{Lu}[\p{L}’'-]+)\)$/u.exec(next.text)?.groups?.['name'];
  if (signed)
    return (
      byName(signed, before) ?? {
        speaker: 'analyst',
        name: signed,
        words: { start: 1, end: 1 + signed.length },
        sentence: next.index,
      }
    );
  if (sentence.kind === 'quote' && next && /^(?:[Ss]o (?:says|said)|[—–])/.test(next.text)) return own[i + 1] ?? null;
  if (sentence.quote === 'none' || sentence.kind === 'title') return null;
  if (sentence.quote === 'holds' && !/^[“"「『]/.test(sentence.text)) return null;
  const previous = sentences[i - 1];
  if (previous?.block === sentence.block && before[i - 1]?.words) return before[i - 1] ?? null;
  if (next?.block === sentence.block && own[i + 1]) return own[i + 1] ?? null;
  return last;
}

/** Whoever spoke before under a name: "(Brandt)" below a quotation. */
const byName = (name: string, before: readonly Attribution[]): Attribution | null =>
  before.findLast((earlier) => earlier.name?.includes(name)) ?? null;

/** A Chinese sentence without a subject that opens with what is to be done is a plan's. */
const PLAN_OPENING = new RegExp(
  `^(?:到20\\d\\d年，|今后五年，|未来五年，|下一步，|要)?(?:${speech.planOpenings.join('|')})`,
  'u',
);

function planSpeaks({ text, index, kind }: ReadSentence, voice: Voice): Attribution | null {
  if (kind === 'title' || kind === 'heading' || !PLAN_OPENING.test(text)) return null;
  const speaker = voice === 'chinese-industry' ? voice : 'chinese-government';
  return { speaker, name: null, words: { start: 0, end: 2 }, sentence: index };
}

/** "Reserves are to be held by the state", "The administration will submit 20 proposals": what was laid down goes on. */
const GOES_ON =
  /\b(?:is|are) to (?:be |have )?\p{Ll}|\bshall\b|\bmust\b|\bwill be\b|^(?:The \p{Ll}+|It|They) (?:also |will |plans? to |aims? to |intends? to )|力争|到20\d\d年|下一步/u;

/** The speaker of a sentence that goes on with what a Chinese authority said in the paragraph before it. */
function authorityGoesOn(
  { text, block, kind }: ReadSentence,
  previous: Attribution | undefined,
  sentences: readonly ReadSentence[],
): Attribution | null {
  if (!previous?.words || previous.speaker !== 'chinese-government' || kind === 'title' || kind === 'heading') return null;
  return sentences[previous.sentence]?.block === block && GOES_ON.test(text) ? previous : null;
}

/** The speaker of a list that stands under "The plan emphasises:" or "Nanchang's text lists:": the plan is the state's. */
function planOf(leadIn: ReadSentence | undefined, sentences: readonly ReadSentence[], voice: Voice): Attribution | null {
  if (!leadIn || !isPlanLeadIn(leadIn)) return null;
  const hit = leadIn.hits.get('plan')?.[0] ?? leadIn.hits.get('roleActor')?.[0];
  const isSociety = voice === 'chinese-industry' || leadIn.hits.has('chineseBody') || leadIn.hits.has('chineseCompany');
  return {
    speaker: isSociety ? 'chinese-industry' : 'chinese-government',
    name: hit ? nameOfBody(hit, leadIn, sentences) : null,
    words: hit ? { start: hit.start, end: hit.end } : { start: 0, end: leadIn.text.length },
    sentence: leadIn.index,
  };
}

import { isPlanLeadIn } from '../sentence/lead-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Heard, namedSpeaker } from './named-speaker.ts';
import { shortNamesOf } from './person-name.ts';
import { nameOfBody } from './speaker-name.ts';
import { type Attribution, quotedPart } from './speech-cues.ts';
import type { Voice } from './voice.ts';

/** The speakers that sentences name themselves, in order, each read with those heard before it. */
function namedIn(sentences: readonly ReadSentence[]): readonly (Attribution | null)[] {
  const heard: Heard = { byName: new Map(), last: null };
  return sentences.map((sentence) => {
    const found = namedSpeaker(sentence, sentences, heard, quotedPart(sentence.text));
    if (!found) return null;
    if (found.name !== null && /\s/.test(found.name))
      for (const short of shortNamesOf(found.name)) heard.byName.set(short, found);
    heard.last = found;
    return found;
  });
}

/** By whom the article's sentences are asserted, in order. */
export function attribute(sentences: readonly ReadSentence[], voice: Voice): readonly Attribution[] {
  const own = namedIn(sentences);
  const found: Attribution[] = [];
  let last: Attribution | null = null;
  sentences.forEach((sentence, i) => {
    const article: Attribution = { speaker: voice === 'outlet' ? 'unattributed' : voice, name: null, words: null, sentence: i };
    last = own[i] ?? last;
    found.push(own[i] ?? inherited(sentence, { own, last, before: found, sentences, voice }) ?? article);
  });
  return found;
}

/** What is known of the speakers around a sentence. */
interface Around {
  readonly own: readonly (Attribution | null)[];
  readonly last: Attribution | null;
  readonly before: readonly Attribution[];
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
}

/** The speaker of a sentence that names none but stands in somebody's list or quotation. */
function inherited(sentence: ReadSentence, { own, last, before, sentences, voice }: Around): Attribution | null {
  const i = sentence.index;
  if (sentence.leadIn !== null) return own[sentence.leadIn] ?? planOf(sentences[sentence.leadIn], sentences, voice);
  const next = sentences[i + 1];
  if (sentence.kind === 'quote' && next && /^(?:[Ss]o (?:says|said)|[—–])/.test(next.text)) return own[i + 1] ?? null;
  if (sentence.quote === 'none' || sentence.kind === 'title') return null;
  if (sentence.quote === 'holds' && !/^[“"]/.test(sentence.text)) return null;
  const previous = sentences[i - 1];
  if (previous?.block === sentence.block && before[i - 1]?.words) return before[i - 1] ?? null;
  if (next?.block === sentence.block && own[i + 1]) return own[i + 1] ?? null;
  return last;
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

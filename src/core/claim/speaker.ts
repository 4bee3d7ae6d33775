import { namedSpeaker } from './named-speaker.ts';
import { isChineseName, personIn } from './person-name.ts';
import type { ReadSentence } from './sentence-context.ts';
import { type Attribution, cuesIn, quotedPart } from './speech-cues.ts';
import type { Voice } from './voice.ts';

/** A verb of speech outside quotations with the words beside it: who speaks is there, by name, by role or as "she". */
interface Beside {
  readonly before: string;
  readonly after: string;
}

function besideVerbs(sentence: ReadSentence): readonly Beside[] {
  const isQuoted = quotedPart(sentence.text);
  return cuesIn(sentence)
    .filter(({ label, start }) => label === 'verb' && !isQuoted(start))
    .map(({ word, count }) => ({ before: sentence.words[word - 1]?.raw ?? '', after: sentence.words[word + count]?.raw ?? '' }));
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
const CARRYING = new Set([
  'he',
  'she',
  'it',
  'they',
  'people',
  'official',
  'officials',
  'group',
  'company',
  'author',
  'authors',
  'spokesman',
  'spokeswoman',
  'report',
]);

/** Speakers named so far, by the last word of their name: "Dunphy thinks" is the colonel introduced above. */
type Known = Map<string, Attribution>;

function remember(known: Known, attribution: Attribution): void {
  const last = attribution.name?.split(/\s+/).at(-1);
  if (last && isName(last)) known.set(last, attribution);
}

/** Who speaks where a verb of speech stands with a known name or a pronoun; a person of unknown role is taken for an analyst. */
function carriedOn(sentence: ReadSentence, known: Known, last: Attribution | null): Attribution | null {
  for (const { before, after } of besideVerbs(sentence)) {
    const named = known.get(before) ?? known.get(after);
    if (named) return named;
    if (last && (CARRYING.has(before.toLowerCase()) || ['he', 'she', 'they', 'it'].includes(after.toLowerCase()))) return last;
  }
  const person = personIn(sentence.text);
  if (!person) return null;
  const { name, start, end } = person;
  return { speaker: isChineseName(name) ? 'chinese-industry' : 'analyst', name, words: { start, end }, sentence: sentence.index };
}

/** By whom the article's sentences are asserted, in order. */
export function attribute(sentences: readonly ReadSentence[], voice: Voice): readonly Attribution[] {
  const own = sentences.map((sentence) => namedSpeaker(sentence, sentences));
  const known: Known = new Map();
  const found: Attribution[] = [];
  let last: Attribution | null = null;
  sentences.forEach((sentence, i) => {
    const article: Attribution = { speaker: voice === 'outlet' ? 'unattributed' : voice, name: null, words: null, sentence: i };
    const direct = own[i] ?? carriedOn(sentence, known, last);
    own[i] = direct;
    if (direct) {
      remember(known, direct);
      last = direct;
    }
    found.push(direct ?? inherited(sentence, own, last, found, sentences) ?? article);
  });
  return found;
}

/** The speaker of a sentence that names none but stands in somebody's list or quotation. */
function inherited(
  sentence: ReadSentence,
  own: readonly (Attribution | null)[],
  last: Attribution | null,
  before: readonly Attribution[],
  sentences: readonly ReadSentence[],
): Attribution | null {
  const i = sentence.index;
  if (sentence.leadIn !== null) return own[sentence.leadIn] ?? planOf(sentences[sentence.leadIn]);
  if (sentence.quote === 'none' || sentence.kind === 'title') return null;
  if (sentence.quote === 'holds' && !/^[“"]/.test(sentence.text)) return null;
  const previous = sentences[i - 1];
  if (previous?.block === sentence.block && before[i - 1]?.words) return before[i - 1] ?? null;
  const next = sentences[i + 1];
  if (next?.block === sentence.block && own[i + 1]) return own[i + 1] ?? null;
  return last;
}

/** The speaker of a list that stands under "The plan emphasises:": the plan is the state's. */
function planOf(leadIn: ReadSentence | undefined): Attribution | null {
  if (!leadIn || !/[:：]$/.test(leadIn.text)) return null;
  const hit = leadIn.hits.get('plan')?.[0] ?? leadIn.hits.get('roleActor')?.[0];
  if (!hit) return null;
  return {
    speaker: 'chinese-government',
    name: leadIn.text.slice(hit.start, hit.end),
    words: { start: hit.start, end: hit.end },
    sentence: leadIn.index,
  };
}

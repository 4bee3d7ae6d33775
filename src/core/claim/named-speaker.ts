import type { PhraseHit } from '../text/phrases.ts';
import type { SpeakerClass } from './claim.ts';
import type { Label } from './lexicon.ts';
import { isChineseName, PERSON_AFTER, PERSON_BEFORE } from './person-name.ts';
import type { ReadSentence } from './sentence-context.ts';
import { type Attribution, cuesIn, quotedPart, type SpeechCue } from './speech-cues.ts';

/** A speaker further from the verb than this many words is not its subject. */
const REACH = 14;
interface Named {
  readonly role: PhraseHit<SpeechCue>;
  readonly verb: PhraseHit<SpeechCue>;
}

/** The role and the verb of speech that stand nearest to each other, outside quotations. */
function nearestPair(sentence: ReadSentence): Named | null {
  const isQuoted = quotedPart(sentence.text);
  const cues = cuesIn(sentence).filter(({ start }) => !isQuoted(start));
  const verbs = cues.filter(({ label }) => label === 'verb');
  let best: Named | null = null;
  let least = REACH + 1;
  for (const verb of verbs) {
    for (const role of cues) {
      if (role.label === 'verb') continue;
      const gap = role.word < verb.word ? verb.word - (role.word + role.count) : role.word - verb.word;
      // Before the verb stands its subject; after it, one only in "said X" and "according to X".
      const cost =
        role.word < verb.word
          ? gap
          : gap +
            (/^(?:said|says|according|wrote|writes|told|argues|argued|warns|warned|added|adds)$/.test(verb.phrase) ? 0.5 : 6);
      if (cost < least) [best, least] = [{ role, verb }, cost];
    }
  }
  return best;
}

const LONGEST_NAME = 60;
const GAZETTEERS: readonly Label[] = [
  'chineseBody',
  'chineseCompany',
  'chineseMinistry',
  'chineseMedia',
  'analystBody',
  'westernCompany',
];

/** The speaker as the article names it at the attribution: a person, else a body of the gazetteer, else the role as written. */
function nameAt(sentence: ReadSentence, { role, verb }: Named): string {
  const { text, hits } = sentence;
  const isBefore = role.word < verb.word;
  const from = Math.min(role.start, verb.end);
  const to = Math.max(role.end, verb.start);
  const body = GAZETTEERS.flatMap((table) => hits.get(table) ?? []).find(({ start, end }) => start < to && from < end);
  const person = isBefore
    ? PERSON_BEFORE.exec(text.slice(Math.max(0, verb.start - LONGEST_NAME), verb.start))
    : PERSON_AFTER.exec(text.slice(verb.end));
  if (person?.[1] && !(isBefore && body && body.end > verb.start - 4)) return person[1];
  const place = body && body.end - body.start > role.end - role.start ? body : role;
  return text.slice(place.start, place.end);
}

/** How far back the state is looked for to which "the ministry" belongs. */
const STATE_REACH = 6;
/** Whose "the ministry", "an official" or "the plan" is: that of the state named last before it. */
function stateOf(sentence: ReadSentence, before: number, sentences: readonly ReadSentence[]): SpeakerClass {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - STATE_REACH); i--) {
    const hits = sentences[i]?.hits;
    const lastOf = (label: Label): number =>
      hits?.get(label)?.findLast(({ start }) => i < sentence.index || start < before + 1)?.start ?? -1;
    const china = Math.max(lastOf('chineseState'), lastOf('chineseMinistry'), lastOf('chinesePlace'));
    const other = lastOf('westernState');
    if (china >= 0 || other >= 0) return china >= other ? 'chinese-government' : 'western-government';
  }
  return 'chinese-government';
}

function classOf(
  sentence: ReadSentence,
  role: PhraseHit<SpeechCue>,
  name: string,
  sentences: readonly ReadSentence[],
): SpeakerClass {
  if (role.label === 'any-state') return stateOf(sentence, role.start, sentences);
  const speaker = role.label as SpeakerClass;
  const isChinese = isChineseName(name) || sentence.hits.has('chineseCompany') || sentence.hits.has('chinesePlace');
  return speaker === 'company' && isChinese && !sentence.hits.has('westernState') && !sentence.hits.has('westernCompany')
    ? 'chinese-industry'
    : speaker;
}

/** The speaker whom a sentence names by role, body or state, or null where it names none. */
export function namedSpeaker(sentence: ReadSentence, sentences: readonly ReadSentence[]): Attribution | null {
  const pair = nearestPair(sentence);
  if (!pair) return bodySays(sentence);
  const { role, verb } = pair;
  const words = { start: Math.min(role.start, verb.start), end: Math.max(role.end, verb.end) };
  const name = nameAt(sentence, pair);
  return { speaker: classOf(sentence, role, name, sentences), name, words, sentence: sentence.index };
}

/** A named body, company or the state itself that stands right before a verb of speech: "Shenghe said". */
function bodySays(sentence: ReadSentence): Attribution | null {
  const isQuoted = quotedPart(sentence.text);
  const verbs = cuesIn(sentence).filter(({ label, start }) => label === 'verb' && !isQuoted(start));
  for (const [label, speaker] of NAMED_SPEAKERS) {
    for (const hit of sentence.hits.get(label) ?? []) {
      const verb = verbs.find(({ word }) => word >= hit.word + hit.count && word - hit.word - hit.count <= 3);
      if (verb)
        return {
          speaker,
          name: sentence.text.slice(hit.start, hit.end),
          words: { start: hit.start, end: verb.end },
          sentence: sentence.index,
        };
    }
  }
  const state = STATE_SAYS.exec(sentence.text);
  if (!state || isQuoted(state.index)) return null;
  return {
    speaker: 'chinese-government',
    name: state[1] ?? null,
    words: { start: state.index, end: state.index + state[0].length },
    sentence: sentence.index,
  };
}

/** The state as a speaker: of its acts ("China announced") the article speaks, of its framing it does itself. */
const STATE_SAYS =
  /\b(China|Beijing)\s+(?:\w+ly\s+|has\s+|had\s+)?(?:framed|frames|said|says|insists|insisted|denies|denied|rejects|rejected|vowed|vows|describes|described)\b/;

const NAMED_SPEAKERS: readonly (readonly [Label, SpeakerClass])[] = [
  ['chineseMinistry', 'chinese-government'],
  ['chineseMedia', 'chinese-state-media'],
  ['chineseBody', 'chinese-industry'],
  ['chineseCompany', 'chinese-industry'],
  ['analystBody', 'analyst'],
  ['westernCompany', 'company'],
];

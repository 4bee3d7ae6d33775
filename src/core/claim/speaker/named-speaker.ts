import speech from '../data/speech.json';
import { ofPerson, ofRole } from './attribution-of.ts';
import { speakerBeside } from './beside-verb.ts';
import { speakerOfLine, speakerUnderQuotation } from './line-labels.ts';
import type { Looked } from './looked.ts';
import type { Attribution } from './speech-cues.ts';
import { speakerOfView } from './views.ts';

/** What may follow the verb where who spoke ends the sentence: "…, four people in the business said on Tuesday." */
const CIRCUMSTANCE =
  /^(?:\s(?:on|in|at|by|last|this|late|early|to|reporters|the|during|after|before|when|and|yesterday|today|here|with)\b[^,;:“”"]*)?[.!?]?["”’)]*$/;

/** Whether an attribution closes its sentence, set off by a comma: it covers all that stands before it. */
function isClosing({ words }: Attribution, { sentence }: Looked): boolean {
  if (!words) return false;
  const { text } = sentence;
  return (
    /,["”’']?\s(?:the\s|a\s|an\s|one\s|two\s|three\s|four\s)?(?:[\p{L}-]+\s){0,3}$/u.test(text.slice(0, words.start)) &&
    CIRCUMSTANCE.test(text.slice(words.end))
  );
}

const SUBORDINATING: ReadonlySet<string> = new Set(speech.subordinating);

/** Whether who "speaks" does so in a clause that only says when, or what: "the clock starts when the ministry says so". */
function isSubordinate({ words, sentence }: Attribution, looked: Looked): boolean {
  if (!words || sentence !== looked.sentence.index) return false;
  const before = looked.sentence.words.filter(({ end }) => end <= words.start);
  const [last, article] = [before.at(-1)?.text ?? '', before.at(-2)?.text ?? ''];
  return SUBORDINATING.has(last) || (/^(?:the|a|an|its|their)$/.test(last) && SUBORDINATING.has(article));
}

/** The speaker whom a sentence names beside a verb of speech: the one that closes it, else the first. */
function spoken(looked: Looked): Attribution | null {
  let first: Attribution | null = null;
  for (const verb of looked.verbs) {
    const found = speakerBeside(verb, looked);
    if (found && isSubordinate(found, looked)) continue;
    if (found && isClosing(found, looked)) return found;
    first ??= found;
  }
  return first;
}

/** "Xinhua quoted the ministry as saying", "CCTV reported, citing the ministry": whoever is quoted speaks. */
const RELAY =
  /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|ing))\s(?:[\p{L}\p{N}’'-]+\s){1,14}?as\ssaying\b|\bciting\s/giu;
const QUOTED_REACH = 60;

function relayed(looked: Looked): Attribution | null {
  const { text, hits } = looked.sentence;
  if (!text.includes('uot') && !text.includes('cit')) return null;
  for (const { index, 0: whole } of text.matchAll(RELAY)) {
    if (/^citing/i.test(whole) && !hits.has('chineseMedia')) continue;
    const cue = { start: index, end: index + whole.length };
    const isNext = ({ start }: { start: number }): boolean => start > index && start < index + QUOTED_REACH;
    const person = looked.people.find(isNext);
    const role = looked.roles.find(isNext);
    if (person && (!role || person.start < role.start)) return ofPerson(person, cue, looked);
    if (role) return ofRole(role, cue, looked);
  }
  return null;
}

/** The speaker whom a sentence names, or null where it names none. */
export function namedSpeaker(looked: Looked): Attribution | null {
  return relayed(looked) ?? spoken(looked) ?? speakerOfView(looked) ?? speakerUnderQuotation(looked) ?? speakerOfLine(looked);
}

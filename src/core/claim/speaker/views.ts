import speech from '../data/speech.json';
import { attributionOf, ofKnown, ofPerson, ofRole } from './attribution-of.ts';
import type { Looked } from './looked.ts';
import type { Attribution } from './speech-cues.ts';

/** The state as a speaker: of its acts ("China announced") the article speaks, of its framing it does itself. */
const STATE_SAYS =
  /\b(China|Beijing)\s+(?:\w+ly\s+|has\s+|had\s+)?(?:framed|frames|said|says|insists|insisted|objected|objects|justified|justifies|defended|defends|argues|argued|accuses|accused|claims|claimed|denies|denied|rejects|rejected|vowed|vows|pledged|pledges|describes|described|calls its|maintains|stresses|stressed|reiterated)\b/;

function stateSays(looked: Looked): Attribution | null {
  const state = STATE_SAYS.exec(looked.sentence.text);
  if (!state || looked.isQuoted(state.index)) return null;
  return attributionOf('chinese-government', state[1] ?? null, state.index, state.index + state[0].length, looked);
}

const NOUNS: ReadonlySet<string> = new Set(speech.views);
/** Whose view it is, right before the noun: "in her", "by Achterberg's own", "the embassy's". */
const WHOSE =
  /(?:^|[^\p{L}])(?<by>(?:in|by|on|to|at|under)\s)?(?:(?<pronoun>his|her|their|its)|(?<owner>\p{L}[\p{L}’'. -]{0,60})[’']s?)\s(?:own\s|main\s|working\s|bluntest\s|base\s)?$/iu;
/** What follows the noun where the sentence tells the view. */
const IS = /^(?:(?:\s\p{L}+)?\s(?:is|was|has been|remains|puts|on)\b|:)/u;
const REACH = 72;
const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' };

/** Whose view a sentence gives, where it says so in a noun. */
function inView(looked: Looked): Attribution | null {
  const { text, words } = looked.sentence;
  for (const noun of words) {
    if (!NOUNS.has(noun.text) || looked.isQuoted(noun.start)) continue;
    const head = text.slice(Math.max(0, noun.start - REACH), noun.start);
    const groups = WHOSE.exec(head)?.groups;
    if (!groups || (!groups['by'] && !IS.test(text.slice(noun.end, noun.end + REACH)))) continue;
    const found = ownerOf(groups, { start: noun.start - head.length, end: noun.end }, noun.start, looked);
    if (found) return found;
  }
  return null;
}

function ownerOf(
  groups: Readonly<Record<string, string | undefined>>,
  cue: Place,
  noun: number,
  looked: Looked,
): Attribution | null {
  const pronoun = groups['pronoun']?.toLowerCase();
  if (pronoun !== undefined) return ofKnown(OWNERS[pronoun] ?? '', { start: noun - pronoun.length - 1, end: cue.end }, looked);
  const owner = groups['owner'] ?? '';
  const head = looked.sentence.text.slice(cue.start, noun);
  const start = cue.start + head.lastIndexOf(owner);
  return ownerIn({ start, end: start + owner.length }, { start, end: cue.end }, owner, looked);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function ownerIn(place: Place, cue: Place, owner: string, looked: Looked): Attribution | null {
  const isAtEnd = ({ start, end }: Place): boolean => start >= place.start && Math.abs(end - place.end) <= 2;
  const person = looked.people.find(isAtEnd);
  if (person) return ofPerson(person, cue, looked);
  const role = looked.roles.find(isAtEnd);
  if (role) return ofRole(role, cue, looked);
  return ofKnown(owner.split(/\s/).at(-1) ?? '', cue, looked);
}

const IN_WORDS =
  /\bin\sthe\s(?:words|view|opinion|estimate|estimation|judgement|judgment|telling|reading|phrase|account|eyes)\sof\s/giu;
const AFTER = 60;

/** "In the words of Imelda Strand", "in the estimate of two consultancies". */
function inWordsOf(looked: Looked): Attribution | null {
  if (!looked.sentence.text.includes('n the ')) return null;
  for (const { index, 0: whole } of looked.sentence.text.matchAll(IN_WORDS)) {
    const cue = { start: index, end: index + whole.length };
    const isNext = ({ start }: Place): boolean => start >= cue.end - 1 && start < cue.end + AFTER;
    const person = looked.people.find(isNext);
    if (person) return ofPerson(person, cue, looked);
    const role = looked.roles.find(isNext);
    if (role) return ofRole(role, cue, looked);
  }
  return null;
}

/** "For Hargreave the turning point came in 2010", "For her the third cluster is the surprise". */
const FOR_WHOM = /^(?:(?:But|And|Yet)\s)?[Ff]or\s(?:(?<pronoun>her|him|them)\b|(?<name>\p{Lu}[\p{L}’'-]+))/u;

function forWhom(looked: Looked): Attribution | null {
  const match = FOR_WHOM.exec(looked.sentence.text);
  if (!match) return null;
  const cue = { start: 0, end: match[0].length };
  const pronoun = match.groups?.['pronoun'];
  if (pronoun !== undefined) return ofKnown(pronoun === 'them' ? 'they' : 'he', cue, looked);
  const person = looked.people.find(({ start }) => start < cue.end);
  return person ? ofPerson(person, cue, looked) : ofKnown(match.groups?.['name'] ?? '', cue, looked);
}

/** The speaker whose view, words or framing a sentence says it gives, without a verb of speech. */
export function speakerOfView(looked: Looked): Attribution | null {
  return stateSays(looked) ?? inView(looked) ?? inWordsOf(looked) ?? forWhom(looked);
}

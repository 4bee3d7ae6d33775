import type { PhraseHit } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.json';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Role } from './speech-cues.ts';

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

const NEAR_BEFORE = 12;
const NEAR_AFTER = 24;

/** Whether a Chinese company or place stands beside a role: "a trader in Ganzhou", "Shenghe's chairman". */
function isBesideChina({ hits }: ReadSentence, { start, end }: PhraseHit<Role>): boolean {
  const near = (['chineseCompany', 'chinesePlace', 'chineseBody'] as const).flatMap((table) => hits.get(table) ?? []);
  return near.some((hit) => hit.end > start - NEAR_BEFORE && hit.start < end + NEAR_AFTER);
}

const FIRM_REACH = 5;
const OF_FIRM: ReadonlySet<string> = new Set(speech.ofFirm);

/** Whether "the company" or "management" belongs to a Chinese company: to that of the company named last before it. */
function isOfChineseFirm(role: PhraseHit<Role>, sentence: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (!OF_FIRM.has(role.phrase)) return false;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - FIRM_REACH); i--) {
    const hits = sentences[i]?.hits;
    if (hits?.has('westernCompany')) return false;
    if (hits?.has('chineseCompany')) return true;
  }
  return false;
}

/** The class of a role in its sentence: "the ministry" by its state, a company by its country. */
export function classOfRole(
  role: PhraseHit<Role>,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  isChineseSpeaker: boolean,
): SpeakerClass {
  if (role.label === 'any-state') return stateOf(sentence, role.start, sentences);
  if (role.label !== 'company') return role.label;
  return isChineseSpeaker || isBesideChina(sentence, role) || isOfChineseFirm(role, sentence, sentences)
    ? 'chinese-industry'
    : 'company';
}

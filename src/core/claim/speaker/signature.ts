import type { SpeakerClass } from '../claim.ts';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from './speech-cues.ts';

/** Who signs, by a name of two to five words or up to twelve Chinese characters, with what is told of them: "— Jane Doe, Lynas". */
const SIGNED =
  /^(?<dash>[—–―-]{1,3}\s?)?(?:by\s)?(?<name>\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|von|van|der|den|de|da|di|al|bin|of|the)){1,4}|[\p{Script=Han}·]{2,12})(?:\s?[,(|/，（、@].{0,100})?$/u;
/** What no signature without a dash, and no Chinese one, ends with. */
const SENTENCE_END = /[.!?。！？；;:：”"]$/;
/** Longest signature, in UTF-16 units. */
const LONGEST = 140;
/** So many sentences a quotation has at the most of which the signature is looked for. */
const REACH = 20;

const BODIES: readonly (readonly [Label, SpeakerClass])[] = [
  ['chineseMinistry', 'chinese-government'],
  ['chineseMedia', 'chinese-state-media'],
  ['chineseBody', 'chinese-industry'],
  ['chineseCompany', 'chinese-industry'],
  ['westernCompany', 'company'],
];

/**
 * Whoever signs the quotation in which a sentence stands: a line below it that is nothing but a name, after a dash, or the last one of
 * the page's own box for a quotation. `before` are those who spoke before it.
 */
export function signerOf(
  { index, kind, quote }: ReadSentence,
  sentences: readonly ReadSentence[],
  before: readonly Attribution[],
): Attribution | null {
  if (kind !== 'quote' && quote === 'none') return null;
  const line = lineBelow(index, sentences);
  const { name, dash } = (line && line.text.length <= LONGEST && SIGNED.exec(line.text)?.groups) || {};
  if (!line || name === undefined) return null;
  const isHan = /\p{Script=Han}/u.test(name);
  if (dash === undefined && (isHan || kind !== 'quote' || line.kind !== 'quote')) return null;
  if ((dash === undefined || isHan) && SENTENCE_END.test(line.text)) return null;
  const start = dash?.length ?? 0;
  const words = { start, end: start + name.length };
  const last = name.split(/\s/).at(-1) ?? name;
  const known = before.findLast((one) => one.name?.split(/\s/).includes(last));
  return { speaker: known?.speaker ?? classOf(line), name, words, sentence: line.index };
}

/** The line that follows the quotation with the sentence at `index`, or the last one in its box. */
function lineBelow(index: number, sentences: readonly ReadSentence[]): ReadSentence | null {
  const own = sentences[index];
  for (let at = index + 1; own && at <= index + REACH; at++) {
    const [line, next] = [sentences[at], sentences[at + 1]];
    if (!line || line.kind === 'heading' || line.kind === 'title') return null;
    const isLast = line.kind === 'quote' && next?.kind !== 'quote';
    if (SIGNED.exec(line.text)?.groups?.['dash'] !== undefined || isLast) return line;
    // The quotation goes on.
    if (line.kind !== 'quote' && !(line.block === own.block && line.quote !== 'none')) return null;
  }
  return null;
}

function classOf({ hits, phrases }: ReadSentence): SpeakerClass {
  const body = BODIES.find(([table]) => hits.has(table))?.[1];
  const isOfficial = phrases.speechCues.some(({ label }) => label === 'chinese-government');
  return body ?? (isOfficial ? 'chinese-government' : 'analyst');
}

import type { SpeakerClass } from '../claim.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { isChineseName } from './person-name.ts';
import type { Attribution } from './speech-cues.ts';
import type { Voice } from './voice.ts';

/** A stance that makes a sentence with a figure more than a fact: it speaks of "our" country, or of what ought to be. */
const STANCE = /\b(?:our|us|we|should|must|ought|never|nobody|once again|not afraid|nothing could)\b|我们|我国|必将|必须/i;

/** By whom a sentence is asserted that names nobody: a state outlet's flat figure is nobody's framing. */
export function speakerOfArticle({ text, quantities, kind }: ReadSentence, voice: Voice): SpeakerClass {
  if (voice === 'outlet') return 'unattributed';
  const isFlat =
    voice === 'chinese-state-media' && kind !== 'title' && (quantities.length > 0 || /\d/.test(text)) && !STANCE.test(text);
  return isFlat ? 'unattributed' : voice;
}

/**
 * In a company's own release its people are the company's: a Chinese company's are no foreign one's. In a Chinese society's
 * news its engineers and professors speak for it, unless they bear a foreign name.
 */
export function inHouse(own: Attribution | null, voice: Voice): Attribution | null {
  if (!own || (voice !== 'company' && voice !== 'chinese-industry')) return own;
  const isFirms = own.speaker === 'company' || own.speaker === 'chinese-industry';
  const isMembers = voice === 'chinese-industry' && own.speaker === 'analyst' && (own.name === null || isChineseName(own.name));
  return isFirms || isMembers ? { ...own, speaker: voice } : own;
}

import type { Features } from './features.ts';
import { type Rules, scoreOf } from './linear.ts';
import { namesChina, type ReadSentence } from './sentence-context.ts';

/** A heading of fewer words names a section; it asserts nothing. */
const LEAST_HEADING = 4;
/** "The plan emphasizes:" says nothing without its list; "two bases will be built by 2030:" does. */
const LEAST_LEAD_IN = 12;

function isBareLeadIn({ text, words, quantities }: ReadSentence): boolean {
  return /[:：]$/.test(text) && quantities.length === 0 && words.length < LEAST_LEAD_IN;
}

/** A section that asks what it will tell: "What the plan says". */
const ASKING_HEADING = /^(?:what|how|why|who|when|where|which)\b/i;
/** "Customs data show how quickly that can be felt": announces the next sentence. "How much is hard to tell": says nothing. */
const ANNOUNCING = /\b(?:shows?|tells?|explains?|illustrates?|sees?)\s(?:\w+\s)?(?:how|why|what)\b/i;
const OPEN = /^(?:how|whether|why|what)\b.*\b(?:is|are|was|remains?)\s(?:hard|unclear|unknown|not (?:clear|known)|anyone)/i;

function saysNothing(sentence: ReadSentence): boolean {
  const isEmpty = !namesChina(sentence) && sentence.quantities.length === 0 && !sentence.hits.has('instrument');
  return OPEN.test(sentence.text) || (isEmpty && ANNOUNCING.test(sentence.text));
}

/** False for what no weighing of words can make a claim: questions, bare headings, names under pictures, bare lead-ins. */
export function canBeClaim(sentence: ReadSentence): boolean {
  const { kind, words, text, hits } = sentence;
  if (/\?["”’)]*$/.test(text)) return false;
  if (kind === 'heading' && words.length < LEAST_HEADING) return false;
  if (kind === 'heading' && (ASKING_HEADING.test(text) || !(namesChina(sentence) || hits.has('roleActor')))) return false;
  if (isBareLeadIn(sentence) || saysNothing(sentence)) return false;
  if (kind === 'caption' && !hits.has('act') && !hits.has('position')) return false;
  return /\p{L}/u.test(text) && words.length > 1;
}

/** Whether a sentence is a claim: an item of a Chinese plan by its place, any other by the weight of its features. */
export function isClaim(sentence: ReadSentence, features: Features, { claim }: Rules): boolean {
  if (!canBeClaim(sentence)) return false;
  return features['listOfPlan'] === 1 || scoreOf(claim, features) >= claim.threshold;
}

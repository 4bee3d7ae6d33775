import type { SentenceInContext } from '../sentence/read-in-context.ts';
import { namesChina, type ReadSentence } from '../sentence/sentence-context.ts';
import { type Rules, scoreOf } from './linear.ts';

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
/** Somebody said nothing, and the sentence ends there or goes on with more of it. */
const SILENT =
  /\b(?:declined to (?:comment|elaborate|say|give|discuss|answer|name)|had no comment|gave no comment|could not be reached|not available for comment|(?:did not|didn['’]t|has not|have not) (?:immediately )?(?:reply|respond|comment|answer|return(?: \w+){0,2} calls?))\b(?!.*\b(?:but|though|although|while|after)\b)/i;
function saysNothing({ text, hits, quantities }: ReadSentence): boolean {
  if (OPEN.test(text) || SILENT.test(text)) return true;
  const announced = ANNOUNCING.exec(text);
  if (!announced || namesChina({ hits }) || quantities.length > 0) return false;
  return !hits.get('instrument')?.some(({ start }) => start > announced.index);
}

/** Words that can make a sentence of a caption; without them it only labels its picture or chart. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|did|do|accounts?|controls?|dominates?|holds?|makes?|mine[sd]|produce[sd]|refine[sd]|supplie[sd]|rose|fell|grew|rise|fall|banned|imposed|suspended|tightened|cut)\b/i;

function isLabel({ kind, text, hits, quantities }: ReadSentence): boolean {
  if (kind !== 'caption') return false;
  const isWithoutVerb = quantities.length === 0 && !FINITE.test(text);
  return isWithoutVerb || !(hits.has('act') || hits.has('position'));
}

/** Everywhere but China, where nothing is said of China by it: who is the first or only one there has a place beside China's. */
const OUTSIDE = /\b(?:outside|beyond)(?: of)? (?:mainland )?China\b|\bnon-Chinese\b|\bex-China\b/i;
const RANK = /\b(?:only|sole|one|two|first|largest|biggest|single|lead(?:s|ing)|few|no|none)\b/i;

function isElsewhere(sentence: ReadSentence): boolean {
  const { text, hits, quantities } = sentence;
  if (!OUTSIDE.test(text) || RANK.test(text) || namesChina(sentence) || quantities.length > 0) return false;
  return !hits.has('instrument') && !hits.has('position');
}

/** What a text says of itself or its publisher. */
const NOTICE =
  /^(?:sign up|subscribe|register|follow us|click here|read more)\b|\bforward-looking statements?\b|\bis a translation\b.*\bprevails?\b|\b(?:investor|media|press) (?:hotline|contacts?|relations|enquiries|inquiries)\s?:|\bthis (?:press )?(?:release|article|post|summary) (?:is|was|does|has|contains|may contain|reflects)\b|\bis a summary of\b/i;
function isNotice({ text }: ReadSentence): boolean {
  return NOTICE.test(text);
}

/** False for what no weighing of words can make a claim: questions, bare headings, names under pictures, bare lead-ins. */
export function canBeClaim(sentence: ReadSentence): boolean {
  const { kind, words, text, hits } = sentence;
  if (/[?？]["”’)]*$/.test(text)) return false;
  if (kind === 'heading' && words.length < LEAST_HEADING) return false;
  // In Chinese, of fewer than seven characters without a mark at the end.
  if (kind !== 'list-item' && /^\p{Script=Han}{1,6}$/u.test(text)) return false;
  if (kind === 'heading' && (ASKING_HEADING.test(text) || !(namesChina(sentence) || hits.has('roleActor')))) return false;
  if (isBareLeadIn(sentence) || saysNothing(sentence) || isElsewhere(sentence) || isLabel(sentence) || isNotice(sentence))
    return false;
  return /\p{L}/u.test(text) && words.length > 1;
}

/** Whether a sentence is a claim: an item of a Chinese plan by its place, any other by the weight of its features. */
export function isClaim({ sentence, grounds, whose, wordValues, pairValues }: SentenceInContext, { claim }: Rules): boolean {
  const isOfPlan = grounds.some((features) => features['listOfPlan'] === 1);
  // Weighed first: that rules out more sentences, for less, than all the patterns of what can be none.
  return (isOfPlan || scoreOf(claim, ...grounds, ...whose, wordValues, pairValues) >= claim.threshold) && canBeClaim(sentence);
}

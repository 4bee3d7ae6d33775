import type { Article } from '../article/article.ts';
import { articleKey } from '../article/article-key.ts';
import { fold } from '../text/fold.ts';
import { hashOf } from '../text/hash.ts';
import type { Claim } from './claim.ts';
import claimRule from './data/claim-weights.json';
import { evidenceOf } from './evidence.ts';
import { type Features, featuresOf, toneOf } from './features.ts';
import { hedgesOf } from './hedges.ts';
import { layerFeatures, layerOf } from './layer.ts';
import { type LinearRule, scoreOf } from './linear.ts';
import { type ReadSentence, readSentences } from './sentence-context.ts';
import { attribute } from './speaker.ts';
import type { Attribution } from './speech-cues.ts';
import { articlePoints, topicPoints, topicsOf } from './topics.ts';
import { type Voice, voiceOf } from './voice.ts';

const RULE: LinearRule & { readonly threshold: number } = claimRule;
/** A heading of fewer words names a section; it asserts nothing. */
const LEAST_HEADING = 4;

/** "The plan emphasizes:" says nothing without its list; "two bases will be built by 2030:" does. */
const LEAST_LEAD_IN = 12;

function isBareLeadIn({ text, words, quantities }: ReadSentence): boolean {
  return /[:：]$/.test(text) && quantities.length === 0 && words.length < LEAST_LEAD_IN;
}

/** What no weighing of words can make a claim: questions, bare headings, names under pictures, lead-ins without a statement. */
function canBeClaim(sentence: ReadSentence): boolean {
  const { kind, words, text, hits } = sentence;
  if (/\?["”’)]*$/.test(text)) return false;
  if (kind === 'heading' && words.length < LEAST_HEADING) return false;
  if (isBareLeadIn(sentence)) return false;
  if (kind === 'caption' && !hits.has('act') && !hits.has('position')) return false;
  return /\p{L}/u.test(text) && words.length > 1;
}

/** Whether a sentence is a claim, by the weight of its features. */
function isClaim(sentence: ReadSentence, features: Features): boolean {
  return canBeClaim(sentence) && scoreOf(RULE, features) >= RULE.threshold;
}

/** Gives the claims of one article their ids: by the article's key and the folded text, numbered where a text is repeated. */
function idsFor(article: Article): (text: string) => string {
  const key = articleKey(article.url);
  const times = new Map<string, number>();
  return (text) => {
    const id = hashOf(`${key}\n${fold(text)}`);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}-${time}`;
  };
}

interface Context {
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  readonly topics: (sentence: ReadSentence) => Claim['topics'];
  readonly idOf: (text: string) => string;
}

function claimOf(sentence: ReadSentence, features: Features, attribution: Attribution, context: Context): Claim {
  const { start, end, text, block } = sentence;
  const layer = layerOf(layerFeatures(sentence, features, attribution, context.voice));
  const isOwnReading =
    attribution.speaker === 'unattributed' && attribution.words === null && (layer === 'interpretation' || layer === 'forecast');
  return {
    id: context.idOf(text),
    start,
    end,
    text,
    block,
    layer,
    topics: context.topics(sentence),
    speaker: isOwnReading ? 'outlet' : attribution.speaker,
    speakerName: attribution.name,
    hedges: hedgesOf(sentence),
    quantities: sentence.quantities.map((quantity) => ({
      ...quantity,
      start: start + quantity.start,
      end: start + quantity.end,
    })),
    evidence: evidenceOf(sentence, context.sentences, attribution, layer),
  };
}

/** Topics of a sentence among those of the sentences before it and of its lead-in. */
function topicReader(sentences: readonly ReadSentence[]): (sentence: ReadSentence) => Claim['topics'] {
  const points = sentences.map(topicPoints);
  const article = articlePoints(points);
  return ({ index, leadIn, heading }) => {
    const near = [index - 1, index + 1, leadIn, heading].filter((i) => i !== null);
    const context = [...new Set(near)].flatMap((i) => points[i] ?? []);
    return topicsOf(points[index] ?? new Map(), context, article);
  };
}

/**
 * The claims about China's strategy in rare earths that the article makes, in reading order. Meant for an article that
 * `detect` takes for news in a language that is read; on other texts it finds little, and on none does it throw.
 */
export function findClaims(article: Article): readonly Claim[] {
  const sentences = readSentences(article);
  const tone = toneOf(sentences);
  const voice = voiceOf(article, sentences);
  const attributions = attribute(sentences, voice);
  const context: Context = { sentences, voice, topics: topicReader(sentences), idOf: idsFor(article) };
  return sentences.flatMap((sentence, i) => {
    const features = featuresOf(sentence, sentences, tone);
    const attribution = attributions[i];
    return attribution && isClaim(sentence, features) ? [claimOf(sentence, features, attribution, context)] : [];
  });
}

import type { Article } from '../article/article.ts';
import { articleKey } from '../article/article-key.ts';
import { fold } from '../text/fold.ts';
import { hashOf } from '../text/hash.ts';
import type { Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';
import { hedgesOf } from './hedges.ts';
import { isClaim } from './is-claim.ts';
import { layerFeatures, layerOf } from './layer.ts';
import { type Rules, TRAINED_RULES } from './linear.ts';
import { readInContext, type SentenceInContext } from './read-in-context.ts';
import type { ReadSentence } from './sentence-context.ts';
import { articlePoints, topicPoints, topicsOf } from './topics.ts';
import type { Voice } from './voice.ts';

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
  readonly rules: Rules;
  readonly topics: (sentence: ReadSentence) => Claim['topics'];
  readonly idOf: (text: string) => string;
}

function claimOf({ sentence, features, attribution }: SentenceInContext, context: Context): Claim {
  const { start, end, text, block } = sentence;
  const layer = layerOf(layerFeatures(sentence, features, attribution, context.voice), context.rules);
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
export function findClaims(article: Article, rules: Rules = TRAINED_RULES): readonly Claim[] {
  const { sentences, voice, inContext } = readInContext(article);
  const context: Context = { sentences, voice, rules, topics: topicReader(sentences), idOf: idsFor(article) };
  return inContext.filter(({ sentence, features }) => isClaim(sentence, features, rules)).map((read) => claimOf(read, context));
}

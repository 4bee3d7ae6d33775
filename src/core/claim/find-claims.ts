import type { Article } from '../article/article.ts';
import { articleKey } from '../article/article-key.ts';
import { fold } from '../text/fold.ts';
import { hashOf } from '../text/hash.ts';
import type { Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';
import { hedgesOf } from './hedges.ts';
import type { ArticleTone } from './rules/features.ts';
import { isClaim } from './rules/is-claim.ts';
import { layerOf } from './rules/layer.ts';
import { layerFeatures } from './rules/layer-features.ts';
import { type Rules, TRAINED_RULES } from './rules/linear.ts';
import { type TopicGrounds, topicReader, topicsOf } from './rules/topics.ts';
import { readInContext, type SentenceInContext } from './sentence/read-in-context.ts';
import type { ReadSentence } from './sentence/sentence-context.ts';
import type { Voice } from './speaker/voice.ts';

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
  readonly tone: ArticleTone;
  readonly rules: Rules;
  readonly groundsOf: (sentence: ReadSentence) => readonly TopicGrounds[];
  readonly idOf: (text: string) => string;
}

function claimOf({ sentence, features, attribution }: SentenceInContext, context: Context): Claim {
  const { start, end, text, block } = sentence;
  const layer = layerOf(layerFeatures(sentence, features, attribution, context.voice, context.tone), context.rules);
  const isOwnReading =
    attribution.speaker === 'unattributed' && attribution.words === null && (layer === 'interpretation' || layer === 'forecast');
  return {
    id: context.idOf(text),
    start,
    end,
    text,
    block,
    layer,
    topics: topicsOf(context.groundsOf(sentence), context.rules),
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

/**
 * The claims about China's strategy in rare earths that the article makes, in reading order. Meant for an article that
 * `detect` takes for news in a language that is read; on other texts it finds little, and on none does it throw.
 */
export function findClaims(article: Article, rules: Rules = TRAINED_RULES): readonly Claim[] {
  const { sentences, voice, tone, inContext } = readInContext(article);
  const context: Context = { sentences, voice, tone, rules, groundsOf: topicReader(sentences), idOf: idsFor(article) };
  return inContext.filter(({ sentence, features }) => isClaim(sentence, features, rules)).map((read) => claimOf(read, context));
}

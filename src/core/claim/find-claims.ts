import type { Article, Span } from '../article/article.ts';
import { articleKey } from '../article/article-key.ts';
import { isReadLanguage, languageIn, type ReadLanguage } from '../article/language.ts';
import { eachOf, inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { hashOf } from '../text/hash.ts';
import { actorOf } from './actor/actor.ts';
import { asWritten, nameAsWritten } from './as-written.ts';
import type { Claim, Layer, Quantity, Topic } from './claim.ts';
import { evidenceOf } from './evidence.ts';
import { hedgesOf } from './hedges.ts';
import { measuresOf } from './measures.ts';
import { partsOf } from './parts/parts-of.ts';
import { type ArticleTone, groundsOf } from './rules/features.ts';
import { isClaim } from './rules/is-claim.ts';
import { layerOf } from './rules/layer.ts';
import { layerFeatures } from './rules/layer-features.ts';
import { type Rules, TRAINED_RULES } from './rules/linear.ts';
import { topicGrounds } from './rules/topic-grounds.ts';
import { scorerAlone, type TopicScores, topicContext, topicsOf } from './rules/topics.ts';
import { vocabularyOf } from './rules/vocabulary.ts';
import { stemsOf, wordValues } from './rules/words.ts';
import { worthOf } from './rules/worth.ts';
import { readInContext, type SentenceInContext } from './sentence/read-in-context.ts';
import type { ReadSentence } from './sentence/sentence-context.ts';
import type { SubjectKind } from './sentence/subject.ts';
import type { Attribution } from './speaker/speech-cues.ts';
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

/** By when, as shares of the time for a reading, each thing is known of the sentences and of the claims among them. */
const SHARES = { grounds: 0.72, alone: 0.75, told: 0.78, layers: 0.81, topics: 0.84, hedges: 0.86, quantities: 0.9, dates: 0.95 };
/** The rest of it, for the words that tell, and for putting the claims together. */
const ALL = 1;

/** A reader of the topics of a sentence by its place, and of how many sentences, from the first on, it knows them. */
function* topicReader(
  inContext: readonly SentenceInContext[],
  rules: Rules,
  time: TimeLimit,
): Steps<{ readonly topicsAt: (place: number) => readonly Topic[]; readonly known: number }> {
  const grounds = yield* topicGrounds(inContext, time, SHARES.grounds);
  const scoreAlone = scorerAlone(rules);
  const scoreAt = ({ wordValues, pairValues }: SentenceInContext, place: number): TopicScores =>
    scoreAlone(grounds[place] ?? [], [wordValues, pairValues]);
  const alone = yield* eachOf(inContext.slice(0, grounds.length), scoreAt, time, SHARES.alone);
  const contextOf = topicContext(alone, inContext);
  return { topicsAt: (place) => topicsOf(grounds[place] ?? [], contextOf(place), rules), known: alone.length };
}

/** The quantities of a sentence with what they measure; offsets in the article's text. */
function quantitiesOf(sentence: ReadSentence): readonly Quantity[] {
  const { start, quantities } = sentence;
  const measures = measuresOf(sentence);
  return quantities.map((quantity, i) => {
    const measure = measures[i];
    return { ...quantity, start: start + quantity.start, end: start + quantity.end, ...(measure && { measure }) };
  });
}

/** A reader of the times that a block names, with offsets in the article; only blocks that hold claims are ever read. */
function dateReader({ text, blocks, published }: Article, language: string): (block: number) => readonly FoundDate[] {
  const known = new Map<number, readonly FoundDate[]>();
  return (place) => {
    const block = blocks[place];
    const found = known.get(place);
    if (found || !block) return found ?? [];
    const dates = findDates(text.slice(block.start, block.end), language, published).map((date) => ({
      ...date,
      start: block.start + date.start,
      end: block.start + date.end,
    }));
    known.set(place, dates);
    return dates;
  };
}

interface Context {
  readonly article: Article;
  /** Whether the sentences are read in other characters than the article's. */
  readonly isRespelled: boolean;
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  readonly tone: ArticleTone;
  readonly subjects: readonly SubjectKind[];
  readonly rules: Rules;
  readonly topicsAt: (place: number) => readonly Topic[];
  readonly datesIn: (block: number) => readonly FoundDate[];
  readonly idOf: (text: string) => string;
  readonly time: TimeLimit;
}

function judged({ sentence, grounds, wordValues, attribution }: SentenceInContext, { voice, tone, rules }: Context) {
  const features = layerFeatures(sentence, grounds, attribution, voice, tone);
  return { layer: layerOf([...features, wordValues], attribution.speaker, rules), worth: worthOf(features, rules) };
}

/** What is read of a claim by its words alone. */
type Read = Pick<Claim, 'layer' | 'worth' | 'topics' | 'actor' | 'hedges' | 'quantities' | 'dates' | 'evidence'>;

/**
 * Reads each thing of all the sentences before the next: all that reads it, patterns above all, then stays in the processor's
 * caches. Sentence by sentence the same takes half as long again. Gives those alone of which there was time to read all.
 */
function* readOf(reads: readonly SentenceInContext[], context: Context): Steps<readonly Read[]> {
  const { sentences, rules, topicsAt, datesIn, time } = context;
  const layers = yield* eachOf(reads, (read) => ({ read, ...judged(read, context) }), time, SHARES.layers);
  const topics = yield* eachOf(layers, ({ read }) => topicsAt(read.sentence.index), time, SHARES.topics);
  const left = reads.slice(0, topics.length);
  const hedges = yield* eachOf(left, ({ sentence }) => hedgesOf(sentence), time, SHARES.hedges);
  const quantities = yield* eachOf(
    left.slice(0, hedges.length),
    ({ sentence }) => quantitiesOf(sentence),
    time,
    SHARES.quantities,
  );
  const datesOf = ({ sentence: { block, start, end } }: SentenceInContext): readonly FoundDate[] =>
    datesIn(block).filter((date) => date.start >= start && date.end <= end);
  const dates = yield* eachOf(left.slice(0, quantities.length), datesOf, time, SHARES.dates);
  const toldOf = ({ read, layer }: { readonly read: SentenceInContext; readonly layer: Layer }) => {
    const actor = actorOf(read, rules);
    return { actor, evidence: evidenceOf(read, sentences, actor, layer, rules) };
  };
  const told = yield* eachOf(layers.slice(0, dates.length), toldOf, time, ALL);
  return layers.slice(0, told.length).map(({ layer, worth }, i) => ({
    layer,
    worth,
    topics: topics[i] ?? [],
    hedges: hedges[i] ?? [],
    quantities: quantities[i] ?? [],
    dates: dates[i] ?? [],
    evidence: [],
    ...told[i],
  }));
}

/** Sentences as claims, in their order. */
function* claimsOf(reads: readonly SentenceInContext[], context: Context): Steps<readonly Claim[]> {
  const own = yield* readOf(reads, context);
  const claims: Claim[] = [];
  for (const [i, read] of reads.slice(0, own.length).entries()) {
    const found = own[i];
    if (found) claims.push(claimOf(read, found, context));
    yield;
  }
  return claims;
}

function claimOf({ sentence, attribution }: SentenceInContext, own: Read, context: Context): Claim {
  const { article, isRespelled, sentences, idOf } = context;
  const { start, end, text, block } = sentence;
  const isOwnReading =
    attribution.speaker === 'unattributed' &&
    attribution.words === null &&
    (own.layer === 'interpretation' || own.layer === 'forecast');
  const named = sentences[attribution.sentence];
  const speaker = {
    speaker: isOwnReading ? 'outlet' : attribution.speaker,
    speakerName: named ? nameAsWritten(attribution.name, named, article.text) : attribution.name,
  };
  const parts = partsOf(sentence, speaker, attribution, (head) => layerOfHead(head, attribution, context));
  const claim: Claim = {
    id: idOf(article.text.slice(start, end)),
    start,
    end,
    text,
    block,
    ...own,
    ...speaker,
    ...(parts[0] && { layer: parts[0].layer, speaker: parts[0].speaker, parts }),
  };
  return isRespelled ? asWritten(claim, article.text) : claim;
}

/** The layer of the head of a sentence, read as if it stood alone. */
function layerOfHead(head: ReadSentence, attribution: Attribution, context: Context): Layer {
  const { sentences, tone, subjects, voice, rules } = context;
  const grounds = groundsOf(head, sentences, tone, attribution, subjects);
  const words = wordValues(head, stemsOf(head), vocabularyOf(rules));
  return layerOf([...layerFeatures(head, grounds, attribution, voice, tone), words], attribution.speaker, rules);
}

/**
 * The claims about China's strategy in rare earths that the article makes, in reading order. Meant for an article that
 * `detect` takes for news in a language that is read; on other texts it finds little, and on none does it throw. `language` is
 * what `detect` found.
 */
export function findClaims(
  article: Article,
  language: string = languageIn(article),
  rulesOf: Readonly<Record<ReadLanguage, Rules>> = TRAINED_RULES,
): readonly Claim[] {
  return inOneGo(claimsInSteps(article, language, unlimited(), rulesOf));
}

/** The same in steps: the first claims, as far as there is time. */
export function* claimsInSteps(
  article: Article,
  language: string,
  time: TimeLimit,
  rulesOf: Readonly<Record<ReadLanguage, Rules>> = TRAINED_RULES,
): Steps<readonly Claim[]> {
  const { inContext, context } = yield* readAll(article, language, rulesOf, time);
  const isTold = (read: SentenceInContext): readonly SentenceInContext[] => (isClaim(read, context.rules) ? [read] : []);
  return yield* claimsOf((yield* eachOf(inContext, isTold, time, SHARES.told)).flat(), context);
}

/** Every sentence that `isAsked` for, read as if it were a claim; without an answer to whether it is one. */
export function* readEverySentence(
  article: Article,
  language: string,
  isAsked: (sentence: Span) => boolean,
  time: TimeLimit = unlimited(),
): Steps<readonly Claim[]> {
  const { inContext, context } = yield* readAll(article, language, TRAINED_RULES, time);
  return yield* claimsOf(
    inContext.filter(({ sentence }) => isAsked(sentence)),
    context,
  );
}

/** The sentences of an article in their context, as far as there is time, and all that reading one of them takes. */
function* readAll(
  article: Article,
  language: string,
  rulesOf: Readonly<Record<ReadLanguage, Rules>>,
  time: TimeLimit,
): Steps<{ readonly inContext: readonly SentenceInContext[]; readonly context: Context }> {
  const rules = rulesOf[isReadLanguage(language) ? language : 'en'];
  const { sentences, voice, tone, subjects, inContext } = yield* readInContext(
    article,
    language,
    vocabularyOf(rules),
    time,
    rules.speakers,
  );
  const { topicsAt, known } = yield* topicReader(inContext, rules, time);
  const context: Context = {
    article,
    isRespelled: sentences.some(({ start, text }) => !article.text.startsWith(text, start)),
    sentences,
    voice,
    tone,
    subjects,
    rules,
    topicsAt,
    datesIn: dateReader(article, language),
    idOf: idsFor(article),
    time,
  };
  return { inContext: inContext.slice(0, known), context };
}

import { eachOf, type Steps, type TimeLimit, unlimited } from '../../steps.ts';
import { TOPICS, type Topic } from '../claim.ts';
import type { SentenceInContext } from '../sentence/read-in-context.ts';
import type { Features } from './features.ts';
import { type CueCount, cueCountsOf, NONE, pointsOf, STRONG } from './topic-cues.ts';

/** A topic with the grounds on which it may be that of a sentence. */
export interface TopicGrounds {
  readonly topic: Topic;
  /** Weighed alike for every topic. */
  readonly shared: Features;
  /** Weighed for this topic alone, as the sentence's words are. */
  readonly own: Features;
}

/** Cues beyond these add nothing. */
const MOST = 3;

/** How much an article is about a topic. */
interface InArticle {
  readonly topic: Topic;
  /** Its points a sentence. */
  readonly mean: number;
  /** Its share of the points of all topics. */
  readonly share: number;
}

/** The points of a topic in the sentences around one, each to what a strong cue counts. */
interface Around {
  readonly before: number;
  readonly after: number;
  readonly leadIn: number;
  readonly heading: number;
  readonly title: number;
}

const NOWHERE: Around = { before: 0, after: 0, leadIn: 0, heading: 0, title: 0 };

/** The grounds for a topic in a sentence that holds `ofAll` strong cues of all topics. */
function groundsFor({ topic, mean, share }: InArticle, { strong, weak }: CueCount, around: Around, ofAll: number): TopicGrounds {
  const { before, after, leadIn, heading, title } = around;
  const shared = {
    strong: Math.min(MOST, strong),
    anyStrong: Math.min(1, strong),
    weak: Math.min(MOST, weak),
    anyWeak: Math.min(1, weak),
    strongAndWeak: strong > 0 && weak > 0 ? 1 : 0,
    onlyStrong: strong > 0 && strong === ofAll ? 1 : 0,
    before,
    after,
    leadIn,
    heading,
    title,
    article: Math.min(MOST, mean),
    articleShare: share,
    articleShareAlone: ofAll === 0 ? share : 0,
  };
  return { topic, shared, own: { always: 1, strong, weak, articleShare: share, before, title } };
}

/** The topics of an article, in the order of `TOPICS`, by the points of each sentence. */
function inArticle(points: readonly (readonly number[])[]): readonly InArticle[] {
  const means = TOPICS.map((_, place) => points.reduce((mean, own) => mean + (own[place] ?? 0) / points.length, 0));
  const sum = means.reduce((total, mean) => total + mean, 0) || 1;
  return TOPICS.map((topic, place) => ({ topic, mean: means[place] ?? 0, share: (means[place] ?? 0) / sum }));
}

const SILENCE: readonly number[] = TOPICS.map(() => 0);

/** The grounds for each topic, in the order of `TOPICS`, of each sentence as far as there is time: its cues, those around it, and the article's. */
export function* topicGrounds(
  inContext: readonly SentenceInContext[],
  time: TimeLimit = unlimited(),
  share = 1,
): Steps<readonly (readonly TopicGrounds[])[]> {
  const all = yield* eachOf(inContext, ({ sentence }) => cueCountsOf(sentence), time, share);
  const points = all.map((counts) => counts.map(pointsOf));
  const topics = inArticle(points);
  const heard = points.map((own) => own.map((point) => Math.min(STRONG, point)));
  const heardAt = (place: number | null): readonly number[] => (place === null ? SILENCE : (heard[place] ?? SILENCE));
  const inTitle = heardAt(inContext.findIndex(({ sentence }) => sentence.kind === 'title'));
  // Most topics are heard neither in a sentence nor around it: their grounds are made once for the article.
  const unheard = [0, 1].map((ofAll) => topics.map((topic) => groundsFor(topic, NONE, NOWHERE, ofAll)));
  const groundsAt = ({ sentence: { index, leadIn, heading } }: SentenceInContext): readonly TopicGrounds[] => {
    const counts = all[index] ?? [];
    const ofAll = counts.reduce((sum, { strong }) => sum + strong, 0);
    const before = heardAt(index - 1);
    const after = heardAt(index + 1);
    const inLeadIn = heardAt(leadIn);
    const inHeading = heardAt(heading);
    const around = [before, after, inLeadIn, inHeading, inTitle];
    return topics.map((topic, place) => {
      const count = counts[place] ?? NONE;
      const silent = unheard[Math.min(1, ofAll)]?.[place];
      if (silent && count === NONE && around.every((row) => row[place] === 0)) return silent;
      const heardHere = {
        before: before[place] ?? 0,
        after: after[place] ?? 0,
        leadIn: inLeadIn[place] ?? 0,
        heading: inHeading[place] ?? 0,
        title: inTitle[place] ?? 0,
      };
      return groundsFor(topic, count, heardHere, ofAll);
    });
  };
  return yield* eachOf(inContext.slice(0, all.length), groundsAt, time, share);
}

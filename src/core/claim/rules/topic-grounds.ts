import { TOPICS, type Topic } from '../claim.ts';
import type { SentenceInContext } from '../sentence/read-in-context.ts';
import type { Features } from './features.ts';
import { cueCountsOf, pointsIn, pointsOfArticle, STRONG } from './topic-cues.ts';

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

/** The grounds for each topic, in the order of `TOPICS`, of each sentence: its cues, those around it, and the article's. */
export function topicGrounds(inContext: readonly SentenceInContext[]): readonly (readonly TopicGrounds[])[] {
  const all = inContext.map(({ sentence }) => cueCountsOf(sentence));
  const article = pointsOfArticle(all);
  const title = inContext.findIndex(({ sentence }) => sentence.kind === 'title');
  const around = (i: number | null, topic: Topic): number => (i === null ? 0 : Math.min(STRONG, pointsIn(all[i], topic)));
  return inContext.map(({ sentence: { index, leadIn, heading } }) => {
    const counts = all[index];
    const strongest = [...(counts?.values() ?? [])].reduce((sum, { strong }) => sum + strong, 0);
    return TOPICS.map((topic) => {
      const { strong, weak } = counts?.get(topic) ?? { strong: 0, weak: 0 };
      const mean = article.mean.get(topic) ?? 0;
      const share = mean / (article.sum || 1);
      const before = around(index - 1, topic);
      const inTitle = around(title, topic);
      const shared = {
        strong: Math.min(MOST, strong),
        anyStrong: Math.min(1, strong),
        weak: Math.min(MOST, weak),
        anyWeak: Math.min(1, weak),
        strongAndWeak: strong > 0 && weak > 0 ? 1 : 0,
        onlyStrong: strong > 0 && strong === strongest ? 1 : 0,
        before,
        after: around(index + 1, topic),
        leadIn: around(leadIn, topic),
        heading: around(heading, topic),
        title: inTitle,
        article: Math.min(MOST, mean),
        articleShare: share,
        articleShareAlone: strongest === 0 ? share : 0,
      };
      return { topic, shared, own: { always: 1, strong, weak, articleShare: share, before, title: inTitle } };
    });
  });
}

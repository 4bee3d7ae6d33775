import type { ArticleHead } from '../article/article.ts';
import type { Claim, Topic } from '../claim/claim.ts';
import type { Card } from '../knowledge/card.ts';
import { siteOf } from '../sites/sites.ts';
import type { Question } from './checklist.ts';
import data from './data/questions.json';
import { type Filling, placesFor } from './places.ts';
import { queryFor } from './query.ts';
import type { QuestionRecord, Signal } from './records.ts';
import { signalsOfArticle, signalsOfClaim } from './signals.ts';

/** Questions of one claim, and of an article. */
const MOST = { claim: 5, article: 8 };

/** What a question loses for each place its topic stands behind the claim's most central one. */
const LATER_TOPIC = 12;

const QUESTIONS = [...(data as readonly QuestionRecord[])].sort((a, b) => b.weight - a.weight);

/** What places and terms are worked out from. */
type Matter = Omit<Filling, 'head' | 'query'>;

/** What a condition is held against. */
interface Subject {
  readonly claim: Claim | null;
  readonly signals: ReadonlySet<Signal>;
  readonly cards: readonly Card[];
}

/** Where the question's topic stands among the claim's (0 for the most central, also where it names none), or -1: not asked. */
function rankIn({ when }: QuestionRecord, { claim, signals, cards }: Subject): number {
  if (!when) return 0;
  if (when.layers && !(claim && when.layers.includes(claim.layer))) return -1;
  if (when.speakers && !(claim && when.speakers.includes(claim.speaker))) return -1;
  if (when.signals && !when.signals.some((signal) => signals.has(signal))) return -1;
  if (when.cards && !cards.some(({ id }) => when.cards?.includes(id))) return -1;
  const { topics } = when;
  return topics ? (claim?.topics.findIndex((topic) => topics.includes(topic)) ?? -1) : 0;
}

/** The question with its places and terms, searched for under the topic it is asked for. */
function fillIn({ id, places = [], hasTerms = false, when, about }: QuestionRecord, head: ArticleHead, matter: Matter): Question {
  const own = matter.topics.filter((topic) => when?.topics?.includes(topic));
  const isMeant = ({ kind, topics }: Card): boolean =>
    !about || (about.includes(kind) && (!when?.topics || topics.slice(0, 1).some((topic) => when.topics?.includes(topic))));
  const cards = matter.cards.filter(isMeant);
  const query = queryFor([...own, ...matter.topics], cards, about);
  return { id, places: placesFor(places, { ...matter, cards, head, query }), terms: hasTerms ? query.terms : [] };
}

function ask(scope: QuestionRecord['scope'], subject: Subject, head: ArticleHead, matter: Matter): Question[] {
  return QUESTIONS.filter((record) => record.scope === scope)
    .map((record) => ({ record, place: rankIn(record, subject) }))
    .filter(({ place }) => place >= 0)
    .map(({ record, place }) => ({ record, weight: record.weight - place * LATER_TOPIC }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST[scope])
    .map(({ record }) => fillIn(record, head, matter));
}

/** Three to five questions for one claim, the most telling first, with places and terms filled in. `cards` are those tied to it. */
export function questionsForClaim(claim: Claim, { head, cards }: { head: ArticleHead; cards: readonly Card[] }): Question[] {
  const subject = { claim, cards, signals: signalsOfClaim(claim, cards) };
  return ask('claim', subject, head, { topics: claim.topics, text: claim.text, cards });
}

/** The topics of an article's claims, the most frequent first. */
function topicsOf(claims: readonly Claim[]): readonly Topic[] {
  const counts = new Map<Topic, number>();
  for (const topic of claims.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
}

/** Six to eight questions for an article as a whole, the most telling first. `cards` are the article's own. */
export function questionsForArticle(head: ArticleHead, claims: readonly Claim[], cards: readonly Card[]): Question[] {
  const topics = topicsOf(claims);
  const signals = signalsOfArticle(claims, cards, siteOf(head.url)?.stateAffiliated ?? false);
  return ask('article', { claim: null, cards, signals }, head, { topics, text: head.title, cards });
}

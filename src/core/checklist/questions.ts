import type { ArticleHead } from '../article/article.ts';
import type { Check, CheckKind } from '../checks/check.ts';
import type { Claim, Form, Quantity, Stage, Topic } from '../claim/claim.ts';
import type { Card } from '../knowledge/card.ts';
import { noticeIn } from '../knowledge/notice.ts';
import type { ChineseEngine } from '../settings/engines.ts';
import { siteOf } from '../sites/sites.ts';
import { simplified } from '../text/simplified.ts';
import { CARD_WEIGHT, cardOfQuestion, cardQuestion, cardQuestionId, cardToAsk } from './card-question.ts';
import type { PlaceLink, Question } from './checklist.ts';
import { namesMonth } from './claim-words.ts';
import data from './data/questions.json';
import { type Filling, placesFor } from './places.ts';
import { queryFor } from './query.ts';
import type { QuestionRecord, Signal } from './records.ts';
import { isLearnedBody, signalsOfArticle, signalsOfClaim } from './signals.ts';

/** When the case on rare earths was opened. */
const CASE_OPENED = '2012-03';
/** A claim on a case before the WTO. */
const OF_CASE = /\bWTO\b|World Trade Organi[sz]ation|Appellate|世贸|世界贸易组织/;
const WORLD = /\b(?:world|global|globe)(?:['’]?s|wide|ly)?\b|\bU\.?S\.? Geological Survey\b|\bUSGS\b|全球|世界|地质调查局/i;
const MINED = /\bmin(?:es?|ed|ing|erals?)\b|\bore\b|\breserves?\b|\bproduc(?:es?|ed|tion)\b|产量|开采|矿|储量|生产/i;
const PAST_ORE: ReadonlySet<string> = new Set<Stage>(['separation', 'metal', 'magnets']);
const REFINED = /refin|process|separat|smelt|magnet|冶炼|分离|精炼|加工|磁/i;
const TRADED = /\bexport(?:s|ed)?\b|\bimport(?:s|ed)?\b|\bship(?:s|ped|ments?)?\b|\bwent to\b|\bcustoms\b|出口|进口|海关/i;
const OF_CHINA = /\bchin(?:a|ese)\b|\bbeijing\b|中国|海关/i;
const EXPORT_QUOTA = /\bexport (?:quota|allowance)|\bquotas? (?:for|on|of) (?:\w+ ){0,3}exports?\b|出口配额/i;

const isWeight = ({ unit }: Quantity): boolean => unit === 't' || unit === 'kt' || unit === 'kg';
/** Words by which a percentage is how much trade has changed, and by which it is a duty or a price. */
const CHANGED =
  /\b(?:up|down|more|less|fewer|below|above|rose|fell|gr[eo]w\w*|dropp?\w*|jump\w*|climb\w*|plung\w*|slump\w*|shr[aiu]nk\w*|increas\w*|decreas\w*|declin\w*|collapsed)\b|[增降跌涨减升]/i;
const OTHERWISE = /\btariff|\bdut(?:y|ies)\b|\bprices?\b|\bshares?\b|关税|价|股/i;
/** Whether a figure may be one of trade statistics: a weight, or how one has changed. */
const isOfTrade =
  (words: string) =>
  (quantity: Quantity): boolean =>
    isWeight(quantity) || (quantity.unit === '%' && CHANGED.test(words) && !OTHERWISE.test(words));

/** China's first case on its export limits, of bauxite, coke and others: another than that on rare earths of 2012. */
const OTHER_CASE = /\braw materials case\b|\bbauxite\b|\bcoke\b|\bfluorspar\b|\bDS39[458]\b|铝土|焦炭/i;
const OF_COMPANY =
  /\b(?:company|firm|group)['’]s\b|\brevenues?\b|\bturnover\b|\bstakes?\b|\bshareholders?\b|公司|营收|股权|股份|持股/i;
const QUOTA = /\bquotas?\b|\ballowances?\b|\bcontrol (?:target|indicator)s?\b|配额|指标/i;

/** Whether a share may be one of the world's: of no company, and of China where the sentence does not say of what. */
function isWorldShare({ measure, unit }: Quantity, words: string): boolean {
  const scope = measure?.scope?.value ?? null;
  if (scope !== null && scope !== 'world') return false;
  const isPart = measure?.kind === 'share' || unit === 'part' || (unit === '%' && WORLD.test(words) && measure?.kind === null);
  return isPart && !OF_COMPANY.test(words) && (WORLD.test(words) || OF_CHINA.test(words));
}

/**
 * Ids of the places that surely have what a claim of an article of `published` tells; a search for its own words comes before all
 * others.
 */
function fittingPlaces({ text, quantities }: Claim, published: string | null): readonly string[] {
  const words = simplified(text);
  const places: string[] = [];
  const isWeighed = quantities.some(isWeight);
  if (OF_CASE.test(words) && !OTHER_CASE.test(words) && (published ?? CASE_OPENED) >= CASE_OPENED) places.push('wto-case');
  if (EXPORT_QUOTA.test(words)) places.push('mofcom-web');
  else if (isWeighed && QUOTA.test(words)) places.push('miit-search');
  if (noticeIn(text) !== null) places.push('mofcom-search');
  if (
    quantities.some(isOfTrade(words)) &&
    !QUOTA.test(words) &&
    TRADED.test(words) &&
    (OF_CHINA.test(words) || /\p{Script=Han}/u.test(text))
  )
    places.push(
      ...(/\bmonths?\b/i.test(words) || namesMonth(words) ? ['customs-monthly', 'comtrade'] : ['comtrade', 'customs-monthly']),
    );
  const isOfWorld = quantities.some((one) => isWorldShare(one, words)) || (isWeighed && WORLD.test(words));
  if (!isOfWorld || TRADED.test(words)) return places;
  const stages = quantities.flatMap(({ measure }) => measure?.stage?.value ?? []);
  const isRefined = stages.length > 0 ? stages.some((stage) => PAST_ORE.has(stage)) : REFINED.test(words);
  const isMined = stages.length > 0 ? stages.some((stage) => !PAST_ORE.has(stage)) : MINED.test(words) || !isRefined;
  if (isMined) places.push('usgs-rare-earths', 'usgs-statistics');
  if (isRefined) places.push('iea-outlook');
  return places;
}

/** What a claim or an article brings to the choice of its questions. */
interface Subject {
  /** Null for an article as a whole. */
  readonly claim: Claim | null;
  readonly signals: ReadonlySet<Signal>;
  readonly cards: readonly Card[];
  /** Kinds of cross-check that have a note on it. */
  readonly notes: ReadonlySet<CheckKind>;
}

/** What a question loses for each place its topic stands behind the claim's most central one. */
const LATER_TOPIC = 12;

/** What a note of a cross-check adds: enough to go before all questions that none calls for. */
const RAISED = 100;

/** Where the question's topic stands among the claim's (0 for the most central, also where it names none), or -1: not asked. */
function rankIn({ when }: QuestionRecord, { claim, signals, cards }: Subject): number {
  if (!when) return 0;
  if (when.layers && !(claim && when.layers.includes(claim.layer))) return -1;
  if (when.speakers && !(claim && when.speakers.includes(claim.speaker))) return -1;
  if (when.signals && !when.signals.some((signal) => signals.has(signal))) return -1;
  if (when.cards && !cards.some(({ id }) => when.cards?.includes(id))) return -1;
  if (when.withoutCards && cards.some(({ id }) => when.withoutCards?.includes(id))) return -1;
  const { topics } = when;
  return topics ? (claim?.topics.findIndex((topic) => topics.includes(topic)) ?? -1) : 0;
}

/** How much the answer to a question may change the picture of `subject`, the higher the earlier; null: not asked. */
function weightFor(record: QuestionRecord, subject: Subject): number | null {
  const calls = (kinds: readonly CheckKind[] = []): boolean => kinds.some((kind) => subject.notes.has(kind));
  const rank = rankIn(record, subject);
  const isAskedFor = calls(record.askedFor);
  if (rank < 0 && !isAskedFor) return null;
  const raise = isAskedFor || calls(record.raisedBy) ? RAISED : 0;
  return record.weight + raise - Math.max(rank, 0) * LATER_TOPIC;
}

type Scope = QuestionRecord['scope'];

/** Questions of one claim, and of an article. */
const MOST: Readonly<Record<Scope, number>> = { claim: 5, article: 8 };

const QUESTIONS = [...(data as readonly QuestionRecord[])].sort((a, b) => b.weight - a.weight);

/** What places and terms are worked out from. */
type Matter = Omit<Filling, 'query'> & {
  /** Of a claim: ids of the places that surely have what it tells, and the cards of rules that it means. */
  readonly surely?: { readonly places: readonly string[]; readonly cards: readonly Card[] };
};

/** What a checklist is made from beside the claim or the claims. */
export interface ChecklistContext {
  readonly head: ArticleHead;
  /** The cards tied to the claim, or to the article. */
  readonly cards: readonly Card[];
  /** Those of them that the claim's own words name, most specific first. */
  readonly named?: readonly Card[];
  /** The cross-checks' notes on it. */
  readonly checks?: readonly Check[];
  /** Ids of questions that the reader has answered: they are asked on, whatever has changed since. */
  readonly answered?: ReadonlySet<string>;
  /** By which engine the reader searches for Chinese pages. */
  readonly chineseEngine?: ChineseEngine;
}

/** A question that may be asked. */
interface Candidate {
  readonly id: string;
  readonly weight: number;
  readonly make: () => Question;
}

/** Key of the message that says why a question matters. */
export function whyKey(question: string): string {
  return `question_${question.replaceAll('-', '_')}_why`;
}

/** Whether a question with this id may be asked of a claim, or of an article. */
export function isQuestion(id: string, scope: Scope): boolean {
  return QUESTIONS.some((record) => record.id === id && record.scope === scope) || (scope === 'claim' && !!cardOfQuestion(id));
}

/** The question with its places and terms, searched for under the topic it is asked for. */
function fillIn({ id, places = [], hasTerms = false, when, about }: QuestionRecord, matter: Matter): Question {
  const own = matter.topics.filter((topic) => when?.topics?.includes(topic));
  const isMeant = ({ kind, topics }: Card): boolean =>
    !about || (about.includes(kind) && (!when?.topics || topics.slice(0, 1).some((topic) => when.topics?.includes(topic))));
  const cards = matter.cards.filter(isMeant);
  const query = queryFor([...own, ...matter.topics], cards, about && { about, text: matter.text });
  return {
    id,
    why: whyKey(id),
    hint: null,
    places: inOrder(places, { ...matter, cards, query }, matter),
    terms: hasTerms ? query.terms : [],
  };
}

/**
 * Places filled in, the surest first: of a claim the document of a rule that it names and what has its figures, then a search for its
 * own words, which finds what was written of the same; only then what goes with its topic. Of a question about figures what has them
 * comes before the document, which has none. A place may stand there twice.
 */
function inOrder(places: readonly string[], filling: Filling, { surely }: Matter): readonly PlaceLink[] {
  if (!surely || places.length === 0) return placesFor(places, filling);
  const fitting = surely.places.filter((id) => places.includes(id) || id === 'wto-case');
  const isOfFigures = fitting.some((id) => places.includes(id)) && !places.includes('card-source');
  return [
    ...(isOfFigures ? placesFor(fitting, filling) : []),
    ...placesFor(['card-source'], { ...filling, cards: surely.cards }),
    ...placesFor([...fitting, 'claim-search', ...places], filling),
  ];
}

function candidates(scope: Scope, subject: Subject, matter: Matter): Candidate[] {
  return QUESTIONS.filter((record) => record.scope === scope).flatMap((record) => {
    const weight = weightFor(record, subject);
    return weight === null ? [] : [{ id: record.id, weight, make: () => fillIn(record, matter) }];
  });
}

/** The most telling of `found`, made, and after them what was answered before and is not among them. */
function ask(scope: Scope, found: readonly Candidate[], matter: Matter, answered: ReadonlySet<string> = new Set()): Question[] {
  const chosen = [...found].sort((a, b) => b.weight - a.weight).slice(0, MOST[scope]);
  const isLeft = (id: string): boolean => answered.has(id) && !chosen.some((one) => one.id === id);
  const records = QUESTIONS.filter((record) => record.scope === scope && isLeft(record.id));
  const cards = scope === 'claim' ? [...answered].filter(isLeft).flatMap((id) => cardOfQuestion(id) ?? []) : [];
  return eachLinkOnce([
    ...chosen.map(({ make }) => make()),
    ...records.map((record) => fillIn(record, matter)),
    ...cards.map((card) => cardQuestion(card, matter)),
  ]);
}

/** Questions with each place under the first that it helps with. */
function eachLinkOnce(questions: readonly Question[]): Question[] {
  const known = new Set<string>();
  const isNew = (one: string): boolean => !known.has(one) && known.add(one).size > 0;
  return questions.map((question) => ({ ...question, places: question.places.filter(({ url }) => isNew(url)) }));
}

/** Three to five questions for one claim, the most telling first, with places and terms filled in; more only where more were answered. */
export function questionsForClaim(
  claim: Claim,
  { head, cards, named = [], checks = [], answered, chineseEngine }: ChecklistContext,
): Question[] {
  const notes = new Set(checks.map(({ kind }) => kind));
  const signals = signalsOfClaim(claim, cards);
  const subject = { claim, cards, notes, signals };
  const matter = {
    head,
    topics: claim.topics,
    text: claim.text,
    forms: formsOf(claim),
    cards,
    speaker: claim.speakerName,
    ...(chineseEngine && { chineseEngine }),
    surely: {
      places: fittingPlaces(claim, head.published),
      cards: isOfFact(claim) ? rulesMeant(cards, named, signals.has('rule')) : [],
    },
  };
  // A learned body's notice is asked for already where it speaks.
  const card = cardToAsk(signals.has('learned-body') ? named.filter((one) => !isLearnedBody(one)) : named);
  const own = card
    ? [{ id: cardQuestionId(card), weight: CARD_WEIGHT, make: () => cardQuestion(card, matter, matter.surely.places) }]
    : [];
  return ask('claim', [...candidates('claim', subject, matter), ...own], matter, answered);
}

const isOfFact = ({ layer }: Claim): boolean => layer === 'official' || layer === 'reported';

const isRule = ({ kind }: Card): boolean => kind === 'policy' || kind === 'event';

/** The rules and events that a claim means: the first of its cards where it speaks of a rule, and those that it names itself. */
function rulesMeant(cards: readonly Card[], named: readonly Card[], isOfRule: boolean): readonly Card[] {
  const first = cards.find(isRule);
  if (first && named.includes(first)) return named.filter(isRule);
  return first && first === cards[0] && isOfRule ? [first] : [];
}

/** The forms in which the claim's figures count rare earths. */
function formsOf({ quantities }: Claim): readonly Form[] {
  return quantities.flatMap(({ measure }) => {
    const isOfMagnets = measure?.stage?.value === 'magnets' || measure?.step?.value === 'magnets';
    return measure?.form?.value ?? (isOfMagnets ? ['magnet' as const] : []);
  });
}

/** The topics of an article's claims, the most frequent first. */
function topicsOf(claims: readonly Claim[]): readonly Topic[] {
  const counts = new Map<Topic, number>();
  for (const topic of claims.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
}

/**
 * Six to eight questions for an article as a whole, the most telling first; more only where more were answered. The
 * `checks` are its own and its claims'.
 */
export function questionsForArticle(
  claims: readonly Claim[],
  { head, cards, checks = [], answered, chineseEngine }: ChecklistContext,
): Question[] {
  const notes = new Set(checks.map(({ kind }) => kind));
  const signals = signalsOfArticle(claims, cards, siteOf(head.url)?.stateAffiliated ?? false);
  const matter = { head, topics: topicsOf(claims), text: head.title, forms: [], cards, ...(chineseEngine && { chineseEngine }) };
  return ask('article', candidates('article', { claim: null, cards, notes, signals }, matter), matter, answered);
}

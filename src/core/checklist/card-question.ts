import type { Card, CardKind } from '../knowledge/card.ts';
import { cardById } from '../knowledge/cards.ts';
import type { Question, QuestionHint } from './checklist.ts';
import { type Filling, placesFor } from './places.ts';
import { queryFor } from './query.ts';

/** Kinds whose hints are about one thing; those of institutions, elements and general terms fit almost any claim. */
const TELLING: ReadonlySet<CardKind> = new Set<CardKind>(['policy', 'event', 'statistic', 'company']);

/** Order of asking among the questions of `data/questions.json`: after which rule it is and how it stands. */
export const CARD_WEIGHT = 82.5;

/** Key of the message that says why what a card asks matters. */
export const CARD_WHY = 'question_card_why';

const PREFIX = 'card-';

/** The card whose hint is worth asking of a claim that names `cards`, most specific first; null where none is. */
export function cardToAsk(cards: readonly Card[]): Card | null {
  return cards.find(({ kind, hints }) => TELLING.has(kind) && hints.length > 0) ?? null;
}

/** Id of the question that a card asks. */
export function cardQuestionId({ id }: Card): string {
  return `${PREFIX}${id}`;
}

/** The card that asks the question with this id, or null where it is none of a card's. */
export function cardOfQuestion(id: string): Card | null {
  const card = id.startsWith(PREFIX) ? cardById(id.slice(PREFIX.length)) : null;
  return card && card.hints.length > 0 ? card : null;
}

/** What the question with this id asks in a card's words, or null where its wording is a message. */
export function hintOf(question: string): QuestionHint | null {
  const card = cardOfQuestion(question);
  const [hint] = card?.hints ?? [];
  return card && hint ? { check: hint.check, where: hint.where, card: card.title } : null;
}

/** What a card asks, with its documents and search terms; `fitting` are ids of places that have the claim's figures. */
export function cardQuestion(card: Card, matter: Omit<Filling, 'query'>, fitting: readonly string[] = []): Question {
  const id = cardQuestionId(card);
  const query = queryFor(card.topics, [card], { about: [card.kind] });
  const terms = card.hints[0]?.terms ?? [];
  const general = ['claim-search', terms.length > 0 ? 'web-search-chinese' : 'web-search'];
  const isRule = card.kind === 'policy' || card.kind === 'event';
  const places = isRule ? ['card-source', ...fitting, ...general] : [...fitting, ...general, 'card-source'];
  return { id, why: CARD_WHY, hint: hintOf(id), places: placesFor(places, { ...matter, cards: [card], query }), terms };
}

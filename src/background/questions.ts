import { isSameAnswer } from '../core/annotation/answer.ts';
import type { Work } from '../core/annotation/group.ts';
import { OPEN_ANSWER, type Question } from '../core/checklist/checklist.ts';
import { questionsForArticle, questionsForClaim } from '../core/checklist/questions.ts';
import { isNamedIn } from '../core/checks/subject.ts';
import type { Card, CardLink } from '../core/knowledge/card.ts';
import { cardById } from '../core/knowledge/cards.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import { DEFAULT_CHINESE_ENGINE } from '../core/settings/engines.ts';

/** The questions asked of one claim of a reading, those that the reader has answered always among them. */
export function claimQuestions(
  claim: ReadClaim,
  { head }: Reading,
  { answers }: Work,
  chineseEngine = DEFAULT_CHINESE_ENGINE,
): readonly Question[] {
  const named = cardsOf(claim.cards.filter((link) => isNamedIn(claim, link)));
  const { checks } = claim;
  const answered = answeredIn(answers);
  return questionsForClaim(claim, { head, cards: cardsOf(claim.cards), named, checks, answered, chineseEngine });
}

/** The questions asked of a reading as a whole, those that the reader has answered always among them. */
export function articleQuestions(
  reading: Reading,
  { answers }: Work,
  chineseEngine = DEFAULT_CHINESE_ENGINE,
): readonly Question[] {
  const { head, claims } = reading;
  const checks = [...reading.checks, ...claims.flatMap((claim) => claim.checks)];
  const answered = answeredIn(answers);
  return questionsForArticle(claims, { head, cards: cardsOf(reading.cards), checks, answered, chineseEngine });
}

/** Questions with something of the reader's in them; one that was opened again and emptied has nothing. */
function answeredIn(answers: Work['answers']): ReadonlySet<string> {
  return new Set([...answers].flatMap(([id, answer]) => (isSameAnswer(answer, OPEN_ANSWER) ? [] : [id])));
}

/** The cards that links name, in the same order. */
export function cardsOf(links: readonly CardLink[]): readonly Card[] {
  return links.flatMap(({ id }) => cardById(id) ?? []);
}

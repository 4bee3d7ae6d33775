import type { Article, Span } from '../article/article.ts';
import { languageIn } from '../article/language.ts';
import { inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import type { Claim } from './claim.ts';
import { readEverySentence } from './find-claims.ts';
import { UNREAD } from './unread.ts';

/**
 * A passage of the article as a claim, because the reader asks to check it: read as its longest part that one sentence
 * holds, with the passage's own text and place, and the id given. Null where `span` holds no text of the article.
 */
export function readPassage(article: Article, span: Span, id: string, language: string = languageIn(article)): Claim | null {
  return inOneGo(passageInSteps(article, span, id, language, unlimited()));
}

/** The same in steps; what there is no time for is left unread. */
export function* passageInSteps(
  article: Article,
  span: Span,
  id: string,
  language: string,
  time: TimeLimit,
): Steps<Claim | null> {
  const text = article.text.slice(span.start, span.end);
  const block = article.blocks.findIndex(({ start, end }) => span.start < end && span.end > start);
  if (text.trim() === '' || block < 0) return null;
  const shared = ({ start, end }: Span): number => Math.min(end, span.end) - Math.max(start, span.start);
  const isWithinReach = ({ start, end }: Span): boolean => start < span.end && end > span.start;
  const sentences = yield* readEverySentence(article, language, isWithinReach, time);
  const main = sentences.toSorted((a, b) => shared(b) - shared(a))[0];
  const isWithin = ({ start, end }: Span): boolean => start >= span.start && end <= span.end;
  return {
    ...(main ?? UNREAD),
    id,
    start: span.start,
    end: span.end,
    text,
    block,
    hedges: sentences.flatMap(({ hedges }) => hedges).filter(isWithin),
    quantities: sentences.flatMap(({ quantities }) => quantities).filter(isWithin),
    dates: sentences.flatMap(({ dates }) => dates).filter(isWithin),
    evidence: sentences.flatMap(({ evidence }) => evidence).filter(isWithin),
  };
}

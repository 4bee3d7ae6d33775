import type { ReadSentence } from '../sentence/sentence-context.ts';

/** An interview without labels has at least so many questions that stand as paragraphs. */
const LEAST_QUESTIONS = 4;
/** A question's paragraph has at most so many sentences. */
const LONGEST_QUESTION = 3;
/** Of an interview's paragraphs at least one in so many is a question. */
const ONE_IN = 4;
const ASKED = /[?？]$/;

interface Paragraph {
  readonly first: number;
  readonly isQuestion: boolean;
}

function paragraphsOf(sentences: readonly ReadSentence[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = 0;
  sentences.forEach((sentence, i) => {
    if (sentence.isFirst) first = i;
    if (!sentence.isLast || (sentence.kind !== 'paragraph' && sentence.kind !== 'heading')) return;
    const isShort = i - first < LONGEST_QUESTION;
    const isQuestion = isShort && ASKED.test(sentence.text) && !/^[“"‘「]/.test(sentences[first]?.text ?? '');
    paragraphs.push({ first, isQuestion });
  });
  return paragraphs;
}

/** What announces that somebody is interviewed, in the title or the first lines. */
const ANNOUNCED =
  /\b(?:interview(?:ed|s)?|conversation|Q\s?&\s?A|in conversation|talks to|spoke to|speaks to|answers (?:reporters|questions|our)|questions for|minutes with)\b|专访|对话|访谈|答记者问|答问|问答/iu;
const INTRODUCTION = 8;

/** Whether the first lines announce an interview or somebody's answers. */
export function isAnnounced(sentences: readonly ReadSentence[]): boolean {
  return sentences.slice(0, INTRODUCTION).some(({ text }) => ANNOUNCED.test(text));
}

/**
 * Index of the first question of an interview whose questions and answers bear no labels, or -1: questions stand as paragraphs
 * or headings of their own, again and again, and the first lines announce it: an explainer asks questions too.
 */
export function interviewStart(sentences: readonly ReadSentence[]): number {
  const paragraphs = paragraphsOf(sentences);
  const questions = paragraphs.filter(({ isQuestion }) => isQuestion);
  const first = questions[0]?.first ?? -1;
  if (questions.length < LEAST_QUESTIONS || questions.length * ONE_IN < paragraphs.length) return -1;
  return isAnnounced(sentences) ? first : -1;
}

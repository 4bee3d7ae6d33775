import type { Span } from '../../article/article.ts';
import labels from '../data/turn-labels.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { isAnnounced } from './interview.ts';

/** A stretch of a transcript in which one person has the floor. */
export interface Turn {
  /** Who, as the label says ("MS. CASTELLANOS", "答"), without what stands in brackets. */
  readonly label: string;
  /** The sentence that carries the label. */
  readonly sentence: number;
  /** Where the label stands in that sentence. */
  readonly words: Span;
  /** Whether it is the part of somebody who asks: what is said there is nobody's claim. */
  readonly asks: boolean;
}

/** A transcript has at least so many turns, and somebody in it speaks at least so often. */
const LEAST_TURNS = 4;
const LEAST_OFTEN = 2;
const LABEL: Readonly<Record<string, RegExp>> = {
  en: /^(?<label>(?:\p{Lu}[\p{L}\d.'’-]*)(?:\s(?:\p{Lu}[\p{L}.'’-]*|of|the|van|von|de|der|da|di|bin|al)){0,4})(?<note>\s?\([^)]{1,40}\))?:(?=\s|$)/u,
  zh: /^(?<label>[^\s，。：:？！“”「」《》（）【】]{1,14}|《[^》]{1,12}》)(?<note>（[^）]{1,20}）)?[：:](?=.)/u,
};
const ASKING: ReadonlySet<string> = new Set(labels.asking);
const ANSWERING: ReadonlySet<string> = new Set(labels.answering);
const NO_SPEAKERS: ReadonlySet<string> = new Set(labels.neither);
const NUMBERED = /^(?<label>Q|A|Question|Answer|问|答)\s?[\d一二三四五六七八九十]+$/u;

const plain = (label: string): string => (NUMBERED.exec(label)?.groups?.['label'] ?? label).toLowerCase();
const isAsking = (label: string): boolean => ASKING.has(plain(label)) || labels.askingEnds.some((end) => label.endsWith(end));

interface Labelled {
  readonly label: string;
  readonly words: Span;
}

function labelIn({ text, kind }: ReadSentence, language: string): Labelled | null {
  if (kind === 'title') return null;
  const label = LABEL[language]?.exec(text)?.groups?.['label'];
  if (label === undefined || /^\d+$/.test(label) || NO_SPEAKERS.has(label.toLowerCase())) return null;
  return { label, words: { start: 0, end: label.length } };
}

/** "Redfern:" is a speaker where the label is repeated, of a kind that is known, or in capitals among others in capitals. */
function isSpeakers({ label }: Labelled, counts: ReadonlyMap<string, number>, areCapitals: boolean): boolean {
  if (ANSWERING.has(plain(label)) || isAsking(label)) return true;
  return (counts.get(nameOf(label)) ?? 0) >= LEAST_OFTEN || (areCapitals && isCapitals(label));
}

const isCapitals = (label: string): boolean => /\p{Lu}{3}/u.test(label) && label === label.toUpperCase();

/** "Spokesperson Du Rong" and "Spokesperson", "MS. CASTELLANOS" and "Castellanos" are one. */
function nameOf(label: string): string {
  const words = label.toLowerCase().split(/\s/);
  const known = words.find((word) => ANSWERING.has(word));
  return known ?? words.at(-1) ?? label;
}

/** A question that stands as a heading or as a label of its own: what is below it is the answer. */
const QUESTION_HEADING = /[?？]$|^(?:Q|Question|问)\s?[\d一二三四五六七八九十]*\s?[:：.]/u;

/** "A1:" below "Q1:" in a text that is no interview: its own question and answer. */
const OWN_ANSWER = /^(?:A|Answer|答)\s?[\d一二三四五六七八九十]*$/iu;

/** Who has the floor in each sentence of a transcript, or null where nobody has or the article is none. */
export function turnsOf(sentences: readonly ReadSentence[], language: string): readonly (Turn | null)[] {
  const labelled = sentences.map((sentence) => labelIn(sentence, language));
  const counts = new Map<string, number>();
  for (const found of labelled) if (found) counts.set(nameOf(found.label), (counts.get(nameOf(found.label)) ?? 0) + 1);
  const areCapitals = labelled.some(
    (found) => found && isCapitals(found.label) && (counts.get(nameOf(found.label)) ?? 0) >= LEAST_OFTEN,
  );
  const starts = labelled.map((found) => (found && isSpeakers(found, counts, areCapitals) ? found : null));
  const count = starts.filter(Boolean).length;
  const isDialogue = new Set(starts.filter((one) => one !== null).map(({ label }) => nameOf(label))).size > 1;
  const areOwn = starts.every((start) => !start || isAsking(start.label) || OWN_ANSWER.test(start.label));
  if (count < LEAST_TURNS || !isDialogue || (areOwn && !isAnnounced(sentences))) return sentences.map(() => null);
  const asking = askers(starts, sentences);
  let current: Turn | null = null;
  let answer: Turn | null = null;
  return sentences.map((sentence, i) => {
    const start = starts[i];
    if (start) {
      current = { ...start, sentence: i, asks: isAsking(start.label) || asking.has(nameOf(start.label)) };
      if (!current.asks) answer = current;
    } else if (sentence.kind === 'heading') current = QUESTION_HEADING.test(sentence.text) ? answer : null;
    else if (sentence.kind === 'caption' || sentence.kind === 'title') return null;
    else if (current?.asks && sentence.isFirst && QUESTION_HEADING.test(sentences[i - 1]?.text ?? '')) current = answer;
    return sentence.kind === 'heading' ? null : current;
  });
}

/** The labels of those whose turns are mostly questions. */
function askers(starts: readonly (Labelled | null)[], sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const turns = new Map<string, { all: number; questions: number }>();
  let last: { all: number; questions: number } | null = null;
  let hasAsked = false;
  starts.forEach((start, i) => {
    if (start) {
      last = turns.get(nameOf(start.label)) ?? { all: 0, questions: 0 };
      last.all++;
      turns.set(nameOf(start.label), last);
      hasAsked = false;
    }
    if (sentences[i]?.kind === 'heading') last = null;
    if (last && !hasAsked && /[?？…—–]["”’」]?$/.test(sentences[i]?.text ?? '')) {
      last.questions++;
      hasAsked = true;
    }
  });
  return new Set(
    [...turns].filter(([, { all, questions }]) => questions * 2 >= all && all >= LEAST_OFTEN).map(([label]) => label),
  );
}
